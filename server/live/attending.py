"""What passes between a set and a meeting: who comes, who is out, what is left from before."""

from collections.abc import Iterable, Iterator

from server.domain.meeting.commitments import ChangeCommitment, WithdrawCommitment
from server.domain.meeting.entries import BecomeOne
from server.domain.meeting.fold import decide
from server.domain.meeting.moving import Move
from server.domain.meeting.opening import Bring, OpenMeeting, SetCourse
from server.domain.meeting.phases import FIRST, LAST
from server.domain.meeting.seats import KnowAs, Seat, Unseat
from server.domain.meeting.state.keeping import Kept
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.vocabulary import Command
from server.domain.refusals import Reason, Refusal
from server.domain.sets.meeting import Planned
from server.domain.sets.person import Person
from server.domain.words import HOUSE, Act, ActName, MemberId
from server.live.lobby import Lobby
from server.live.reading import Unreadable
from server.live.room import Room
from server.live.seats import replace_members_key
from server.live.sets import SetRoom

MeetingRoom = Room[Meeting]
CHANGES = (ChangeCommitment, WithdrawCommitment)
"""What is open until another meeting has heard how a commitment went."""
OF_THE_SET = (Kept.LINGERING, Kept.TOPIC)
"""What each meeting begins with, until it is let go of."""
PATHS = "paths"
"""The phase that looks back at how the problems of the set went."""


async def arrive(
    group: SetRoom, set_id: str, room: MeetingRoom, planned: Planned, person: Person
) -> Refusal | None:
    """Seat a member of the set in its meeting, and open the meeting for the first of them.

    Waits for the store; raises LogUnavailable, and Unreadable.
    """
    if refusal := await open_first(group, set_id, room, planned):
        return refusal
    if room.state.phase == LAST:
        return None
    if refusal := await settle(group, room):  # whoever took them out may have got no further
        return refusal
    if room.state.member(person.id):
        return None
    seat = Seat(id=f"house:seat:{person.id}", member=person.id, role=person.role)
    outcome = await room.act(seat, HOUSE)
    if isinstance(outcome, Refusal):
        return outcome
    # Somebody may have been taken out of the set between the look at their seat and now.
    await group.level()
    await settle(group, room)
    return None if room.state.member(person.id) else Refusal(Reason.SEAT_REVOKED)


async def open_first(
    group: SetRoom, set_id: str, room: MeetingRoom, planned: Planned
) -> Refusal | None:
    """Open the meeting and lay its course down, or what is left of that to do.

    A meeting in which anybody was seated has the course that it began with, laid down or not.
    """
    opening = OpenMeeting(
        id="house:open",
        set=set_id,
        set_name=group.state.name,
        number=planned.number,
        title=planned.title,
        language=group.state.language,
        talks=group.state.talks,
        called=group.state.called,
    )
    course = SetCourse(id="house:course", template=planned.template)
    for act in (opening, course):
        if act.id not in room.acts and not room.state.members:
            outcome = await room.act(act, HOUSE)
            if isinstance(outcome, Refusal):
                return outcome
    return None


async def act(group: SetRoom, room: MeetingRoom, command: Command, by: MemberId) -> int | Refusal:
    """Do what a member asks in a meeting; before it begins, what was left is brought along.

    What somebody will do they may say otherwise until they have said elsewhere how it went.
    """
    if isinstance(command, CHANGES) and command.id not in room.acts:
        refusal = await reported_on(group, (room.state.number, command.commitment, by))
        if refusal:
            return refusal
    if begins(command) and not isinstance(decide(room.state, command, by, room.now()), Refusal):
        outcome = await bring(group, room)
        if isinstance(outcome, Refusal):
            return outcome
    return await room.act(command, by)


async def reported_on(group: SetRoom, key: tuple[int, ActName, MemberId]) -> Refusal | None:
    """Why the commitment of a key cannot be changed any more: a meeting has heard how it went."""
    await group.level()
    told = (one.key for record in group.state.records for one in record.reports)
    return Refusal(Reason.REPORTED_ON, "commitment") if key in told else None


def begins(command: Command) -> bool:
    return isinstance(command, Move) and command.leaving == FIRST


async def bring(group: SetRoom, room: MeetingRoom) -> int | Refusal:
    """Lay what is left from before on the table of a meeting that begins."""
    await group.level()
    due = group.state.open_commitments
    left = tuple(q for q in group.state.kept if q.why in OF_THE_SET)
    kept = (*left, *group.state.promised)
    looks_back = any(step.wording == PATHS for step in room.state.course)
    brought = Bring(
        id="house:bring",
        commitments=due,
        questions=kept,
        wordings=group.state.wordings if looks_back or room.state.shared else (),
        agreements=group.state.agreements,
        paths=group.state.paths if looks_back else (),
        parts=group.state.next_parts,
    )
    return await room.act(brought, HOUSE)


async def settle(group: SetRoom, room: MeetingRoom) -> Refusal | None:
    """Let a meeting know its people as its set does now: who is one with another, and then who
    is out, or has another name.
    """
    for unsettled in (those_who_are_one, those_who_are_otherwise):
        for act in list(unsettled(group, room.state)):
            if act.id not in room.acts:
                outcome = await room.act(act, HOUSE)
                if isinstance(outcome, Refusal):
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
        if person.gone and m.member(person.id):
            # Whoever was let in again can be taken out again: by then they are known since then.
            since = f":{person.known_since}" if person.known_since else ""
            yield Unseat(id=f"house:unseat:{person.id}{since}", member=person.id)
        elif m.phase != LAST and is_news(group, person, m):
            id = f"house:known:{person.id}:{person.known_since}"
            yield KnowAs(id=id, member=person.id, role=person.role)


def known_to(group: SetRoom, m: Meeting) -> Iterator[Person]:
    """Those of a set whom a meeting knows."""
    known = {p.id for p in m.members} | {p.id for p in m.mentioned}
    return (person for person in group.state.people if person.id in known)


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


async def close_behind(lobby: Lobby, set_id: str, group: SetRoom) -> Refusal | None:
    """Let nobody who was taken out stay in a meeting, or walk back in by the members' link."""
    renewed = await replace_members_key(group)
    if isinstance(renewed, Refusal):
        return renewed
    return await settle_open(lobby, set_id, group)
