"""Requests and frames that went wrong by chance: what comes of them is no mistake of ours."""

import asyncio
import contextlib
import random

import pytest

from tests.edge.raw import (
    BYTES,
    CLOSE,
    HANDSHAKE,
    POLLING,
    TEXT,
    UPGRADE,
    WEBSOCKET,
    Raw,
    following,
    frame,
    polls,
    raw,
    request,
)

QUICK, LONG = range(3), range(3, 50)
CONNECTIONS = 200
SAID = (
    *(b"4\xff", "40", "41", "1", "2probe", "5", "3", "", "4"),
    *('421["act",{"type":"say"}]', '42["join",{}]'),
)
BITS = (
    *(b"\r\n", b"\n", b"\0", b"\xff", b"%ff", b"%00", b"\x1e", b":", b" ", b"//"),
    *(
        b"\xed\xa0\x80",
        b"\xe2\x80\xae",
        b"Transfer-Encoding: chunked\r\n",
        b"Content-Length: 7\r\n",
    ),
    *(b"Upgrade: websocket\r\n", b"Connection: Upgrade\r\n", b"Connection: close\r\n"),
)


class Chance:
    """What happens by chance, and again by the same seed."""

    def __init__(self, seed: int, sid: str) -> None:
        self.random = random.Random(seed)
        self.wholes = (
            HANDSHAKE,
            following(sid),
            request("/app/main.js", headers=["Range: bytes=0-9", "Accept-Encoding: gzip"]),
            request("/api/sets", b'{"name":"x"}'),
            request("/api/back", b'{"keep":[],"leave":false}', ["setroom-page: 1"]),
            request("/api/sets/abcdefghijkl", headers=["Cookie: seat-a-b=c", "Origin: http://x"]),
            request(f"{POLLING}&sid={sid}", b"40\x1e42[]"),
            request(f"{POLLING}&sid={sid}"),
            request(POLLING, headers=UPGRADE),
            request(WEBSOCKET, b"1", UPGRADE),
        )

    def bent(self, whole: bytes) -> bytes:
        """Something with a few mistakes in it."""
        data = bytearray(whole)
        for _ in range(self.random.choice((0, 1, 1, 2, 5))):
            place = self.random.randrange(len(data) + 1)
            match self.random.randrange(5):
                case 0:
                    data[place:place] = self.random.choice(BITS)
                case 1:
                    del data[place : place + self.random.randrange(1, 9)]
                case 2:
                    data[place:place] = self.random.randbytes(self.random.randrange(1, 5))
                case 3:
                    data[place : place + 1] = self.random.randbytes(1)
                case _:
                    data[place:place] = data[: self.random.randrange(30)]
        return bytes(data)

    def request(self) -> bytes:
        both = self.random.choices(self.wholes, k=self.random.choice((1, 1, 2)))
        return b"".join(map(self.bent, both))

    def frame(self) -> bytes:
        kind = self.random.choice((TEXT, TEXT, TEXT, TEXT, BYTES, CLOSE, 9, 10, 0, 3))
        last, masked = self.random.random() < 0.9, self.random.random() < 0.9
        whole = frame(self.random.choice(SAID), kind, last, masked)
        return self.bent(whole) if self.random.random() < 0.3 else whole


async def meets(wire: Raw, chance: Chance) -> None:
    """Say a few things, listen to some of what comes, and leave in some way."""
    sent = chance.request()
    cut = chance.random.randrange(len(sent) + 1) if chance.random.random() < 0.2 else len(sent)
    await wire.says(sent[:cut])
    if cut < len(sent) or chance.random.random() < 0.7:
        await listens(wire)
    await wire.says(sent[cut:])
    for _ in range(chance.random.randrange(5) if b"ebsocket" in sent else 0):
        await wire.says(chance.frame())
        if chance.random.random() < 0.3:
            await listens(wire)
    if chance.random.random() < 0.4:
        wire.resets()


async def listens(wire: Raw) -> None:
    """Take what there is by now."""
    with contextlib.suppress(TimeoutError, OSError):
        await asyncio.wait_for(wire.reader.read(65_536), 0.005)


async def met(base: str, seed: int) -> None:
    chance = Chance(seed, await polls(base))
    for _ in range(CONNECTIONS):
        async with raw(base) as wire:
            await meets(wire, chance)


@pytest.mark.usefixtures("no_mistake")
@pytest.mark.parametrize("seed", QUICK)
async def test_mistakes_of_strangers_are_none_of_ours(base: str, seed: int) -> None:
    await met(base, seed)


@pytest.mark.long
@pytest.mark.usefixtures("no_mistake")
@pytest.mark.parametrize("seed", LONG)
async def test_many_mistakes_of_strangers_are_none_of_ours(base: str, seed: int) -> None:
    await met(base, seed)
