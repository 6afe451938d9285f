"""One connection on which a process hears of every log that it has open."""

import asyncio
import logging
import random
from collections.abc import Callable
from math import inf

from redis import exceptions
from redis.asyncio.connection import AbstractConnection

from server.duties import begin
from server.ending import end
from server.store.keys import PREFIX
from server.store.log import START, Line, Mark, Watcher
from server.store.ways import Way

logger = logging.getLogger(__name__)

FIRST_WAIT_S = 0.05
LONGEST_WAIT_S = 2.0
LINE = b"\0line "
"""How a line begins, so that nobody takes it for something that is only said."""
HEARD_WITHIN_S = 1.5
"""How long a beat of the store may take to come round."""


class Deaf(Exception):
    """The connection stands, but what the store tells does not come."""


class Ear:
    """Knows whether what a store tells is heard, by the beats that it is known to have told."""

    def __init__(self) -> None:
        self.awaited: tuple[int, float] | None = None
        self.is_deaf = asyncio.Event()

    def begin(self) -> None:
        """Begin to listen, on a new connection."""
        self.awaited = None
        self.is_deaf.clear()

    def expect(self, count: int) -> None:
        """A beat of this number was told; if none as high comes round soon, we are deaf."""
        now = asyncio.get_running_loop().time()
        if self.awaited is None:
            self.awaited = (count, now)
        elif now - self.awaited[1] > HEARD_WITHIN_S:
            self.is_deaf.set()

    def hear(self, count: int) -> None:
        if self.awaited and count >= self.awaited[0]:
            self.awaited = None


class Following:
    """The subscriptions of one process, made anew on a new connection when the old one fails.

    One task owns the connection; whoever watches only says what is wanted.  A subscription that was
    confirmed, the first time or again, is told to its watcher as a gap: whatever was published
    before is not heard here.  That it hears is known from the beats of the store, which are told on
    the channel `beat`.
    """

    def __init__(self, way: Way, beat: str, is_sharded: bool = False) -> None:
        """A store that `is_sharded` has other words for the same."""
        self.way, self.beat = way, beat
        self.before = "S" if is_sharded else ""
        self.failed: Callable[[str], None] = lambda why: None
        """Called when the connection has failed."""
        self.watchers: dict[str, Watcher] = {}
        self.confirmed: set[str] = set()
        self.left: list[str] = []
        """What the store was told not to tell any more, and has not confirmed."""
        self.is_wanted = asyncio.Event()
        self.is_wanted_otherwise = asyncio.Event()
        self.ear = Ear()
        self.expect = self.ear.expect
        self.wait = FIRST_WAIT_S
        self.connections = 0
        self.task: asyncio.Task[None] | None = None

    # What is wanted

    def watch(self, name: str, watcher: Watcher) -> None:
        self.watchers[name] = watcher
        self.is_wanted.set()
        self.is_wanted_otherwise.set()
        self.task = self.task or begin("following the logs", self.follow)

    def unwatch(self, name: str) -> None:
        self.watchers.pop(name, None)
        self.confirmed.discard(name)
        if not self.watchers:
            self.is_wanted.clear()
        self.is_wanted_otherwise.set()

    def hears_by(self, name: str) -> str:
        """A channel of our own on the connection by which a log is heard; empty if none is."""
        return self.beat if name in self.confirmed else ""

    def renew(self) -> None:
        """Let every log be read, as something may have been missed anywhere."""
        for watcher in list(self.watchers.values()):
            watcher.gap()

    async def close(self) -> None:
        await end(self.task)

    # The connection

    async def follow(self) -> None:
        """Hear until closed; after a broken connection wait, doubling with jitter."""
        while True:
            await self.is_wanted.wait()
            try:
                await self.live()
            except (exceptions.RedisError, OSError, Deaf) as error:
                if self.wait == FIRST_WAIT_S:  # the first time since anything was heard
                    logger.warning("cannot follow the logs, trying again: %s", reason(error))
                self.failed("")
            await asyncio.sleep(self.wait * random.uniform(0.5, 1))
            self.wait = min(self.wait * 2, LONGEST_WAIT_S)

    async def live(self) -> None:
        """Open a connection, and use it until it fails."""
        connection = self.way()
        self.ear.begin()
        self.confirmed.clear()
        self.left.clear()
        self.connections += 1
        tasks: list[asyncio.Task[None]] = []
        try:
            await connection.connect()  # type: ignore[no-untyped-call]  # redis-py gives it no type
            parts = (self.subscribe(connection), self.hear(connection), self.be_deaf())
            tasks += [asyncio.create_task(part, name="following the logs") for part in parts]
            # A TaskGroup would leave this task marked as cancelled, on Python 3.11.
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            done.pop().result()
        finally:
            self.confirmed.clear()
            for task in tasks:
                await end(task)
            await connection.disconnect(nowait=True)

    async def subscribe(self, connection: AbstractConnection) -> None:
        """Tell the store what is wanted, whenever that changes."""
        told: dict[str, Watcher] = {}
        await connection.send_command(f"{self.before}SUBSCRIBE", self.beat)
        self.is_wanted_otherwise.set()
        while True:
            await self.is_wanted_otherwise.wait()
            self.is_wanted_otherwise.clear()
            wanted = dict(self.watchers)
            new = [name for name, watcher in wanted.items() if told.get(name) is not watcher]
            old = [name for name in told if name not in wanted]
            # One by one: a cluster takes in one command only what is in one slot.
            self.left += old
            says = [("UNSUBSCRIBE", name) for name in old] + [("SUBSCRIBE", name) for name in new]
            if says:
                packed = connection.pack_commands(
                    [(self.before + word, PREFIX + name) for word, name in says]
                )
                await connection.send_packed_command(packed)
            told = wanted

    async def hear(self, connection: AbstractConnection) -> None:
        while True:
            kind, channel, said = await connection.read_response(timeout=inf)
            self.wait = FIRST_WAIT_S
            kind = kind[len(self.before) :]
            if channel.decode() == self.beat:
                self.heard(kind, said)
                continue
            name = channel.decode().removeprefix(PREFIX)
            if kind == b"subscribe":
                self.confirmed.add(name)
            elif kind == b"unsubscribe":
                self.confirmed.discard(name)
                if name not in self.left:
                    raise Deaf("the store tells of a log elsewhere from now on")
                self.left.remove(name)
            if watcher := self.watchers.get(name):
                try:
                    pass_on(watcher, kind, said)
                except Exception:  # one log's trouble must not make the others deaf
                    about = {"about": name}
                    logger.exception("could not pass on what the store told", extra=about)

    def heard(self, kind: bytes, count: bytes) -> None:
        if kind == b"message":
            self.ear.hear(int(count))

    async def be_deaf(self) -> None:
        """Raise Deaf once that is noticed."""
        await self.ear.is_deaf.wait()
        raise Deaf("the store tells nothing")


def reason(error: Exception) -> str:
    """What failed between us and a store, without the words of its answer: it may quote a line."""
    if isinstance(error, OSError | Deaf | exceptions.ConnectionError | exceptions.TimeoutError):
        return str(error)
    code = str(error).partition(" ")[0]
    return f"{type(error).__name__} {code if code.isupper() else ''}".strip()


def pass_on(watcher: Watcher, kind: bytes, said: bytes) -> None:
    """Tell a line from something that is only said, and from what another version says."""
    word, _, rest = said.partition(b" ") if kind == b"message" else (b"", b"", b"")
    if kind == b"subscribe" or (kind == b"message" and word != b"notice"):
        watcher.gap()
    elif rest.startswith(LINE):
        _, seq, sum, act, text = rest.split(b" ", 4)
        before = Mark(int(seq) - 1, sum.decode())
        watcher.line(Line(int(seq), act.decode(), text), before if sum else START)
    elif kind == b"message":
        watcher.notice(rest)
