"""What landed with a presenter: marked for themselves alone, and told to all once, at the close."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.phases import LAST, PhaseKind
from server.domain.meeting.stage import change_question, named_question
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.questions import Mark, Status
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, MemberId, QuestionName, QuestionRef, Word


class Star(Act, frozen=True):
    """Mark a question that landed with you (`starred`), or take the mark away.

    Nobody else knows of it before the close.
    """

    question: QuestionRef
    starred: bool

    def judge(self, m: Meeting, by: MemberId) -> "QuestionStarred | Refusal":
        question = named_question(m, self.question, "question")
        if isinstance(question, Refusal):
            return question
        if question.airtime != m.airtime:
            return Refusal(Reason.NOT_YOURS, "question")
        # What all know of is not taken back behind their backs.
        return QuestionStarred(question.id, self.starred, m.landed or question.starred)


class QuestionStarred(Word, frozen=True):
    """The presenter marked a question that landed (`starred`), or took the mark away.

    Unless it is `shown` to all, others are given `veiled`, of no round, in its place.
    """

    question: QuestionName
    starred: bool
    shown: bool

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """If `shown` is true, the question gets the event's `starred`. Otherwise take the one of
        this `question` by the entry's `by` out of `marks`, if there is one; and if the event's
        `starred` is true, one with both goes to its end.
        """
        if self.shown:
            starred = self.starred
            return change_question(m, self.question, lambda q: replace(q, starred=starred))
        mark = Mark(self.question, entry.by)
        others = tuple(one for one in m.marks if one != mark)
        return replace(m, marks=(*others, mark) if self.starred else others)


class TellLanded(Act, frozen=True):
    """The house tells all, at the close, which questions landed."""

    def judge(self, m: Meeting, by: MemberId) -> "Landed | Refusal":
        questions = landing(m)
        return Landed(questions) if questions else Refusal(Reason.REVEALED)


class Landed(Word, frozen=True):
    """The meeting came to its close, and all are told which `questions` landed with presenters."""

    questions: tuple[QuestionName, ...]

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """Each of `questions` whose `id` is among the event's becomes `starred`. `marks` becomes
        empty, and `landed` true.
        """
        questions = (replace(q, starred=q.starred or q.id in self.questions) for q in m.questions)
        return replace(m, questions=tuple(questions), marks=(), landed=True)


def landing(m: Meeting) -> tuple[QuestionName, ...]:
    """The questions that landed and are to be told of now, in the order in which they were asked.

    It is none before the close, and none that was taken back or struck out.
    """
    if m.step.kind not in (PhaseKind.CLOSE, LAST):
        return ()
    marked = {mark.question for mark in m.marks}
    struck = {post.id for post in m.posts if post.struck}
    stands = (q.id for q in m.questions if q.status is not Status.WITHDRAWN)
    return tuple(id for id in stands if id in marked and id not in struck)
