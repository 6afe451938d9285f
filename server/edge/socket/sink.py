"""What is sent to one socket: it goes out at once, or waits, and how much waits is bounded."""

import asyncio
from collections import deque
from collections.abc import Iterable
from typing import Any

from server.edge.socket.message import Message
from server.edge.wire.frames import framed
from server.edge.wire.websocket import WebSocketConnection

MOST_WAITING = 1024 * 1024
"""Bytes that may wait for a slow reader; it is closed, and comes back for what it missed."""
MOST_MESSAGES = 512
"""Messages that may wait for a slow reader."""
Item = Message | Any
"""A message; another packet of the engine; or None, which ends the sink."""


class Post:
    """Lets sinks write what they were given in one go, once all is done that is under way."""

    def __init__(self) -> None:
        self.sinks: list[Sink] = []

    def send(self, message: Message, sockets: Iterable[Any]) -> list[Any]:
        """Send a message to sockets with their next write; gives those for whom it is to wait."""
        frame, waiting = message.frame, []
        for socket in sockets:
            sink = socket.queue
            if socket.closed:
                continue
            if sink.is_direct:
                self.add(sink, frame)
            else:
                waiting.append(socket)
        return waiting

    def add(self, sink: "Sink", frame: bytes) -> None:
        """Send a frame with the next write of a sink, which is direct."""
        if not sink.frames:
            if not self.sinks:
                asyncio.get_running_loop().call_soon(self.write)
            self.sinks.append(sink)
        sink.frames.append(frame)

    def write(self) -> None:
        sinks, self.sinks = self.sinks, []
        for sink in sinks:
            sink.write()


class Sink:
    """The packets of one socket, in order; as the engine sees it, a queue that polls empty.

    Where there is a wire, a packet goes out soon while the other side takes what it is sent: with
    all that is sent at the same moment, as each write takes the machine as long as all of ours.
    """

    def __init__(self, post: Post) -> None:
        self.post = post
        self.frames: list[bytes] = []
        """What goes out with the next write."""
        self.wire: WebSocketConnection | None = None
        self.is_direct = False
        """Whether there is a wire, and nothing waits until the other side takes more."""
        self.waiting: deque[Item] = deque()
        self.weight = 0
        self.poll: asyncio.Future[None] | None = None
        self.is_seated = self.is_over = False

    def attach(self, wire: WebSocketConnection) -> None:
        """Send by a wire from now on, and what waits."""
        self.wire = wire
        wire.seat(self.is_seated)
        self.flush()

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
        if self.is_direct and item is not None:
            self.post.add(self, frame_of(item))
        elif not self.is_over or item is None:
            self.waiting.append(item)
            self.weight += weight(item)
            self.flush()
            if self.poll and not self.poll.done():
                self.poll.set_result(None)

    def flush(self) -> None:
        """Send what waits, as long as the other side takes it."""
        self.is_direct = bool(self.wire and self.wire.is_ready and not self.is_over)
        while self.wire and self.is_direct and self.waiting:
            item = self.get_nowait()
            if item is None:
                self.write()
                self.wire.close()
                self.is_direct = False
            else:
                self.post.add(self, frame_of(item))

    def write(self) -> None:
        """Write what was sent by now, if there is anybody to read it."""
        frames, self.frames = self.frames, []
        if frames and self.wire and not self.wire.transport.is_closing():
            self.wire.transport.write(frames[0] if len(frames) == 1 else b"".join(frames))

    def pause(self) -> None:
        """Let all wait from now on: the other side does not read."""
        self.is_direct = False

    async def put(self, item: Item) -> None:
        self.put_nowait(item)

    async def get(self) -> Item:
        """The next that is to be sent; waits until there is one."""
        while not self.waiting:
            self.poll = asyncio.get_running_loop().create_future()
            try:
                await self.poll
            finally:
                self.poll = None
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
        self.write()
        if self.wire:
            self.wire.ends()

    def cut(self) -> None:
        """End the wire at once."""
        self.drop()
        if self.wire:
            self.wire.cut()

    def drop(self) -> None:
        """Let go of what waits, and of whatever comes, but for the end, as nobody will hear it."""
        self.is_over, self.is_direct, self.frames = True, False, []
        self.waiting.clear()
        self.weight = 0
        self.put_nowait(None)


def weight(item: Item) -> int:
    """Bytes of a packet; what is no message is short."""
    return len(item) if isinstance(item, Message) else 0


def frame_of(item: Item) -> bytes:
    """The frame of a packet."""
    return item.frame if isinstance(item, Message) else framed(item.encode().encode())
