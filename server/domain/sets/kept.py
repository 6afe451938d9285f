"""What works on between meetings, or is one's own alone, until it is let go of."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.state.people import TAKING_PART
from server.domain.refusals import Reason, Refusal
from server.domain.sets.state import LearningSet
from server.domain.words import Act, ActName, ActRef, MemberId, Word


class LetGo(Act, frozen=True):
    """Let go of a question that you, or the set, have kept; or of something that is yours alone."""

    kept: ActRef

    def judge(self, s: LearningSet, by: MemberId) -> "QuestionLetGo | Refusal":
        author = s.person(by)
        of_all = author is not None and author.role in TAKING_PART
        kept = {one.id for one in s.kept_for(by) if one.owner or of_all}
        theirs = kept | {one.id for one in s.own_of(by)}
        if self.kept not in theirs:
            return Refusal(Reason.NO_SUCH_KEPT, "kept")
        return QuestionLetGo(self.kept)


class QuestionLetGo(Word, frozen=True):
    """A question, or something of somebody's own, is kept no more."""

    kept: ActName

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        """What is kept for another, too, stays with them."""
        return replace(s, let_go=(*s.let_go, (self.kept, entry.by)))


class SettleProblem(Act, frozen=True):
    """Say that the problem of the whole set is settled: the next meeting about one begins anew."""

    def judge(self, s: LearningSet, by: MemberId) -> "ProblemSettled":
        """A meeting that has not worded it yet, though its room is open, is one to come."""
        return ProblemSettled(max((one.meeting for one in s.wordings), default=s.settled))


class ProblemSettled(Word, frozen=True):
    """The problem of the whole set is settled, with all that was said up to this `meeting`."""

    meeting: int

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        return replace(s, settled=self.meeting)
