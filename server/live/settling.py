"""A meeting is made level with its set: who is one with another, who is out, or is another."""

from collections.abc import Iterable, Iterator

from server.domain.meeting.entries import BecomeOne
from server.domain.meeting.phases import LAST
from server.domain.meeting.seats import KnowAs, Unseat
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.sets.person import Person
from server.domain.words import HOUSE, Act
from server.live.lobby import Lobby
from server.live.reading import Unreadable
from server.live.room import Room
from server.live.sets import SetRoom


async def settle(group: SetRoom, room: Room[Meeting]) -> Refusal | None:
    """Let a meeting know its people as its set does now: who is one with another, and then who
    is out, or has another name.
    """
    for unsettled in (those_who_are_one, those_who_are_otherwise):
        for act in list(unsettled(group, room.state)):
            if act.id not in room.acts:
                outcome = await room.act(act, HOUSE)
                if isinstance(outcome, Refusal):
                    return outcome
    for act in list(those_who_are_wrong(group, room.state)):
        outcome = await room.act(act, HOUSE)
        # Another process may have put it right meanwhile.
        if isinstance(outcome, Refusal) and outcome.reason is not Reason.NO_SUCH_MEMBER:
            return outcome
    return None


def those_who_are_one(group: SetRoom, m: Meeting) -> Iterator[Act]:
    """What a meeting may have to be told of those who are one with another by now."""
    for person in known_to(group, m):
        stays = group.state.ever(person.id)
        if stays and person.joined:
            id = f"house:one:{person.id}"
            yield BecomeOne(id=id, member=person.id, into=stays.id, role=stays.role)


def those_who_are_otherwise(group: SetRoom, m: Meeting) -> Iterator[Act]:
    """What a meeting may have to be told of those who are out, or are called otherwise."""
    for person in known_to(group, m):
        if person.gone and (m.member(person.id) or m.watcher(person.id)):
            # Whoever was let in again can be taken out again: by then they are known since then.
            since = f":{person.known_since}" if person.known_since else ""
            yield Unseat(id=f"house:unseat:{person.id}{since}", member=person.id)
        elif not person.gone and m.phase != LAST and is_news(group, person, m):
            id = f"house:known:{person.id}:{person.known_since}"
            yield KnowAs(id=id, member=person.id, role=person.role)


def those_who_are_wrong(group: SetRoom, m: Meeting) -> Iterator[Act]:
    """Where a meeting has somebody otherwise than the set though it was told: of two processes one
    may have been late, and told what was so before.
    """
    for person in known_to(group, m):
        here = m.member(person.id) or m.watcher(person.id)
        is_right = here.role is person.role if here else person.role is Role.HOST
        if person.gone:
            if here:
                yield Unseat(id=f"house:unseat:{person.id}@{m.seq}", member=person.id)
        elif m.phase != LAST and m.knows(person.id) and not is_right:
            id = f"house:known:{person.id}@{m.seq}"
            yield KnowAs(id=id, member=person.id, role=person.role)


def known_to(group: SetRoom, m: Meeting) -> Iterator[Person]:
    """Those of a set whom a meeting knows."""
    mentioned = {p.id for p in m.mentioned}
    people = group.state.people
    return (person for person in people if m.knows(person.id) or person.id in mentioned)


def is_news(group: SetRoom, person: Person, m: Meeting) -> bool:
    """Whether somebody is known otherwise since a meeting opened."""
    since = person.known_since
    return since > 0 and group.entries[since - 1].at > m.opened_at


async def settle_open(lobby: Lobby, set_id: str, group: SetRoom) -> Refusal | None:
    """Settle every meeting that somebody came to and that is not over."""
    await group.level()
    open_ones = (record.meeting for record in group.state.records if not record.closed_at)
    return await settle_each(lobby, set_id, group, open_ones)


async def settle_all(lobby: Lobby, set_id: str, group: SetRoom) -> Refusal | None:
    """Settle every meeting that somebody came to, also those that are over."""
    await group.level()
    return await settle_each(lobby, set_id, group, (r.meeting for r in group.state.records))


async def settle_each(
    lobby: Lobby, set_id: str, group: SetRoom, numbers: Iterable[int]
) -> Refusal | None:
    """Gives the first refusal, after all were tried; in what cannot be read nobody has a seat."""
    refusals = []
    for number in list(numbers):
        try:
            room = (await lobby.meeting(set_id, number)).room
            refusals.append(None if room.stuck else await settle(group, room))
        except Unreadable:
            continue
    return next(filter(None, refusals), None)
