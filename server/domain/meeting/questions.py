"""What becomes of a question: answered, in writing or aloud, parked, passed, set aside."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.behalf import not_for
from server.domain.meeting.stage import change_question, named_question, settle
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import Capacity
from server.domain.meeting.state.questions import EVERYONE, AnswerGiven, Question, Status
from server.domain.meeting.state.rounds import Purpose
from server.domain.meeting.turns import takers
from server.domain.names import tidy
from server.domain.quiet import worded
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, Aside, MemberId, QuestionName, QuestionRef, Text, Word


class Answer(Act, frozen=True):
    """Answer the question on the stage if it was put to you, or say more to one that is settled.

    One that was put to everyone gathers answers, until all have answered or another is taken up.
    """

    reply_to: QuestionRef
    text: Text

    def judge(self, m: Meeting, by: MemberId) -> "QuestionAnswered | Refusal":
        question = may_answer(m, self.reply_to, by)
        if isinstance(question, Refusal):
            return question
        return becomes(QuestionAnswered, self, settles=is_last_answer(m, question, by))


class QuestionAnswered(Word, frozen=True):
    """Somebody to whom a question was put answered it; `settles`: nobody else is waited for.

    An empty `text` was said aloud.
    """

    reply_to: QuestionName
    text: str
    settles: bool

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """The answer goes to the end of the question's `answers`: its `id` is the entry's `act`.

        If its `status` is `open` and it waits to be taken up, it is on the `stage` now. If the
        event's `settles` is true, settle the question as `answered`; its `note` stays.
        """
        answer = AnswerGiven(entry.act, entry.by, self.text)
        waits = m.waits(self.reply_to)
        before = worded(m, stage=self.reply_to) if waits else m
        if self.settles:
            return settle(before, self.reply_to, Status.ANSWERED, entry, answers=(answer,))
        return change_question(
            before, self.reply_to, lambda q: replace(q, answers=(*q.answers, answer))
        )


class AnswerAloud(Act, frozen=True):
    """Note that a question was answered in speech: by you, or as the coach by whoever was asked.

    A `note` about it may stand with the question.  One that was put to everyone gathers your answer
    with the note as its text; as the coach you settle it.
    """

    reply_to: QuestionRef
    note: Aside

    def judge(self, m: Meeting, by: MemberId) -> "QuestionSettled | QuestionAnswered | Refusal":
        leads = Capacity.COACH in m.capacities(by)
        question = may_answer(m, self.reply_to, by, leads)
        if isinstance(question, Refusal):
            return question
        note = tidy(self.note)
        if question.to == EVERYONE and not leads:
            return QuestionAnswered(question.id, note, is_last_answer(m, question, by))
        return QuestionSettled(question.id, question.in_speech, note)


class Park(Act, frozen=True):
    """Keep a question that was put to you, to think about it; it is on your own page later."""

    question: QuestionRef

    def judge(self, m: Meeting, by: MemberId) -> "QuestionSettled | Refusal":
        refusal = may_put_by(m, self.question, by)
        return refusal or QuestionSettled(self.question, Status.PARKED, "")


class PassQuestion(Act, frozen=True):
    """Let a question that was put to you go by; nobody asks why."""

    question: QuestionRef

    def judge(self, m: Meeting, by: MemberId) -> "QuestionSettled | Refusal":
        refusal = may_put_by(m, self.question, by)
        return refusal or QuestionSettled(self.question, Status.PASSED, "")


class SetAside(Act, frozen=True):
    """Let the next question come up, and leave this one open."""

    question: QuestionRef

    def judge(self, m: Meeting, by: MemberId) -> "QuestionSettled | Refusal":
        question = waiting(m, self.question)
        if isinstance(question, Refusal):
            return question
        return QuestionSettled(question.id, Status.SET_ASIDE, "")


class WithdrawQuestion(Act, frozen=True):
    """Take back a question that waits for its answer: yours, or as the coach one asked aloud."""

    question: QuestionRef

    def judge(self, m: Meeting, by: MemberId) -> "QuestionSettled | Refusal":
        question = waiting(m, self.question)
        if isinstance(question, Refusal):
            return question
        # Whoever notes for others what they asked may have taken the wrong name.
        noted = question.aloud and not_for(m, question.by, by) is None
        if question.by != by and not noted:
            return Refusal(Reason.NOT_YOUR_QUESTION, "question")
        return QuestionSettled(question.id, Status.WITHDRAWN, "")


class QuestionSettled(Word, frozen=True):
    """A question was answered aloud (with a `note`), parked, passed, set aside or withdrawn."""

    question: QuestionName
    status: Status
    note: str

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """Settle the question with the event's `status` and `note`."""
        return settle(m, self.question, self.status, entry, self.note)


def may_answer(
    m: Meeting, id: QuestionName, by: MemberId, leads: bool = False
) -> Question | Refusal:
    """The question, if somebody may say that it is answered: those that wait are taken up first.

    Whoever `leads` may say it for all.
    """
    question = may_settle(m, id, by, "reply_to", leads)
    return Refusal(Reason.NOT_LIVE, "reply_to") if m.waits(id) else question


def is_last_answer(m: Meeting, question: Question, by: MemberId) -> bool:
    """Whether nobody else is to answer: one that was put to everyone gathers their answers."""
    if question.to != EVERYONE or question.status is not Status.OPEN:
        return True
    answered = {by, question.by, *(answer.by for answer in question.answers)}
    return answered.issuperset(takers(m, Purpose.FLOW))


def may_put_by(m: Meeting, id: QuestionName, by: MemberId) -> Refusal | None:
    """Whether somebody may park or pass a question, live or not; one to all is the presenter's."""
    question = may_settle(m, id, by, "question")
    if isinstance(question, Refusal):
        return question
    of_all = question.to == EVERYONE and by not in m.presenting
    return Refusal(Reason.NOT_ASKED_OF_YOU, "question") if of_all else None


def may_settle(
    m: Meeting, id: QuestionName, by: MemberId, field: str, leads: bool = False
) -> Question | Refusal:
    """The question, if somebody may say what becomes of it."""
    question = named_question(m, id, field)
    if isinstance(question, Refusal):
        return question
    if not leads and not m.is_for(question, by):
        return Refusal(Reason.NOT_ASKED_OF_YOU, field)
    if question.status is Status.WITHDRAWN or m.is_struck(id):
        return Refusal(Reason.QUESTION_SETTLED, field)
    return question


def waiting(m: Meeting, id: QuestionName) -> Question | Refusal:
    """A question that is neither answered nor otherwise settled."""
    question = named_question(m, id, "question")
    if isinstance(question, Refusal) or question.status is Status.OPEN:
        return question
    return Refusal(Reason.QUESTION_SETTLED, "question")
