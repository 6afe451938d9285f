"""The question on the stage: taken up, settled, and the turn that is over with it."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import Capacity
from server.domain.meeting.state.questions import EVERYONE, AnswerGiven, Question, Status
from server.domain.meeting.state.rounds import Round, RoundKind
from server.domain.meeting.turns import end_turn
from server.domain.quiet import worded
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, MemberId, QuestionName, QuestionRef, Word


def named_question(m: Meeting, id: QuestionName, field: str) -> Question | Refusal:
    """The question that an act names."""
    return m.asked.find(id) or Refusal(Reason.NO_SUCH_QUESTION, field)


def change_question(
    m: Meeting, id: QuestionName, change: Callable[[Question], Question]
) -> Meeting:
    """The meeting with one of its questions changed."""
    asked = m.asked
    place = asked.place(id)
    return m if place is None else worded(m, questions=asked.put(place, change(asked[place])))


def come_up(m: Meeting, asked: Question, entry: Entry[Any]) -> Meeting:
    """A question was asked: it comes to the stage, unless another there waits for its answer.

    The question on the stage is the one whose `id` is `stage`, if it is of this phase, or came
    along to it, and is not `withdrawn`.  If it is `open` and `aloud`, and the new one is `aloud`,
    too, or its `round` is not 0, then settle it as dealt with in speech.  If it is `open` now, that
    is all.  If other questions wait, and the new one has 0 as its `round`, that is all, too.
    Otherwise `stage` becomes its `id`.
    """
    gives_way = heard(m) is not None and (asked.aloud or asked.round > 0)
    after = settle_aloud(m, m.stage, entry) if gives_way else m
    live, waits = after.live, any(q.id != asked.id for q in after.queue)
    busy = live is not None and live.status is Status.OPEN
    return after if busy or (waits and not asked.round) else worded(after, stage=asked.id)


def heard(m: Meeting) -> Question | None:
    """The question on the stage, if it was asked aloud and nobody has noted what became of it."""
    live = m.live
    return live if live and live.aloud and live.status is Status.OPEN else None


def settle(
    m: Meeting,
    id: QuestionName,
    status: Status,
    entry: Entry[Any],
    note: str = "",
    answers: tuple[AnswerGiven, ...] = (),
) -> Meeting:
    """To settle a question: it gets the status and the `note`; whoever asked it had their turn.

    Its `note_id` becomes the entry's `act`, or empty where the note is.
    They had it if the question was `open` until now and is not `withdrawn`, and was asked in a turn
    of a go-round that is not closed (of the question's `phase`, its `number` the question's
    `round`), in which they wait: end their turn.
    """
    was = m.asked.find(id)
    said = {"note": note, "note_id": entry.act if note else ""}
    after = change_question(
        m, id, lambda q: replace(q, status=status, answers=q.answers + answers, **said)
    )
    if was is None or was.status is not Status.OPEN or status is Status.WITHDRAWN:
        return after
    r = round_of(after, was)
    return end_turn(after, r.id, was.by, entry) if r and was.by in r.waiting else after


def round_of(m: Meeting, question: Question) -> Round | None:
    """The go-round in a turn of which a question was asked, if it is not closed."""
    rounds = (r for r in m.rounds if r.kind is RoundKind.GO_ROUND and not r.closed)
    place = (question.phase, question.round)
    return next((r for r in rounds if (r.phase, r.number) == place), None)


def settle_aloud(m: Meeting, id: QuestionName, entry: Entry[Any]) -> Meeting:
    """To settle a question as dealt with in speech: `answered` if it has answers, else `aloud`."""
    was = m.asked.find(id)
    return settle(m, id, was.in_speech, entry) if was else m


class TakeUp(Act, frozen=True):
    """Bring a question to the stage that waits, or that you parked.

    `answered`: the one there was answered aloud; else, if it is not settled, it waits on.
    """

    question: QuestionRef
    answered: bool

    def judge(self, m: Meeting, by: MemberId) -> "QuestionTakenUp | Refusal":
        question = named_question(m, self.question, "question")
        if isinstance(question, Refusal):
            return question
        if question not in m.queue and not keeps(m, question, by):
            return Refusal(Reason.QUESTION_SETTLED, "question")
        # Where each says what they will do, members take up what was put to them alone.
        if m.capacities(by) == {Capacity.MEMBER} and not m.is_for(question, by):
            return Refusal(Reason.NOT_ASKED_OF_YOU, "question")
        return becomes(QuestionTakenUp, self)


def keeps(m: Meeting, question: Question, by: MemberId) -> bool:
    """Whether somebody has a question parked; one that was put to everyone a presenter has."""
    if question.status is not Status.PARKED or m.is_struck(question.id):
        return False
    of_all = question.to == EVERYONE and by not in m.presenters[max(question.airtime, 1) - 1]
    return m.is_for(question, by) and not of_all


class QuestionTakenUp(Word, frozen=True):
    """A question came to the stage; `answered`: the one before was answered aloud."""

    question: QuestionName
    answered: bool

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """If the one on the stage is `open`, and the event's `answered` is true or it has answers,
        settle it as dealt with in speech. Then `stage` becomes the event's `question`.
        If that is `parked`, its `phase` becomes the present one, its `round` 0.
        """
        live = m.live
        done = live and live.status is Status.OPEN and (self.answered or live.answers)
        after = settle_aloud(m, live.id, entry) if live and done else m
        here = change_question(after, self.question, lambda q: brought_here(m, q))
        return worded(here, stage=self.question)


def brought_here(m: Meeting, question: Question) -> Question:
    """A question as it comes to the stage: one that was parked may be of an earlier phase."""
    parked = question.status is Status.PARKED
    return replace(question, phase=m.phase, round=0) if parked else question
