"""The Engine.IO server: it weighs what waits for a socket, and closes one without waiting."""

import asyncio
import contextlib
import logging
from typing import Any

import engineio

from server.edge.socket.queue import SendQueue

logger = logging.getLogger(__name__)

PONG_WITHIN_S = 4
"""How long a ping may go unanswered; the library gives up a second later, by the time of day."""
LOOK_EVERY_S = 0.25


class Engine(engineio.AsyncServer):  # type: ignore[misc]  # python-engineio has no types
    """Engine.IO with a queue that is weighed, and pings that are timed by a clock nobody sets.

    The library's `disconnect` would wait until the other side has read everything, which one that
    does not read never does; and a request that brought too much would hang as long.  By its own
    clock a day that goes back an hour would keep whoever is gone for an hour.
    """

    def create_queue(self, *arguments: Any, **options: Any) -> SendQueue:
        return SendQueue()

    async def disconnect(self, sid: str | None = None) -> None:
        """Forget a socket and close it, without waiting for its queue; None: all of them."""
        for each in list(self.sockets) if sid is None else [sid]:
            if socket := self.sockets.pop(each, None):
                await socket.close(wait=False, reason=self.reason.SERVER_DISCONNECT)

    async def _service_task(self) -> None:
        """Until the server shuts down: close whoever leaves a ping unanswered."""
        self.service_task_event = self.create_event()
        pings: dict[str, tuple[float, float]] = {}
        while not self.service_task_event.is_set():
            now = asyncio.get_running_loop().time()
            pings = self.unanswered(pings, now)
            for sid in overdue(pings, now):
                await self.give_up(sid)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LOOK_EVERY_S):
                    await self.service_task_event.wait()

    async def give_up(self, sid: str) -> None:
        """Close a socket; what goes wrong with one must not keep the others open."""
        try:
            await self.sockets[sid].close(wait=False, reason=self.reason.PING_TIMEOUT)
        except Exception:
            logger.exception("could not close a socket that does not answer")

    def unanswered(
        self, before: dict[str, tuple[float, float]], now: float
    ) -> dict[str, tuple[float, float]]:
        """The pings that wait for an answer, each with the time at which it was first seen to."""
        found = {}
        for sid, socket in list(self.sockets.items()):
            if socket.closed:
                del self.sockets[sid]
            elif socket.last_ping and not socket.closing:
                ping, since = before.get(sid, (0.0, now))
                found[sid] = (ping, since) if ping == socket.last_ping else (socket.last_ping, now)
        return found


def overdue(pings: dict[str, tuple[float, float]], now: float) -> list[str]:
    return [sid for sid, (_, since) in pings.items() if now - since >= PONG_WITHIN_S]
