"""What has to be looked after, and when: each by its name, at its time, in a task of its own."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from heapq import heappop, heappush

from msgspec import Struct

from server.ending import end, is_ending

logger = logging.getLogger(__name__)

A_MOMENT_S = 0.01
"""What comes together is looked after once, and when whoever came has their answer."""
LONGEST_SLEEP_S = 0.5
"""The clock may be set meanwhile, or not run as the loop's does."""
FIRST_PAUSE_MS = 1_000
LONGEST_PAUSE_MS = 60_000
SECOND_MS = 1_000


class Trouble(Struct, frozen=True):
    """Something failed when it was last looked after: how long it is left alone, until when."""

    pause: int
    until: int


class Agenda:
    """Names with the time at which each is due next, and the tasks that look after those now due.

    What is due does not wait for anything else that is; only for itself.  One that fails is logged
    once, and left alone for a while, each time twice as long, until it goes well again.  All times
    are ms of the clock.
    """

    def __init__(
        self, clock: Callable[[], int], look_after: Callable[[str], Awaitable[int | None]]
    ) -> None:
        """`look_after(name)` does what is due, and gives when it is due again; None: not by itself.

        It may call `put` for any name.
        """
        self.clock, self.look_after = clock, look_after
        self.times: dict[str, int] = {}
        self.queue: list[tuple[int, str]] = []
        self.queued: dict[str, int] = {}
        self.running: dict[str, asyncio.Task[None]] = {}
        self.troubles: dict[str, Trouble] = {}
        self.sooner = asyncio.Event()

    def put(self, name: str, at: int | None) -> None:
        """Let this be due at a time, in place of any it had; None: not any more."""
        if at is None:
            self.times.pop(name, None)
            return
        if name in self.troubles:
            at = max(at, self.troubles[name].until)
        self.times[name] = at
        # One that is put off stays where it is in the queue, and is put off when it comes up.
        if name not in self.running and at < self.queued.get(name, at + 1):
            self.queued[name] = at
            heappush(self.queue, (at, name))
            if self.queue[0] == (at, name):
                self.sooner.set()

    def next(self) -> int | None:
        """When the next is due; None: nothing is."""
        while self.queue:
            at, name = self.queue[0]
            if self.queued.get(name) == at and self.times.get(name) == at:
                return at
            heappop(self.queue)
            if self.queued.get(name) == at:
                del self.queued[name]
                self.put(name, self.times.get(name))
        return None

    def begin_due(self) -> None:
        """Begin to look after all that is due; waits for nothing."""
        now = self.clock()
        while (at := self.next()) is not None and at <= now:
            _, name = heappop(self.queue)
            del self.queued[name], self.times[name]
            task = asyncio.create_task(self.attend(name), name=f"looking after {name}")
            self.running[name] = task

    async def attend(self, name: str) -> None:
        """Look after one, and put it back for its next time."""
        try:
            at = await self.look_after(name)
            self.troubles.pop(name, None)
        except (Exception, asyncio.CancelledError) as error:
            if isinstance(error, asyncio.CancelledError) and is_ending():
                raise
            at = self.failed(name)
        finally:
            del self.running[name]
        self.put(name, at)

    def failed(self, name: str) -> int:
        """Log it if it is new, and give when to look after it again."""
        before = self.troubles.get(name)
        if before is None:
            logger.exception("could not look after it; it is tried again", extra={"about": name})
        pause = min(2 * before.pause, LONGEST_PAUSE_MS) if before else FIRST_PAUSE_MS
        self.troubles[name] = Trouble(pause, self.clock() + pause)
        return self.troubles[name].until

    async def keep(self) -> None:
        """Until cancelled: look after everything at its time."""
        while True:
            self.begin_due()
            self.sooner.clear()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self.sleeps_s()):
                    await self.sooner.wait()
                await asyncio.sleep(A_MOMENT_S)

    def sleeps_s(self) -> float:
        """How long there is nothing to do, in seconds."""
        at = self.next()
        wait = LONGEST_SLEEP_S if at is None else (at - self.clock()) / SECOND_MS
        return min(max(wait, 0), LONGEST_SLEEP_S)

    async def close(self) -> None:
        """End what is going on."""
        for task in list(self.running.values()):
            await end(task)
