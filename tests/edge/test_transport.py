"""Our Socket.IO server by itself: the order of what it sends, slow readers, sizes, namespaces."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import socketio
from engineio import packet as engine
from starlette.types import ASGIApp

from server.edge.reading import LARGEST_MESSAGE
from server.edge.socket.channel import Channel
from server.edge.socket.message import Message
from server.edge.socket.packets import TextPacket
from server.edge.socket.server import Server
from server.edge.socket.sink import MOST_MESSAGES, MOST_WAITING, Post, Sink
from server.listening import config
from server.settings import Settings
from tests.edge.asgi import Cable, answer, cable, settled
from tests.waiting import eventually

LARGE = b'"' + b"x" * (MOST_WAITING // 4) + b'"'


class Ours:
    """Our server; `received` has what came, `gone` who left."""

    def __init__(self) -> None:
        self.received: list[tuple[str, list[Any]]] = []
        self.gone: list[str] = []
        self.reply: Any = "answered"
        self.sio = Server(self.receive)
        self.sio.on("connect", self.connect)
        self.sio.on("disconnect", self.disconnect)
        self.app: ASGIApp = socketio.ASGIApp(self.sio)

    async def connect(self, sid: str, environ: Any, auth: Any = None) -> None: ...

    async def disconnect(self, sid: str, reason: str) -> None:
        self.gone.append(sid)

    async def receive(self, sid: str, name: str, arguments: list[Any], size: int) -> Any:
        self.received.append((name, arguments))
        return self.reply

    @contextlib.asynccontextmanager
    async def connected(self) -> AsyncIterator[tuple[Cable, str]]:
        """A connected websocket, and the engine's name for it."""
        known = set(self.sio.eio.sockets)
        async with cable(self.app) as wire:
            await wire.connects()
            [eio_sid] = set(self.sio.eio.sockets) - known
            yield wire, eio_sid

    async def plugged(self) -> Channel:
        """A connected socket of the engine with no wire behind it, so that nothing reads it."""
        eio = self.sio.eio
        socket: Channel = eio.sockets.setdefault("engine-1", Channel(eio, "engine-1"))
        await self.sio.manager.connect("engine-1", "/")
        return socket


@pytest.fixture
async def ours() -> AsyncIterator[Ours]:
    found = Ours()
    yield found
    await settled()
    await found.sio.shutdown()


# Order


async def test_what_is_sent_stands_in_the_queue_at_once_and_in_order(ours: Ours) -> None:
    socket = await ours.plugged()
    for seq in range(5):
        ours.sio.broadcast(["engine-1"], "entry", b"%d" % seq)
    ours.sio.send_message("engine-1", "refused", {"refusal": 1})
    waiting = [socket.queue.get_nowait().encode() for _ in range(len(socket.queue.waiting))]
    assert waiting == [*(f'42["entry",{seq}]' for seq in range(5)), '42["refused",{"refusal":1}]']


async def test_all_sockets_hear_all_in_the_same_order(ours: Ours) -> None:
    async with ours.connected() as (one, first), ours.connected() as (two, second):
        for seq in range(50):
            ours.sio.broadcast([first, second], "entry", b"%d" % seq)
        for wire in (one, two):
            heard = [await wire.hears('42["entry"') for _ in range(50)]
            assert heard == [f'42["entry",{seq}]' for seq in range(50)]


async def test_what_a_message_brought_about_is_sent_before_its_acknowledgement(ours: Ours) -> None:
    async with ours.connected() as (wire, eio_sid):

        async def receive(sid: str, name: str, arguments: list[Any], size: int) -> Any:
            ours.sio.broadcast([eio_sid], "entry", b"1")
            return "done"

        ours.sio.receive = receive
        wire.says('427["act",{}]')
        assert [await wire.hears("4"), await wire.hears("4")] == ['42["entry",1]', '437["done"]']


async def test_what_is_sent_to_one_who_is_gone_is_sent_to_the_others(ours: Ours) -> None:
    async with ours.connected() as (wire, eio_sid):
        ours.sio.broadcast(["nobody", eio_sid], "entry", b"1")
        assert await wire.hears("42") == '42["entry",1]'


async def test_what_was_said_before_the_end_is_done_before_the_end(ours: Ours) -> None:
    async with ours.connected() as (wire, _):
        gate, done = asyncio.Event(), list[str]()

        async def receive(sid: str, name: str, arguments: list[Any], size: int) -> Any:
            await gate.wait()
            done.append(name)

        ours.sio.receive = receive
        wire.says('421["one"]', '422["two"]')
        wire.leaves()
        await settled()
        assert ours.gone == []
        gate.set()
        await settled()
        assert (done, len(ours.gone)) == (["one", "two"], 1)


async def test_while_a_word_is_dealt_with_no_more_is_read_than_came_with_it(ours: Ours) -> None:
    async with ours.connected() as (cable, _):
        gate = asyncio.Event()

        async def receive(sid: str, name: str, arguments: list[Any], size: int) -> Any:
            await gate.wait()

        ours.sio.receive = receive
        cable.says('421["one"]')
        assert not cable.wire.is_held  # most say one word, and wait
        cable.says('422["two"]')
        assert cable.wire.is_held
        gate.set()
        await cable.hears("432")
        assert not cable.wire.is_held


async def test_who_polled_and_said_goodbye_is_forgotten_without_asking_again(
    ours: Ours,
) -> None:
    _, hello = await answer(ours.app)
    sid = json.loads(hello[1:])["sid"]
    assert sid in ours.sio.eio.sockets
    ours.sio.eio.expect(sid, None)  # as of one that had joined
    assert (await answer(ours.app, body=b"1", sid=sid))[0] == 200
    await eventually(lambda: sid not in ours.sio.eio.sockets)


# Slow readers


def test_a_sink_knows_how_many_bytes_wait_in_it() -> None:
    sink = Sink(Post())
    sink.put_nowait(Message("🌊".encode() * (MOST_WAITING // 4)))
    sink.put_nowait(engine.Packet(engine.PING))
    sink.put_nowait(None)
    assert not sink.is_too_much
    sink.put_nowait(Message(b"x"))
    assert sink.is_too_much
    sink.get_nowait()
    assert sink.weight == 1
    while sink.waiting:
        sink.get_nowait()
    assert sink.weight == 0


def test_a_sink_knows_how_many_messages_wait_in_it() -> None:
    sink = Sink(Post())
    for _ in range(MOST_MESSAGES):
        sink.put_nowait(Message(b""))
    assert not sink.is_too_much
    sink.put_nowait(Message(b""))
    assert sink.is_too_much


def test_a_sink_that_was_dropped_holds_and_takes_nothing_but_its_end() -> None:
    sink = Sink(Post())
    sink.put_nowait(Message(b"x" * 100))
    sink.drop()
    sink.put_nowait(Message(b"x" * 100))
    assert (sink.weight, list(sink.waiting)) == (0, [None])


async def test_who_does_not_read_is_let_go_and_the_others_hear_on(ours: Ours) -> None:
    async with ours.connected() as (slow, slow_sid), ours.connected() as (wire, eio_sid):
        slow.reads.clear()
        socket = ours.sio.eio.sockets[slow_sid]
        for _ in range(8):
            ours.sio.broadcast([slow_sid, eio_sid], "entry", LARGE)
            await wire.hears('42["entry"')
        await settled()
        assert socket.closed
        assert len(ours.gone) == 1
        assert socket.queue.weight <= MOST_WAITING + len(LARGE) + len('2["entry",]')
        ours.sio.broadcast([slow_sid, eio_sid], "entry", b"1")
        assert await wire.hears('42["entry"') == '42["entry",1]'


async def test_who_does_not_read_the_answers_is_let_go_and_not_answered_any_more(
    ours: Ours,
) -> None:
    async with ours.connected() as (wire, _):
        wire.reads.clear()
        ours.reply = LARGE.decode()
        wire.says(*(f'42{id}["act",{{}}]' for id in range(20)))
        for _ in range(10):
            await settled()
        assert len(ours.gone) == 1
        assert len(ours.received) < 10


def test_one_for_whom_too_much_waits_is_heard_no_more_and_nothing_waits_for_it() -> None:
    async def heard() -> None:
        ours = Ours()
        socket = await ours.plugged()
        socket.queue.put_nowait(Message(b"x" * (MOST_WAITING + 1)))
        await ours.sio._handle_eio_message("engine-1", '27["act",{}]')
        await settled()
        assert ours.received == []
        assert len(ours.gone) == 1
        assert len(socket.queue.waiting) == 1  # not even a goodbye, which would not be read either
        assert asyncio.all_tasks() == {asyncio.current_task()}

    # In a loop of its own: the servers of other tests live in the one that tests share.
    asyncio.run(heard())


async def test_one_who_reads_is_sent_any_amount(ours: Ours) -> None:
    async with ours.connected() as (wire, eio_sid):
        for _ in range(8):
            ours.sio.broadcast([eio_sid], "entry", LARGE)
            await wire.hears('42["entry"')
        assert ours.gone == []


# Frames outside the protocol


@pytest.mark.parametrize("frame", ["1", "", "hello", "9", b"", b"\x04"], ids=repr)
async def test_a_frame_outside_the_protocol_ends_the_websocket(
    ours: Ours, frame: str | bytes
) -> None:
    async with ours.connected() as (wire, _):
        wire.says(frame)
        await wire.is_closed()
        await wire.serving
        assert len(ours.gone) == 1


def test_no_packet_of_ours_is_searched_for_bytes() -> None:
    packet = TextPacket(data=["entry", {"text": b"x"}])
    assert packet.packet_type == 2  # and no 5, which has attachments


# Sizes


def message(size: int) -> str:
    """A frame of so many characters that asks for an answer."""
    head, tail = '427["act","', '"]'
    return head + "x" * (size - len(head) - len(tail)) + tail


async def test_a_frame_is_read_up_to_the_largest_that_is_taken(ours: Ours) -> None:
    async with ours.connected() as (wire, _):
        wire.says(message(LARGEST_MESSAGE))
        assert await wire.hears("437") == '437["answered"]'
        wire.says(message(LARGEST_MESSAGE + 1))
        await wire.is_closed()
    assert len(ours.received) == len(ours.gone) == 1


async def test_what_is_posted_is_read_up_to_the_largest_that_is_taken(ours: Ours) -> None:
    socket = await ours.plugged()
    socket.connected = True
    fits, too_much = (message(LARGEST_MESSAGE + more).encode() for more in (0, 1))
    assert (await answer(ours.app, body=fits, sid="engine-1"))[0] == 200
    assert len(ours.received) == 1
    assert socket.queue.waiting  # and yet nobody waits for it to be read
    assert (await answer(ours.app, body=too_much, sid="engine-1"))[0] == 413
    assert len(ours.received) == len(ours.gone) == 1
    assert ours.sio.eio.sockets == {}


async def test_a_client_is_told_the_largest_that_is_taken(ours: Ours) -> None:
    _, hello = await answer(ours.app)
    assert json.loads(hello[1:])["maxPayload"] == LARGEST_MESSAGE


def test_a_frame_that_is_too_large_is_not_even_gathered(ours: Ours) -> None:
    given = Settings("127.0.0.1", 0, None, Path("unused"), (), "critical")
    assert config(given, ours.app).ws_max_size == LARGEST_MESSAGE


# Namespaces


async def test_a_namespace_that_is_not_there_is_refused_with_a_message(ours: Ours) -> None:
    async with ours.connected() as (wire, _):
        wire.says("40/other,", '427["act",{}]')
        error = '{"message":"There is nothing at this address."}'
        assert await wire.hears("4") == f"44/other,{error}"
        assert await wire.hears("4") == '437["answered"]'


async def test_who_is_connected_is_refused_once_more_with_a_message_and_stays(ours: Ours) -> None:
    async with ours.connected() as (wire, _):
        wire.says("40", "40/,", '427["act",{}]')
        for _ in range(2):
            error = json.loads((await wire.hears("44"))[2:].removeprefix("/,"))
            assert error == {"message": "That message cannot be understood."}
        assert await wire.hears("4") == '437["answered"]'


# Goodbyes, and what comes after


async def test_what_is_posted_after_a_goodbye_is_not_heard_and_nothing_stays_of_it(
    ours: Ours,
) -> None:
    _, hello = await answer(ours.app)
    sid = json.loads(hello[1:])["sid"]
    assert (await answer(ours.app, body=b'40\x1e1\x1e40\x1e421["act",{}]', sid=sid))[0] == 200
    assert ours.received == []
    assert len(ours.gone) == 1
    assert ours.sio.manager.rooms == {}
    assert (await answer(ours.app, body=b"40", sid=sid))[0] == 400
    assert ours.sio.eio.sockets == {}


async def test_a_mistake_of_ours_in_what_the_library_calls_is_logged(
    ours: Ours, caplog: pytest.LogCaptureFixture
) -> None:
    """What its peers do wrong it logs as well, and that is not."""

    async def fails(sid: str, reason: str) -> None:
        raise ZeroDivisionError

    ours.sio.on("disconnect", fails)
    async with ours.connected() as (wire, _):
        wire.says("1")
        await wire.is_closed()
    assert (await answer(ours.app, sid="nobody"))[0] == 400
    assert [record.exc_info and record.exc_info[0] for record in caplog.records] == [
        ZeroDivisionError
    ]
