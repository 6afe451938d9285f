"""A meeting or a set that is open in this process, kept level with its log; knows no socket."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any, Generic, TypeVar

from server.domain.entry import Entry
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, MemberId
from server.ending import end
from server.live.deciders import Decider
from server.live.delivery import Delivery, Elsewhere
from server.live.reading import Reader, Unreadable, encode
from server.store.log import START, Line, Log, LogAway, LogDiffers, LogUnavailable, Mark, Value

logger = logging.getLogger(__name__)

ACT_WITHIN_S = 4.0
ASK_AGAIN_S = 0.1
TOLERATED_MS = 1_000
"""How far ahead of the clock a line may be: each is a millisecond later than the one before."""
S = TypeVar("S")


class Room(Generic[S]):
    """The only writer of its log.

    Lines reach `take` from the room's own writing, from other processes, or from the log after
    a gap; each is taken once and in order, and then given to `heard`.  `lines` are what is kept,
    for the house alone; `deliveries` are what may leave it.  After a line that cannot be read the
    room is `stuck`: nothing more is read or written, and `on_stuck` hears why, once.  Where the log
    turns out to be another than it was, all of it is taken in silence, and `on_anew` is called.
    """

    def __init__(
        self,
        log: Log,
        name: str,
        decider: Decider[S],
        clock: Callable[[], int],
        elsewhere: Elsewhere | None = None,
    ) -> None:
        """`clock` gives ms since 1970, and never goes back."""
        self.log, self.name, self.decider, self.clock = log, name, decider, clock
        self.elsewhere = elsewhere
        self.heard: Callable[[Delivery], None] = lambda delivery: None
        self.on_stuck: Callable[[Refusal], None] = lambda refusal: None
        self.on_anew: Callable[[], None] = lambda: None
        self.writing, self.reading = asyncio.Lock(), asyncio.Lock()
        self.failures = 0
        self.catching_up: asyncio.Task[None] | None = None
        self.behind = self.is_silent = False
        self.unreadable: Line | None = None
        self.forget()

    def forget(self) -> None:
        """Go back to before the first line."""
        self.state: S = self.decider.start
        self.lines: list[Line] = []
        self.deliveries: list[Delivery] = []
        self.acts: dict[str, tuple[int, MemberId]] = {}
        self.last_at = self.ahead = 0
        self.stuck: Unreadable | None = None
        self.drafted: tuple[Line, Entry[Any], S] | None = None
        self.wrote_last = False
        self.reader: Reader[Any] = Reader(self.decider.events)

    @property
    def seq(self) -> int:
        """The number of the last line taken."""
        return len(self.lines)

    @property
    def mark(self) -> Mark:
        """Which line was taken last."""
        return self.lines[-1].mark if self.lines else START

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
        return self.deliveries[seq - 1].entry.at

    async def act(self, command: Act, by: MemberId) -> int | Refusal:
        """Do what is asked, and give the number of its entry; doing it again changes nothing.

        Whoever waits longer than `ACT_WITHIN_S`, for others or for the store, is told that the
        store is away: it may have been done, and may be asked for again.
        """
        give_up = running_s() + ACT_WITHIN_S
        while True:
            try:
                async with asyncio.timeout_at(give_up):
                    await self.writing.acquire()
            except TimeoutError:
                return Refusal(Reason.STORE_AWAY)
            try:
                return await self.write(command, by)
            except Unreadable as error:
                return Refusal(error.reason)
            except LogAway:
                return Refusal(Reason.STORE_AWAY)
            except LogUnavailable:
                if running_s() >= give_up:
                    return Refusal(Reason.STORE_AWAY)
            finally:
                self.writing.release()
            await asyncio.sleep(ASK_AGAIN_S)

    async def write(self, command: Act, by: MemberId) -> int | Refusal:
        while command.id not in self.acts:
            self.check()
            event = self.decider.decide(self.state, command, by)
            if isinstance(event, Refusal):
                return event
            await self.append(command.id, by, event)
        seq, author = self.acts[command.id]
        return seq if author == by else Refusal(Reason.ID_TAKEN, "id")

    async def append(self, act: str, by: MemberId, event: Any) -> None:
        """Try to write the next line; take what then stands there, ours or another's."""
        entry = Entry(self.seq + 1, max(self.now(), self.last_at + 1), by, act, event)
        line = Line(entry.seq, act, encode(entry))
        after = self.decider.evolve(self.state, entry)
        self.drafted = (line, entry, after)
        try:
            standing = await self.log.append(self.name, line, self.mark, self.beside(after))
        except LogDiffers:
            async with self.reading:
                await self.begin_anew()
        else:
            await self.take_all(standing)

    def beside(self, after: S) -> Value | None:
        """What is to be kept beside the log, in one step with the line that led to this state."""
        # Who wrote the line before may have been of another version, and have left another value.
        before = self.state if self.wrote_last else self.decider.start
        if self.elsewhere and (value := self.decider.beside(before, after)):
            return Value(self.elsewhere.table, self.elsewhere.field, value)
        return None

    async def read_on(self) -> None:
        """Read what was written since; raises LogUnavailable, and Unreadable for such a line.

        Whoever asks while it is read then reads only what is new; if the store is away, all who
        wait are told at once.
        """
        failures = self.failures
        async with self.reading:
            if self.failures != failures:
                raise LogUnavailable("the store did not answer who asked before")
            try:
                known = self.lines[-1:]
                lines = await self.log.read(self.name, self.seq - len(known))
                if lines[: len(known)] == known or known != self.lines[-1:]:
                    self.stuck = None  # the line may be another now
                    await self.take_all(lines)
                else:
                    await self.begin_anew()
            except LogUnavailable:
                self.failures += 1
                raise
        self.check()

    async def begin_anew(self) -> None:
        """Take the log as it is from its first line: it is another than we knew.

        In silence, as those who had the other one cannot go on with this; `on_anew` tells them.
        Raises LogUnavailable, with all as it was.
        """
        lines = await self.log.read(self.name)
        if lines[: self.seq] == self.lines:
            await self.take_all(lines)
            return
        logger.warning("%s: the log is another than it was; it is read anew", self.name)
        self.forget()
        self.is_silent = True
        try:
            await self.take_all(lines)
        finally:
            self.is_silent = False
            self.on_anew()

    level = read_on

    def check(self) -> None:
        """Raise what keeps the room from going on, if anything does."""
        if self.stuck:
            raise self.stuck

    def hear(self, line: Line, after: Mark) -> None:
        """Take a line that came by itself; if that needs more than the line, read the log soon."""
        is_known = line in self.lines[line.seq - 1 : line.seq]
        if not is_known and (after != self.mark or not self.take(line)):
            self.gap()

    def compare(self, mark: Mark) -> None:
        """Read the log soon if it ends with another line than is known here."""
        if mark != self.mark:
            self.gap()

    def gap(self) -> None:
        """Read the log soon, as something may have been missed."""
        self.behind = True
        if self.catching_up is None or self.catching_up.done():
            self.catching_up = asyncio.create_task(self.catch_up(), name=f"reading {self.name}")

    async def catch_up(self) -> None:
        while self.behind:
            self.behind = False
            try:
                await self.read_on()
            except Unreadable:
                pass  # it was logged as the room got stuck
            except LogAway:
                return  # whoever knows that it is away lets all be read when it is back
            except LogUnavailable:
                self.behind = True
                await asyncio.sleep(ASK_AGAIN_S)

    async def close(self) -> None:
        """Stop reading."""
        await end(self.catching_up)

    async def take_all(self, lines: Iterable[Line]) -> None:
        """Take lines in order; where words stand elsewhere, these are brought up to date first."""
        level = False
        for line in lines:
            if not self.take(line, level) and self.elsewhere:
                # What is stuck there says so itself; words are looked up at each sending anyway.
                with suppress(Unreadable):
                    await self.elsewhere.level()
                level = True
                self.take(line, level)

    def take(self, line: Line, level: bool = False) -> bool:
        """Take the line if it is the next; false if words must be looked up for it first."""
        if line.seq != self.seq + 1 or self.stuck:
            return True
        try:
            entry, text, state = self.read(line)
        except Unreadable as error:
            self.stuck = error
            if line != self.unreadable:
                logger.error("%s: %s", self.name, error)
                self.on_stuck(Refusal(error.reason))
            self.unreadable = line
            return True
        delivery = self.deliver(entry, text)
        if self.elsewhere and delivery.look_up and not level and self.elsewhere.lacks(entry):
            return False
        self.state = state
        self.wrote_last = self.drafted is not None and line == self.drafted[0]
        self.lines.append(line)
        self.deliveries.append(delivery)
        self.acts[line.act] = (line.seq, entry.by)
        self.last_at = entry.at
        if entry.at - self.now() > TOLERATED_MS:
            self.ahead = entry.at - self.clock()
        if not self.is_silent:
            self.heard(delivery)
        return True

    def read(self, line: Line) -> tuple[Entry[Any], bytes, S]:
        """The entry of the next line, its JSON as of today, and the state after it.

        Of a line that was written here all is known.  Raises Unreadable, also where folding fails.
        """
        if self.drafted and line is self.drafted[0]:
            return self.drafted[1], line.text, self.drafted[2]
        entry, text = self.reader.read(line)
        try:
            return entry, text, self.decider.evolve(self.state, entry)
        except Exception as error:
            raise Unreadable(entry.seq, Reason.UNREADABLE_LINE, error) from error

    def deliver(self, entry: Entry[Any], text: bytes) -> Delivery:
        veiled = self.decider.veil(entry)
        there = self.elsewhere if isinstance(entry.event, self.decider.looked_up) else None
        look_up = there.look_up if there else None
        return Delivery(entry, text, encode(veiled) if veiled else None, look_up)


def running_s() -> float:
    """Seconds of a clock that never goes back."""
    return asyncio.get_running_loop().time()
