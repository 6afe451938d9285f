"""A transcript is made and sent bit by bit, and is the same however it is sent."""

import asyncio
import gzip
from collections.abc import AsyncIterator, Iterator
from typing import Any

import msgspec
import pytest

from server.edge.http.streaming import A_BIT, Entries, streamed
from server.edge.shapes import Transcript

ENTRY = b'{"text":"%s"}' % (b"x" * (A_BIT // 4))
MANY = 40


class Told:
    """Entries that are made when they are asked for, and counted."""

    def __init__(self) -> None:
        self.made = 0

    def entries(self) -> Iterator[bytes]:
        for _ in range(MANY):
            self.made += 1
            yield ENTRY


def body(told: Told, is_packed: bool) -> AsyncIterator[Any]:
    return aiter(streamed(Entries(told.entries(), 7), is_packed).body_iterator)


@pytest.mark.parametrize("is_packed", [False, True])
async def test_it_is_the_same_packed_or_not(is_packed: bool) -> None:
    whole = b"".join([bit async for bit in body(Told(), is_packed)])
    text = gzip.decompress(whole) if is_packed else whole
    found = msgspec.json.decode(text, type=Transcript)
    assert [bytes(entry) for entry in found.entries] == [ENTRY] * MANY
    assert found.now == 7


async def test_no_more_of_it_is_made_than_is_taken() -> None:
    told = Told()
    await anext(body(told, False))
    assert 0 < told.made <= 5


async def test_others_go_on_between_two_bits_however_fast_it_is_taken() -> None:
    told, seen = Told(), set[int]()

    async def look() -> None:
        while told.made < MANY:
            seen.add(told.made)
            await asyncio.sleep(0)

    looking = asyncio.create_task(look())
    async for _ in body(told, False):
        pass
    await looking
    assert len(seen) >= MANY // 5
