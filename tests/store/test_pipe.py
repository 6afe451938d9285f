"""One connection on which many ask at once: each has its own answer, and nothing is sent twice."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import NamedTuple

import pytest
from redis.asyncio.connection import AbstractConnection
from redis.exceptions import ConnectionError, ResponseError, TimeoutError

from server.store.address import parse
from server.store.pipe import Pipe
from server.store.ways import Way, way
from tests.store.between import Line, line_to
from tests.waiting import eventually

SOON_S = 0.2


class Led(NamedTuple):
    """A pipe to the store, and what lies between."""

    pipe: Pipe
    between: Line


class Silent:
    """A way to a server that does not answer whoever connects, until it does."""

    def __init__(self, then: Way) -> None:
        self.then, self.begun, self.answers = then, asyncio.Event(), asyncio.Event()

    def __call__(self) -> AbstractConnection:
        made = self.then()
        connect = made.connect

        async def connected() -> None:
            self.begun.set()
            await self.answers.wait()
            await connect()  # type: ignore[no-untyped-call]  # redis-py gives it no type

        made.connect = connected  # type: ignore[method-assign]
        return made

    async def close(self) -> None:
        await self.then.close()


@pytest.fixture
async def led(store_socket: str, tmp_path: Path) -> AsyncIterator[Led]:
    async with line_to(store_socket, tmp_path / "line.sock") as between:
        pipe = Pipe(way(parse(f"unix://{tmp_path / 'line.sock'}")), within_s=SOON_S)
        yield Led(pipe, between)
        await pipe.close()


async def test_each_is_answered_and_all_on_one_connection(led: Led) -> None:
    answers = await asyncio.gather(*(led.pipe.ask("ECHO", f"{n}") for n in range(1000)))
    assert answers == [b"%d" % n for n in range(1000)]
    assert led.between.connections == 1


async def test_what_is_asked_in_one_go_is_sent_in_one(led: Led) -> None:
    await led.pipe.ask("PING")
    assert led.pipe.transport is not None
    written: list[bytes] = []
    led.pipe.transport.write = written.append  # type: ignore[method-assign,assignment]
    asked = [led.pipe.ask("ECHO", f"{n}") for n in range(3)]
    await eventually(lambda: bool(written))
    assert [data.count(b"ECHO") for data in written] == [3]
    for answer in asked:
        answer.cancel()


async def test_a_refusal_of_the_store_is_raised_to_whoever_asked_and_to_nobody_else(
    led: Led,
) -> None:
    wrong, right = led.pipe.ask("EVAL", "return redis.error_reply('NAY')", 0), led.pipe.ask("PING")
    with pytest.raises(ResponseError, match=r"^NAY$"):
        await wrong
    assert await right == b"PONG"


async def test_whoever_goes_leaves_the_answers_to_those_who_asked_for_them(led: Led) -> None:
    gone, stays = led.pipe.ask("ECHO", "gone"), led.pipe.ask("ECHO", "stays")
    gone.cancel()
    assert await stays == b"stays"


async def test_a_connection_that_breaks_fails_all_who_asked_and_the_next_has_a_new_one(
    led: Led,
) -> None:
    await led.pipe.ask("PING")
    led.between.hold()
    asked = [led.pipe.ask("PING") for _ in range(3)]
    await asyncio.sleep(0)
    led.between.break_all()
    for answer in asked:
        with pytest.raises((ConnectionError, OSError)):
            await answer
    led.between.release()
    assert await led.pipe.ask("PING") == b"PONG"
    assert led.between.connections == 2


async def test_one_answer_that_is_late_fails_all_who_asked_in_time(led: Led) -> None:
    await led.pipe.ask("PING")
    led.between.hold()
    began = asyncio.get_running_loop().time()
    asked = [led.pipe.ask("PING") for _ in range(3)]
    for answer in asked:
        with pytest.raises(TimeoutError):
            await answer
    assert asyncio.get_running_loop().time() - began >= SOON_S
    led.between.release()
    assert await led.pipe.ask("PING") == b"PONG"


async def test_a_store_that_cannot_be_reached_fails_whoever_asks(tmp_path: Path) -> None:
    pipe = Pipe(way(parse(f"unix://{tmp_path / 'nowhere.sock'}")), within_s=SOON_S)
    for _ in range(2):
        with pytest.raises(ConnectionError):
            await pipe.ask("PING")
    await pipe.close()


async def test_a_connection_to_a_server_that_is_let_go_of_is_not_used_once_it_is_made(
    led: Led, store_socket: str
) -> None:
    """The one before may be stopped, and answer when another has long been in charge."""
    before = Silent(led.pipe.way)
    led.pipe.way = before
    asked = led.pipe.ask("PING")
    await before.begun.wait()
    led.pipe.way = way(parse(f"unix://{store_socket}"))
    led.pipe.let_go(ConnectionError("another server is in charge now"))
    with pytest.raises(ConnectionError, match="another server"):
        await asked
    assert await led.pipe.ask("PING") == b"PONG"
    before.answers.set()
    assert await led.pipe.ask("PING") == b"PONG"
    assert led.between.connections == 0


async def test_whoever_waits_as_it_is_closed_is_told(led: Led) -> None:
    await led.pipe.ask("PING")
    led.between.hold()
    waits = led.pipe.ask("PING")
    await led.pipe.close()
    with pytest.raises(ConnectionError):
        await waits
