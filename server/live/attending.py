"""What passes between a set and a meeting: who comes, who is out, what is left from before."""

from server.domain.meeting.commitments import ChangeCommitment, WithdrawCommitment
from server.domain.meeting.fold import ENDING, MOST_ENTRIES, decide
from server.domain.meeting.moving import Move
from server.domain.meeting.opening import Bring, OpenMeeting, SetCourse
from server.domain.meeting.phases import FIRST, LAST
from server.domain.meeting.saying import NoteDown
from server.domain.meeting.seats import Seat
from server.domain.meeting.state.keeping import Kept
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import TAKING_PART, Role
from server.domain.meeting.vocabulary import Command
from server.domain.refusals import Reason, Refusal
from server.domain.sets.meeting import Planned
from server.domain.sets.person import Person
from server.domain.sets.watching import led_to
from server.domain.words import HOUSE, ActName, MemberId
from server.live.room import Room
from server.live.sets import SetRoom
from server.live.settling import settle

MeetingRoom = Room[Meeting]
CHANGES = (ChangeCommitment, WithdrawCommitment)
"""What is open until another meeting has heard how a commitment went."""
OF_THE_SET = (Kept.LINGERING, Kept.TOPIC)
"""What each meeting begins with, until it is let go of."""
MOST_OF_ONE = MOST_ENTRIES // 4
"""Entries of a meeting that are one person's: whoever fills it does not fill it for everybody."""
PATHS = "paths"
"""The phase that looks back at how the problems of the set went."""


async def arrive(
    group: SetRoom, set_id: str, room: MeetingRoom, planned: Planned, person: Person
) -> Refusal | None:
    """Seat a member of the set in its meeting, and open the meeting for the first of them.

    Waits for the store; raises LogUnavailable, and Unreadable.
    """
    refusal = kept_from(room, person)
    if refusal and (room.state.phase == LAST or led_to(group.state, person) != planned.number):
        return refusal  # and no line: they are not to lay down the course of what is to come
    if refusal := await open_first(group, set_id, room, planned):
        return refusal
    if room.state.phase == LAST:
        return None
    if refusal := await settle(group, room):  # whoever took them out may have got no further
        return refusal
    if is_in(room, person):
        return None
    # They may be another in the set by now.
    person = group.state.person(person.id) or person
    seat = Seat(id=f"house:seat:{person.id}", member=person.id, role=person.role)
    outcome = await room.act(seat, HOUSE)
    if isinstance(outcome, Refusal):
        return outcome
    # Somebody may have been taken out of the set between the look at their seat and now.
    await group.level()
    await settle(group, room)
    if is_in(room, person):
        return None
    # Whoever is still in the set was lost with a log that was put back: they are to come again.
    is_out = group.state.person(person.id) is None
    return Refusal(Reason.SEAT_REVOKED if is_out else Reason.STORE_AWAY)


def is_in(room: MeetingRoom, person: Person) -> bool:
    """Whether somebody takes part in the meeting, or watches it."""
    return bool(room.state.member(person.id) or room.state.watcher(person.id))


def kept_from(room: MeetingRoom, person: Person) -> Refusal | None:
    """Why somebody may not read a meeting: they observe, and were not in it."""
    if person.role is not Role.OBSERVER or room.state.knows(person.id):
        return None
    return Refusal(Reason.READS_NO_MEETING, "meeting")


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
    if not takes_part(group, by) and not notes_down(group, command, by):
        return Refusal(Reason.NOT_YOURS)
    if is_over_share(room, command, by):
        return Refusal(Reason.ENOUGH_OF_YOURS)
    if isinstance(command, CHANGES) and command.id not in room.acts:
        refusal = await reported_on(group, (room.state.number, command.commitment, by))
        if refusal:
            return refusal
    if begins(command) and not isinstance(decide(room.state, command, by, room.now()), Refusal):
        outcome = await bring(group, room)
        if isinstance(outcome, Refusal):
            return outcome
    return await room.act(command, by)


def is_plain(group: SetRoom, room: MeetingRoom, command: Command, by: MemberId) -> bool:
    """Whether an act is new, and needs nothing but its meeting: `act` would only hand it on."""
    if isinstance(command, CHANGES) or begins(command) or command.id in room.acts:
        return False
    return takes_part(group, by) and not is_over_share(room, command, by)


def is_over_share(room: MeetingRoom, command: Command, by: MemberId) -> bool:
    """Whether so much of a meeting is somebody's that the rest is for the others."""
    if room.written[by] < MOST_OF_ONE:
        return False
    return command.id not in room.acts and not isinstance(command, ENDING)


def takes_part(group: SetRoom, by: MemberId) -> bool:
    """Whether somebody has a word in meetings, whatever one that is over knows of them."""
    person = group.state.person(by)
    return person is None or person.role in TAKING_PART


def notes_down(group: SetRoom, command: Command, by: MemberId) -> bool:
    """Whether it is what an apprentice does, and does alone."""
    person = group.state.person(by)
    apprentice = person is not None and person.role is Role.APPRENTICE
    return apprentice and isinstance(command, NoteDown)


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
