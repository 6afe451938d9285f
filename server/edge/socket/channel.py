"""One socket of the engine: by a websocket it hears and speaks at once, in order."""

import asyncio
import logging
from collections import deque
from typing import Any

from engineio import packet
from engineio.async_socket import AsyncSocket
from engineio.exceptions import SocketIsClosedError

from server.edge.reading import LARGEST_MESSAGE
from server.edge.wire.frames import framed
from server.edge.wire.http import WIRE
from server.edge.wire.websocket import WebSocketConnection

logger = logging.getLogger(__name__)

MESSAGE, PING, PONG, GOODBYE, UPGRADE = "4", "2", "3", "1", "5"
KNOWN = frozenset("0123456")
"""What a frame may begin with: the types of Engine.IO packets."""
PROBE, PROBED = "2probe", b"3probe"
NORMAL_CLOSURE = 1000
"""A page that is closed or loaded again goes away with 1001, and a line that breaks with 1006."""


def is_known(frame: str) -> bool:
    """Whether a frame begins as a packet does."""
    return frame[:1] in KNOWN


class Channel(AsyncSocket):  # type: ignore[misc]  # python-engineio has no types
    """A socket whose messages are dealt with one after another.

    The library has two tasks a websocket, and a task and a timer for each message and each ping.
    """

    def __init__(self, server: Any, sid: str) -> None:
        super().__init__(server, sid)
        self.connected: bool
        self.wire: WebSocketConnection | None = None
        self.said: deque[str] = deque()
        self.is_busy = False
        """Whether something that was said is being dealt with."""
        self.working: asyncio.Task[None] | None = None
        self.end: str | None = None
        """Why it is to be closed once all is done that was said before."""

    # Pings, by the clock of the loop: the time of day may be set

    def schedule_ping(self) -> None:
        self.server.pings.answered(self)

    async def check_ping_timeout(self) -> bool:
        """Whoever leaves a ping unanswered is seen by `Pings`; raises SocketIsClosedError."""
        if self.closed:
            raise SocketIsClosedError
        return True

    async def close(self, *how: Any, **options: Any) -> None:
        await super().close(*how, **options)
        if self.closed:
            self.server.closed.append(self)

    # By a websocket

    async def _upgrade_websocket(self, environ: Any) -> str:
        """Take a websocket that was asked for, in place of polling or from the beginning."""
        wire = environ["asgi.scope"][WIRE]
        is_polling = self.connected
        self.upgrading = is_polling
        await environ["asgi.send"]({"type": "websocket.accept"})
        if is_polling:
            wire.listen(Probe(self, wire))
        else:
            self.connected = True
            self.begin(wire)
        return ""

    def begin(self, wire: WebSocketConnection) -> None:
        """Hear and speak by a wire from now on."""
        self.upgraded, self.upgrading = True, False
        self.wire = wire
        self.queue.attach(wire)
        wire.listen(self)

    def hear(self, frame: str) -> None:
        kind = frame[:1]
        if self.end is not None:
            return
        if kind == MESSAGE and len(frame) <= LARGEST_MESSAGE:
            self.said.append(frame[1:])
            if not self.is_busy:
                self.go_on()
            elif self.wire:
                self.wire.hold(True)
        elif kind == PONG:
            self.schedule_ping()
        elif kind == GOODBYE:
            self.ends(self.server.reason.CLIENT_DISCONNECT)
        elif kind not in KNOWN or kind == MESSAGE:
            self.ends(self.server.reason.TRANSPORT_CLOSE)

    def is_full(self) -> None:
        self.queue.pause()

    def is_free(self) -> None:
        self.queue.flush()

    def ended(self, code: int) -> None:
        self.queue.drop()
        if self.end is None:
            reasons = self.server.reason
            left = code == NORMAL_CLOSURE
            self.ends(reasons.CLIENT_DISCONNECT if left else reasons.TRANSPORT_CLOSE)

    def ends(self, reason: str) -> None:
        """Close it for a reason, once all is done that was said before."""
        self.end = reason
        if not self.is_busy:
            self.server.see_off(self)

    def go_on(self) -> None:
        """Deal with what was said next; while that takes, no more is read than came with it."""
        while self.said and not self.is_busy:
            self.is_busy = True
            text = self.said.popleft()
            if not self.server.begins(self, text):
                self.working = asyncio.create_task(self.deal_with(text))

    async def deal_with(self, text: str) -> None:
        try:
            await self.server.handlers["message"](self.sid, text)
        except Exception:
            logger.exception("a mistake of ours, on a message")
        finally:
            self.working = None
            self.dealt_with()

    def dealt_with(self) -> None:
        """What was said last is dealt with, and answered."""
        self.is_busy = False
        self.go_on()
        if self.is_busy:
            return
        if self.wire:
            self.wire.hold(False)
        if self.end is not None:
            self.server.see_off(self)

    async def over(self) -> None:
        """Tell its owner that it has ended, and close the wire."""
        await self.close(wait=False, abort=True, reason=self.end)
        if self.wire:
            self.wire.close()
        self.wire = self.queue.wire = None  # they hold each other


class Probe:
    """A websocket that is to take the place of polling, until it has."""

    def __init__(self, channel: Channel, wire: WebSocketConnection) -> None:
        self.channel, self.wire = channel, wire
        self.is_probed = False

    def hear(self, frame: str) -> None:
        if frame == PROBE and not self.is_probed:
            self.is_probed = True
            self.wire.transport.write(framed(PROBED))
            self.channel.queue.put_nowait(packet.Packet(packet.NOOP))  # ends the poll
        elif frame == UPGRADE and self.is_probed and not self.channel.closed:
            self.channel.begin(self.wire)
        else:
            self.ended(NORMAL_CLOSURE)

    def is_full(self) -> None:
        """Nothing is sent by it yet."""

    is_free = is_full

    def ended(self, code: int) -> None:
        """It is as if it had not been: all goes on by polling."""
        self.channel.upgrading = False
        self.wire.close()
