"""A log as far as it was taken: its lines, what may leave the house of them, and their state."""

import logging
from collections import Counter
from collections.abc import Callable
from functools import reduce
from typing import Any, Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.refusals import Reason, Refusal
from server.domain.words import MemberId
from server.live.deciders import Decider
from server.live.delivery import Delivery, Elsewhere
from server.live.reading import Reader, Unreadable, encode
from server.store.log import START, Line

logger = logging.getLogger(__name__)

MILESTONE_EVERY = 250
"""Lines between two states that are kept, to go back to any line without folding all before it."""
TOLERATED_MS = 1_000
"""How far ahead of the clock a line may be: each is a millisecond later than the one before."""
S = TypeVar("S")


class Drafted(Struct, Generic[S], frozen=True):
    """A line that was made here: what it says, and the state after it, if it is the next."""

    line: Line
    entry: Entry[Any]
    after: S

    @classmethod
    def of(cls, entry: Entry[Any], text: bytes, after: S) -> "Drafted[S]":
        return cls(Line(entry.seq, entry.act, text), entry, after)


class Folded(Generic[S]):
    """Takes the lines of a log, each once and in order, and gives each to `heard`.

    `lines` are what is kept, for the house alone, and `entries` what they say; `deliveries` are
    what may leave it.  After a line that cannot be read it is `stuck`: nothing more is taken, and
    `on_stuck` hears why, once.  Such a line is logged once: `unreadable`, which rooms may share,
    has it by the name of its log.
    """

    def __init__(
        self,
        name: str,
        decider: Decider[S],
        clock: Callable[[], int],
        elsewhere: Elsewhere | None = None,
    ) -> None:
        """`clock` gives ms since 1970, and never goes back."""
        self.name, self.decider, self.clock, self.elsewhere = name, decider, clock, elsewhere
        self.heard: Callable[[Delivery], None] = ignore
        self.on_stuck: Callable[[Refusal], None] = ignore
        self.is_silent = False
        self.unreadable: dict[str, Line] = {}
        self.stuck_at: Line | None = None
        self.forget()

    def forget(self) -> None:
        """Go back to before the first line."""
        self.state: S = self.decider.start
        self.lines: list[Line] = []
        self.mark = START
        """Which line was taken last."""
        self.entries: list[Entry[Any]] = []
        self.deliveries: list[Delivery] = []
        self.acts: dict[str, tuple[int, MemberId]] = {}
        self.written: Counter[MemberId] = Counter()
        self.milestones: list[S] = []
        self.one_with: dict[MemberId, MemberId] = {}
        self.last_at = self.ahead = 0
        self.stuck: Unreadable | None = None
        self.drafted: dict[int, Drafted[S]] = {}
        self.wrote_last = False
        self.reader: Reader[Any] = Reader(self.decider.events)

    @property
    def seq(self) -> int:
        """The number of the last line taken."""
        return len(self.lines)

    def now(self) -> int:
        """The time in this log, in ms since 1970, by which everything in it lasts.

        Where the log was written by a clock that was ahead of ours, or ours went back while we were
        not running, it goes on from there.
        """
        return self.clock() + self.ahead

    def has(self, seq: int, at: int) -> bool:
        """Whether the entry of a number is of that time; before the first both are 0."""
        return self.time_of(seq) == at

    def time_of(self, seq: int) -> int | None:
        """When the entry of a number was written, in ms since 1970; 0 before the first."""
        if not 0 < seq <= self.seq:
            return None if seq else 0
        return self.entries[seq - 1].at

    def take(self, line: Line, level: bool = False) -> bool:
        """Take the line if it is the next; false if words must be looked up for it first."""
        if line.seq != self.seq + 1 or self.stuck:
            return True
        try:
            entry, text, state = self.read(line)
        except Unreadable as error:
            self.stick_at(line, error)
            return True
        delivery = self.deliver(entry, text, state)
        if self.elsewhere and delivery.look_up and not level and self.elsewhere.lacks(entry):
            return False
        if self.seq % MILESTONE_EVERY == 0:
            self.milestones.append(self.state)
        self.state = state
        drafted = self.drafted.pop(line.seq, None)
        self.wrote_last = drafted is not None and line == drafted.line
        self.lines.append(line)
        self.mark = line.mark
        self.entries.append(entry)
        self.deliveries.append(delivery)
        self.acts[line.act] = (line.seq, entry.by)
        self.written[entry.by] += 1
        kind = type(entry.event)
        if kind in self.decider.retelling:
            self.retell(entry.event)
        if kind in self.decider.joining:
            self.own_by_one(entry.event.member, entry.event.into)
        self.last_at = entry.at
        if not self.wrote_last and entry.at - self.now() > TOLERATED_MS:
            self.ahead = entry.at - self.clock()
        if not self.is_silent:
            self.heard(delivery)
        return True

    def stick_at(self, line: Line, error: Unreadable) -> None:
        """Take nothing more, as this line cannot be read."""
        self.stuck = error
        if line != self.unreadable.get(self.name):
            about = {"about": self.name}
            told = (error.seq, error.reason)
            logger.error("line %s cannot be read: %s", *told, exc_info=error, extra=about)
        self.unreadable[self.name] = line
        if line != self.stuck_at:
            self.on_stuck(Refusal(error.reason))
        self.stuck_at = line

    def read(self, line: Line) -> tuple[Entry[Any], bytes, S]:
        """The entry of the next line, its JSON as of today, and the state after it.

        Of a line that was written here all is known.  Raises Unreadable, also where folding fails.
        """
        drafted = self.drafted.get(line.seq)
        if drafted and line is drafted.line:
            return drafted.entry, line.text, drafted.after
        entry, text = self.reader.read(line)
        try:
            return entry, text, self.decider.evolve(self.state, entry)
        except Exception as error:
            raise Unreadable(entry.seq, Reason.UNREADABLE_LINE) from error

    def state_before(self, seq: int) -> S:
        """The state in which the line of a number was judged."""
        nearest, more = divmod(seq - 1, MILESTONE_EVERY)
        since = self.entries[seq - 1 - more : seq - 1]
        return reduce(self.decider.evolve, since, self.milestones[nearest])

    def retell(self, since: Any) -> None:
        """Let what was taken before leave the house in the words that are left of it."""
        for place, before in enumerate(self.deliveries):
            if told := self.decider.retold(before.entry, since):
                again = self.deliver(told, encode(told), self.state)
                self.deliveries[place] = replace(again, owner=before.owner)

    def deliver(self, entry: Entry[Any], text: bytes, after: S) -> Delivery:
        veiled = self.decider.veil(entry, after)
        there = self.elsewhere if type(entry.event) in self.decider.looked_up else None
        look_up = there.look_up if there else None
        return Delivery(entry, text, entry.by, encode(veiled) if veiled else None, look_up)

    def own_by_one(self, left: MemberId, stays: MemberId) -> None:
        """Let what one did be another's from now on, as both are the same."""
        for place, delivery in enumerate(self.deliveries):
            if delivery.owner == left:
                self.deliveries[place] = replace(delivery, owner=stays)
        self.one_with.pop(stays, None)
        self.one_with[left] = stays

    def who_is(self, member: MemberId) -> MemberId:
        """Whoever somebody is by now."""
        while member in self.one_with:
            member = self.one_with[member]
        return member


def ignore(*told: object) -> None:
    """Hear of something where nobody does."""
