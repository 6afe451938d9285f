"""What is posted by a socket that polls: all is read, or it is refused and the socket ends."""

import asyncio
import json
from collections.abc import AsyncIterator

import pytest
from starlette.types import Message
from websockets.asyncio.client import connect

from server.edge.reading import LARGEST_MESSAGE
from server.edge.socket.pings import PONG_WITHIN_S
from server.edge.socket.posted import MOST_PACKETS, read_posted
from server.edge.socket.sink import Sink
from tests.edge.house import House, joining
from tests.edge.wires import BETWEEN, PATH, Poll, Wire, is_gone, is_here

SIGNAL = '["signal",{"what":"hand","on":true}]'
REFUSED_BODIES = {
    "nothing": b"",
    "no packet": b"hello",
    "a packet and then none": b'40\x1e7[]\x1e421["signal",{}]',
    "an empty packet": b"40\x1e\x1e40",
    "bytes": b"bAAAA",
    "bytes that are none": b"b*",
    "a form of old": b"d=40",
    "no letters": b"40\xff",
    "too many packets": b"\x1e".join([b"3"] * (MOST_PACKETS + 1)),
    "too much": b"4" + b"x" * LARGEST_MESSAGE,
    "to open once more": b"0",
}


GONE: Message = {"type": "http.disconnect"}


async def joined(house: House, name: str) -> Poll:
    """Somebody who is in the meeting by polling."""
    poll = await Poll.open(house.http)
    await poll.says("40")
    await poll.hears("40")
    await poll.says(f'420["join",{json.dumps(joining(house.set, house.tokens[name]))}]')
    assert "refusal" not in await poll.answer()
    return poll


@pytest.mark.parametrize("what", REFUSED_BODIES)
async def test_what_cannot_be_read_is_refused_and_ends_the_socket_at_once(
    house: House, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.live.presence.HIDDEN_MS", 0)
    [ana] = await house.gathers("ana")
    poll = await joined(house, "ben")
    await is_here(house, ana, "ben")
    answer = await house.http.post(poll.path, content=REFUSED_BODIES[what])
    assert answer.status_code == (413 if what == "too much" else 400)
    await is_gone(house, ana, "ben")
    assert (await house.http.get(poll.path)).status_code == 400


async def test_as_many_packets_are_read_as_wait_in_a_browser(house: House) -> None:
    poll = await joined(house, "ben")
    said = [f"42{number}{SIGNAL}" for number in range(MOST_PACKETS)]
    assert await poll.says(*said) == 200
    for number in range(MOST_PACKETS):
        assert "until" in await poll.answer(number)


async def test_what_is_posted_in_pieces_is_read_whole(house: House) -> None:
    """Nobody says then how long it is."""
    poll = await joined(house, "ben")

    async def pieces() -> AsyncIterator[bytes]:
        yield f"421{SIGNAL}".encode()
        yield f"{BETWEEN}422{SIGNAL}".encode()

    assert (await house.http.post(poll.path, content=pieces())).status_code == 200
    for number in (1, 2):
        assert "until" in await poll.answer(number)


async def test_who_says_goodbye_twice_is_told_that_they_are_gone(house: House) -> None:
    poll = await joined(house, "ben")
    assert [await poll.says("1"), await poll.says("1")] == [200, 400]


async def test_who_says_goodbye_is_no_longer_awaited_by_a_request_of_theirs(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    poll, waits, get = await joined(house, "ben"), asyncio.Event(), Sink.get

    async def noted(sink: Sink) -> object:
        if not sink.waiting:
            waits.set()
        return await get(sink)

    async def asks() -> None:
        while (await house.http.get(poll.path, timeout=PONG_WITHIN_S - 1)).text:
            pass

    monkeypatch.setattr(Sink, "get", noted)
    async with asyncio.TaskGroup() as group:
        group.create_task(asks())
        await waits.wait()
        assert await poll.says("1") == 200


async def test_a_websocket_follows_the_session_that_it_names_first_and_takes_no_other(
    house: House,
) -> None:
    address = f"{house.base.replace('http://', 'ws://')}{PATH}websocket"
    thief = await Poll.open(house.http)
    mine = thief.path.partition("&sid=")[2]
    async with connect(address, additional_headers=house.origin) as bens:
        sid = json.loads(str(await bens.recv())[1:])["sid"]
        ben = Wire(bens)
        await ben.joins(house, "ben")
        theirs = f"{address}&sid={mine}&sid={sid}"
        async with connect(theirs, additional_headers=house.origin) as wire, asyncio.timeout(9):
            await wire.send("2probe")
            assert await wire.recv() == "3probe"
            await wire.send("5")
            await wire.send("40")
            while not str(await wire.recv()).startswith("40"):
                pass
            await ben.says(f"421{SIGNAL}")
            assert "until" in await ben.answer(1)


async def test_what_breaks_off_is_not_read_in_part() -> None:
    begun: Message = {"type": "http.request", "body": b'42["act",1]', "more_body": True}
    came = iter([begun, GONE])

    async def receive() -> Message:
        return next(came)

    assert await read_posted({"type": "http", "method": "POST", "headers": []}, receive) is None
