"""A long answer is made and sent bit by bit, as fast as it is read: only a bit of it is held."""

import zlib
from asyncio import sleep, to_thread
from collections.abc import AsyncIterator, Generator, Iterator
from typing import Any

from msgspec import Struct
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

A_BIT = 32 * 1024
"""Bytes that are packed and sent at once, or one entry."""
GZIP = 16 + zlib.MAX_WBITS
"""What tells zlib to pack as gzip does."""
QUICK = 5
"""How hard it is packed: what packs smaller takes longer."""


class Gone(Exception):
    """Nothing more may be told; what was told is no whole, and cannot be taken for one."""


class Entries(Struct, frozen=True):
    """A Transcript that is about to be: the JSON of each entry, made when it is sent; now in ms."""

    entries: Generator[bytes]
    now: int


class Streaming(StreamingResponse):
    """An answer that lets go of what it is made of once it is sent, or has broken off.

    What was raised on the way would hold it, and with it a whole meeting, until somebody looks.
    """

    def __init__(self, of: Entries, body: AsyncIterator[bytes], **more: Any) -> None:
        super().__init__(body, **more)
        self.of = of

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self.of.entries.close()


def streamed(transcript: Entries, is_packed: bool) -> Streaming:
    """The answer that gives a transcript, packed or not; no cache may keep it."""
    headers = {"Cache-Control": "no-store", "Vary": "Accept-Encoding"}
    bits = in_bits(pieces(transcript))
    if is_packed:
        headers["Content-Encoding"] = "gzip"
    body = packed(bits) if is_packed else plain(bits)
    return Streaming(transcript, body, headers=headers, media_type="application/json")


def pieces(transcript: Entries) -> Iterator[bytes]:
    """Its JSON, an entry a piece."""
    yield b'{"entries":['
    try:
        for place, entry in enumerate(transcript.entries):
            yield b"," * (place > 0) + entry
    except Gone:
        return
    yield b'],"now":%d}' % transcript.now


def in_bits(pieces: Iterator[bytes]) -> Iterator[bytes]:
    bit: list[bytes] = []
    size = 0
    for piece in pieces:
        bit.append(piece)
        size += len(piece)
        if size >= A_BIT:
            yield b"".join(bit)
            bit, size = [], 0
    yield b"".join(bit)


async def plain(bits: Iterator[bytes]) -> AsyncIterator[bytes]:
    for bit in bits:
        yield bit
        await sleep(0)  # whoever reads fast would never let anybody else come in between


async def packed(bits: Iterator[bytes]) -> AsyncIterator[bytes]:
    """The same, packed; packing it holds nobody up."""
    packer = zlib.compressobj(QUICK, wbits=GZIP)
    for bit in bits:
        if small := await to_thread(packer.compress, bit):
            yield small
    yield packer.flush()
