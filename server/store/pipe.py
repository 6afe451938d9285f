"""One connection to a store, on which all ask at once: what is asked meanwhile is sent together."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any, cast

import hiredis
from msgspec import Struct
from redis.asyncio.connection import AbstractConnection
from redis.exceptions import ConnectionError, ResponseError, TimeoutError

from server.ending import end
from server.store.ways import Way

COPIED_WITHIN_MS = 1_000
"""How long the copies of a store may take to have what was written."""
DEMOTED = "READONLY"
"""How a server answers that is not in charge any more."""
Word = str | bytes | int | float
Answer = asyncio.Future[Any]


class Asked(Struct, frozen=True):
    """Who waits for an answer, and since when; nobody: it is how many copies have all before it."""

    answer: Answer | None
    since: float
    is_held: bool


class Pipe(asyncio.Protocol):
    """Commands in the order of their asking, and their answers in the same.

    redis-py opens the connection, with all that an address may want of one; then its bytes come
    here.  Nothing is sent twice: where the connection fails, or one answer takes longer than
    `within_s`, all that is not answered fails, and whoever asks next has a new connection.

    `failed` is called whenever the connection fails, and with each refusal of the store.
    """

    def __init__(self, way: Way, within_s: float, copies: int = 0) -> None:
        """`copies`: how many must have what was asked with `copied` before it is answered."""
        self.way, self.within_s, self.copies = way, within_s, copies
        self.failed: Callable[[str], None] = lambda why: None
        self.asked: deque[Asked] = deque()
        self.held: list[tuple[Answer, Any]] = []
        """Answers that are not given until as many copies have what they are about."""
        self.unsent: list[bytes] = []
        self.is_to_be_copied = False
        self.replies = hiredis.Reader()
        self.transport: asyncio.Transport | None = None
        self.connection: AbstractConnection | None = None
        self.connecting: asyncio.Task[None] | None = None
        self.watching: asyncio.TimerHandle | None = None

    def ask(self, *command: Word, copied: bool = False) -> Answer:
        """What is done once the store has answered: with its answer, as RESP2 has it, or an error.

        Where `copied`, as many copies of the store as are wanted have by then what was written on
        this connection, and what it was answered by.

        Errors are redis-py's: ResponseError by the store, ConnectionError, TimeoutError.
        """
        loop = asyncio.get_running_loop()
        answer = loop.create_future()
        is_held = copied and self.copies > 0
        self.asked.append(Asked(answer, loop.time(), is_held))
        packed = hiredis.pack_command(command)  # type: ignore[arg-type]  # it takes any tuple
        self.unsent.append(packed)
        self.is_to_be_copied |= is_held
        if len(self.unsent) == 1:
            loop.call_soon(self.send)
        if self.watching is None:
            self.watching = loop.call_later(self.within_s, self.watch)
        return answer

    def send(self) -> None:
        """Send all that was asked since the last time."""
        if self.transport is None:
            if self.connecting is None:
                self.connecting = asyncio.create_task(self.connect(), name="connecting to a store")
            return
        if self.is_to_be_copied:
            wait = hiredis.pack_command(("WAIT", self.copies, COPIED_WITHIN_MS))  # type: ignore[arg-type]  # as above
            self.unsent.append(wait)
            self.asked.append(Asked(None, asyncio.get_running_loop().time(), False))
            self.is_to_be_copied = False
        self.transport.write(b"".join(self.unsent))
        self.unsent.clear()

    async def connect(self) -> None:
        connection = self.way()
        try:
            await connection.connect()  # type: ignore[no-untyped-call]  # redis-py gives it no type
        except Exception as error:
            self.connecting = None
            self.fail(error)
            return
        except asyncio.CancelledError:
            connection._close()  # type: ignore[no-untyped-call]  # as in `fail`
            raise
        self.connecting, self.connection = None, connection
        self.replies = hiredis.Reader()
        self.transport = cast(asyncio.Transport, connection._writer.transport)  # type: ignore[union-attr]  # it stands
        self.transport.set_protocol(self)
        self.send()

    # What comes

    def data_received(self, data: bytes) -> None:
        self.replies.feed(data)
        while self.transport and (reply := self.replies.gets()) is not False:
            asked = self.asked.popleft()
            if asked.answer is None:
                self.copied(reply)
            elif asked.is_held:
                self.held.append((asked.answer, reply))
            else:
                self.give(asked.answer, reply)

    def copied(self, count: Any) -> None:
        """Give what was held, as so many copies have it; it fails where these are too few."""
        held, self.held = self.held, []
        enough = isinstance(count, int) and count >= self.copies
        for answer, reply in held:
            if enough or isinstance(reply, hiredis.ReplyError):
                self.give(answer, reply)
            elif not answer.done():
                answer.set_exception(TimeoutError("too few copies of it have what was written"))

    def give(self, answer: Answer, reply: Any) -> None:
        if answer.done():
            return  # whoever asked has gone
        if not isinstance(reply, hiredis.ReplyError):
            answer.set_result(reply)
            return
        why = str(reply).removeprefix("ERR ")
        answer.set_exception(ResponseError(why))
        self.failed(why)
        if why.startswith(DEMOTED):
            self.fail(ConnectionError("the server is not in charge any more"))

    def connection_lost(self, exc: Exception | None) -> None:
        if self.transport:
            self.fail(exc or ConnectionError("the store has closed the connection"))

    # The end

    def watch(self) -> None:
        """Fail where the store has not answered in time; look again when it is to have."""
        self.watching = None
        if self.asked:
            loop = asyncio.get_running_loop()
            due = self.asked[0].since + self.within_s
            if due <= loop.time():
                self.fail(TimeoutError("no answer"))
            else:
                self.watching = loop.call_at(due, self.watch)

    def let_go(self, error: Exception) -> None:
        """Fail; a connection that is being made is not used either, as its server is not ours."""
        connecting, self.connecting = self.connecting, None
        if connecting:
            connecting.cancel()
        self.fail(error)

    def fail(self, error: Exception) -> None:
        """Let go of the connection, and of all that was asked."""
        asked = [*(answer for answer, _ in self.held), *(one.answer for one in self.asked)]
        self.asked.clear()
        self.held.clear()
        self.unsent.clear()
        self.is_to_be_copied = False
        transport, self.transport = self.transport, None
        connection, self.connection = self.connection, None
        if transport and connection:
            transport.abort()
            connection._close()  # type: ignore[no-untyped-call]  # at once; its own way waits
        for answer in asked:
            if answer and not answer.done():
                answer.set_exception(error)
        self.failed("")

    async def close(self) -> None:
        self.failed = lambda why: None
        await end(self.connecting)
        self.connecting = None
        if self.watching:
            self.watching.cancel()
        self.fail(ConnectionError("the connection is closed"))
