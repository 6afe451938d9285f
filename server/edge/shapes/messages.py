"""The messages of a socket, besides commands, entries and refusals."""

from collections.abc import Mapping
from typing import Annotated

from msgspec import Meta, Raw, Struct

from server.domain.words import MeetingNumber, MemberId
from server.edge.shapes.fields import Body, Millis, SetId, Token
from server.live.presence import Here


class Join(Body, frozen=True):
    """Enter a meeting: say which, who you are, and what you have of it already.

    `since` is the number of the last entry you have, `opened` the time the meeting was opened as
    you were told; both are 0 at first.  A socket is in one meeting: joining again leaves the first.
    """

    set: SetId
    meeting: MeetingNumber
    token: Token
    since: Annotated[int, Meta(ge=0)]
    opened: Annotated[int, Meta(ge=0)]


class Joined(Struct, frozen=True):
    """The meeting so far: `seq` is the number of its last entry.

    `anew` true: forget what you have, `entries` is everything. Otherwise `entries` is what
    followed `since`. `people` says who is here, or expected back; whoever is in neither is absent.
    """

    me: MemberId
    seq: int
    opened: Millis
    anew: bool
    entries: list[Raw]
    people: Mapping[MemberId, Here]
    now: Millis


class Presence(Struct, frozen=True):
    """Who is here now, and the number of the last entry before this word (`seq`).

    `people` is as in the answer to `join`.
    """

    people: Mapping[MemberId, Here]
    seq: int
    now: Millis
