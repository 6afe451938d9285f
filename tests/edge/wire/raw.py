"""A bare connection to the service, for what no client library would say; it may not read."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import urlsplit

import msgspec

SMALL = 4_096
"""Bytes that the machine keeps for one who does not read."""


class Raw:
    """One end of a connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer

    async def says(self, said: bytes) -> None:
        self.writer.write(said)
        await self.writer.drain()

    async def floods(self, said: bytes, times: int) -> None:
        """Say something again and again, until the other side has closed."""
        with contextlib.suppress(OSError):
            for _ in range(times):
                await self.says(said)

    async def status(self) -> int:
        """The status of the next answer; 0 where the connection ended without one."""
        with contextlib.suppress(OSError):
            if head := await self.reader.readline():
                return int(head.split()[1])
        return 0

    async def refused(self) -> Any:
        """The status of the answer, and its refusal; the connection ends with it."""
        status = await self.status()
        rest = await self.reader.read()
        return status, msgspec.json.decode(rest.partition(b"\r\n\r\n")[2])["refusal"]["code"]

    async def ended(self) -> None:
        """Return when the other side has closed, or cut."""
        with contextlib.suppress(OSError):
            while await self.reader.read(SMALL):
                pass


@contextlib.asynccontextmanager
async def raw(base: str, reads: bool = True, source: str = "") -> AsyncIterator[Raw]:
    """A connection from an address; one that does not read holds little of what it is sent."""
    place = urlsplit(base)
    wire = socket.socket()
    wire.bind((source, 0))
    if not reads:
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL)
    wire.setblocking(False)
    await asyncio.get_running_loop().sock_connect(wire, (place.hostname, place.port))
    reader, writer = await asyncio.open_connection(sock=wire, limit=SMALL if reads else 1)
    try:
        yield Raw(reader, writer)
    finally:
        writer.close()
