"""A long answer is sent bit by bit, as fast as it is read: no more of it is held than a bit."""

import zlib
from asyncio import to_thread
from collections.abc import AsyncIterator, Iterable, Iterator

import msgspec
from starlette.responses import StreamingResponse

from server.edge.shapes import Transcript

A_BIT = 64 * 1024
"""Bytes that are packed and sent at once, or one entry."""
GZIP = 16 + zlib.MAX_WBITS
"""What tells zlib to pack as gzip does."""
QUICK = 5
"""How hard it is packed: what packs smaller takes longer."""


def streamed(transcript: Transcript, is_packed: bool) -> StreamingResponse:
    """The answer that gives a transcript, packed or not; no cache may keep it."""
    headers = {"Cache-Control": "no-store", "Vary": "Accept-Encoding"}
    bits = in_bits(pieces(transcript))
    if is_packed:
        headers["Content-Encoding"] = "gzip"
    body = packed(bits) if is_packed else plain(bits)
    return StreamingResponse(body, headers=headers, media_type="application/json")


def pieces(transcript: Transcript) -> Iterator[bytes]:
    """Its JSON, an entry a piece."""
    yield b'{"entries":['
    for place, entry in enumerate(transcript.entries):
        yield b"," * (place > 0) + bytes(entry)
    yield b'],"now":%s}' % msgspec.json.encode(transcript.now)


def in_bits(pieces: Iterable[bytes]) -> Iterator[bytes]:
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


async def packed(bits: Iterator[bytes]) -> AsyncIterator[bytes]:
    """The same, packed; packing it holds nobody up."""
    packer = zlib.compressobj(QUICK, wbits=GZIP)
    for bit in bits:
        if small := await to_thread(packer.compress, bit):
            yield small
    yield packer.flush()
