"""The Socket.IO server, bent where its own ways would lose a message or keep a ghost."""

import logging
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

import msgspec
import socketio
from socketio import packet

from server.domain.refusals import Reason, Refusal
from server.edge.budgets import A_WORD, address
from server.edge.reading import LARGEST_MESSAGE
from server.edge.saying import Refused, refused
from server.edge.socket.channel import Channel
from server.edge.socket.engine import Engine
from server.edge.socket.events import Event, event, is_number
from server.edge.socket.manager import ROOT, Names
from server.edge.socket.message import Message
from server.edge.socket.packets import Json, TextPacket
from server.edge.socket.pings import PING_EVERY_S

logger = logging.getLogger(__name__)

GIVE_UP_S = 5
"""How long clients are told that a pong may take; `PONG_WITHIN_S` is shorter."""
CONNECT_WITHIN_S = 10
"""How long a connection may take to connect to the namespace."""
JOIN_WITHIN_S = 60
"""How long whoever is connected may take to join a meeting."""
NOBODY: dict[str, Any] = {}
"""What is kept of the request that a socket began with: the library would keep all of it."""
ACK = b"3"
AN_ACT = '["act",'
"""What follows the number of an act; then comes what is asked for, and a bracket."""
AN_EVENT = "2"
"""What a packet begins with that is a word, for which the seat pays that it comes from."""
Receive = Callable[[str, str, list[Any], int], Awaitable[Any]]
ActNow = Callable[[str, str, Callable[[Any], None]], bool]
Hold = Callable[[str, str, int, bool], Awaitable[Refusal | None]]


class Server(socketio.AsyncServer):  # type: ignore[misc]  # python-socketio has no types
    """Passes every message to one function, in the order in which a socket sends them.

    The library answers an unknown event, and one that asks for no acknowledgement, with silence;
    it emits to a room with a task for each socket, which may mix their order up.
    """

    def __init__(self, receive: Receive) -> None:
        """`receive(sid, name, arguments, size)` gives the acknowledgement, and raises nothing.

        `size` is that of the message, in bytes.
        """
        self.receive = receive
        self.act: ActNow = nobody_acts
        """Begins an act of a socket that needs nothing but its meeting: whether it has.

        It is given the socket, the JSON of what is asked for, and what to call with the answer.
        """
        self.hold: Hold = nobody_waits
        """Lets a socket wait that is too fast: by its name, its address, and how much it sent.

        Whether it sent a word comes last: those are paced once it is known which they are.  Gives
        why that is not to be done, if so.
        """
        self.addresses: dict[str, str] = {}
        super().__init__(
            async_mode="asgi",
            async_handlers=False,
            client_manager=Names(),
            cors_allowed_origins=lambda origin, environ: True,  # no others come as far as here
            json=Json,
            serializer=TextPacket,
            max_http_buffer_size=LARGEST_MESSAGE,
            ping_interval=PING_EVERY_S,
            ping_timeout=GIVE_UP_S,
            http_compression=False,  # it would hold everybody up while it packs
            logger=quiet("setroom.socketio"),
            engineio_logger=quiet("setroom.engineio"),
        )
        self.eio.on_silent = self.see_out
        self.eio.begins = self.begins

    def _engineio_server_class(self) -> type[Engine]:
        return Engine

    async def _handle_eio_connect(self, eio_sid: str, environ: dict[str, Any]) -> None:
        await super()._handle_eio_connect(eio_sid, NOBODY)
        self.addresses[eio_sid] = address(environ["asgi.scope"])
        self.eio.expect(eio_sid, CONNECT_WITHIN_S)

    async def _handle_eio_disconnect(self, eio_sid: str, reason: str) -> None:
        self.addresses.pop(eio_sid, None)
        await super()._handle_eio_disconnect(eio_sid, reason)

    def address_of(self, sid: str) -> str:
        """The address that a connected socket comes from."""
        return self.addresses.get(self.manager.eio_sid_from_sid(sid, ROOT), "")

    def seat(self, eio_sid: str, is_seated: bool) -> None:
        """Somebody sits on a socket from now on, or nobody, and it is to join again."""
        if socket := self.eio.sockets.get(eio_sid):
            socket.queue.seat(is_seated)
        self.eio.expect(eio_sid, None if is_seated else JOIN_WITHIN_S)

    def see_out(self, eio_sid: str) -> None:
        """Close a socket that does not say who it is."""
        self.refuse(eio_sid, Reason.SILENT)
        self.start_background_task(self.eio.disconnect, eio_sid)

    async def _handle_eio_message(self, eio_sid: str, data: Any) -> None:
        if self.closes(self.eio.sockets.get(eio_sid)):
            return
        # The engine makes a value of what is JSON: it is no packet.
        size = len(data.encode()) if isinstance(data, str) else LARGEST_MESSAGE
        try:
            if isinstance(data, str) and data.startswith(AN_EVENT):
                too_fast = await self.hold_up(eio_sid, size, True) if size > A_WORD else None
                await self.answer(eio_sid, event(data), size, too_fast)
            else:
                await self.hold_up(eio_sid, size, False)
                await super()._handle_eio_message(eio_sid, data)
        except (ValueError, TypeError, IndexError, KeyError, AttributeError) as error:
            logger.debug("a packet of no known form: %s", error)
            self.refuse(eio_sid, Reason.MALFORMED)

    async def hold_up(self, eio_sid: str, size: int, is_word: bool) -> Refusal | None:
        return await self.hold(eio_sid, self.addresses.get(eio_sid, ""), size, is_word)

    async def _handle_connect(self, eio_sid: str, namespace: str | None, data: Any) -> None:
        """Connect a socket once, to the only namespace; clients read why not in `message`."""
        if (namespace or ROOT) != ROOT:
            await self.refuse_namespace(eio_sid, namespace, Reason.NO_SUCH_PAGE)
        elif self.manager.sid_from_eio_sid(eio_sid, ROOT):
            await self.refuse_namespace(eio_sid, namespace, Reason.MALFORMED)
        else:
            await super()._handle_connect(eio_sid, namespace, data)
            self.eio.expect(eio_sid, JOIN_WITHIN_S)

    async def refuse_namespace(self, eio_sid: str, namespace: str | None, reason: Reason) -> None:
        error = {"message": refused(Refusal(reason)).refusal.sentence}
        await self._send_packet(
            eio_sid, self.packet_class(packet.CONNECT_ERROR, data=error, namespace=namespace)
        )

    def begins(self, channel: Channel, text: str) -> bool:
        """Begin an act as most are, which takes no task; all else is left for one."""
        start = text.find(AN_ACT)
        id = text[len(AN_EVENT) : start]
        is_act = text.startswith(AN_EVENT) and is_number(id) and text.endswith("]")
        sid = self.manager.sid_from_eio_sid(channel.sid, ROOT)
        if not is_act or sid is None or len(text.encode()) > A_WORD or self.closes(channel):
            return False

        def answer(given: Any) -> None:
            self.acknowledge(channel.sid, id, given)
            channel.dealt_with()

        try:
            return self.act(sid, text[start + len(AN_ACT) : -1], answer)
        except Exception:
            return False  # it fails again in its task, where it is told

    async def answer(self, eio_sid: str, event: Event, size: int, too_fast: Refusal | None) -> None:
        """Have an event answered, once its socket is connected to the namespace."""
        namespace, id, name, arguments = event
        sid = self.manager.sid_from_eio_sid(eio_sid, ROOT) if namespace == ROOT else None
        if sid is None or not self.manager.is_connected(sid, ROOT):
            await self.hold_up(eio_sid, size, False)
            self.refuse(eio_sid, Reason.NOT_JOINED)
            return
        answer = refused(too_fast) if too_fast else await self.receive(sid, name, arguments, size)
        if id:
            self.acknowledge(eio_sid, id, answer)
        elif isinstance(answer, Refused):
            self.send_message(eio_sid, "refused", answer)

    def acknowledge(self, eio_sid: str, id: str, answer: Any) -> None:
        ack = b"%b%b[%b]" % (ACK, id.encode(), msgspec.json.encode(answer))
        self.send_all([eio_sid], Message(ack))

    def refuse(self, eio_sid: str, reason: Reason) -> None:
        """Refuse what no acknowledgement was asked for, or cannot be given."""
        self.send_message(eio_sid, "refused", refused(Refusal(reason)))

    def send_message(self, eio_sid: str, name: str, value: Any) -> None:
        """Send a message to one socket; waits for nothing."""
        self.broadcast([eio_sid], name, msgspec.json.encode(value))

    def broadcast(self, eio_sids: Iterable[str], name: str, value: bytes) -> None:
        """Send a message, whose JSON is given, to many sockets, in order; waits for nothing."""
        self.send_all(eio_sids, Message(b'2["%s",%s]' % (name.encode(), value)))

    async def _send_packet(self, eio_sid: str, packet: Any) -> None:
        self.send_all([eio_sid], Message(packet.encode().encode()))

    def send_all(self, eio_sids: Iterable[str], message: Message) -> None:
        sockets = self.eio.sockets
        there = filter(None, map(sockets.get, eio_sids))
        for socket in self.eio.post.send(message, there):
            socket.queue.put_nowait(message)
            self.closes(socket)

    def closes(self, socket: Any) -> bool:
        """Cut a socket for which too much waits; true if it is closed, or about to be."""
        if socket is None or socket.closed:
            return True
        is_too_much = bool(socket.queue.is_too_much)
        if is_too_much:
            self.start_background_task(self.eio.cut, socket, self.reason.TRANSPORT_ERROR)
        return is_too_much


def nobody_acts(sid: str, asked: str, answer: Callable[[Any], None]) -> bool:
    """Begin nothing at once."""
    return False


async def nobody_waits(eio_sid: str, address: str, size: int, is_word: bool) -> None:
    """Let everybody go on at once."""


def quiet(name: str) -> logging.Logger:
    """A logger for a library that writes of its peers' mistakes, too; those have no exception."""
    log = logging.getLogger(name)
    log.setLevel(logging.ERROR)
    log.addFilter(has_exception)
    return log


def has_exception(record: logging.LogRecord) -> bool:
    return record.exc_info is not None
