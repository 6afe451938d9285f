"""A tap by which a turn was over a moment ago, taken back."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.stage import change_question
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import Capacity
from server.domain.meeting.state.questions import Status
from server.domain.meeting.state.rounds import Round, Turn
from server.domain.meeting.turns import asked_in, change_round
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, ActRef, MemberId, RoundName, RoundRef, Word

TAKEN_BACK_WITHIN_MS = 20_000
"""How long a turn can be taken back: twice as long as it is offered, as a line may be slow."""


class TakeBackTurn(Act, frozen=True):
    """Take back a tap by which a turn was over a moment ago: had in speech, passed or skipped.

    `turn` is the act of the tap, which was yours, or anybody's if you are the coach.
    """

    round: RoundRef
    turn: ActRef

    def judge(self, m: Meeting, by: MemberId) -> "TurnTakenBack | Refusal":
        r, last = self.found(m)
        is_last = last is not None and last.act == self.turn
        if r is None or last is None or not is_last or not takes_part(m, r, last.member):
            return Refusal(Reason.TOO_LATE, "turn")
        if goes_on(m, r, last):
            return Refusal(Reason.TOO_LATE, "turn")
        mine = by == last.by or Capacity.COACH in m.capacities(by)
        return TurnTakenBack(r.id) if mine else Refusal(Reason.NOT_YOURS)

    def until(self, m: Meeting) -> int:
        """Until when it can be asked for, in ms."""
        _, last = self.found(m)
        return last.at + TAKEN_BACK_WITHIN_MS if last else 0

    def found(self, m: Meeting) -> tuple[Round | None, Turn | None]:
        r = next((r for r in m.rounds if r.id == self.round and r.phase == m.phase), None)
        return r, r.last if r else None


def takes_part(m: Meeting, r: Round, member: MemberId) -> bool:
    """Whether somebody is still here, and in the round: who left in the middle has no turn left."""
    return m.member(member) is not None and member in r.order


def goes_on(m: Meeting, r: Round, last: Turn) -> bool:
    """Whether something was asked since in the round, or done in one that came with its end."""
    asked = {q.by for q in asked_in(m, r) if q.id != last.question}
    follows = last.went == "had" and last.member in asked
    brought = (one for one in m.rounds if is_brought(one, last))
    used = any(one.had or one.passed or one.later or one.ready for one in brought)
    return r.turn in asked or follows or used


def is_brought(r: Round, last: Turn) -> bool:
    return r.id.startswith(f"{last.act}.")


class TurnTakenBack(Word, frozen=True):
    """The turn that was over last in the round, by a tap, is not over: it was a mistake."""

    round: RoundName

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """Take those out of `rounds` whose `id` begins with the `act` of the round's `last` and a
        point. Take the `member` of `last` out of the list of the round that `went` names; its
        `closed` becomes false, and `last` null.

        If `last.question` is its `act`, take that question out of `questions`; and if it is the
        `stage`, that becomes empty. If it is another, that question is `open` again.
        """
        last = next(r.last for r in m.rounds if r.id == self.round)
        if last is None:
            return m
        rounds = tuple(r for r in m.rounds if not is_brought(r, last))
        before = change_round(replace(m, rounds=rounds), self.round, without_last)
        if last.question == last.act:
            questions = tuple(q for q in m.questions if q.id != last.act)
            stage = "" if m.stage == last.act else m.stage
            return replace(before, questions=questions, stage=stage)
        return change_question(before, last.question, lambda q: replace(q, status=Status.OPEN))


def without_last(r: Round) -> Round:
    """The round as it was before its last turn was over."""
    if r.last is None:
        return r
    left = tuple(id for id in getattr(r, r.last.went) if id != r.last.member)
    return replace(r, closed=False, last=None, **{r.last.went: left})
