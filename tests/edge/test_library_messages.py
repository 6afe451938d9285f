"""What python-socketio does with messages, and calls of ours: why our server bends it there.

Each test fails when a later release behaves otherwise, and the bend is to be looked at again.
"""

import asyncio
import math
from typing import Any

import engineio
import pytest
import socketio
from engineio import json as own_json
from engineio import packet as engine
from socketio import packet

from tests.edge.asgi import settled
from tests.edge.stock import Stock, options, recording, with_engine

# Events: Server._handle_event


async def test_the_library_leaves_an_unknown_event_unanswered() -> None:
    async with Stock().connected() as wire:
        wire.says('421["sing",{}]', '422["known"]')
        assert await wire.hears() == '432["answered"]'


async def test_the_library_keeps_an_answer_to_itself_if_none_was_asked_for() -> None:
    async with Stock().connected() as wire:
        wire.says('42["known"]', '422["known"]')
        assert await wire.hears() == '432["answered"]'


async def test_the_library_is_silent_to_whoever_has_not_connected() -> None:
    async with Stock().connected() as wire:
        wire.says("41", '421["known"]', "40")
        assert (await wire.hears()).startswith("40{")


async def test_the_library_lets_one_event_of_a_socket_overtake_another() -> None:
    async with (stock := Stock()).connected() as wire:
        gate = slow(stock)
        wire.says('421["slow"]', '422["known"]')
        assert await wire.hears() == '432["answered"]'
        gate.set()
        assert await wire.hears() == '431["late"]'


async def test_the_library_can_be_told_to_keep_the_order_of_a_socket() -> None:
    async with (stock := Stock(async_handlers=False)).connected() as wire:
        gate = slow(stock)
        wire.says('421["slow"]', '422["known"]')
        await settled()
        assert wire.arrived == []
        gate.set()
        assert (await wire.hears(), await wire.hears()) == ('431["late"]', '432["answered"]')


def slow(stock: Stock) -> asyncio.Event:
    """Teach a server an event that is answered once this is set."""
    gate = asyncio.Event()

    async def answer(sid: str) -> str:
        await gate.wait()
        return "late"

    stock.sio.on("slow", answer)
    return gate


async def test_the_library_hands_over_the_socket_the_namespace_the_id_and_the_data() -> None:
    kind, calls = recording(socketio.AsyncServer, "_handle_event")
    async with (stock := Stock(kind)).connected() as wire:
        wire.says('42["act",{}]', '42/other,7["act"]', '428["known"]')
        await wire.hears("438")
        eio_sid = stock.socket.sid
    assert calls == [
        (eio_sid, None, None, ["act", {}]),
        (eio_sid, "/other", 7, ["act"]),
        (eio_sid, None, 8, ["known"]),
    ]


# Messages that make no sense: Server._handle_eio_message


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("hello", ValueError),
        ("9[]", ValueError),
        ("2{oops", ValueError),
        ("2" + "1" * 200, ValueError),
        ("", TypeError),
        ("2", TypeError),
        ("2[]", IndexError),
        ('2{"act":1}', KeyError),
    ],
)
async def test_the_library_raises_on_a_message_without_sense(
    text: str, error: type[Exception]
) -> None:
    stock = Stock()
    await stock.plugged()
    with pytest.raises(error):
        await stock.sio._handle_eio_message("engine-1", text)


async def test_the_library_tells_nobody_of_a_message_without_sense() -> None:
    async with Stock().connected() as wire:
        wire.says("42[]", "42{oops", "4hello", '422["known"]')
        assert await wire.hears() == '432["answered"]'


async def test_the_library_hands_over_the_socket_and_the_message_as_the_engine_read_it() -> None:
    kind, calls = recording(socketio.AsyncServer, "_handle_eio_message")
    async with (stock := Stock(kind)).connected() as wire:
        wire.says('4{"type":"say"}', b"\x04", '422["known"]')
        await wire.hears("432")
        eio_sid = stock.socket.sid
    assert calls[1:] == [
        (eio_sid, {"type": "say"}),
        (eio_sid, b"\x04"),
        (eio_sid, '22["known"]'),
    ]


# Namespaces: Server._handle_connect


async def test_the_library_refuses_a_namespace_with_a_text_where_clients_read_a_message() -> None:
    async with Stock().connected() as wire:
        wire.says("40/other,", "40")
        assert await wire.hears() == '44/other,"Unable to connect"'
        assert await wire.hears() == '44"Unable to connect"'


async def test_the_library_hands_over_the_socket_the_namespace_and_what_was_said() -> None:
    kind, calls = recording(socketio.AsyncServer, "_handle_connect")
    async with (stock := Stock(kind)).connected() as wire:
        wire.says("40/other,", '40{"token":"x"}')
        await wire.hears("44/other")
        await wire.hears("44")
        eio_sid = stock.socket.sid
    assert calls == [
        (eio_sid, None, None),
        (eio_sid, "/other", None),
        (eio_sid, None, {"token": "x"}),
    ]


# To many at once: Server.broadcast, in the place of emit


async def test_the_library_has_sent_nothing_yet_when_an_emit_waits_for_the_first_time() -> None:
    stock = Stock()
    socket = await stock.plugged()
    emitting = asyncio.create_task(stock.sio.emit("entry", {"seq": 1}))
    await asyncio.sleep(0)
    assert not emitting.done()
    assert socket.queue.empty()
    await emitting
    assert socket.queue.get_nowait().encode() == '42["entry",{"seq":1}]'


async def test_what_is_put_into_the_queue_of_a_socket_is_sent_as_it_is() -> None:
    async with (stock := Stock()).connected() as wire:
        message = engine.Packet(engine.MESSAGE, '2["entry",{"seq":1}]')
        stock.socket.queue.put_nowait(message)
        assert await wire.hears() == '42["entry",{"seq":1}]'
        assert message.encode() is message.encode()  # and so is the same for all sockets


async def test_the_library_acknowledges_with_a_packet_of_the_class_it_was_given() -> None:
    async with (stock := Stock()).connected() as wire:
        ack = stock.sio.packet_class(packet.ACK, namespace=None, id=7, data=[{"seq": 1}])
        await stock.sio._send_packet(stock.socket.sid, ack)
        assert await wire.hears() == '437[{"seq":1}]'


# Packets: TextPacket


async def test_the_library_keeps_attachments_for_an_event_that_may_never_be_whole() -> None:
    async with (stock := Stock()).connected() as wire:
        wire.says('459999-["act",{}]', b"one", b"two", b"three")
        await settled()
        [waiting] = stock.sio._binary_packet.values()
        assert waiting.attachments == [b"one", b"two", b"three"]


def test_the_library_decodes_with_the_method_that_we_override() -> None:
    kind, calls = recording(packet.Packet, "decode")
    kind(encoded_packet='2["act"]')
    assert calls == [('2["act"]',)]


def test_the_library_looks_for_bytes_in_all_data_unless_it_is_told_not_to() -> None:
    assert packet.Packet(data=["act", {"a": [b"x"]}]).packet_type == packet.BINARY_EVENT
    text = type("Text", (packet.Packet,), {"uses_binary_events": False})
    assert text(data=["act", {"a": [b"x"]}]).packet_type == packet.EVENT


# JSON: Json


class Spy:
    """A json that notes how it is called."""

    def __init__(self) -> None:
        self.calls: list[Any] = []

    def dumps(self, value: Any, **named: Any) -> str:
        self.calls.append((value, named))
        return "{}"

    def loads(self, text: str, **named: Any) -> Any:
        self.calls.append((text, named))
        raise ValueError("not for us")


def test_the_librarys_own_json_takes_what_is_none_and_what_can_never_be_sent() -> None:
    assert math.isnan(own_json.loads("NaN"))
    with pytest.raises(UnicodeEncodeError):
        own_json.loads('"\\ud800"').encode()


def test_the_librarys_own_json_meets_deep_nesting_with_an_error_that_nothing_catches(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engine.Packet, "json", own_json)
    with pytest.raises(RecursionError):
        engine.Packet(encoded_packet="4" + "[" * 100_000)


def test_the_library_takes_a_message_for_text_when_json_raises_value_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engine.Packet, "json", Spy())
    assert engine.Packet(encoded_packet="4[1]").data == "[1]"


def test_the_library_calls_json_as_ours_can_be_called(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine.Packet, "json", before := Spy())
    spy = Spy()
    kind = type("Spied", (packet.Packet,), {})
    sio = socketio.AsyncServer(**options(json=spy, serializer=kind))
    assert sio.packet_class is kind
    assert (kind.json, engine.Packet.json) == (spy, spy)  # for the whole process
    kind(data=["act", 1]).encode()
    with pytest.raises(ValueError, match="not for us"):
        kind(encoded_packet="2[1]")
    engine.Packet(engine.OPEN, {"sid": 1}).encode()
    written = {"separators": (",", ":")}
    assert spy.calls == [(["act", 1], written), ("[1]", {}), ({"sid": 1}, written)]
    assert before.calls == []


# The engine: Server._engineio_server_class


def test_the_library_asks_for_the_class_of_its_engine() -> None:
    sio = socketio.AsyncServer(**options())
    assert type(sio.eio) is sio._engineio_server_class() is engineio.AsyncServer
    kind = type("Ours", (engineio.AsyncServer,), {})
    assert type(with_engine(kind)(**options()).eio) is kind
