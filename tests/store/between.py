"""A line between a process and its store that can be cut, held, or made deaf in one direction."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from pathlib import Path

AT_ONCE = 65_536
Connect = Callable[[], Awaitable[tuple[asyncio.StreamReader, asyncio.StreamWriter]]]


class Line:
    """All connections by way of one socket; what is done to it is done to each of them."""

    def __init__(self, connect: Connect) -> None:
        self.connect = connect
        self.pairs: dict[asyncio.StreamWriter, asyncio.StreamWriter] = {}
        self.subscribed: set[asyncio.StreamWriter] = set()
        self.flows = asyncio.Event()
        self.flows.set()
        self.is_cut = self.is_deaf = False
        self.connections = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Carry one connection, until either side ends it."""
        self.connections += 1
        if self.is_cut:
            writer.close()
            return
        theirs, ours = await self.connect()
        self.pairs[writer] = ours
        await asyncio.gather(self.carry(reader, ours, writer), self.carry(theirs, writer, None))

    async def carry(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        client: asyncio.StreamWriter | None,
    ) -> None:
        """Carry one direction: a `client` is given for what it says."""
        with contextlib.suppress(ConnectionError):
            while data := await reader.read(AT_ONCE):
                await self.flows.wait()
                if client and b"SUBSCRIBE" in data:
                    self.subscribed.add(client)
                if not client and self.is_deaf and writer in self.subscribed:
                    continue
                writer.write(data)
        writer.close()

    def cut(self) -> None:
        """Break every connection, and let nobody connect."""
        self.is_cut = True
        self.break_all()

    def mend(self) -> None:
        self.is_cut = False

    def break_all(self) -> None:
        """Break every connection; whoever wants to may connect again."""
        for writer in (*self.pairs, *self.pairs.values()):
            writer.close()
        self.pairs.clear()

    def hold(self) -> None:
        """Let nothing pass, in both directions, without a word."""
        self.flows.clear()

    def release(self) -> None:
        self.flows.set()


@contextlib.asynccontextmanager
async def line_to(store: str, path: Path) -> AsyncIterator[Line]:
    """A line to the store at a socket, by way of another."""
    line = Line(partial(asyncio.open_unix_connection, store))
    async with carrying(line, await asyncio.start_unix_server(line.serve, path)):
        yield line


def line_to_port(port: int) -> contextlib.AbstractAsyncContextManager[tuple[Line, int]]:
    """A line to a port of this machine, by way of another, which is given with it."""
    return line_from_port(partial(asyncio.open_connection, "127.0.0.1", port))


@contextlib.asynccontextmanager
async def line_from_port(connect: Connect) -> AsyncIterator[tuple[Line, int]]:
    """A line to somewhere from a port of this machine, which is given with it."""
    line = Line(connect)
    server = await asyncio.start_server(line.serve, "127.0.0.1", 0)
    async with carrying(line, server):
        yield line, server.sockets[0].getsockname()[1]


@contextlib.asynccontextmanager
async def carrying(line: Line, server: asyncio.Server) -> AsyncIterator[None]:
    """Carry until the block ends, whatever was done to the line."""
    try:
        yield
    finally:
        line.release()
        line.break_all()
        server.close()
        await server.wait_closed()
