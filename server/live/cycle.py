"""What passes between a set and its meetings: arrivals, commitments, reports, lost seats."""

from server.domain import commands as do
from server.domain.cycle import records
from server.domain.decide import decide
from server.domain.meeting import Meeting
from server.domain.phases import FIRST, LAST
from server.domain.refusals import Refusal
from server.domain.sets import LearningSet, Person, Planned
from server.domain.words import HOUSE, MemberId
from server.live.lobby import Lobby
from server.live.room import Room

SetRoom = Room[LearningSet]
MeetingRoom = Room[Meeting]


async def arrive(
    group: SetRoom, set_id: str, room: MeetingRoom, planned: Planned, person: Person
) -> Refusal | None:
    """Seat a member of the set in its meeting, and open the meeting for the first of them."""
    if not room.seq:
        opening = do.OpenMeeting(
            id="house:open",
            set=set_id,
            set_name=group.state.name,
            number=planned.number,
            title=planned.title,
        )
        outcome = await room.act(opening, HOUSE)
        if isinstance(outcome, Refusal):
            return outcome
    if room.state.member(person.id) or room.state.phase == LAST:
        return None
    seat = do.Seat(
        id=f"house:seat:{person.id}", member=person.id, name=person.name, role=person.role
    )
    outcome = await room.act(seat, HOUSE)
    return outcome if isinstance(outcome, Refusal) else None


async def act(
    group: SetRoom, room: MeetingRoom, command: do.Command, by: MemberId
) -> int | Refusal:
    """Do what a member asks in a meeting, with all that it means for the set."""
    if begins(command) and not isinstance(decide(room.state, command, by), Refusal):
        await bring(group, room)
    outcome = await room.act(command, by)
    await carry(group, room)
    return outcome


def begins(command: do.Command) -> bool:
    return isinstance(command, do.Move) and command.leaving == FIRST


async def bring(group: SetRoom, room: MeetingRoom) -> None:
    """Lay the set's open commitments on the table of a meeting that begins."""
    await group.level()
    due = group.state.open_commitments
    await room.act(do.BringCommitments(id="house:bring", due=due), HOUSE)


async def carry(group: SetRoom, room: MeetingRoom) -> None:
    """Record in the set all of a meeting that it has not heard of yet."""
    for record in records(room.state):
        if record.id not in group.acts and isinstance(await group.act(record, HOUSE), Refusal):
            return  # what follows waits for it, so that a meeting is not closed before its words


async def carry_all(lobby: Lobby, set_id: str, group: SetRoom) -> None:
    """Bring a set level with its meetings, should a process have ended between two records."""
    for planned in group.state.meetings:
        if not planned.closed_at:
            await carry(group, (await lobby.meeting(set_id, planned.number)).room)


async def unseat(lobby: Lobby, set_id: str, group: SetRoom, member: MemberId) -> None:
    """Take a removed member's seat away in every meeting that is not over."""
    for planned in group.state.meetings:
        if not planned.closed_at:
            room = (await lobby.meeting(set_id, planned.number)).room
            await room.act(do.Unseat(id=f"house:unseat:{member}", member=member), HOUSE)
