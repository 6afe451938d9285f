"""A proxy before the service, as people set one up: what it keeps, and by which name it asks."""

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator
from enum import Enum
from urllib.parse import urlsplit

AT_ONCE = 65_536


class Upgrades(Enum):
    """What becomes of a request for a WebSocket."""

    PASSED = "passed on"
    DROPPED = "passed on as any other, as nginx does by itself"
    HELD = "held, and never answered"


class Proxy:
    """It asks a service once for each request, by the host that was asked for, or another."""

    def __init__(self, base: str, upgrades: Upgrades, host: str) -> None:
        there = urlsplit(base)
        self.place = (there.hostname, there.port)
        self.upgrades, self.host = upgrades, host
        self.people = set[asyncio.StreamWriter]()
        self.held = 0
        """How many requests for a WebSocket it holds, or has held."""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.people.add(writer)
        try:
            await self.ask(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # browsers open some that they do not use, and a service may have ended
        finally:
            writer.close()

    async def ask(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        is_upgrade = header(head, b"upgrade") != b""
        if is_upgrade and self.upgrades is Upgrades.HELD:
            self.held += 1
            return await carry(reader, None)
        theirs, ours = await asyncio.open_connection(*self.place)
        ours.write(self.passed(head, is_upgrade and self.upgrades is Upgrades.PASSED))
        await asyncio.gather(carry(reader, ours), carry(theirs, writer))

    def close(self) -> None:
        """Let go of everybody who is still connected."""
        for writer in self.people:
            writer.close()

    def passed(self, head: bytes, upgrades: bool) -> bytes:
        """What is asked of the service; but for a WebSocket it answers no second request."""
        if self.host:
            head = without(head, b"host", b"Host: " + self.host.encode())
        if upgrades:
            return head
        return without(without(head, b"upgrade"), b"connection", b"Connection: close")


def header(head: bytes, name: bytes) -> bytes:
    found = re.search(rb"(?im)^%b: *([^\r]*)" % name, head)
    return found[1] if found else b""


def without(head: bytes, name: bytes, line: bytes = b"") -> bytes:
    """A head without one of its headers, or with another line in its place."""
    request, rest = head.split(b"\r\n", 1)
    kept = re.sub(rb"(?im)^%b: [^\r]*\r\n" % name, b"", rest)
    return b"\r\n".join([request, *([line] if line else []), kept])


async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter | None) -> None:
    """Carry one direction until it ends, or to nobody."""
    with contextlib.suppress(ConnectionError):
        while data := await reader.read(AT_ONCE):
            if writer:
                writer.write(data)
    if writer:
        writer.close()


@contextlib.asynccontextmanager
async def proxied(
    base: str, upgrades: Upgrades = Upgrades.PASSED, host: str = ""
) -> AsyncIterator[tuple[Proxy, str]]:
    """A proxy until the block ends, and its address."""
    proxy = Proxy(base, upgrades, host)
    async with await asyncio.start_server(proxy.serve, "127.0.0.1", 0) as server:
        yield proxy, "http://127.0.0.1:{1}".format(*server.sockets[0].getsockname())
        server.close()  # whoever comes later is not let in
        proxy.close()
