"""Whether what is asked may happen: decide gives the event that then happens, or a refusal."""

from server.domain import commands as do
from server.domain.decide import chairing, house, oneself, rounds, talking
from server.domain.decide.gate import why_not
from server.domain.decide.verdict import Decision, Judges
from server.domain.meeting import Meeting
from server.domain.refusals import Reason, Refusal
from server.domain.words import MemberId

MOST_ENTRIES = 10_000
"""Five times a very long meeting; more would keep everybody waiting when it is opened."""

ENDING = (do.Move, do.TakeChair, do.HandOver, do.ReleaseFloor, do.CloseRound, do.Reveal)
"""What a full meeting still takes, so that it can be brought to its end."""

JUDGES: Judges = {
    **chairing.JUDGES,
    **rounds.JUDGES,
    **talking.JUDGES,
    **oneself.JUDGES,
}
"""The rules that a table cannot hold."""


def decide(meeting: Meeting, command: do.Command | do.Housekeeping, by: MemberId) -> Decision:
    """Judge one act of one member, or of the house; changes nothing."""
    if isinstance(command, do.Housekeeping):
        return house.JUDGES[type(command)](meeting, command, by)
    return may(meeting, command, by) or JUDGES[type(command)](meeting, command, by)


def may(meeting: Meeting, command: do.Command, by: MemberId) -> Refusal | None:
    """Why the act is not open to its author now, and whether the meeting can hold it."""
    reason = why_not(meeting, command.key(), by)
    if reason:
        return Refusal(reason)
    full = meeting.seq >= MOST_ENTRIES and not isinstance(command, ENDING)
    return Refusal(Reason.MEETING_FULL) if full else None
