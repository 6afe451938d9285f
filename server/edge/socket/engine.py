"""The Engine.IO server: it bounds what waits for a socket, and for whom a socket waits."""

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Callable
from typing import Any

import engineio
import msgspec
from engineio import packet
from starlette.types import Receive, Scope, Send

from server.clock import until_next
from server.domain.refusals import Reason, Refusal
from server.edge.reading import session_of
from server.edge.saying import refused
from server.edge.socket.asked import environ_of
from server.edge.socket.channel import Channel
from server.edge.socket.pings import Pings
from server.edge.socket.posted import at_once, read_posted, refusal
from server.edge.socket.sink import Post, Sink

logger = logging.getLogger(__name__)

SECOND_MS = 1_000
LOOK_EVERY_S = 0.25
A_BIT_S = 0.002
"""How long sockets that have ended are seen off before others go on."""
PING = packet.Packet(packet.PING)


class Engine(engineio.AsyncServer):  # type: ignore[misc]  # python-engineio has no types
    """Engine.IO with a queue that is bounded, and all that is awaited timed by a clock nobody sets.

    The library's `disconnect` would wait until the other side has read everything, which one that
    does not read never does; and a request that brought too much would hang as long.  By its own
    clock a day that goes back an hour would keep whoever is gone for an hour.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self.post = Post()
        self.mark = ""
        """What the ids of its sessions begin with."""
        super().__init__(*arguments, **options)
        self._async: dict[str, Any] = {**self._async, "translate_request": environ_of}
        self.start_service_task: bool
        self.expected: dict[str, float] = {}
        """By when each socket of a guest is to say who it is, in seconds of the loop."""
        self.on_silent: Callable[[str], None] = lambda sid: None
        """Called with a socket that has not; it is expected no more."""
        self.begins: Callable[[Channel, str], bool] = lambda socket, text: False
        """Begins to deal with a message, if that needs no task: `dealt_with` is called then."""
        self.pings = Pings()
        self.leaving: deque[Channel] = deque()
        self.closed: deque[Channel] = deque()
        """Sockets that are to be forgotten, if they are not yet."""
        self.seeing_off: asyncio.Task[None] | None = None

    def generate_id(self) -> str:
        """An id by which all can tell whose session it is, where processes share an address."""
        return f"{self.mark}{super().generate_id()}"

    def create_queue(self, *arguments: Any, **options: Any) -> Sink:
        return Sink(self.post)

    def expect(self, sid: str, within_s: float | None) -> None:
        """Give a socket so long to say who it is, in place of what it had; None: it has."""
        if within_s is None or sid not in self.sockets:
            self.expected.pop(sid, None)
        else:
            self.expected[sid] = asyncio.get_running_loop().time() + within_s

    async def handle_request(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or serve a websocket until it ends.

        What is posted counts once it is there as a whole; where it makes no sense, its session
        ends, as a websocket would.  A session that has ended is not known any more.
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
        await super().handle_request(scope, receive, send)
        if socket and socket.closed:
            socket.queue.drop()  # a request of the same member's may still wait for something

    async def _handle_connect(
        self, environ: dict[str, Any], transport: str, jsonp_index: int | None = None
    ) -> Any:
        """Begin a socket, as the library does, but for its kind."""
        if self.start_service_task:
            self.start_service_task = False
            self.service_task_handle = self.start_background_task(self._service_task)
        sid = self.generate_id()
        socket = self.sockets[sid] = Channel(self, sid)
        hello = {
            "sid": sid,
            "upgrades": self._upgrades(sid, transport),
            "pingTimeout": self.ping_timeout * SECOND_MS,
            "pingInterval": self.ping_interval * SECOND_MS,
            "maxPayload": self.max_http_buffer_size,
        }
        socket.queue.put_nowait(packet.Packet(packet.OPEN, hello))
        await self._trigger_event("connect", sid, environ, run_async=False)
        socket.schedule_ping()
        if transport == "websocket":
            return await socket.handle_get_request(environ)
        socket.connected = True
        return self._ok(await socket.poll(), jsonp_index=jsonp_index)

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
        """Until the server shuts down: ping, and close who does not answer, or says nothing."""
        self.service_task_event = self.create_event()
        while not self.service_task_event.is_set():
            for socket in self.pings.due():
                socket.queue.put_nowait(PING)
            for socket in self.pings.overdue():
                await self.give_up(socket)
            while self.closed:
                self.forget(self.closed.popleft())
            now = asyncio.get_running_loop().time()
            for sid in [sid for sid, until in self.expected.items() if until <= now]:
                del self.expected[sid]
                self.on_silent(sid)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(until_next(LOOK_EVERY_S)):
                    await self.service_task_event.wait()

    async def give_up(self, socket: Channel) -> None:
        """Close a socket; what goes wrong with one must not keep the others open."""
        try:
            await self.cut(socket, self.reason.PING_TIMEOUT)
        except Exception:
            logger.exception("could not close a socket that does not answer")

    async def cut(self, socket: Channel, reason: str) -> None:
        """Close a socket, and cut its wire: the other side does not read."""
        await socket.close(wait=False, abort=True, reason=reason)
        self.forget(socket)
        socket.queue.cut()

    def see_off(self, socket: Channel) -> None:
        """Let a socket end soon: where many end at once, the others are not held up."""
        self.leaving.append(socket)
        if self.seeing_off is None or self.seeing_off.done():
            self.seeing_off = asyncio.create_task(self.see_off_all())

    async def see_off_all(self) -> None:
        running = asyncio.get_running_loop().time
        began = running()
        while self.leaving:
            socket = self.leaving.popleft()
            try:
                await socket.over()
            except Exception:
                logger.exception("could not end a socket")
            self.forget(socket)
            if running() - began > A_BIT_S:
                await asyncio.sleep(0)
                began = running()

    def forget(self, socket: Channel) -> None:
        self.sockets.pop(socket.sid, None)
        self.expected.pop(socket.sid, None)
