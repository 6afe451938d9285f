"""What passes between a set and its meetings: arrivals, commitments, reports, lost seats."""

from server.domain.cycle import records
from server.domain.meeting.course import FIRST, LAST
from server.domain.meeting.fold import Command, decide
from server.domain.meeting.moving import Move
from server.domain.meeting.opening import BringCommitments, BringQuestions, OpenMeeting, SetCourse
from server.domain.meeting.seats import Seat, Unseat
from server.domain.meeting.state.keeping import Kept
from server.domain.meeting.state.meeting import Meeting
from server.domain.refusals import Reason, Refusal
from server.domain.sets.state import LearningSet, Person, Planned
from server.domain.words import HOUSE, MemberId
from server.live.lobby import Lobby
from server.live.room import Room
from server.live.seats import renew_members_key

SetRoom = Room[LearningSet]
MeetingRoom = Room[Meeting]


async def arrive(
    group: SetRoom, set_id: str, room: MeetingRoom, planned: Planned, person: Person
) -> Refusal | None:
    """Seat a member of the set in its meeting, and open the meeting for the first of them."""
    if refusal := await open_first(group, set_id, room, planned):
        return refusal
    if room.state.member(person.id) or room.state.phase == LAST:
        return None
    seat = Seat(id=f"house:seat:{person.id}", member=person.id, name=person.name, role=person.role)
    outcome = await room.act(seat, HOUSE)
    if isinstance(outcome, Refusal):
        return outcome
    # Somebody may have been taken out of the set between the look at their seat and now.
    await group.level()
    await see_out(group, room)
    return None if room.state.member(person.id) else Refusal(Reason.SEAT_REVOKED)


async def open_first(
    group: SetRoom, set_id: str, room: MeetingRoom, planned: Planned
) -> Refusal | None:
    """Open the meeting and lay its course down, or what is left of that to do."""
    opening = OpenMeeting(
        id="house:open",
        set=set_id,
        set_name=group.state.name,
        number=planned.number,
        title=planned.title,
        language=group.state.language,
    )
    course = SetCourse(id="house:course", template=planned.template)
    for act in (opening, course):
        if act.id not in room.acts:
            outcome = await room.act(act, HOUSE)
            if isinstance(outcome, Refusal):
                return outcome
    return None


async def act(group: SetRoom, room: MeetingRoom, command: Command, by: MemberId) -> int | Refusal:
    """Do what a member asks in a meeting, with all that it means for the set."""
    if await is_of_another_meeting(group, room, command):
        return Refusal(Reason.ID_TAKEN, "id")
    if begins(command) and not isinstance(decide(room.state, command, by), Refusal):
        await bring(group, room)
    outcome = await room.act(command, by)
    await carry(group, room)
    return outcome


async def is_of_another_meeting(group: SetRoom, room: MeetingRoom, command: Command) -> bool:
    """Whether the set knows the id from elsewhere, and would take this act as carried already."""
    if command.id in group.acts and command.id not in room.acts:
        await room.level()  # the set may have heard of this meeting sooner than we
    return command.id in group.acts and command.id not in room.acts


def begins(command: Command) -> bool:
    return isinstance(command, Move) and command.leaving == FIRST


async def bring(group: SetRoom, room: MeetingRoom) -> None:
    """Lay the set's open commitments on the table of a meeting that begins."""
    await group.level()
    due = group.state.open_commitments
    await room.act(BringCommitments(id="house:bring", due=due), HOUSE)
    kept = tuple(q for q in group.state.kept if q.why is Kept.LINGERING)
    await room.act(BringQuestions(id="house:bring-questions", kept=kept), HOUSE)


async def carry(group: SetRoom, room: MeetingRoom) -> None:
    """Record in the set all of a meeting that it has not heard of yet."""
    for record in records(room.state):
        if record.id not in group.acts and isinstance(await group.act(record, HOUSE), Refusal):
            return  # what follows waits for it, so that a meeting is not closed before its words


async def carry_all(lobby: Lobby, set_id: str, group: SetRoom) -> None:
    """Bring a set level with its meetings, should a process have ended between two records."""
    for planned in group.state.meetings:
        if not planned.closed_at:
            room = (await lobby.meeting(set_id, planned.number)).room
            await carry(group, room)
            await see_out(group, room)


async def see_out(group: SetRoom, room: MeetingRoom) -> Refusal | None:
    """Take away, in a meeting, the seats of those who are out of the set."""
    for person in group.state.people:
        if person.gone and room.state.member(person.id):
            leave = Unseat(id=f"house:unseat:{person.id}", member=person.id)
            outcome = await room.act(leave, HOUSE)
            if isinstance(outcome, Refusal):
                return outcome
    return None


async def see_out_everywhere(lobby: Lobby, set_id: str, group: SetRoom) -> Refusal | None:
    """Take their seats away in every meeting that is not over."""
    for planned in group.state.meetings:
        if not planned.closed_at:
            room = (await lobby.meeting(set_id, planned.number)).room
            if refusal := await see_out(group, room):
                return refusal
    return None


async def close_behind(lobby: Lobby, set_id: str, group: SetRoom, coach: Person) -> Refusal | None:
    """Let nobody who was taken out stay in a meeting, or walk back in by the members' link."""
    renewed = await renew_members_key(group, coach)
    if isinstance(renewed, Refusal):
        return renewed
    return await see_out_everywhere(lobby, set_id, group)
