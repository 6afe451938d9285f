"""Bytes as they go over the wire, for saying what no client would: requests, frames, and ends."""

import asyncio
import contextlib
import json
import re
import socket
import struct
from collections.abc import AsyncIterator, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from tests.waiting import DEADLINE

ENGINE = "/socket.io/?EIO=4&transport="
POLLING, WEBSOCKET = f"{ENGINE}polling", f"{ENGINE}websocket"
UPGRADE = (
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==",
)
TEXT, BYTES, CLOSE = 1, 2, 8
MASK = b"mask"
NO_LINGER = struct.pack("ii", 1, 0)


class Answer(NamedTuple):
    """An answer to a request."""

    status: int
    body: bytes

    @property
    def refused(self) -> str:
        """The code of what was refused."""
        return str(json.loads(self.body)["refusal"]["code"])


class Raw:
    """A connection, and what came on it."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer
        self.heard = b""

    async def says(self, *parts: bytes) -> None:
        """Send some bytes; it does not matter whether the other side still takes them."""
        for part in parts:
            with contextlib.suppress(OSError):
                self.writer.write(part)
                await self.writer.drain()

    async def hears(self, what: bytes) -> bytes:
        """Wait until something came, and give all that did; raises EOFError if it never will."""
        async with asyncio.timeout(DEADLINE):
            while what not in self.heard:
                part = await self.reader.read(65_536)
                if not part:
                    raise EOFError(self.heard)
                self.heard += part
        return self.heard

    async def is_closed(self) -> None:
        """Wait until a websocket is closed, by a frame or without one."""
        with contextlib.suppress(EOFError, ConnectionError):
            await self.hears(b"\x88")

    async def is_shut(self) -> bytes:
        """Wait until the other side ends it, and give all that came."""
        async with asyncio.timeout(DEADLINE):
            with contextlib.suppress(ConnectionError):
                while part := await self.reader.read(65_536):
                    self.heard += part
        return self.heard

    async def answer(self) -> "Answer":
        """Wait for an answer whose length it says."""
        head, _, body = (await self.hears(b"\r\n\r\n")).partition(b"\r\n\r\n")
        length = re.search(rb"(?i)content-length: (\d+)", head)
        body += await self.reader.readexactly(int(length[1]) - len(body) if length else 0)
        return Answer(int(head.split()[1]), body)

    def resets(self) -> None:
        """End it as a machine does that has forgotten it, if it has not ended."""
        found: socket.socket = self.writer.get_extra_info("socket")
        with contextlib.suppress(OSError):
            found.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, NO_LINGER)
        self.writer.transport.abort()

    def ends(self) -> None:
        self.writer.close()


@contextlib.asynccontextmanager
async def raw(base: str) -> AsyncIterator[Raw]:
    """A connection to the address."""
    place = urlsplit(base)
    found = Raw(*await asyncio.open_connection(place.hostname, place.port))
    try:
        yield found
    finally:
        found.ends()


def request(
    path: str | bytes,
    body: bytes = b"",
    headers: Sequence[str | bytes] = (),
    method: str = "",
    length: int | None = None,
) -> bytes:
    """A request; its body is said to be of a `length` if that is given."""
    size = len(body) if length is None else length
    if size and not any(as_bytes(line).startswith(b"Transfer") for line in headers):
        headers = [*headers, f"Content-Length: {size}"]
    verb = method or ("POST" if size or body else "GET")
    first = b" ".join([verb.encode(), as_bytes(path), b"HTTP/1.1"])
    return b"\r\n".join([first, b"Host: 127.0.0.1", *map(as_bytes, headers), b"", body])


def as_bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


def frame(
    payload: str | bytes = b"", kind: int = TEXT, last: bool = True, masked: bool = True
) -> bytes:
    """A frame as a client sends it, of up to 65,535 bytes."""
    data = as_bytes(payload)
    mask = MASK if masked else b"\0\0\0\0"
    size = bytes([len(data)]) if len(data) < 126 else b"\x7e" + struct.pack("!H", len(data))
    hidden = bytes(byte ^ mask[i % 4] for i, byte in enumerate(data))
    head = bytes([(0x80 if last else 0) | kind, size[0] | (0x80 if masked else 0)])
    return head + size[1:] + (mask if masked else b"") + hidden


def closing(code: int) -> bytes:
    """A frame that closes."""
    return frame(struct.pack("!H", code), CLOSE)


HANDSHAKE = request(WEBSOCKET, headers=UPGRADE)


def following(sid: str) -> bytes:
    """The handshake of a websocket that is to follow a session."""
    return request(f"{WEBSOCKET}&sid={sid}", headers=UPGRADE)


async def polls(base: str) -> str:
    """Begin a session by polling; its name."""
    async with raw(base) as wire:
        await wire.says(request(POLLING))
        found = re.search(rb'"sid":"([^"]+)"', await wire.hears(b'"maxPayload"'))
        assert found
        return found[1].decode()


async def asks(base: str, *parts: bytes) -> Answer:
    """Say something on a connection of its own, and give the answer."""
    async with raw(base) as wire:
        await wire.says(*parts)
        return await wire.answer()


async def has_gone_on(base: str) -> None:
    """Return when the service has met all that happened on other connections before."""
    assert (await asks(base, request("/health"))).status == 200
