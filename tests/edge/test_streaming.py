"""A transcript is made and sent bit by bit, and is the same however it is sent."""

import asyncio
import gzip
import inspect
from collections.abc import AsyncIterator, Generator
from typing import Any

import msgspec
import pytest
from starlette.requests import ClientDisconnect
from starlette.types import Message, Scope

from server.domain.refusals import Reason, Refusal
from server.edge.http.meetings import told
from server.edge.http.streaming import A_BIT, Entries, Gone, streamed
from server.edge.shapes import Transcript

ENTRY = b'{"text":"%s"}' % (b"x" * (A_BIT // 4))
MANY = 40


class Counted:
    """Entries that are made when they are asked for, and counted."""

    def __init__(self) -> None:
        self.made = 0

    def entries(self) -> Generator[bytes]:
        for _ in range(MANY):
            self.made += 1
            yield ENTRY


def body(counted: Counted, is_packed: bool) -> AsyncIterator[Any]:
    return aiter(streamed(Entries(counted.entries(), 7), is_packed).body_iterator)


@pytest.mark.parametrize("is_packed", [False, True])
async def test_it_is_the_same_packed_or_not(is_packed: bool) -> None:
    whole = b"".join([bit async for bit in body(Counted(), is_packed)])
    text = gzip.decompress(whole) if is_packed else whole
    found = msgspec.json.decode(text, type=Transcript)
    assert [bytes(entry) for entry in found.entries] == [ENTRY] * MANY
    assert found.now == 7


@pytest.mark.parametrize("is_packed", [False, True])
async def test_what_is_not_told_to_its_end_is_not_taken_for_all(is_packed: bool) -> None:
    def entries() -> Generator[bytes]:
        yield from [ENTRY] * MANY
        raise Gone

    bits = streamed(Entries(entries(), 7), is_packed).body_iterator
    whole = b"".join([bytes(bit) async for bit in bits])  # type: ignore[arg-type]  # they are bytes
    text = gzip.decompress(whole) if is_packed else whole
    assert text.count(ENTRY) == MANY
    with pytest.raises(msgspec.DecodeError):
        msgspec.json.decode(text)


async def test_no_more_of_it_is_made_than_is_taken() -> None:
    counted = Counted()
    await anext(body(counted, False))
    assert 0 < counted.made <= 5


async def test_others_go_on_between_two_bits_however_fast_it_is_taken() -> None:
    counted, seen = Counted(), set[int]()

    async def look() -> None:
        while counted.made < MANY:
            seen.add(counted.made)
            await asyncio.sleep(0)

    looking = asyncio.create_task(look())
    async for _ in body(counted, False):
        pass
    await looking
    assert len(seen) >= MANY // 5


@pytest.mark.parametrize("is_packed", [False, True])
async def test_what_breaks_off_lets_go_of_what_it_is_made_of(is_packed: bool) -> None:
    """Also where what was raised is kept, with all that was under way."""
    counted = Counted()
    entries = counted.entries()
    answer = streamed(Entries(entries, 7), is_packed)

    async def receive() -> Message:
        return await asyncio.get_running_loop().create_future()  # type: ignore[no-any-return]  # never

    async def send(message: Message) -> None:
        if counted.made:
            raise OSError("whoever took it is gone")

    scope: Scope = {"type": "http", "asgi": {"spec_version": "2.3"}}
    with pytest.raises((OSError, ClientDisconnect, ExceptionGroup)):
        await answer(scope, receive, send)
    assert 0 < counted.made < MANY
    assert inspect.getgeneratorstate(entries) == inspect.GEN_CLOSED


class Line:
    """An entry as it may leave the house, to whomever."""

    def __init__(self, text: bytes) -> None:
        self.text = text

    def to(self, viewer: str) -> bytes:
        return self.text


class Reading:
    """A meeting of three entries, and a seat from which it is read until it is lost."""

    def __init__(self) -> None:
        self.lost: Refusal | None = None
        self.deliveries = [Line(b"one"), Line(b"two"), Line(b"three")]
        self.group = self.state = self
        self.seat = self.sees = "ana"

    @property
    def seq(self) -> int:
        return len(self.deliveries)

    def seated(self, seat: str) -> object:
        return self.lost or self

    def told(self) -> Generator[bytes]:
        both: Any = self
        return told(both, both)


async def test_what_is_put_right_meanwhile_is_sent_as_it_is_then_and_what_follows_is_not() -> None:
    reading = Reading()
    telling = reading.told()
    assert next(telling) == b"one"
    reading.deliveries[1] = Line(b"another")
    reading.deliveries.append(Line(b"four"))
    assert list(telling) == [b"another", b"three"]


@pytest.mark.parametrize("why", ["seat lost", "log another"])
async def test_nothing_more_is_told_once_it_may_not_be(why: str) -> None:
    reading = Reading()
    telling = reading.told()
    next(telling)
    if why == "seat lost":
        reading.lost = Refusal(Reason.SEAT_REVOKED)
    else:
        reading.deliveries.clear()
    with pytest.raises(Gone):
        next(telling)
