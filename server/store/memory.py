"""Logs in lists: for tests, and gone with the process."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from server.store.log import START, Line, LogDiffers, LogErased, Mark, Value, Watcher, tell


class MemoryLog:
    """All logs of one process; several lobbies may share it."""

    def __init__(self) -> None:
        self.logs: defaultdict[str, list[Line]] = defaultdict(list)
        self.tables: defaultdict[str, dict[str, bytes]] = defaultdict(dict)
        self.erased: set[str] = set()
        self.watchers: defaultdict[str, list[Watcher]] = defaultdict(list)

    async def append(
        self, name: str, lines: Sequence[Line], after: Mark, value: Value | None = None
    ) -> Sequence[Line]:
        if name in self.erased:
            raise LogErased(name)
        kept = self.logs[name]
        if mark(kept[: after.seq]) != after:
            raise LogDiffers(name)
        if standing := kept[after.seq :]:
            return standing
        kept += lines
        if value:
            self.tables[value.table][value.field] = value.text
        for watcher in self.watchers[name]:
            tell(watcher, lines, after)
        return lines

    async def read(self, name: str, after: int = 0, copied: bool = False) -> list[Line]:
        return self.logs[name][after:] if name in self.logs else []

    async def remove(self, name: str) -> None:
        self.logs.pop(name, None)
        self.tables.pop(name, None)

    async def erase(self, names: Collection[str]) -> None:
        self.erased.update(names)
        for name in names:
            await MemoryLog.remove(self, name)

    async def names(self) -> list[str]:
        return [name for kept in (self.logs, self.tables) for name, found in kept.items() if found]

    async def values(self, table: str) -> dict[str, bytes]:
        return dict(self.tables[table]) if table in self.tables else {}

    async def put(self, value: Value, before: bytes | None) -> bool:
        if value.table in self.erased or self.tables[value.table].get(value.field) != before:
            return False
        self.tables[value.table][value.field] = value.text
        return True

    async def publish(self, name: str, text: bytes) -> Mark:
        for watcher in self.watchers[name]:
            watcher.notice(text)
        return mark(self.logs[name]) if name in self.logs else START

    def life(self, name: str) -> str:
        return "the-only-one"

    async def watch(self, name: str, watcher: Watcher) -> None:
        self.watchers[name].append(watcher)

    async def unwatch(self, name: str, watcher: Watcher) -> None:
        self.watchers[name].remove(watcher)


def mark(lines: Sequence[Line]) -> Mark:
    return lines[-1].mark if lines else START
