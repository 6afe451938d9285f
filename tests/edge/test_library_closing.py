"""How python-engineio ends a connection, or does not: why our engine and our channel bend it there.

Each test fails when a later release behaves otherwise, and the bend is to be looked at again.
"""

import asyncio

import engineio
import pytest
from engineio import packet as engine
from engineio.async_socket import AsyncSocket

from server.edge.reading import LARGEST_MESSAGE
from tests.edge.asgi import answer, settled
from tests.edge.stock import SILENT, Stock, recording, with_engine

# The queue: Engine.create_queue, Sink


def test_the_library_asks_its_engine_for_the_queue_of_each_socket() -> None:
    kind, calls = recording(engineio.AsyncServer, "create_queue")
    eio = kind(async_mode="asgi", logger=SILENT)
    first, second = AsyncSocket(eio, "one"), AsyncSocket(eio, "two")
    assert calls == [(), ()]
    assert first.queue is not second.queue


async def test_the_librarys_own_queue_takes_any_number_of_packets_of_any_size() -> None:
    socket = await Stock().plugged()
    assert type(socket.queue) is asyncio.Queue
    assert socket.queue.maxsize == 0


async def test_the_library_puts_everything_that_it_sends_through_the_queue() -> None:
    stock = Stock()
    socket = await stock.plugged()
    await stock.sio.emit("entry", 1)
    await stock.sio.eio.send("engine-1", "text")
    await socket.send(engine.Packet(engine.PING))
    await socket.close(wait=False)
    packets = [socket.queue.get_nowait() for _ in range(socket.queue.qsize())]
    assert [p.encode() for p in packets] == ['42["entry",1]', "4text", "2", "1"]


# Closing: Engine.disconnect, Server.closes


async def test_the_library_disconnects_only_when_the_queue_has_been_read() -> None:
    stock = Stock()
    socket = await stock.plugged()
    closing = asyncio.create_task(stock.sio.eio.disconnect("engine-1"))
    await settled()
    assert socket.closed
    assert not closing.done()
    read(socket)
    await closing
    assert stock.sio.eio.sockets == {}


def read(socket: AsyncSocket) -> None:
    """Take all that waits, as the other side would."""
    while not socket.queue.empty():
        socket.queue.get_nowait()
        socket.queue.task_done()


async def test_the_library_closes_at_once_if_told_not_to_wait_and_tells_its_owner() -> None:
    stock = Stock()
    socket = await stock.plugged()
    await stock.sio.emit("entry", 1)
    await socket.close(wait=False, abort=True)
    assert socket.closed
    assert len(stock.gone) == 1
    assert socket.queue.qsize() == 1  # nothing was added, not even a goodbye


async def test_the_library_takes_a_closed_socket_for_one_that_is_not_there() -> None:
    stock = Stock()
    socket = await stock.plugged()
    await socket.close(wait=False, abort=True)
    await stock.sio.eio.send("engine-1", "text")
    assert socket.queue.empty()
    assert stock.sio.eio.sockets == {}


async def test_the_library_disconnects_who_posts_too_much_and_the_request_waits_with_it() -> None:
    kind, calls = recording(engineio.AsyncServer, "disconnect")
    stock = Stock(with_engine(kind), max_http_buffer_size=LARGEST_MESSAGE)
    socket = await stock.plugged()
    socket.connected = True
    too_much = b"4" + b"x" * LARGEST_MESSAGE
    posting = asyncio.create_task(answer(stock.app, body=too_much, sid="engine-1"))
    await settled()
    assert calls == [("engine-1",)]
    assert not posting.done()
    read(socket)
    assert (await posting)[0] == 400


async def test_the_library_says_goodbye_for_a_namespace_and_leaves_the_websocket_open() -> None:
    async with (stock := Stock()).connected() as wire:
        [sid] = stock.sio.manager.rooms["/"][None]
        assert stock.sio.manager.eio_sid_from_sid(sid, "/") == stock.socket.sid
        await stock.sio.disconnect(sid)
        assert await wire.hears() == "41"
        assert stock.gone == [sid]
        assert not stock.sio.manager.is_connected(sid, "/")
        assert not wire.serving.done()


# Frames: Channel


@pytest.mark.parametrize("frame", ["", "hello"])
async def test_the_library_forgets_a_socket_with_a_frame_that_is_no_packet_and_its_member_stays(
    frame: str,
) -> None:
    async with (stock := Stock()).connected() as wire:
        wire.says(frame)
        with pytest.raises(ValueError, match=r"empty packet|invalid literal"):
            await wire.serving
        assert stock.gone == []
        assert wire.arrived == []  # and no goodbye


async def test_the_library_takes_binary_frames_for_messages() -> None:
    kind, calls = recording(engineio.AsyncServer, "_trigger_event")
    async with (stock := Stock(with_engine(kind))).connected() as wire:
        wire.says(b"\x00", '421["known"]')
        await wire.hears("431")
        assert ("message", stock.socket.sid, b"\x00", {"run_async": False}) in calls


async def test_the_library_leaves_a_websocket_open_that_says_goodbye() -> None:
    async with (stock := Stock()).connected() as wire:
        wire.says("1")
        await settled()
        assert len(stock.gone) == 1
        assert wire.arrived == []
        assert not wire.serving.done()


async def test_the_library_takes_a_disconnect_for_the_end_and_tells_its_owner_at_once() -> None:
    async with (stock := Stock()).connected() as wire:
        wire.leaves()
        await wire.serving
        assert len(stock.gone) == 1


async def test_the_library_keeps_one_for_ever_whose_owner_fails_when_told_of_the_end() -> None:
    async with (stock := Stock()).connected() as wire:

        async def fail(sid: str, reason: str) -> None:
            raise LookupError

        stock.sio.on("disconnect", fail)
        wire.leaves()
        await wire.serving
        assert stock.sio.eio.sockets == {}
        assert len(stock.sio.manager.rooms["/"][None]) == 1


async def test_the_library_waits_for_ever_for_one_who_does_not_read() -> None:
    async with (stock := Stock()).connected() as wire:
        wire.reads.clear()
        await stock.sio.emit("entry", 1)
        await settled()
        wire.leaves()
        await settled()
        assert stock.gone == []
        assert not wire.serving.done()


async def test_the_library_ends_a_connection_on_which_a_send_fails() -> None:
    async with (stock := Stock()).connected() as wire:
        wire.reads.clear()
        await stock.sio.emit("entry", 1)
        await settled()
        wire.leaves()
        wire.breaks()
        await wire.serving
        assert len(stock.gone) == 1
