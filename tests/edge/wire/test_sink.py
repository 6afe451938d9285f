"""What is sent to a socket: at once where it can be, in order always, and so much at most."""

import asyncio
from typing import Any

from engineio import packet as engine
from hypothesis import given
from hypothesis import strategies as st

from server.edge.socket.message import Message
from server.edge.socket.sink import MOST_WAITING, Sink
from tests.virtual import virtually

PING = engine.Packet(engine.PING)


class FakeWire:
    """A wire that takes what it is given while it `is_ready`; `written` is what it took."""

    def __init__(self) -> None:
        self.is_ready, self.written = True, list[str]()
        self.backlog: Any = None
        self.cuts = 0

    def write(self, frame: bytes) -> None:
        assert self.is_ready
        self.written.append(frame[2:].decode())

    def seat(self, is_seated: bool) -> None: ...

    def cut(self) -> None:
        self.cuts += 1
        self.backlog.drop()


def sinking(wire: FakeWire) -> Sink:
    sink = Sink()
    sink.attach(wire)  # type: ignore[arg-type]  # stands in for one
    return sink


async def writing(sink: Sink, wire: FakeWire) -> None:
    """What the engine's writer does: wait for something, and send it once the wire takes it."""
    while (item := await sink.get()) is not None:
        while not wire.is_ready:
            await asyncio.sleep(1)
        wire.written.append(item.encode())


STEPS = st.lists(st.sampled_from(["message", "ping", "pause", "resume", "wait"]), max_size=60)


@given(STEPS)
def test_all_is_sent_in_order_whichever_way_it_goes(steps: list[str]) -> None:
    async def sent() -> tuple[list[str], list[str]]:
        wire = FakeWire()
        sink = sinking(wire)
        task = asyncio.create_task(writing(sink, wire))
        expected = []
        for count, step in enumerate(steps):
            if step in ("pause", "resume"):
                wire.is_ready = step == "resume"
            elif step == "wait":
                await asyncio.sleep(3)
            else:
                item = PING if step == "ping" else Message(b"%d" % count)
                expected.append(item.encode())
                sink.put_nowait(item)
        wire.is_ready = True
        sink.put_nowait(None)
        await task
        return wire.written, expected

    written, expected = virtually(sent())
    assert written == expected


def test_a_message_goes_at_once_while_the_writer_waits_and_else_in_its_turn() -> None:
    async def sent() -> list[list[str]]:
        wire = FakeWire()
        sink = sinking(wire)
        sink.put_nowait(Message(b"early"))
        found = [list(wire.written)]
        task = asyncio.create_task(writing(sink, wire))
        await asyncio.sleep(1)
        sink.put_nowait(Message(b"at once"))
        found.append(list(wire.written))
        wire.is_ready = False
        sink.put_nowait(Message(b"late"))
        found.append(list(wire.written))
        task.cancel()
        return found

    assert virtually(sent()) == [[], ["4early", "4at once"], ["4early", "4at once"]]


def test_whoever_does_not_read_has_no_more_waiting_than_is_bounded_and_nothing_once_cut() -> None:
    wire = FakeWire()
    sink = sinking(wire)
    while not sink.is_too_much:
        sink.put_nowait(Message(b"x" * 100_000))
    assert MOST_WAITING < sink.weight <= MOST_WAITING + 100_000
    sink.cut()
    sink.put_nowait(Message(b"x" * 100_000))
    assert (wire.cuts, sink.weight, set(sink.waiting)) == (1, 0, {None})


def test_a_message_is_framed_once_for_all() -> None:
    message = Message("größer \U0001f30a".encode())
    assert message.frame is message.frame
    assert message.frame[2:].decode() == message.encode() == "4größer \U0001f30a"
    assert len(message) == len("größer \U0001f30a".encode())
