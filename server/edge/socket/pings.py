"""Whom to ping next, and who has not answered: each in the order of time, so none is looked for."""

import asyncio
from collections import deque
from collections.abc import Iterator
from typing import Any

PING_EVERY_S = 4
PONG_WITHIN_S = 4
"""How long a ping may go unanswered."""


class Pings:
    """The sockets of an engine by when they are pinged next, and by when they were."""

    def __init__(self) -> None:
        self.resting: deque[tuple[float, Any]] = deque()
        self.asked: deque[tuple[float, Any]] = deque()

    def answered(self, socket: Any) -> None:
        """One has answered, or is new: it is pinged after a while."""
        if socket.last_ping is not None:
            socket.last_ping = None
            self.resting.append((now() + PING_EVERY_S, socket))

    def due(self) -> Iterator[Any]:
        """Those who are to be pinged now, and count as pinged."""
        at = now()
        while self.resting and self.resting[0][0] <= at:
            _, socket = self.resting.popleft()
            if not socket.closed and not socket.closing:
                socket.last_ping = at
                self.asked.append((at, socket))
                yield socket

    def overdue(self) -> Iterator[Any]:
        """Those who have not answered in time; each comes once."""
        late = now() - PONG_WITHIN_S
        while self.asked and self.asked[0][0] <= late:
            since, socket = self.asked.popleft()
            if socket.last_ping == since and not socket.closed and not socket.closing:
                yield socket


def now() -> float:
    return asyncio.get_running_loop().time()
