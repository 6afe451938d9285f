"""The Socket.IO server, bent where its own ways would lose a word or keep a ghost."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import engineio
import msgspec
import socketio
from engineio import packet as engine
from socketio import packet
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.domain.refusals import Reason, Refusal
from server.edge.saying import Refused, refused

logger = logging.getLogger(__name__)

LARGEST_MESSAGE = 256 * 1024
"""Bytes; the longest text allowed, in the widest letters, stays far below."""
PING_EVERY_S = 10
PONG_WITHIN_S = 10
SEND_WITHIN_S = 15
MOST_WAITING = 16 * 1024 * 1024
"""Characters that may wait for a slow reader; it is let go, and comes back for what it missed."""

Hear = Callable[[str, str, list[Any]], Awaitable[Any]]


class Json:
    """msgspec in the place of the standard library's json, as python-socketio wants it."""

    @staticmethod
    def dumps(value: Any, **options: Any) -> str:
        return msgspec.json.encode(value).decode()

    @staticmethod
    def loads(text: str, **options: Any) -> Any:
        try:
            return msgspec.json.decode(text)
        except RecursionError as error:
            raise ValueError("nested too deeply") from error


class TextPacket(packet.Packet):  # type: ignore[misc]  # python-socketio has no types
    """A packet that is never binary: nothing here is, and attachments would pile up unread."""

    uses_binary_events = False

    def decode(self, encoded_packet: Any) -> Any:
        if not isinstance(encoded_packet, str) or encoded_packet[:1] not in ("0", "1", "2", "3"):
            raise ValueError("not a text packet")
        return super().decode(encoded_packet)


class Waiting(asyncio.Queue[Any]):
    """What waits to be read by one socket, and how much that is, in characters."""

    weight = 0

    def _put(self, item: Any) -> None:
        self.weight += weight(item)
        super()._put(item)

    def _get(self) -> Any:
        item = super()._get()
        self.weight -= weight(item)
        return item

    @property
    def is_too_much(self) -> bool:
        return self.weight > MOST_WAITING


def weight(item: Any) -> int:
    """How much a packet weighs; None, which ends a queue, nothing."""
    return len(item.data or "") if item else 0


class Engine(engineio.AsyncServer):  # type: ignore[misc]  # python-engineio has no types
    """Weighs what waits for a socket, and lets it go without waiting for it to read that."""

    def create_queue(self, *arguments: Any, **options: Any) -> Waiting:
        return Waiting()

    async def disconnect(self, sid: str | None = None) -> None:
        if sid is None:
            await super().disconnect()
        elif socket := self.sockets.pop(sid, None):
            await socket.close(wait=False, reason=self.reason.SERVER_DISCONNECT)


class Server(socketio.AsyncServer):  # type: ignore[misc]  # python-socketio has no types
    """Passes every word to one function, in the order in which a socket says them.

    The library answers an unknown event, and one that asks for no acknowledgement, with silence;
    it emits to a room with a task for each socket, which may mix their order up.
    """

    def __init__(self, hear: Hear, origins: Iterable[str]) -> None:
        """`hear(sid, word, arguments)` gives the acknowledgement."""
        self.hear = hear
        super().__init__(
            async_mode="asgi",
            async_handlers=False,
            cors_allowed_origins=partial(may_connect, frozenset(origins)),
            json=Json,
            serializer=TextPacket,
            max_http_buffer_size=LARGEST_MESSAGE,
            ping_interval=PING_EVERY_S,
            ping_timeout=PONG_WITHIN_S,
            http_compression=False,  # it would hold everybody up while it packs
            logger=quiet("setroom.socketio"),
            engineio_logger=quiet("setroom.engineio"),
        )

    def _engineio_server_class(self) -> Any:
        return Engine

    async def _handle_event(self, eio_sid: str, namespace: str, id: int | None, data: Any) -> None:
        sid = self.manager.sid_from_eio_sid(eio_sid, namespace or "/")
        if sid is None or not self.manager.is_connected(sid, namespace or "/"):
            self.say(eio_sid, "refused", refused(Refusal(Reason.NOT_JOINED)))
            return
        if self.lets_go(self.eio.sockets.get(eio_sid)):
            return
        word, *arguments = data
        answer = await self.hear(sid, word, arguments)
        if id is None:
            if isinstance(answer, Refused):
                self.say(eio_sid, "refused", answer)
            return
        ack = self.packet_class(packet.ACK, namespace=namespace, id=id, data=[answer])
        await self._send_packet(eio_sid, ack)

    async def _handle_eio_message(self, eio_sid: str, data: Any) -> None:
        try:
            await super()._handle_eio_message(eio_sid, data)
        except (ValueError, TypeError, IndexError, KeyError, AttributeError) as error:
            logger.info("a packet of no known form: %s", error)
            self.say(eio_sid, "refused", refused(Refusal(Reason.MALFORMED)))

    def say(self, eio_sid: str, word: str, value: Any) -> None:
        """Say a word to one socket."""
        self.spread([eio_sid], word, msgspec.json.encode(value))

    def spread(self, eio_sids: Iterable[str], word: str, value: bytes) -> None:
        """Say a word, whose JSON is given, to many sockets, at once and in order."""
        text = f'2["{word}",{value.decode()}]'
        message = engine.Packet(engine.MESSAGE, text)
        for eio_sid in eio_sids:
            socket = self.eio.sockets.get(eio_sid)
            if socket is None or socket.closed:
                continue
            socket.queue.put_nowait(message)
            self.lets_go(socket)

    def lets_go(self, socket: Any) -> bool:
        """Close a socket for which too much waits; true if it is closed."""
        if socket is None or socket.closed:
            return True
        if socket.queue.is_too_much:
            self.start_background_task(socket.close, wait=False, abort=True)
        return bool(socket.queue.is_too_much)


def guarded(app: ASGIApp) -> ASGIApp:
    """Close a socket that breaks the protocol, or does not read, at once and cleanly.

    The engine would forget it, and leave its member present until a ping goes unanswered; and a
    socket that says goodbye (a 1) it would leave open.
    """

    async def guard(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            await app(scope, receive, send)
            return

        async def hear() -> Message:
            message = await receive()
            text = message.get("text")
            if message["type"] == "websocket.receive" and (not text or text[0] not in "023456"):
                return {"type": "websocket.disconnect", "code": 1003}
            return message

        async def say(message: Message) -> None:
            try:
                async with asyncio.timeout(SEND_WITHIN_S):
                    await send(message)
            except TimeoutError:
                raise OSError("the other side does not read") from None

        await app(scope, hear, say)

    return guard


def may_connect(origins: frozenset[str], origin: str, environ: dict[str, Any]) -> bool:
    """Whether a browser may connect that shows a page of this origin.

    The page's host must be ours; its scheme may differ, as a proxy may speak TLS for us.
    """
    try:
        theirs = urlsplit(origin).netloc
    except ValueError:
        return False
    ours = environ.get("HTTP_X_FORWARDED_HOST", environ.get("HTTP_HOST", ""))
    return origin in origins or theirs == ours.partition(",")[0].strip()


def quiet(name: str) -> logging.Logger:
    """A logger for a library that writes of its peers' mistakes as of its own."""
    log = logging.getLogger(name)
    log.setLevel(logging.CRITICAL)
    return log
