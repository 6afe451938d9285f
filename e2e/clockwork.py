"""The service in the test's own process, by a clock that the test winds."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator

from server.app import service
from tests.cast import MINUTE, SECOND
from tests.edge.house import Server, settings
from tests.live.standins import Clock
from tests.waiting import eventually

A_LITTLE_MS = 100
"""Entries of one moment are numbered by milliseconds; this is more than any moment has."""


class Clockwork(Clock):
    """A clock that stands still until it is wound, or made to run."""

    def __init__(self) -> None:
        super().__init__()
        self.times, self.since = 0, time.monotonic()

    def __call__(self) -> int:
        return self.now + int(self.times * (time.monotonic() - self.since) * SECOND)

    def wind(self, minutes: int) -> None:
        """Let so many minutes go by for everybody, and a little more."""
        self.go_on(minutes * MINUTE + A_LITTLE_MS)

    def run(self, times: int) -> None:
        """Run from now on, so many times as fast as the world; with 0 stand still."""
        self.now = self()
        self.times, self.since = times, time.monotonic()


@contextlib.asynccontextmanager
async def running(store: str, clock: Clockwork) -> AsyncIterator[str]:
    """Serve by this clock until the block ends; yields the address."""
    given = settings(store)
    async with service(given, clock) as (app, say_goodbye):
        server = Server(given, app, say_goodbye)
        serving = asyncio.create_task(server.serve())
        await eventually(lambda: server.started or serving.done())
        try:
            [socket] = server.servers[0].sockets
            yield f"http://127.0.0.1:{socket.getsockname()[1]}"
        finally:
            server.should_exit = True
            await serving
