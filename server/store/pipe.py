"""One connection to a store, on which all ask at once: what is asked meanwhile is sent together."""

import asyncio
from collections import deque
from typing import Any, cast

import hiredis
from redis.asyncio.connection import AbstractConnection, ConnectionPool
from redis.exceptions import ConnectionError, ResponseError, TimeoutError

from server.ending import end

Word = str | bytes | int | float


class Pipe(asyncio.Protocol):
    """Commands in the order of their asking, and their answers in the same.

    redis-py opens the connection, with all that an address may want of one; then its bytes come
    here.  Nothing is sent twice: where the connection fails, or one answer takes longer than
    `within_s`, all that is not answered fails, and whoever asks next has a new connection.
    """

    def __init__(self, pool: ConnectionPool, within_s: float) -> None:
        self.pool, self.within_s = pool, within_s
        self.asked: deque[tuple[asyncio.Future[Any], float]] = deque()
        """What is not answered yet, and since when, in seconds of the loop."""
        self.unsent: list[bytes] = []
        self.replies = hiredis.Reader()
        self.transport: asyncio.Transport | None = None
        self.connection: AbstractConnection | None = None
        self.connecting: asyncio.Task[None] | None = None
        self.watching: asyncio.TimerHandle | None = None

    def ask(self, *command: Word) -> asyncio.Future[Any]:
        """What is done once the store has answered: with its answer, as RESP2 has it, or an error.

        Errors are redis-py's: ResponseError by the store, ConnectionError, TimeoutError.
        """
        loop = asyncio.get_running_loop()
        answer = loop.create_future()
        self.asked.append((answer, loop.time()))
        packed = hiredis.pack_command(command)  # type: ignore[arg-type]  # it takes any tuple
        self.unsent.append(packed)
        if len(self.unsent) == 1:
            loop.call_soon(self.send)
        if self.watching is None:
            self.watching = loop.call_later(self.within_s, self.watch)
        return answer

    def send(self) -> None:
        """Send all that was asked since the last time."""
        if self.transport:
            self.transport.write(b"".join(self.unsent))
            self.unsent.clear()
        elif self.connecting is None:
            self.connecting = asyncio.create_task(self.connect(), name="connecting to the store")

    async def connect(self) -> None:
        connection = self.pool.connection_class(**self.pool.connection_kwargs | {"protocol": 2})
        try:
            await connection.connect()  # type: ignore[no-untyped-call]  # redis-py gives it no type
        except Exception as error:
            self.fail(error)
            return
        finally:
            self.connecting = None
        self.connection = connection
        self.replies = hiredis.Reader()
        self.transport = cast(asyncio.Transport, connection._writer.transport)  # type: ignore[union-attr]  # it stands
        self.transport.set_protocol(self)
        self.send()

    # What comes

    def data_received(self, data: bytes) -> None:
        self.replies.feed(data)
        while (reply := self.replies.gets()) is not False:
            answer, _ = self.asked.popleft()
            if answer.done():
                continue  # whoever asked has gone
            if isinstance(reply, hiredis.ReplyError):
                answer.set_exception(ResponseError(str(reply).removeprefix("ERR ")))
            else:
                answer.set_result(reply)

    def connection_lost(self, exc: Exception | None) -> None:
        if self.transport:
            self.fail(exc or ConnectionError("the store has closed the connection"))

    # The end

    def watch(self) -> None:
        """Fail where the store has not answered in time; look again when it is to have."""
        self.watching = None
        if self.asked:
            loop = asyncio.get_running_loop()
            due = self.asked[0][1] + self.within_s
            if due <= loop.time():
                self.fail(TimeoutError("no answer"))
            else:
                self.watching = loop.call_at(due, self.watch)

    def fail(self, error: Exception) -> None:
        """Let go of the connection, and of all that was asked."""
        asked, self.asked = self.asked, deque()
        self.unsent.clear()
        transport, self.transport = self.transport, None
        connection, self.connection = self.connection, None
        if transport and connection:
            transport.abort()
            connection._close()  # type: ignore[no-untyped-call]  # at once; its own way waits
        for answer, _ in asked:
            if not answer.done():
                answer.set_exception(error)

    async def close(self) -> None:
        await end(self.connecting)
        self.connecting = None
        if self.watching:
            self.watching.cancel()
        self.fail(ConnectionError("the connection is closed"))
