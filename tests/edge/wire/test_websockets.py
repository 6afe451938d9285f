"""Websockets that say nothing, take nothing, say too much, or are too many of one seat."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from itertools import count

import pytest
import socketio
from websockets.exceptions import ConnectionClosed

from server.domain.refusals import Reason
from server.edge.socket.channel import Channel
from server.edge.socket.session import MOST_SOCKETS
from server.edge.wire import waiting
from server.edge.wire.waiting import Awaited
from server.edge.wire.websocket import LARGEST_OF_GUESTS, WebSocketConnection
from tests.addresses import somewhere
from tests.edge.house import House, Served, joining, served, settings
from tests.edge.wires import Wire, wire
from tests.waiting import eventually

TOO_BIG = 1009


@pytest.fixture
async def service(store_socket: str) -> AsyncIterator[Served]:
    async with served(settings(store_socket)) as found:
        yield found


@pytest.fixture
async def house(service: Served) -> AsyncIterator[House]:
    house = House(service.base)
    await house.open()
    yield house
    await house.close()


@pytest.fixture
def looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.edge.socket.engine.LOOK_EVERY_S", 0.01)
    monkeypatch.setattr("server.edge.wire.connections.LOOK_EVERY_S", 0.01)


# Whoever says nothing


@pytest.mark.usefixtures("looks_often")
async def test_a_websocket_that_connects_to_nothing_is_told_so_and_closed(
    service: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.edge.socket.server.CONNECT_WITHIN_S", 0)
    async with wire(service.base) as silent:
        assert (await silent.refused())["code"] == "silent"
        await silent.hears("1")
    await eventually(lambda: not service.connections.count)


@pytest.mark.usefixtures("looks_often")
async def test_a_socket_that_joins_nothing_is_told_so_and_one_that_joined_stays(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    [ana] = await house.gathers("ana")
    monkeypatch.setattr("server.edge.socket.server.JOIN_WITHIN_S", 0)
    async with wire(house.base) as silent:
        await silent.says("40")
        assert (await silent.refused())["code"] == "silent"
    assert "refusal" not in await ana.joins()


@pytest.mark.usefixtures("looks_often")
async def test_whoever_leaves_the_room_and_keeps_the_websocket_is_awaited_anew(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with wire(house.base) as left:
        await left.joins(house, "ben")
        monkeypatch.setattr("server.edge.socket.server.JOIN_WITHIN_S", 0)
        await left.says("41")
        await left.hears("1")


# Whoever takes nothing


@pytest.mark.usefixtures("looks_often")
async def test_whoever_asks_and_reads_nothing_is_cut_and_nothing_is_left_of_them(
    house: House, service: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.edge.socket.sink.MOST_WAITING", 64 * 1024)
    ana, ben = await house.gathers("ana", "ben")
    for _ in range(80):
        assert "refusal" not in await ben.does("note_down", text="x" * 1_000)
    seated = set(service.connections.seated)
    async with wire(house.base, max_queue=1) as greedy:
        await greedy.joins(house, "ben")
        [found] = service.connections.seated - seated
        assert isinstance(found, WebSocketConnection)
        greedy.socket.transport.pause_reading()
        await asks_on(greedy, json.dumps(joining(house.set, house.tokens["ben"])))
        await eventually(lambda: found not in service.connections.seated)
        assert isinstance(found.ear, Channel)
        assert (found.ear.queue.weight, found.transport.get_write_buffer_size()) == (0, 0)
    assert "refusal" not in await ana.does("note_down", text="And on we go")


async def asks_on(greedy: Wire, joining: str) -> None:
    """Ask to join again and again, until the other side has cut us off."""
    with contextlib.suppress(ConnectionClosed):
        for id in count():
            await greedy.says(f'42{id}["join",{joining}]')


@pytest.mark.usefixtures("looks_often")
async def test_a_websocket_that_is_closed_and_does_not_go_is_cut(
    house: House, service: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(waiting.WITHIN_S, Awaited.END, 0.1)
    async with wire(house.base) as stays:
        await stays.joins(house, "ben")
        await house.removes("ben")
        assert (await stays.refused())["code"] == "seat_revoked"
        await eventually(lambda: not service.connections.count)


async def test_one_that_the_other_side_has_closed_stands_until_its_turn_to_end(
    service: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    everybody = service.connections
    ended, in_turn = list[WebSocketConnection](), everybody.end_in_turn
    monkeypatch.setattr(everybody, "end_in_turn", ended.append)
    async with wire(service.base) as gone:
        gone.socket.transport.write_eof()
        await eventually(lambda: bool(ended))
        assert not ended[0].transport.is_closing()
        in_turn(ended[0])
        await eventually(lambda: not everybody.count)


# Whoever says too much


async def test_a_guest_says_little_and_whoever_has_joined_as_much_as_a_word_may_be(
    house: House,
) -> None:
    async with wire(house.base) as guest:
        await guest.says("40")
        await guest.hears("40")
        await guest.says('420["join",{}]' + " " * (LARGEST_OF_GUESTS - 14))
        assert (await guest.answer())["refusal"]["code"] == "missing_field"
        await guest.says('420["join",{}]' + " " * LARGEST_OF_GUESTS)
        assert await guest.is_shut() == TOO_BIG
    async with wire(house.base) as member:
        await member.joins(house, "ben")
        await member.says(f'421["act",{{"text":"{"x" * 200_000}"}}]')
        assert (await member.answer(1))["refusal"]["code"] == "missing_field"


async def test_who_comes_by_polling_and_goes_on_by_websocket_may_say_as_much(house: House) -> None:
    client = socketio.AsyncClient(reconnection=False)
    await client.connect(house.base, headers=somewhere())
    await client.call("join", joining(house.set, house.tokens["ben"]))
    await eventually(lambda: client.transport() == "websocket")
    answer = await client.call("act", {"text": "x" * 200_000})
    assert answer["refusal"]["code"] == "missing_field"
    await client.disconnect()


# Too many of one seat


async def test_a_seat_has_so_many_sockets_and_one_more_once_one_is_gone(house: House) -> None:
    guests = await house.gathers(*["ben"] * MOST_SOCKETS)
    more = await house.comes("ben")
    assert (await more.joins())["refusal"]["code"] == Reason.TOO_MANY_OPEN
    assert "refusal" not in await guests[0].joins()  # to catch up
    await guests[1].leaves()
    async with asyncio.timeout(20):
        while "refusal" in await more.joins():
            await asyncio.sleep(0)
