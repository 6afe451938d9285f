"""One origin with several services beside each other, each under a path of its own."""

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator, Mapping
from functools import partial
from typing import NamedTuple

from tests.store.between import Line

HEAD_END = b"\r\n\r\n"
NOT_FOUND = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Way(NamedTuple):
    """Where what is asked under a path is answered, and whether it is asked there with the path."""

    port: int
    passes_on: bool


class Proxy:
    """Passes each request on by its path; a websocket that it opens, for as long as it is open."""

    def __init__(self, ways: Mapping[str, Way]) -> None:
        self.ways = ways
        self.lines: list[Line] = []

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            head = (await reader.readuntil(HEAD_END)).decode("latin-1")
            method, asked, rest = head.split(" ", 2)
            path = next((one for one in self.ways if f"{asked}/".startswith(f"{one}/")), None)
            if path is not None:
                port, passes_on = self.ways[path]
                there = asked if passes_on else asked.removeprefix(path) or "/"
                self.lines.append(Line(partial(begun, port, f"{method} {there} {alone(rest)}")))
                return await self.lines[-1].serve(reader, writer)
            writer.write(NOT_FOUND)
        writer.close()


def alone(rest: str) -> str:
    """The rest of the head of a request that no other follows, as that may go elsewhere."""
    return re.sub(r"(?mi)^connection: keep-alive", "Connection: close", rest)


async def begun(port: int, head: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A connection on which the head of a request was said."""
    theirs, ours = await asyncio.open_connection("127.0.0.1", port)
    ours.write(head.encode("latin-1"))
    return theirs, ours


@contextlib.asynccontextmanager
async def origin(ways: Mapping[str, Way]) -> AsyncIterator[str]:
    """Pass everything on until the block ends; yields the address."""
    proxy = Proxy(ways)
    server = await asyncio.start_server(proxy.serve, "127.0.0.1", 0)
    try:
        yield "http://127.0.0.1:{1}".format(*server.sockets[0].getsockname())
    finally:
        for line in proxy.lines:
            line.break_all()
        server.close()
        await server.wait_closed()
