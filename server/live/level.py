"""A log in this process, kept level with the store's: read on, heard of, or begun anew."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TypeVar

from server.ending import end
from server.live.deciders import Decider
from server.live.delivery import Elsewhere
from server.live.folded import Folded, ignore
from server.live.reading import Unreadable
from server.store.log import Line, Log, LogAway, LogUnavailable, Mark

logger = logging.getLogger(__name__)

ASK_AGAIN_S = 0.1
A_BIT_S, A_PAUSE_S = 0.001, 0.002
"""How long a log is opened at once, and how long others go on then."""
S = TypeVar("S")


class Level(Folded[S]):
    """Takes the lines of a log as they come: told by the store, or read after a gap.

    Where the log turns out to be another than it was, all of it is taken in silence, and
    `on_anew` is called.
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
        super().__init__(name, decider, clock, elsewhere)
        self.log = log
        self.on_anew: Callable[[], None] = ignore
        self.reading = asyncio.Lock()
        self.failures = 0
        self.catching_up: asyncio.Task[None] | None = None
        self.behind = False

    async def read_on(self, copied: bool = False) -> None:
        """Read what was written since; raises LogUnavailable, and Unreadable for such a line.

        Where `copied`, what was read is sure to stay.

        Whoever asks while it is read then reads only what is new; if the store is away, all who
        wait are told at once.
        """
        failures = self.failures
        async with self.reading:
            if self.failures != failures:
                raise LogUnavailable("the store did not answer who asked before")
            try:
                known = self.lines[-1:]
                lines = await self.log.read(self.name, self.seq - len(known), copied)
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
        found = "another than it was; it is read anew" if lines else "gone, with all that was in it"
        logger.warning("the log is %s", found, extra={"about": self.name})
        self.forget()
        self.is_silent = True
        try:
            await self.take_all(lines)
        finally:
            self.is_silent = False
            self.on_anew()

    async def level(self) -> None:
        """Read all that the log has; raises LogUnavailable, and Unreadable for such a line."""
        await self.read_on()

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

    def tell_nobody(self) -> None:
        """Tell no more of what is taken, nor hold whoever was told: they hold this room."""
        self.heard, self.on_stuck, self.on_anew = ignore, ignore, ignore

    async def close(self) -> None:
        """Stop reading."""
        await end(self.catching_up)
        self.catching_up = None  # of one that was cancelled hangs where it was: here

    async def take_all(self, lines: Iterable[Line]) -> None:
        """Take lines in order; where words stand elsewhere, these are brought up to date first.

        A log that nobody has open yet is taken bit by bit: a long one would hold everybody up.
        """
        level, is_new, began = False, not self.seq, running_s()
        for line in lines:
            if is_new and running_s() - began > A_BIT_S:
                await asyncio.sleep(A_PAUSE_S)
                began = running_s()
            if not self.take(line, level) and self.elsewhere:
                # What is stuck there says so itself; words are looked up at each sending anyway.
                with suppress(Unreadable):
                    await self.elsewhere.level()
                level = True
                self.take(line, level)


def running_s() -> float:
    """Seconds of a clock that never goes back."""
    return asyncio.get_running_loop().time()
