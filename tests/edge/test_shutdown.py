"""The service ends within a moment, tells everybody, fails no act, and writes of no mistake."""

import asyncio
import contextlib
import logging
import socket
from typing import Any
from urllib.parse import urlsplit

import pytest
from websockets.asyncio.client import connect

from server.edge.budgets import Budget
from server.edge.pace import Pace
from tests.edge.house import House, served, serving, settings
from tests.edge.wires import PATH, Poll
from tests.waiting import eventually

SOON_S = 4.0
"""Less than a request that is waited for would take."""


async def test_it_ends_soon_whoever_is_connected_and_tells_them(
    store_socket: str, caplog: pytest.LogCaptureFixture
) -> None:
    """By websocket, by polling, and by a request that never comes to its end."""
    running = serving(settings(store_socket))
    base = await running.__aenter__()
    house = House(base)
    await house.open()
    [ana] = await house.gathers("ana")
    poll = await Poll.open(house.http)
    await poll.says("40")
    await poll.hears("40{")
    asking = asyncio.create_task(poll.hears("never"))
    host, port = base.removeprefix("http://").split(":")
    _, slow = await asyncio.open_connection(host, int(port))
    slow.write(b"POST /api/sets HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{")
    await slow.drain()
    async with asyncio.timeout(SOON_S):
        await running.__aexit__(None, None, None)
    await eventually(lambda: ana.all("disconnect"))
    assert [said["state"] for said in ana.all("service")] == ["ending"]
    assert ana.all("service")[0]["back_within"] >= 1_000
    # Services of other tests in this process say here that their store was put back.
    own = [record for record in caplog.records if record.name != "server.store.pulse"]
    assert [record for record in own if record.levelno >= logging.ERROR] == []
    slow.close()
    asking.cancel()
    await asyncio.wait([asking])
    await house.close()


async def test_whoever_comes_as_it_ends_is_let_go_of(store_socket: str) -> None:
    """However many turns of the loop before; a connection that is left to itself is warned of."""
    for turns in range(4):
        async with serving(settings(store_socket)) as base:
            address = urlsplit(base)
            coming = socket.create_connection((address.hostname, address.port), SOON_S)
            for _ in range(turns):
                await asyncio.sleep(0)
        with coming, contextlib.suppress(ConnectionResetError):
            assert coming.recv(1) == b""


async def test_it_ends_though_the_goodbye_to_somebody_is_on_its_way(store_socket: str) -> None:
    async with served(settings(store_socket)) as found:
        address = found.base.replace("http://", "ws://") + PATH + "websocket"
        async with connect(address, compression=None, proxy=None):
            [[one]] = found.connections.guests.values()
            closing: Any = one
            closing.conn.send_close(1000)
    assert found.connections.count == 0


async def test_no_act_fails_by_the_end_and_none_happens_twice(
    store_socket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was answered is in the log; the rest was not heard, and is sent to the next."""
    monkeypatch.setattr(Budget.WORDS, "pace", Pace(100, 20))  # the last take some seconds
    running = serving(settings(store_socket))
    house = House(await running.__aenter__())
    await house.open()
    ana, _ = await house.gathers("ana", "ben")
    await ana.begins()
    acts = [ana.act("say", text=f"Word {number}") for number in range(300)]
    asked = [asyncio.create_task(ana.asks("act", act)) for act in acts]
    await ana.hears(40)
    await running.__aexit__(None, None, None)
    for task in asked:
        task.cancel()
    answers = await asyncio.gather(*asked, return_exceptions=True)
    done = [
        act["id"] for act, answer in zip(acts, answers, strict=True) if isinstance(answer, dict)
    ]
    assert all("seq" in answer for answer in answers if isinstance(answer, dict))
    assert 0 < len(done) < len(acts)
    await house.close()
    monkeypatch.setattr(Budget.WORDS, "pace", Pace(10_000, 20))  # each that was done counts ten
    async with serving(settings(store_socket)) as base:
        house.at(base)
        [again] = await house.gathers("ana")
        for act in acts:
            assert "seq" in await again.asks("act", act)
        kept = [entry["act"] for entry in await house.kept()]
        assert sorted(kept) == sorted(set(kept))
        assert {act["id"] for act in acts} < set(kept)
        await house.close()
