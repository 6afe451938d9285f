"""Logs in lists: for tests, and gone with the process."""

from collections import defaultdict
from collections.abc import Sequence

from server.store.log import Line, Watcher


class MemoryLog:
    """All logs of one process; several lobbies may share it."""

    def __init__(self) -> None:
        self.logs: defaultdict[str, list[Line]] = defaultdict(list)
        self.watchers: defaultdict[str, list[Watcher]] = defaultdict(list)

    async def append(self, name: str, line: Line) -> Sequence[Line]:
        lines = self.logs[name]
        if line.seq <= len(lines):
            return lines[line.seq - 1 :]
        if line.seq > len(lines) + 1:
            raise ValueError(f"{name}: line {line.seq} would skip {len(lines) + 1}")
        lines.append(line)
        for watcher in self.watchers[name]:
            watcher.line(line)
        return (line,)

    async def read(self, name: str, after: int = 0) -> list[Line]:
        return self.logs[name][after:]

    async def publish(self, name: str, text: bytes) -> None:
        for watcher in self.watchers[name]:
            watcher.notice(text)

    async def watch(self, name: str, watcher: Watcher) -> None:
        self.watchers[name].append(watcher)

    async def unwatch(self, name: str, watcher: Watcher) -> None:
        self.watchers[name].remove(watcher)
