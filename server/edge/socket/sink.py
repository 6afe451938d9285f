"""What is sent to one socket: it goes out at once, or waits, and how much waits is bounded."""

import asyncio
from collections import deque
from typing import Any

from server.edge.socket.message import Message
from server.edge.wire.websocket import WebSocketConnection

MOST_WAITING = 1024 * 1024
"""Bytes that may wait for a slow reader; it is closed, and comes back for what it missed."""
MOST_MESSAGES = 512
"""Messages that may wait for a slow reader."""
Item = Message | Any
"""A message; another packet of the engine; or None, which ends the sink."""


class Sink:
    """The packets of one socket, in order; as the engine sees it, a queue that its writer empties.

    A message goes to the wire at once while the writer waits for one and the other side takes what
    it is sent.  All else the writer sends: it gives a socket up for which it has nothing for long,
    so it must see each ping.
    """

    def __init__(self) -> None:
        self.wire: WebSocketConnection | None = None
        self.waiting: deque[Item] = deque()
        self.weight = 0
        self.writer: asyncio.Future[None] | None = None
        self.is_seated = self.is_over = False

    def attach(self, wire: WebSocketConnection) -> None:
        """Send by a wire from now on, which lets go of what waits when it ends."""
        self.wire, wire.backlog = wire, self
        wire.seat(self.is_seated)

    def seat(self, is_seated: bool) -> None:
        """Somebody sits on the socket from now on, or nobody any more."""
        self.is_seated = is_seated
        if self.wire:
            self.wire.seat(is_seated)

    @property
    def is_too_much(self) -> bool:
        return self.weight > MOST_WAITING or len(self.waiting) > MOST_MESSAGES

    def put_nowait(self, item: Item) -> None:
        """Send something after all before it; nobody hears it once the wire has ended."""
        if isinstance(item, Message) and self.goes_at_once and self.wire:
            self.wire.write(item.frame)
        elif not self.is_over or item is None:
            self.waiting.append(item)
            self.weight += weight(item)
            self.wake()

    @property
    def goes_at_once(self) -> bool:
        """Whether nothing is before it, neither here nor in the hands of the writer."""
        waits = self.writer is not None and not self.writer.done()
        return waits and self.wire is not None and self.wire.is_ready

    def wake(self) -> None:
        if self.writer and not self.writer.done():
            self.writer.set_result(None)

    async def put(self, item: Item) -> None:
        self.put_nowait(item)

    async def get(self) -> Item:
        """The next that is to be sent; waits until there is one."""
        while not self.waiting:
            self.writer = asyncio.get_running_loop().create_future()
            try:
                await self.writer
            finally:
                self.writer = None
        return self.get_nowait()

    def get_nowait(self) -> Item:
        """Raises QueueEmpty."""
        if not self.waiting:
            raise asyncio.QueueEmpty
        item = self.waiting.popleft()
        self.weight -= weight(item)
        return item

    def task_done(self) -> None:
        """Nobody waits until all is sent."""

    def ends(self) -> None:
        """The other side is to close once it has read what is on its way."""
        if self.wire:
            self.wire.ends()

    def cut(self) -> None:
        """End the wire at once."""
        self.drop()
        if self.wire:
            self.wire.cut()

    def drop(self) -> None:
        """Let go of what waits, and of whatever comes, but for the end, as nobody will hear it."""
        self.is_over = True
        self.waiting.clear()
        self.weight = 0
        self.put_nowait(None)


def weight(item: Item) -> int:
    """Bytes of a packet; what is no message is short."""
    return len(item) if isinstance(item, Message) else 0
