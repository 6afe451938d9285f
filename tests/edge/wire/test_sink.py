"""What is sent to a socket: soon where it can be, in order always, and so much at most."""

import asyncio
from typing import Any

from engineio import packet as engine
from hypothesis import given
from hypothesis import strategies as st

from server.edge.socket.message import Message
from server.edge.socket.sink import MOST_WAITING, Post, Sink
from tests.edge.asgi import texts
from tests.virtual import virtually

PING = engine.Packet(engine.PING)


class FakeWire:
    """A wire that takes what it is given while it `is_ready`; `written` is what it took."""

    def __init__(self) -> None:
        self.transport = self
        self.is_ready, self.is_over = True, False
        self.written: list[list[str]] = []
        self.sink: Any = None
        self.cuts = 0

    def write(self, frames: bytes) -> None:
        self.written.append(list(texts(frames)))

    def is_closing(self) -> bool:
        return self.is_over

    def seat(self, is_seated: bool) -> None: ...

    def close(self) -> None:
        self.is_over, self.is_ready = True, False

    def cut(self) -> None:
        self.cuts += 1
        self.is_over, self.is_ready = True, False

    @property
    def said(self) -> list[str]:
        return [text for texts in self.written for text in texts]


def sinking(wire: FakeWire) -> Sink:
    sink = Sink(Post())
    sink.attach(wire)  # type: ignore[arg-type]  # stands in for one
    return sink


STEPS = st.lists(st.sampled_from(["message", "ping", "pause", "resume", "wait"]), max_size=60)


@given(STEPS)
def test_all_is_sent_in_order_whichever_way_it_goes(steps: list[str]) -> None:
    async def sent() -> tuple[list[str], list[str]]:
        wire = FakeWire()
        sink = sinking(wire)
        expected = []
        for count, step in enumerate(steps):
            if step == "pause":
                wire.is_ready = False
                sink.pause()
            elif step == "resume":
                wire.is_ready = True
                sink.flush()
            elif step == "wait":
                await asyncio.sleep(3)
            else:
                item = PING if step == "ping" else Message(b"%d" % count)
                expected.append(item.encode())
                sink.put_nowait(item)
        wire.is_ready = True
        sink.flush()
        sink.put_nowait(None)
        return wire.said, expected

    written, expected = virtually(sent())
    assert written == expected


def test_what_is_sent_at_one_moment_goes_out_with_one_write() -> None:
    async def sent() -> list[list[str]]:
        wire = FakeWire()
        sink = sinking(wire)
        for text in (b"1", b"2", b"3"):
            sink.put_nowait(Message(text))
        await asyncio.sleep(0)
        sink.put_nowait(PING)
        await asyncio.sleep(0)
        return wire.written

    assert virtually(sent()) == [["41", "42", "43"], ["2"]]


def test_what_waited_for_whoever_does_not_read_goes_before_what_comes() -> None:
    async def sent() -> list[list[str]]:
        wire = FakeWire()
        sink = sinking(wire)
        wire.is_ready = False
        sink.pause()
        sink.put_nowait(Message(b"early"))
        await asyncio.sleep(1)
        assert wire.written == []
        wire.is_ready = True
        sink.flush()
        sink.put_nowait(Message(b"late"))
        await asyncio.sleep(1)
        return wire.written

    assert virtually(sent()) == [["4early", "4late"]]


def test_what_was_sent_is_written_before_the_end_and_nothing_after_it() -> None:
    async def sent() -> list[list[str]]:
        wire = FakeWire()
        sink = sinking(wire)
        sink.put_nowait(Message(b"last"))
        sink.put_nowait(None)
        assert wire.is_over
        sink.put_nowait(Message(b"too late"))
        await asyncio.sleep(1)
        return wire.written

    assert virtually(sent()) == [["4last"]]


def test_whoever_does_not_read_has_no_more_waiting_than_is_bounded_and_nothing_once_cut() -> None:
    wire = FakeWire()
    wire.is_ready = False
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
    assert list(texts(message.frame)) == [message.encode()] == ["4größer \U0001f30a"]
    assert len(message) == len("größer \U0001f30a".encode())
