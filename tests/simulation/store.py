"""A store that can hang, refuse, fall silent and be put back; and the line of a process to it."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Collection, Sequence
from typing import TypeVar

from msgspec import Struct

from server.store.following import Ear
from server.store.log import Line, LogAway, LogUnavailable, Mark, Value, Watcher, tell
from server.store.memory import MemoryLog
from server.store.pulse import ANSWER_WITHIN_S, Beat, Pulse, Refused, State

QUICK_S = 0.004
AGAIN_S = 0.4
T = TypeVar("T")


class Copy(Struct, frozen=True):
    """All that a store had at a time."""

    logs: dict[str, list[Line]]
    tables: dict[str, dict[str, bytes]]
    life: str
    beats: int


class Store:
    """What all processes share.  A fault holds until the time, in s, that it has."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.kept = MemoryLog()
        self.life, self.beats = "life-0", 0
        self.hangs_until = self.refuses_until = self.loses_until = 0.0
        self.links: list[Link] = []
        self.lives = 0

    def copy(self) -> "Copy":
        logs = {name: list(lines) for name, lines in self.kept.logs.items()}
        tables = {name: dict(table) for name, table in self.kept.tables.items()}
        return Copy(logs, tables, self.life, self.beats)

    def put_back(self, earlier: "Copy") -> None:
        """Have again what it had at an earlier time; nobody is told."""
        self.kept.logs.clear()
        self.kept.logs.update({name: list(lines) for name, lines in earlier.logs.items()})
        self.kept.tables.clear()
        self.kept.tables.update({name: dict(table) for name, table in earlier.tables.items()})
        self.life, self.beats = earlier.life, earlier.beats
        self.lives += 1

    def tell(self, say: Callable[["Link"], None]) -> None:
        """Tell every process that can hear, each a little later."""
        for link in self.links:
            if link.hears():
                delay = self.chance.uniform(0, QUICK_S)
                asyncio.get_running_loop().call_later(delay, link.told, say)


class Link:
    """The logs as one process has them: asked for over a line of its own."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.watchers: dict[str, Watcher] = {}
        self.is_wanted = asyncio.Event()
        self.ear = Ear()
        self.expect = self.ear.expect
        self.cut_until = self.deaf_until = 0.0
        self.is_subscribed = True
        self.connections = 0
        self.pulse = Pulse(self.beat, self)
        store.links.append(self)

    def life(self, name: str) -> str:
        return self.pulse.last.life if self.pulse.last else ""

    # What is asked

    async def ask(self, do: Callable[[], Awaitable[T]], writes: bool = False) -> T:
        """Ask as whoever knows how the store is."""
        if self.pulse.state is State.SILENT or (writes and self.pulse.state is not State.WELL):
            raise LogAway
        return await self.go(do, writes)

    async def go(self, do: Callable[[], Awaitable[T]], writes: bool) -> T:
        """Go to the store and back, as its faults let us."""
        store = self.store
        await asyncio.sleep(store.chance.uniform(0, QUICK_S))
        if now() < self.cut_until:
            raise LogUnavailable("cut")
        if now() < store.hangs_until:
            hangs = asyncio.create_task(self.later(do))
            await asyncio.wait([hangs], timeout=ANSWER_WITHIN_S)
            if not hangs.done():
                hangs.add_done_callback(lambda task: task.cancelled() or task.exception())
                raise LogUnavailable("no answer")
            return hangs.result()
        if writes and now() < store.refuses_until:
            raise LogUnavailable("refused")
        answer = await do()
        await asyncio.sleep(store.chance.uniform(0, QUICK_S))
        if now() < store.loses_until and store.chance.random() < 0.5:
            raise LogUnavailable("the answer was lost")
        return answer

    async def later(self, do: Callable[[], Awaitable[T]]) -> T:
        """A store that goes on does what it was asked before, though nobody waits for it."""
        await asyncio.sleep(self.store.hangs_until - now())
        return await do()

    async def append(
        self, name: str, lines: Sequence[Line], after: Mark, value: Value | None = None
    ) -> Sequence[Line]:
        async def do() -> Sequence[Line]:
            standing = await self.store.kept.append(name, lines, after, value)
            if list(standing) == list(lines):
                self.store.tell(lambda link: link.hear(name, lines, after))
            return list(standing)

        return await self.ask(do, writes=True)

    async def read(self, name: str, after: int = 0, copied: bool = False) -> list[Line]:
        return await self.ask(lambda: self.store.kept.read(name, after))

    async def values(self, table: str) -> dict[str, bytes]:
        return await self.ask(lambda: self.store.kept.values(table))

    async def put(self, value: Value, before: bytes | None) -> bool:
        return await self.ask(lambda: self.store.kept.put(value, before), writes=True)

    async def names(self) -> list[str]:
        return await self.ask(self.store.kept.names)

    async def remove(self, name: str) -> None:
        await self.ask(lambda: self.store.kept.remove(name), writes=True)

    async def erase(self, names: Collection[str]) -> None:
        await self.ask(lambda: self.store.kept.erase(names), writes=True)

    async def publish(self, name: str, text: bytes) -> Mark:
        async def do() -> Mark:
            self.store.tell(lambda link: link.notice(name, text))
            return await self.store.kept.publish(name, text)

        return await self.ask(do)

    async def beat(self, known: int, thorough: bool) -> Beat:
        async def do() -> Beat:
            store = self.store
            if store.beats < known:
                store.life = f"life-{store.lives}-{store.chance.random()}"
            store.beats += 1
            count = store.beats
            store.tell(lambda link: link.ear.hear(count) if link is self else None)
            return Beat(store.life, count)

        if self.store.hangs_until <= now() < self.store.refuses_until:
            raise Refused("full")
        return await self.go(do, writes=True)

    # What is heard

    async def watch(self, name: str, watcher: Watcher) -> None:
        self.watchers[name] = watcher
        self.is_wanted.set()
        asyncio.get_running_loop().call_later(QUICK_S, self.confirm, name, watcher)

    async def unwatch(self, name: str, watcher: Watcher) -> None:
        self.watchers.pop(name, None)
        if not self.watchers:
            self.is_wanted.clear()

    def confirm(self, name: str, watcher: Watcher) -> None:
        if self.hears() and self.watchers.get(name) is watcher:
            watcher.gap()

    def hears(self) -> bool:
        return self.is_subscribed and now() >= max(self.cut_until, self.deaf_until)

    def told(self, say: Callable[["Link"], None]) -> None:
        if self.hears() and now() >= self.store.hangs_until:
            say(self)

    def hear(self, name: str, lines: Sequence[Line], after: Mark) -> None:
        if name in self.watchers:
            tell(self.watchers[name], lines, after)

    def notice(self, name: str, text: bytes) -> None:
        if name in self.watchers:
            self.watchers[name].notice(text)

    def renew(self) -> None:
        for watcher in list(self.watchers.values()):
            watcher.gap()

    async def follow(self) -> None:
        """Subscribe again whenever the subscription broke, or is noticed to be dead."""
        while True:
            await asyncio.sleep(AGAIN_S)
            if self.ear.is_deaf.is_set() or now() < self.cut_until:
                self.is_subscribed = False
            if not self.is_subscribed and now() >= self.cut_until:
                self.is_subscribed = True
                self.connections += 1
                self.deaf_until = 0.0
                self.ear.begin()
                self.renew()


def now() -> float:
    return asyncio.get_running_loop().time()
