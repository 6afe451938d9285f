"""The time of day, by a clock that never goes back and that nobody sets while people wait by it."""

import asyncio
import time
from collections.abc import Callable

MS_NS = 1_000_000
NOTABLE_MS = 60_000
SOON = 10
"""What is left of a span counts as nothing if it is less than one part of so many."""
BOOT = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
"""It goes on while the machine sleeps, where the system has such a clock."""


def wall_ms() -> int:
    """Milliseconds since 1970 by the machine's time of day, which may be set at any moment."""
    return time.time_ns() // MS_NS


def running_ms() -> int:
    """Milliseconds that only ever grow."""
    return time.clock_gettime_ns(BOOT) // MS_NS


def until_next(every_s: float) -> float:
    """Seconds until the next multiple of so many, by the clock of the loop, that is not at hand.

    What is done regularly is done then: to wake up for each takes longer than most of it.  A timer
    may be early, and then it is that one which is at hand.
    """
    left = every_s - asyncio.get_running_loop().time() % every_s
    return left if left > every_s / SOON else left + every_s


class SteadyClock:
    """Milliseconds since 1970: the time of day as it was at the start, and all that ran since.

    A machine may start with a time that is far too early, and learn better a moment later: while
    `may_jump` says that nobody waits by it, the clock follows it forwards.
    """

    def __init__(
        self, wall: Callable[[], int] = wall_ms, running: Callable[[], int] = running_ms
    ) -> None:
        self.wall, self.running = wall, running
        self.may_jump: Callable[[], bool] = lambda: False
        self.offset = wall() - running()

    def __call__(self) -> int:
        now = self.running() + self.offset
        if self.may_jump() and (late := self.wall() - now) > NOTABLE_MS:
            self.offset += late
            return now + late
        return now
