"""What a connection may send as a request, and how long it may take."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from ipaddress import ip_network
from pathlib import Path

import pytest
from msgspec.structs import replace

from server.edge.wire import waiting
from server.edge.wire.http import LARGEST_HEAD, MOST_HEADERS, MOST_PIPELINED
from server.edge.wire.waiting import Awaited
from tests.edge.house import House, Served, served, settings
from tests.edge.wire.raw import Raw, raw
from tests.waiting import eventually

POLL = b"GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n"
GET = b"GET /health HTTP/1.1\r\nhost: 127.0.0.1\r\n"
A_HEADER = b"x-more: " + b"x" * 1_000 + b"\r\n"


@pytest.fixture
async def service(store_socket: str) -> AsyncIterator[Served]:
    async with served(settings(store_socket)) as found:
        yield found


@pytest.fixture
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is awaited any longer than until the next look."""
    monkeypatch.setattr("server.edge.wire.connections.LOOK_EVERY_S", 0.01)
    for what in Awaited:
        monkeypatch.setitem(waiting.WITHIN_S, what, 0.2)


HEADS: dict[str, bytes] = {
    "a header without end": GET + b"x-more: " + b"x" * LARGEST_HEAD,
    "headers without end": GET + A_HEADER * (LARGEST_HEAD // len(A_HEADER) + 1),
    "a large head at once": GET + A_HEADER * (LARGEST_HEAD // len(A_HEADER) + 1) + b"\r\n",
    "too many headers": GET + b"x: y\r\n" * MOST_HEADERS + b"\r\n",
    "an address without end": b"GET /" + b"x" * LARGEST_HEAD,
    "a large address": b"GET /" + b"x" * LARGEST_HEAD + b" HTTP/1.1\r\n\r\n",
    "a large websocket": GET
    + b"upgrade: websocket\r\nconnection: upgrade\r\n"
    + A_HEADER * (LARGEST_HEAD // len(A_HEADER) + 1)
    + b"\r\n",
}


@pytest.mark.parametrize("what", HEADS)
async def test_a_head_that_is_too_large_is_refused_and_none_of_it_is_kept(
    service: Served, what: str
) -> None:
    async with raw(service.base) as one:
        await one.floods(HEADS[what], 1)
        assert await one.refused() == (431, "too_large")


async def test_the_largest_head_that_may_be_is_read(service: Served) -> None:
    fill = A_HEADER * ((LARGEST_HEAD - len(GET)) // len(A_HEADER) - 1)
    async with raw(service.base) as one:
        await one.says(GET + fill + b"\r\n")
        assert await one.status() == 200


async def test_of_requests_that_do_not_wait_for_answers_only_so_many_are_taken(
    service: Served,
) -> None:
    async with raw(service.base) as one:
        await one.floods((GET + b"\r\n") * (MOST_PIPELINED + 20), 1)
        assert await one.status() in (200, 429)
        await one.ended()
    await eventually(lambda: not service.connections.count)


@pytest.mark.parametrize("what", ["headers without end", "an address without end"])
async def test_a_later_request_of_a_connection_is_refused_as_the_first_would_be(
    service: Served, what: str
) -> None:
    async with raw(service.base) as one:
        await one.says(GET + b"\r\n")
        assert await one.status() == 200
        await one.reader.readuntil(b"}")
        await one.floods(HEADS[what], 1)
        assert await one.refused() == (431, "too_large")


@pytest.mark.parametrize("said", [b"hello\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\0" * 50])
async def test_what_is_no_request_is_refused_as_all_else_is(service: Served, said: bytes) -> None:
    async with raw(service.base) as one:
        await one.says(said)
        assert await one.refused() == (400, "malformed")


SLOW: dict[str, tuple[bytes, Awaited]] = {
    "silence": (b"", Awaited.HEAD),
    "half a head": (GET, Awaited.HEAD),
    "half a body": (b"POST /api/sets HTTP/1.1\r\ncontent-length: 9\r\n\r\n{", Awaited.BODY),
    "a chunk without an end": (
        b"POST /api/sets HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n9\r\n{",
        Awaited.BODY,
    ),
}


@pytest.mark.usefixtures("no_patience")
@pytest.mark.parametrize("what", SLOW)
async def test_whoever_does_not_go_on_is_told_so_and_seen_out(service: Served, what: str) -> None:
    said, _ = SLOW[what]
    async with raw(service.base) as one:
        await one.says(said)
        assert await one.refused() == (408, "silent")
    await eventually(lambda: not service.connections.count)


@pytest.mark.usefixtures("no_patience")
async def test_a_connection_that_asked_and_waits_for_its_answer_is_not_late(
    service: Served,
) -> None:
    async with raw(service.base) as one:
        await one.says(
            b"GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n"
        )
        assert await one.status() == 200


@pytest.mark.usefixtures("no_patience")
async def test_whoever_takes_nothing_of_an_answer_is_cut_off_and_nothing_of_it_is_kept(
    service: Served,
) -> None:
    async with raw(service.base, reads=False) as one:
        file = b"GET /protocol HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n"
        await one.floods(file, MOST_PIPELINED - 1)
        await eventually(lambda: service.connections.count)
        await eventually(lambda: not service.connections.count)


async def test_where_no_more_may_come_a_guest_gives_way(store_socket: str, tmp_path: Path) -> None:
    async with served(settings(store_socket)) as service:
        service.connections.most = 3
        async with raw(service.base) as first, raw(service.base), raw(service.base):
            await eventually(lambda: service.connections.count == 3)
            house = House(service.base)
            await house.open()
            await first.ended()
            [ana] = await house.gathers("ana")
            assert service.connections.count <= 3
            async with raw(service.base), raw(service.base), raw(service.base):
                assert "refusal" not in await ana.asks("signal", {"what": "hand", "on": True})
            await house.close()


async def test_whoever_opens_many_connections_is_heard_in_turn_with_all_others(
    store_socket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.edge.wire.connections.A_CONNECTION_MS", 30)
    answered: list[str] = []

    async def asks(wire: Raw, who: str) -> None:
        await wire.says(GET + b"\r\n")
        assert await wire.status() == 200
        answered.append(who)

    given = replace(settings(store_socket), proxies=(ip_network("10.0.0.0/8"),))
    async with served(given) as found, contextlib.AsyncExitStack() as stack:
        crowd = [await stack.enter_async_context(raw(found.base)) for _ in range(12)]
        late = await stack.enter_async_context(raw(found.base, source="127.0.0.9"))
        await asyncio.gather(*(asks(one, "crowd") for one in crowd), asks(late, "late"))
    assert answered.count("crowd") == 12
    assert answered.index("late") < 11


@pytest.mark.usefixtures("no_patience")
async def test_whoever_waits_for_their_turn_is_not_late(
    store_socket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.edge.wire.connections.A_CONNECTION_MS", 150)
    given = replace(settings(store_socket), proxies=(ip_network("10.0.0.0/8"),))
    async with served(given) as found, contextlib.AsyncExitStack() as stack:
        crowd = [await stack.enter_async_context(raw(found.base)) for _ in range(5)]
        for one in crowd:
            await one.says(GET + b"\r\n")
        assert [await one.status() for one in crowd] == [200] * 5


async def test_those_for_whom_a_proxy_asks_do_not_stand_in_one_line(
    store_socket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.edge.wire.connections.A_CONNECTION_MS", 10_000_000)
    async with served(settings(store_socket)) as found, contextlib.AsyncExitStack() as stack:
        for _ in range(3):
            one = await stack.enter_async_context(raw(found.base))
            await one.says(GET + b"\r\n")
            assert await one.status() == 200
