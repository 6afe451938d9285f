"""What is given to whoever joins a meeting: all, or what followed the last entry that they have."""

from collections.abc import Iterable
from itertools import islice

from msgspec import Raw

from server.domain.words import MemberId
from server.edge.budgets import MANY_ENTRIES
from server.edge.shapes import Joined, Position
from server.edge.socket.session import Session
from server.live.attending import MeetingRoom
from server.live.delivery import Delivery
from server.live.meeting import LiveMeeting

LARGEST_PART = 256 * 1024
"""Bytes of entries in one answer to `join`, and at least one entry."""


def last_known(room: MeetingRoom, there: Position, life: str) -> int | None:
    """The number of the entry after which somebody goes on; None: they begin anew.

    `life` names the store as it is now, if known: who has another one's entries begins anew.
    """
    known = ("" in (there.life, life) or there.life == life) and room.has(there.seq, there.at)
    return there.seq if known else None


def is_long(room: MeetingRoom, there: Position, life: str) -> bool:
    """Whether there is so much to give that it takes a turn."""
    return room.seq - (last_known(room, there, life) or 0) > MANY_ENTRIES


def so_far(meeting: LiveMeeting, there: Position, session: Session, life: str) -> Joined:
    """The meeting as somebody may see it, from the entry after the last that they have."""
    room = meeting.room
    known = last_known(room, there, life)
    first = known or 0
    entries = part(islice(room.deliveries, first, None), session.sees)
    return Joined(
        me=session.member,
        position=position(room, first + len(entries), life),
        anew=known is None,
        more=first + len(entries) < room.seq,
        entries=entries,
        people=meeting.presence.people(room.clock()),
        now=room.now(),
    )


def part(deliveries: Iterable[Delivery], viewer: MemberId) -> list[Raw]:
    """As many entries, the first first, as one answer holds."""
    found: list[Raw] = []
    size = 0
    for delivery in deliveries:
        text = delivery.to(viewer)
        size += len(text)
        if found and size > LARGEST_PART:
            break
        found.append(Raw(text))
    return found


def position(room: MeetingRoom, seq: int, life: str) -> Position:
    return Position(seq, room.time_of(seq) or 0, life)
