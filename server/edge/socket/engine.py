"""The Engine.IO server: it bounds what waits for a socket, and for whom a socket waits."""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from typing import Any

import engineio
import msgspec
from starlette.types import Receive, Scope, Send

from server.domain.refusals import Reason, Refusal
from server.edge.reading import session_of
from server.edge.saying import refused
from server.edge.socket.posted import at_once, read_posted, refusal
from server.edge.socket.sink import Sink

logger = logging.getLogger(__name__)

PONG_WITHIN_S = 4
"""How long a ping may go unanswered; the library gives up a second later, by the time of day."""
LOOK_EVERY_S = 0.25


class Engine(engineio.AsyncServer):  # type: ignore[misc]  # python-engineio has no types
    """Engine.IO with a queue that is bounded, and all that is awaited timed by a clock nobody sets.

    The library's `disconnect` would wait until the other side has read everything, which one that
    does not read never does; and a request that brought too much would hang as long.  By its own
    clock a day that goes back an hour would keep whoever is gone for an hour.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.expected: dict[str, float] = {}
        """By when each socket of a guest is to say who it is, in seconds of the loop."""
        self.on_silent: Callable[[str], None] = lambda sid: None
        """Called with a socket that has not; it is expected no more."""

    def create_queue(self, *arguments: Any, **options: Any) -> Sink:
        return Sink()

    def expect(self, sid: str, within_s: float | None) -> None:
        """Give a socket so long to say who it is, in place of what it had; None: it has."""
        if within_s is None or sid not in self.sockets:
            self.expected.pop(sid, None)
        else:
            self.expected[sid] = asyncio.get_running_loop().time() + within_s

    async def handle_request(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or serve a websocket until it ends.

        What is posted counts once it is there as a whole; where it makes no sense, its session
        ends, as a websocket would.  A session that has ended is not known any more.  One that a
        websocket was to follow, which broke off, is as it was: the library would send it nothing.
        """
        sid = session_of(scope)
        if sid in self.sockets and self.sockets[sid].closed:
            del self.sockets[sid]
        socket = self.sockets.get(sid)
        if scope["type"] == "http":
            body = await read_posted(scope, receive)
            if body is None:
                return
            if isinstance(body, Refusal):
                await self.disconnect(sid)
                await refusal(body)(scope, receive, send)
                return
            scope, receive = at_once(scope, body)
        try:
            await super().handle_request(scope, receive, send)
        finally:
            if scope["type"] == "websocket" and sid in self.sockets:
                self.sockets[sid].upgrading = False
            if socket and socket.closed:
                socket.queue.drop()  # a request of the same member's may still wait for something

    async def _make_response(self, response: dict[str, Any], environ: dict[str, Any]) -> Any:
        """Send an answer that no cache may keep, as it is for one reader alone."""
        headers = [*response["headers"], ("cache-control", "no-store")]
        return await super()._make_response({**response, "headers": headers}, environ)

    def _method_not_found(self) -> dict[str, Any]:
        """The answer to any other method, as all of the service answer it."""
        body = msgspec.json.encode(refused(Refusal(Reason.NO_SUCH_PAGE)))
        headers = [("Content-Type", "application/json"), ("Allow", "GET, POST, OPTIONS")]
        return {"status": "405 METHOD NOT ALLOWED", "headers": headers, "response": body}

    async def disconnect(self, sid: str | None = None) -> None:
        """Forget a socket and close it, without waiting for its queue; None: all of them."""
        for each in list(self.sockets) if sid is None else [sid]:
            if socket := self.sockets.pop(each, None):
                await socket.close(wait=False, reason=self.reason.SERVER_DISCONNECT)
                socket.queue.ends()

    async def _service_task(self) -> None:
        """Until the server shuts down: close whoever leaves a ping unanswered, or says nothing."""
        self.service_task_event = self.create_event()
        pings: dict[str, tuple[float, float]] = {}
        while not self.service_task_event.is_set():
            now = asyncio.get_running_loop().time()
            pings = self.unanswered(pings, now)
            for sid in overdue(pings, now):
                await self.give_up(sid)
            for sid in [sid for sid, until in self.expected.items() if until <= now]:
                del self.expected[sid]
                self.on_silent(sid)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LOOK_EVERY_S):
                    await self.service_task_event.wait()

    async def give_up(self, sid: str) -> None:
        """Close a socket; what goes wrong with one must not keep the others open."""
        try:
            await self.cut(self.sockets[sid], self.reason.PING_TIMEOUT)
        except Exception:
            logger.exception("could not close a socket that does not answer")

    async def cut(self, socket: Any, reason: str) -> None:
        """Close a socket, and cut its wire: the other side does not read."""
        await socket.close(wait=False, abort=True, reason=reason)
        socket.queue.cut()

    def unanswered(
        self, before: dict[str, tuple[float, float]], now: float
    ) -> dict[str, tuple[float, float]]:
        """The pings that wait for an answer, each with the time at which it was first seen to."""
        found = {}
        for sid, socket in list(self.sockets.items()):
            if socket.closed:
                del self.sockets[sid]
                self.expected.pop(sid, None)
            elif socket.last_ping and not socket.closing:
                ping, since = before.get(sid, (0.0, now))
                found[sid] = (ping, since) if ping == socket.last_ping else (socket.last_ping, now)
        return found


def overdue(pings: dict[str, tuple[float, float]], now: float) -> list[str]:
    return [sid for sid, (_, since) in pings.items() if now - since >= PONG_WITHIN_S]
