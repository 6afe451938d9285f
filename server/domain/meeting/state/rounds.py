"""Rounds: the ways in which a set speaks or writes together, and one round as it stands."""

from enum import StrEnum

from msgspec import Struct

from server.domain.meeting.state.mix import QuestionKind
from server.domain.words import ActName, MemberId, Millis, SomebodyOrNone


class RoundKind(StrEnum):
    """How a round goes, and when it ends.

    - `go_round`: everyone in its `order` has one turn, in that order; the act that takes a turn in
      the phase is open to nobody else but the coach. A turn can be passed, once put off to the end,
      and skipped by the coach; the service skips whoever is gone. Who was skipped has a turn at the
      end, and loses it when skipped there. It is over, and closed, when nobody waits.
    - `popcorn`: whoever wants to speaks, until it is closed. If it is `fair`, nobody has a second
      question waiting behind the live one while somebody else who may ask has none there.
    - `write_reveal`: everybody writes, hidden until the coach reveals it all.
    - `vote`: everybody chooses one of its options, hidden likewise.
    - `burst`: questions are asked without order, and collected: none is answered.
    - `silence`: nobody posts, the coach neither.
    - `presenter_only`: the presenter alone talks.
    """

    GO_ROUND = "go_round"
    POPCORN = "popcorn"
    WRITE_REVEAL = "write_reveal"
    BURST = "burst"
    SILENCE = "silence"
    VOTE = "vote"
    PRESENTER_ONLY = "presenter_only"

    @property
    def hides(self) -> bool:
        """Whether what is said stays hidden until it is revealed."""
        return self in (RoundKind.WRITE_REVEAL, RoundKind.VOTE)


class Purpose(StrEnum):
    """What a round is for."""

    TURNS = "turns"
    FLOW = "flow"
    BURST = "burst"
    SILENCE = "silence"
    PRESENTER = "presenter"
    BIDS = "bids"
    THOUGHTS = "thoughts"
    QUESTIONS = "questions"
    AGREEMENT = "agreement"
    STATEMENTS = "statements"
    PULSE = "pulse"
    GOING_WELL = "going_well"
    BETTER = "better"
    SCALE = "scale"
    CHOICE = "choice"
    LEARNING = "learning"
    OFFERS = "offers"


class Keeps(StrEnum):
    """What becomes of the texts of a reveal, beside standing in their round."""

    NOTHING = "nothing"
    BIDS = "bids"
    LEARNINGS = "learnings"
    QUESTIONS = "questions"


class Unrevealed(StrEnum):
    """What becomes of what was written in a round that hides, where it ends without a reveal.

    `ask`: the act is refused while there is anything.  `keep`: it goes back to its authors.
    `discard`: nobody is given it any more.
    """

    ASK = "ask"
    KEEP = "keep"
    DISCARD = "discard"


class Rule(Struct, frozen=True):
    """What holds for rounds of one purpose.

    `kind` is how it goes, `options` are what a vote chooses from, unless it has its `own` ones;
    `named` says whether a reveal tells who wrote what, and `keeps` what becomes of it; in one of
    `several` each may write more than one text.  `opens` is the act that opens such a
    round, `writes` the one that writes in it.  `needs` is the act without which it would be empty:
    it has its place where that has one.  In a `fair` one nobody has a second question waiting while
    somebody has none.  `least` and `most` bound how many seconds it lasts; both are 0 where it has
    no end of its own.
    """

    kind: RoundKind
    options: tuple[str, ...] = ()
    own: bool = False
    several: bool = False
    named: bool = True
    keeps: Keeps = Keeps.NOTHING
    opens: str = "open_round"
    writes: str = "write"
    needs: str = ""
    fair: bool = False
    least: int = 0
    most: int = 0


ONE_TO_TEN = tuple(str(number) for number in range(1, 11))

RULES: dict[Purpose, Rule] = {
    Purpose.TURNS: Rule(RoundKind.GO_ROUND),
    Purpose.FLOW: Rule(RoundKind.POPCORN, fair=True),
    Purpose.BURST: Rule(RoundKind.BURST, needs="ask", least=60, most=600),
    Purpose.SILENCE: Rule(RoundKind.SILENCE, least=10, most=180),
    Purpose.PRESENTER: Rule(RoundKind.PRESENTER_ONLY),
    Purpose.BIDS: Rule(RoundKind.WRITE_REVEAL, keeps=Keeps.BIDS),
    Purpose.THOUGHTS: Rule(RoundKind.WRITE_REVEAL, several=True),
    Purpose.QUESTIONS: Rule(RoundKind.WRITE_REVEAL, several=True, keeps=Keeps.QUESTIONS),
    Purpose.AGREEMENT: Rule(RoundKind.VOTE, options=("yes", "close", "no")),
    Purpose.STATEMENTS: Rule(RoundKind.WRITE_REVEAL),
    Purpose.PULSE: Rule(RoundKind.VOTE, options=("not_ok", "ok", "great"), named=False),
    Purpose.GOING_WELL: Rule(RoundKind.WRITE_REVEAL, several=True, named=False),
    Purpose.BETTER: Rule(RoundKind.WRITE_REVEAL, several=True, named=False),
    Purpose.SCALE: Rule(RoundKind.VOTE, options=ONE_TO_TEN, named=False),
    Purpose.CHOICE: Rule(RoundKind.VOTE, own=True, named=False),
    Purpose.LEARNING: Rule(
        RoundKind.WRITE_REVEAL,
        keeps=Keeps.LEARNINGS,
        writes="write_learning",
        needs="write_learning",
    ),
    Purpose.OFFERS: Rule(RoundKind.POPCORN, opens="open_resources"),
}


class Item(Struct, frozen=True):
    """Something written in a round that hides; `slot` tells somebody's texts apart.

    It is the level of a learning; or, of a second text and those that follow, their number.
    `seen_by` is who will see it after the reveal: `me`, `set` or `organisation`.  Where a reveal
    gives no names, `by` is empty, and `id` tells nothing.  `kind` and `edited` are of a question; a
    reveal does not tell whether it was edited.
    """

    id: ActName
    by: SomebodyOrNone
    slot: str
    text: str
    seen_by: str = "set"
    kind: QuestionKind = QuestionKind.UNREAD
    edited: bool = False

    @property
    def is_for_all(self) -> bool:
        """Whether it is something that a reveal shows."""
        return bool(self.text) and self.seen_by != "me"


class Turn(Struct, frozen=True):
    """A turn that was over by a tap: by which `act`, whose, and when (`at`), and where it went.

    `member` had it, `by` tapped; `went` is the list of the round in which they now are: `had`,
    `passed` or `later`.  `question` is the one that was settled with it, or made by it; else empty.
    """

    act: ActName
    member: MemberId
    by: MemberId
    at: Millis
    went: str
    question: ActName = ""


class Round(Struct, frozen=True):
    """One round of a `phase`; `place` is its index there, -1 for one that the course did not bring.

    `number` counts the rounds of its purpose in its phase; `question` is shown above it, and may be
    empty.  `options` are what a vote chooses from, `texts` how many each may write.  `order` has
    all who take part; `had` and `passed` those who had their turn, `later` those who get it at the
    end; `last` is the turn that was over last, if that was by a tap.

    Of what is hidden, `items` are what is known here (the service: all, a client: one's own);
    `ready` counts those who have written, and `writers` are they, where a reveal gives names.
    `revealed` is what all may see: null before the reveal; `shown` are the ids of the items that
    were there then.  `until` is when it ends by itself; `closed` whether it is over, `discarded`
    whether what was written is no longer for anybody.
    """

    id: ActName
    phase: str
    purpose: Purpose
    place: int
    number: int
    order: tuple[MemberId, ...]
    question: str = ""
    options: tuple[str, ...] = ()
    texts: int = 1
    until: Millis = 0
    had: tuple[MemberId, ...] = ()
    passed: tuple[MemberId, ...] = ()
    later: tuple[MemberId, ...] = ()
    last: Turn | None = None
    writers: tuple[MemberId, ...] = ()
    ready: int = 0
    items: tuple[Item, ...] = ()
    revealed: tuple[Item, ...] | None = None
    shown: tuple[ActName, ...] = ()
    closed: bool = False
    discarded: bool = False

    @property
    def rule(self) -> Rule:
        """What holds for it by its purpose."""
        return RULES[self.purpose]

    @property
    def kind(self) -> RoundKind:
        """How it goes."""
        return self.rule.kind

    @property
    def waiting(self) -> tuple[MemberId, ...]:
        """Who is still to have a turn, in order; those put off come last."""
        left = [m for m in self.order if m not in self.had and m not in self.passed]
        return tuple(sorted(left, key=lambda m: self.later.index(m) if m in self.later else -1))

    @property
    def turn(self) -> MemberId | None:
        """Whose turn it is, where people speak in order."""
        return next(iter(self.waiting), None) if self.kind is RoundKind.GO_ROUND else None

    def has_written(self, by: MemberId) -> bool:
        """Whether somebody has written here, or said that they have nothing to write."""
        return any(item.by == by for item in self.items)

    @property
    def unseen(self) -> bool:
        """Whether something is written here that is meant for all, and not revealed."""
        written = self.kind is RoundKind.WRITE_REVEAL and self.revealed is None
        return written and any(item.is_for_all for item in self.items)

    @property
    def late(self) -> tuple[Item, ...]:
        """What was written after the reveal, at the end of all, and is still to be shown."""
        if self.revealed is None or not self.items or self.items[-1].id in self.shown[-1:]:
            return ()
        return tuple(i for i in self.items if i.id not in self.shown and i.is_for_all)
