"""Whoever asks takes their turn: one each so many milliseconds, and each in a line of their own.

Fair queueing (J. Nagle, RFC 970): the lines are served one after another, so whoever asks for much
waits behind what they asked for themselves.
"""

import asyncio
from collections import deque

SECOND_MS = 1_000


class Turns:
    """The turns to do one kind of thing, one every `every_ms`."""

    def __init__(self, every_ms: int) -> None:
        self.every_ms = every_ms
        self.lines: dict[str, deque[asyncio.Future[None]]] = {}
        """Those who wait, by their keys; the line whose turn it is comes first."""
        self.count = 0
        self.free_at = 0.0

    def wait(self, key: str) -> int:
        """How many ms whoever asks now will wait at most, if nobody comes before."""
        own = len(self.lines.get(key, ())) + 1
        return min(self.count, own * len(self.lines)) * self.every_ms

    def ask(self, key: str) -> asyncio.Future[None] | None:
        """What is done once it is the turn of a key; None: now."""
        loop = asyncio.get_running_loop()
        if not self.lines:
            if loop.time() >= self.free_at:
                self.free_at = loop.time() + self.every_ms / SECOND_MS
                return None
            loop.call_at(self.free_at, self.give)
        turn = loop.create_future()
        self.lines.setdefault(key, deque()).append(turn)
        self.count += 1
        return turn

    async def take(self, key: str) -> None:
        """Wait for the next turn of a key."""
        if turn := self.ask(key):
            await turn

    def give(self) -> None:
        """Let the next one go on who still waits, and look again in time while there are more."""
        loop = asyncio.get_running_loop()
        while self.lines:
            turn = self.next()
            if not turn.done():
                turn.set_result(None)
                self.free_at = loop.time() + self.every_ms / SECOND_MS
                break
        if self.lines:
            loop.call_at(self.free_at, self.give)

    def next(self) -> asyncio.Future[None]:
        """Take the first of the line whose turn it is, which goes behind all others."""
        key = next(iter(self.lines))
        line = self.lines.pop(key)
        turn = line.popleft()
        if line:
            self.lines[key] = line
        self.count -= 1
        return turn
