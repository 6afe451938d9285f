"""The Socket.IO server, bent where its own ways would lose a message or keep a ghost."""

import logging
from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from typing import Any

import msgspec
import socketio
from engineio import packet as engine
from socketio import packet

from server.domain.refusals import Reason, Refusal
from server.edge.reading import LARGEST_MESSAGE
from server.edge.saying import Refused, refused
from server.edge.socket.engine import Engine
from server.edge.socket.origin import may_connect
from server.edge.socket.packets import Json, TextPacket

logger = logging.getLogger(__name__)

PING_EVERY_S = 4
GIVE_UP_S = 5
"""How long the library waits for a pong; `PONG_WITHIN_S` is shorter, and comes first."""
ROOT = "/"
"""The one namespace that there is."""

Receive = Callable[[str, str, list[Any]], Awaitable[Any]]


class Server(socketio.AsyncServer):  # type: ignore[misc]  # python-socketio has no types
    """Passes every message to one function, in the order in which a socket sends them.

    The library answers an unknown event, and one that asks for no acknowledgement, with silence;
    it emits to a room with a task for each socket, which may mix their order up.
    """

    def __init__(self, receive: Receive, origins: Iterable[str]) -> None:
        """`receive(sid, name, arguments)` gives the acknowledgement, and raises nothing."""
        self.receive = receive
        super().__init__(
            async_mode="asgi",
            async_handlers=False,
            cors_allowed_origins=partial(may_connect, frozenset(origins)),
            json=Json,
            serializer=TextPacket,
            max_http_buffer_size=LARGEST_MESSAGE,
            ping_interval=PING_EVERY_S,
            ping_timeout=GIVE_UP_S,
            http_compression=False,  # it would hold everybody up while it packs
            logger=quiet("setroom.socketio"),
            engineio_logger=quiet("setroom.engineio"),
        )

    def _engineio_server_class(self) -> type[Engine]:
        return Engine

    async def _handle_eio_message(self, eio_sid: str, data: Any) -> None:
        try:
            await super()._handle_eio_message(eio_sid, data)
        except (ValueError, TypeError, IndexError, KeyError, AttributeError) as error:
            logger.info("a packet of no known form: %s", error)
            self.refuse(eio_sid, Reason.MALFORMED)

    async def _handle_connect(self, eio_sid: str, namespace: str | None, data: Any) -> None:
        """Connect a socket once, to the only namespace; clients read why not in `message`."""
        if (namespace or ROOT) != ROOT:
            await self.refuse_namespace(eio_sid, namespace, Reason.NO_SUCH_PAGE)
        elif self.manager.sid_from_eio_sid(eio_sid, ROOT):
            await self.refuse_namespace(eio_sid, namespace, Reason.MALFORMED)
        else:
            await super()._handle_connect(eio_sid, namespace, data)

    async def refuse_namespace(self, eio_sid: str, namespace: str | None, reason: Reason) -> None:
        error = {"message": refused(Refusal(reason)).refusal.sentence}
        await self._send_packet(
            eio_sid, self.packet_class(packet.CONNECT_ERROR, data=error, namespace=namespace)
        )

    async def _handle_event(
        self, eio_sid: str, namespace: str | None, id: int | None, data: Any
    ) -> None:
        sid = self.manager.sid_from_eio_sid(eio_sid, namespace or ROOT)
        if sid is None or not self.manager.is_connected(sid, namespace or ROOT):
            self.refuse(eio_sid, Reason.NOT_JOINED)
            return
        if self.closes(self.eio.sockets.get(eio_sid)):
            return
        name, *arguments = data
        answer = await self.receive(sid, name, arguments)
        if id is not None:
            ack = self.packet_class(packet.ACK, namespace=namespace, id=id, data=[answer])
            await self._send_packet(eio_sid, ack)
        elif isinstance(answer, Refused):
            self.send_message(eio_sid, "refused", answer)

    def refuse(self, eio_sid: str, reason: Reason) -> None:
        """Refuse what no acknowledgement was asked for, or cannot be given."""
        self.send_message(eio_sid, "refused", refused(Refusal(reason)))

    def send_message(self, eio_sid: str, name: str, value: Any) -> None:
        """Send a message to one socket; waits for nothing."""
        self.broadcast([eio_sid], name, msgspec.json.encode(value))

    def broadcast(self, eio_sids: Iterable[str], name: str, value: bytes) -> None:
        """Send a message, whose JSON is given, to many sockets, in order; waits for nothing."""
        text = f'2["{name}",{value.decode()}]'
        message = engine.Packet(engine.MESSAGE, text)
        for eio_sid in eio_sids:
            socket = self.eio.sockets.get(eio_sid)
            if socket is None or socket.closed:
                continue
            socket.queue.put_nowait(message)
            self.closes(socket)

    def closes(self, socket: Any) -> bool:
        """Close a socket for which too much waits; true if it is closed, or about to be."""
        if socket is None or socket.closed:
            return True
        if socket.queue.is_too_much:
            self.start_background_task(socket.close, wait=False, abort=True)
        return bool(socket.queue.is_too_much)


def quiet(name: str) -> logging.Logger:
    """A logger for a library that writes of its peers' mistakes as of its own."""
    log = logging.getLogger(name)
    log.setLevel(logging.CRITICAL)
    return log
