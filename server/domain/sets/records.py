"""What meetings tell their set: that they began and ended, commitments, reports, questions."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.state.commitments import Commitment, Outcome, Report
from server.domain.meeting.state.keeping import KeptQuestion
from server.domain.meeting.state.mix import Mix
from server.domain.sets.state import MOST_KEPT, LearningSet, Planned, change_meeting
from server.domain.words import Act, ActName, MeetingNumber, MemberId, Word


class RecordStart(Act, frozen=True):
    """The house notes that a meeting has begun."""

    meeting: MeetingNumber

    def judge(self, s: LearningSet, by: MemberId) -> "MeetingStarted":
        return MeetingStarted(self.meeting)


class MeetingStarted(Word, frozen=True):
    """A meeting left its lobby."""

    meeting: int

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        return change_meeting(s, self.meeting, lambda m: replace(m, started_at=entry.at))


class RecordCommitment(Act, frozen=True):
    """The house carries a commitment from its meeting to the set."""

    commitment: Commitment

    def judge(self, s: LearningSet, by: MemberId) -> "CommitmentMade":
        return CommitmentMade(self.commitment)


class CommitmentMade(Word, frozen=True):
    """Somebody committed to an action in a meeting of the set."""

    commitment: Commitment

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        return replace(s, commitments=(*s.commitments, self.commitment))


class RecordReport(Act, frozen=True):
    """The house carries a report back from its meeting to the set."""

    commitment: ActName
    meeting: MeetingNumber
    outcome: Outcome
    happened: str
    learned: str

    def judge(self, s: LearningSet, by: MemberId) -> "CommitmentReported":
        return CommitmentReported(
            self.commitment, self.meeting, self.outcome, self.happened, self.learned
        )


class CommitmentReported(Word, frozen=True):
    """Somebody told in a meeting how a commitment went."""

    commitment: ActName
    meeting: int
    outcome: Outcome
    happened: str
    learned: str

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        report = Report(self.outcome, self.happened, self.learned, self.meeting, entry.at)
        mine = (replace(c, report=report) if c.id == self.commitment else c for c in s.commitments)
        return replace(s, commitments=tuple(mine))


class RecordKept(Act, frozen=True):
    """The house carries a question that is kept from its meeting to the set."""

    question: KeptQuestion

    def judge(self, s: LearningSet, by: MemberId) -> "QuestionKept":
        return QuestionKept(self.question)


class QuestionKept(Word, frozen=True):
    """A question was parked in a meeting, or left at its end, and is kept."""

    question: KeptQuestion

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        """The set keeps so many a person, and as many of all; the oldest gives way."""
        own = [q.id for q in s.kept if q.owner == self.question.owner]
        given_way = set(own[: max(0, len(own) + 1 - MOST_KEPT)])
        kept = (*(q for q in s.kept if q.id not in given_way), self.question)
        return replace(s, kept=kept)


class RecordClose(Act, frozen=True):
    """The house notes that a meeting is closed, and what its questions were like."""

    meeting: MeetingNumber
    mix: Mix

    def judge(self, s: LearningSet, by: MemberId) -> "MeetingClosed":
        return MeetingClosed(self.meeting, self.mix)


class MeetingClosed(Word, frozen=True):
    """A meeting ended; its log is complete.  `mix` counts what its questions were like."""

    meeting: int
    mix: Mix

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        def closed(m: Planned) -> Planned:
            return replace(m, closed_at=entry.at, mix=self.mix)

        return change_meeting(s, self.meeting, closed)
