"""Whether the store keeps what it is given: once a second it is asked to, and to tell us of it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from server.clock import until_next
from server.store.log import LogUnavailable

logger = logging.getLogger(__name__)

EVERY_S = 1.0
AGAIN_S = 0.25
"""After one that failed."""
ANSWER_WITHIN_S = 1.5
PATIENCE_S = 2.0
"""How long nothing may have gone well before that is told: a store that starts again is quicker."""


class State(StrEnum):
    """How a store is: `refusing` answers, but takes nothing; `silent` does not answer."""

    WELL = "well"
    REFUSING = "refusing"
    SILENT = "silent"


class Beat(Struct, frozen=True):
    """What a beat says of the store: which life of it this is, and how many beats it had."""

    life: str
    count: int


class Refused(Exception):
    """The store answered, but would not take it; the words are its own."""


class Follower(Protocol):
    """Whoever hears what the store tells, for as long as anything is wanted of it."""

    is_wanted: asyncio.Event
    connections: int
    """How many it has had: a new one may be to a store that has just ended."""

    def expect(self, count: int) -> None:
        """Expect to hear of a beat."""
        ...

    def renew(self) -> None:
        """Let every log be read: it may differ from what is known."""
        ...


class Pulse:
    """The state of a store, as last seen; `changed` is called when it has another."""

    def __init__(self, beat: Callable[[int, bool], Awaitable[Beat]], follower: Follower) -> None:
        """`beat` is told how many beats are known of, and whether to write as much as people may.

        It raises Refused, and LogUnavailable.
        """
        self.beat, self.follower = beat, follower
        self.changed: Callable[[State], None] = lambda state: None
        self.state, self.why = State.WELL, ""
        self.last: Beat | None = None
        self.well_at = self.looked_at = 0.0
        self.proven = -1
        """Which of the follower's connections was there when as much as people may was written."""
        self.looking, self.asking = asyncio.Lock(), asyncio.Lock()

    async def keep(self) -> None:
        """Until cancelled: look regularly, while anybody follows a log or something is wrong."""
        while True:
            if self.state is State.WELL and not self.follower.is_wanted.is_set():
                await self.follower.is_wanted.wait()
                self.well_at = now()
            await asyncio.sleep(until_next(EVERY_S) if await self.look() else AGAIN_S)

    async def fresh(self) -> State:
        """The state now, or as of two seconds ago; a store that fails is tried until it is sure."""
        async with self.asking:
            if now() - self.looked_at > 2 * EVERY_S:
                while not await self.look() and self.state is State.WELL:
                    await asyncio.sleep(AGAIN_S)
        return self.state

    async def look(self) -> bool:
        """Ask for a beat, and conclude how the store is; gives whether it went well."""
        async with self.looking:
            began, before, connections = now(), self.looked_at, self.follower.connections
            self.looked_at = began
            if began - before > PATIENCE_S:
                self.well_at = began  # nobody looked, and nothing is known to have failed
            # A store on a full disk starts again, and has room for a few bytes.
            thorough = self.state is not State.WELL or connections != self.proven
            try:
                async with asyncio.timeout(ANSWER_WITHIN_S):
                    beat = await self.beat(self.last.count if self.last else 0, thorough)
            except Refused as error:
                self.failed(State.REFUSING, error)
            except (LogUnavailable, TimeoutError) as error:
                self.failed(State.SILENT, error)
            else:
                self.well_at, self.proven = began, connections
                self.went_well(beat)
                return True
        return False

    def failed(self, state: State, error: Exception) -> None:
        if now() - self.well_at < PATIENCE_S or state is self.state:
            return
        self.why = str(error) or "no answer"
        logger.error("Nothing can be saved, the store is %s: %s", state, self.why)
        self.become(state)

    def went_well(self, beat: Beat) -> None:
        before, self.last = self.last, beat
        is_same = before is None or beat.life == before.life
        if not is_same:
            logger.error("The store was put back to an earlier copy; every meeting is read anew.")
        if self.state is not State.WELL:
            logger.warning("The store is well again.")
        if not is_same or self.state is not State.WELL:
            self.follower.renew()
        self.become(State.WELL)
        self.follower.expect(beat.count)

    def become(self, state: State) -> None:
        if state is not self.state:
            self.state = state
            self.changed(state)


def now() -> float:
    return asyncio.get_running_loop().time()
