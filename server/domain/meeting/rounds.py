"""Rounds: opened and closed, by people or by their time."""

from typing import Annotated, Any

from msgspec import Meta

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.effects import Put
from server.domain.meeting.phases import unfit
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.plans import Options, RoundPlan, Texts
from server.domain.meeting.state.rounds import RULES, Purpose, Unrevealed
from server.domain.meeting.turns import (
    bring_round,
    close,
    discard,
    named_round,
    onwards,
    open_round,
    unasked,
)
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, Aside, MemberId, RoundName, RoundRef, Word

SECOND_MS = 1000
Seconds = Annotated[
    int, Meta(ge=0, le=600, description="How long it lasts; 0 where it has no end of its own.")
]


class OpenRound(Act, frozen=True):
    """Open a round for a `purpose`; `question` is shown above it, and may be worded anew.

    `options` are what a vote of one's own (`choice`) chooses from; no other has any.  `texts` is
    how many each may write, 1 unless they are thoughts or questions.  A silence lasts 10 to 180
    seconds, a burst of questions 60 to 600; other rounds end by what people do, and their `seconds`
    are 0.  The round that was open goes on afterwards.
    """

    purpose: Purpose
    question: Aside
    options: Options
    texts: Texts
    seconds: Seconds

    @property
    def plan(self) -> RoundPlan:
        """What a template would say of such a round."""
        return RoundPlan(self.purpose, self.question, self.options, self.texts).tidied()

    def judge(self, m: Meeting, by: MemberId) -> "RoundOpened | Refusal":
        rule = RULES[self.purpose]
        if found := unfit(m.row, self.plan):
            return Refusal(*found)
        if not rule.least <= self.seconds <= rule.most:
            return Refusal(Reason.OUT_OF_RANGE, "seconds")
        if m.is_open(self.purpose):
            return Refusal(Reason.ROUND_OPEN)
        return becomes(RoundOpened, self, options=self.plan.options)


class RoundOpened(Word, frozen=True):
    """The coach opened a round, or the presenter one for offers; `question` is shown above it.

    `options` are a vote's own; each may write so many `texts`; with 0 `seconds` it has no end of
    its own.
    """

    purpose: Purpose
    question: str
    options: tuple[str, ...]
    texts: int
    seconds: int

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """If the open round is revealed, close it; then open a round, and go on.

        Its `id` is the entry's `act`, its `place` -1; `until` is the entry's `at` + `seconds` x
        1000, or 0 where `seconds` is 0.
        """
        until = entry.at + self.seconds * SECOND_MS if self.seconds else 0
        over = m.round is not None and m.round.revealed is not None
        before = close(m, m.round.id) if m.round and over else m
        plan = RoundPlan(self.purpose, self.question, self.options, self.texts)
        return onwards(open_round(before, entry.act, plan, until=until), entry.act)


class WordRound(Act, frozen=True):
    """Word what is asked in an open `round`; with an empty `question` it is the usual one again."""

    round: RoundRef
    question: Aside

    def judge(self, m: Meeting, by: MemberId) -> "RoundWorded | Refusal":
        found = named_round(m, self.round)
        if isinstance(found, Refusal):
            return found
        return (
            Refusal(Reason.REVEALED) if found.revealed is not None else becomes(RoundWorded, self)
        )


class RoundWorded(Word, frozen=True):
    """The coach worded what is asked in the round; an empty `question` is the usual one."""

    round: RoundName
    question: str

    change = Put("rounds[round]", "question")


class CloseRound(Act, frozen=True):
    """Close the round, whoever has not had a turn.

    `unrevealed` says what becomes of what is written in it and not revealed.
    """

    round: RoundRef
    unrevealed: Unrevealed

    def judge(self, m: Meeting, by: MemberId) -> "RoundClosed | Refusal":
        found = named_round(m, self.round)
        if isinstance(found, Refusal):
            return found
        refusal = unasked([found], self.unrevealed)
        return refusal or RoundClosed(found.id, self.unrevealed is Unrevealed.DISCARD)


class EndRound(Act, frozen=True):
    """The house ends a round that has a time of its own."""

    round: RoundRef

    def judge(self, m: Meeting, by: MemberId) -> "RoundClosed | Refusal":
        found = named_round(m, self.round)
        return found if isinstance(found, Refusal) else RoundClosed(found.id, discards=False)


class RoundClosed(Word, frozen=True):
    """The round was closed: by the coach, by the presenter, or because its time was over.

    `discards`: what was written in it, unseen, is nobody's now.
    """

    round: RoundName
    discards: bool

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """The round is closed. If the event's `discards` is true, and the round hides and is not
        revealed, its `discarded` becomes true. Then bring rounds.
        """
        these = [r for r in m.rounds if r.id == self.round]
        return bring_round(close(discard(m, these) if self.discards else m, self.round), entry.act)
