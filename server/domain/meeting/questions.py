"""Questions: asked, answered, and all else that may become of one."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.effects import Append, Constant, InTurn, Put
from server.domain.meeting.state.contributions import Note
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.mix import QuestionKind
from server.domain.meeting.state.questions import EVERYONE, AnswerGiven, Question, Status
from server.domain.meeting.state.rounds import RoundKind
from server.domain.meeting.turns import take_turn
from server.domain.names import tidy
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, Aside, Line, MemberId, QuestionName, QuestionRef, Text, Word

MOST_LINGERING = 5
"""Of one member in one meeting."""


class Ask(Act, frozen=True):
    """Put a question `to` somebody, or to `everyone`; it waits until those before it are settled.

    `kind` is what the lens saw (without one `unread`), `edited` whether the text was changed after
    its hint (without one false).
    """

    to: MemberId
    text: Text
    kind: QuestionKind
    edited: bool

    def judge(self, m: Meeting, by: MemberId) -> "QuestionAsked | Refusal":
        if self.to != EVERYONE and m.member(self.to) is None:
            return Refusal(Reason.NO_SUCH_MEMBER, "to")
        if self.to == by:
            return Refusal(Reason.OF_YOURSELF, "to")
        return becomes(QuestionAsked, self)


class QuestionAsked(Word, frozen=True):
    """A question was put `to` somebody or `everyone`; whether it was `edited` its asker is told."""

    to: MemberId
    text: str
    kind: QuestionKind
    edited: bool

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """The question goes to the end of `questions`, and take the turn of `ask`.

        Its `id` is the entry's `act`, its `phase` the meeting's, its `airtime` that of the present
        phase. `round` is the `number` of the round that talk follows, if `ask` takes a turn in
        this phase and the entry's `by` waits in that round; else 0. `status` is `collected` if
        that round is a burst, else `open`. Before the turn, count the question.
        """
        r = m.talk_round
        in_go_round = r is not None and entry.by in r.waiting and m.row.turn == "ask"
        in_burst = r is not None and r.kind is RoundKind.BURST
        question = Question(
            id=entry.act,
            by=entry.by,
            to=self.to,
            phase=m.phase,
            airtime=m.airtime,
            round=r.number if r and in_go_round else 0,
            text=self.text,
            status=Status.COLLECTED if in_burst else Status.OPEN,
        )
        mix = m.mix.plus(self.kind, self.edited)
        return take_turn(replace(m, questions=(*m.questions, question), mix=mix), "ask", entry)


class Answer(Act, frozen=True):
    """Answer the live question if it was put to you, or say more to one that is settled."""

    reply_to: QuestionRef
    text: Text

    def judge(self, m: Meeting, by: MemberId) -> "QuestionAnswered | Refusal":
        refusal = may_answer(m, self.reply_to, by)
        return refusal or becomes(QuestionAnswered, self)


class QuestionAnswered(Word, frozen=True):
    """Somebody to whom a question was put answered it."""

    reply_to: QuestionName
    text: str

    change = InTurn(
        "questions[reply_to]", Put(status=Constant(Status.ANSWERED)), Append("answers", AnswerGiven)
    )


class AnswerAloud(Act, frozen=True):
    """Note that you answered in speech; a `note` about it may stand with the question."""

    reply_to: QuestionRef
    note: Aside

    def judge(self, m: Meeting, by: MemberId) -> "QuestionSettled | Refusal":
        refusal = may_answer(m, self.reply_to, by)
        return refusal or QuestionSettled(self.reply_to, Status.ALOUD, tidy(self.note))


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
    """Take back a question of yours that waits for its answer."""

    question: QuestionRef

    def judge(self, m: Meeting, by: MemberId) -> "QuestionSettled | Refusal":
        question = waiting(m, self.question)
        if isinstance(question, Refusal):
            return question
        if question.by != by:
            return Refusal(Reason.NOT_YOUR_QUESTION, "question")
        return QuestionSettled(question.id, Status.WITHDRAWN, "")


class QuestionSettled(Word, frozen=True):
    """A question was answered aloud (with a `note`), parked, passed, set aside or withdrawn."""

    question: QuestionName
    status: Status
    note: str

    change = Put("questions[question]", "status", "note")


def may_answer(m: Meeting, id: QuestionName, by: MemberId) -> Refusal | None:
    """Whether somebody may answer a question: one at a time, those behind the live one wait."""
    question = may_settle(m, id, by, "reply_to")
    if isinstance(question, Refusal):
        return question
    return Refusal(Reason.NOT_LIVE, "reply_to") if question in m.queue[1:] else None


def may_put_by(m: Meeting, id: QuestionName, by: MemberId) -> Refusal | None:
    """Whether somebody may park or pass a question, live or not; one to all is the presenter's."""
    question = may_settle(m, id, by, "question")
    if isinstance(question, Refusal):
        return question
    of_all = question.to == EVERYONE and by not in m.presenting
    return Refusal(Reason.NOT_ASKED_OF_YOU, "question") if of_all else None


def may_settle(m: Meeting, id: QuestionName, by: MemberId, field: str) -> Question | Refusal:
    """The question, if somebody may say what becomes of it."""
    question = named_question(m, id, field)
    if isinstance(question, Refusal):
        return question
    if not question.is_for(by):
        return Refusal(Reason.NOT_ASKED_OF_YOU, field)
    if question.status is Status.WITHDRAWN:
        return Refusal(Reason.QUESTION_SETTLED, field)
    return question


def waiting(m: Meeting, id: QuestionName) -> Question | Refusal:
    """A question that is neither answered nor otherwise settled."""
    question = named_question(m, id, "question")
    if isinstance(question, Refusal) or question.status is Status.OPEN:
        return question
    return Refusal(Reason.QUESTION_SETTLED, "question")


def named_question(m: Meeting, id: QuestionName, field: str) -> Question | Refusal:
    """The question that an act names."""
    found = next((q for q in m.questions if q.id == id), None)
    return found or Refusal(Reason.NO_SUCH_QUESTION, field)


class Star(Act, frozen=True):
    """Mark a question that landed with you (`starred`), or take the mark away."""

    question: QuestionRef
    starred: bool

    def judge(self, m: Meeting, by: MemberId) -> "QuestionStarred | Refusal":
        question = named_question(m, self.question, "question")
        if isinstance(question, Refusal):
            return question
        if question.airtime != m.airtime:
            return Refusal(Reason.NOT_YOURS, "question")
        return becomes(QuestionStarred, self)


class QuestionStarred(Word, frozen=True):
    """The presenter marked a question that landed (`starred`), or took the mark away."""

    question: QuestionName
    starred: bool

    change = Put("questions[question]", "starred")


class Linger(Act, frozen=True):
    """Leave a question that you would still have liked to ask; the next meeting begins with it."""

    text: Line

    def judge(self, m: Meeting, by: MemberId) -> "QuestionLingered | Refusal":
        if sum(note.by == by for note in m.lingering) >= MOST_LINGERING:
            return Refusal(Reason.ENOUGH_LINGERING)
        return becomes(QuestionLingered, self)


class QuestionLingered(Word, frozen=True):
    """Somebody left a question that they would still have liked to ask."""

    text: str

    change = Append("lingering", Note)
