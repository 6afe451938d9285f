"""The cycle of action and learning: what a set should hold of each of its meetings."""

from collections.abc import Iterator

from server.domain.meeting.course import FIRST, LAST
from server.domain.meeting.state.commitments import Commitment
from server.domain.meeting.state.keeping import Kept, KeptQuestion
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.questions import EVERYONE, Status
from server.domain.sets.records import (
    RecordClose,
    RecordCommitment,
    RecordKept,
    RecordReport,
    RecordStart,
)
from server.domain.words import Act


def records(meeting: Meeting) -> Iterator[Act]:
    """The acts by which the set hears of a meeting, in order; each keeps its id for ever."""
    number = meeting.number
    if meeting.phase != FIRST:
        yield RecordStart(id=f"house:start:{number}", meeting=number)
    for commitment in meeting.due:
        if commitment.report and commitment.report.meeting == number:
            yield report(commitment)
    for commitment in meeting.commitments:
        yield RecordCommitment(id=commitment.id, commitment=commitment)
    if meeting.phase == LAST:
        yield from (RecordKept(id=f"house:kept:{q.id}", question=q) for q in kept(meeting))
        yield RecordClose(id=f"house:close:{number}", meeting=number, mix=meeting.mix)


def kept(meeting: Meeting) -> Iterator[KeptQuestion]:
    """The questions that work on: those that were parked, and those left at the end."""
    for q in meeting.questions:
        if q.status is Status.PARKED:
            theirs = meeting.presenters[max(q.airtime, 1) - 1]
            owner = next(iter(theirs), "") if q.to == EVERYONE else q.to
            yield KeptQuestion(q.id, Kept.PARKED, owner, q.by, meeting.number, q.text)
    for note in meeting.lingering:
        yield KeptQuestion(note.id, Kept.LINGERING, "", note.by, meeting.number, note.text)


def report(commitment: Commitment) -> Act:
    """The last report on a commitment; an earlier one in the same meeting has another id."""
    told = commitment.report
    assert told is not None, "the caller looked"
    return RecordReport(
        id=f"house:report:{told.at}:{commitment.id}",
        commitment=commitment.id,
        meeting=told.meeting,
        outcome=told.outcome,
        happened=told.happened,
        learned=told.learned,
    )
