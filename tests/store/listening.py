"""Whoever watches a log, and writes down what it hears; and the lines that it hears of."""

from server.store.log import Line, Log, Mark, Watcher
from server.store.redis import RedisLog
from tests.waiting import eventually


class Listener:
    """Writes down whatever a log calls out."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.notices: list[bytes] = []
        self.gaps = 0
        self.befores: list[Mark] = []
        self.watcher = Watcher(self.line, self.notices.append, self.gap)

    def line(self, line: Line, after: Mark) -> None:
        self.lines.append(line)
        self.befores.append(after)

    def gap(self) -> None:
        self.gaps += 1

    async def has(self, count: int) -> None:
        """Wait until so many lines came."""
        await eventually(lambda: len(self.lines) >= count)

    async def has_gaps(self, count: int) -> None:
        await eventually(lambda: self.gaps >= count)

    @property
    def numbers(self) -> list[int]:
        return [line.seq for line in self.lines]


def line(seq: int, act: str = "") -> Line:
    return Line(seq, act or f"act-{seq}", b'{"seq":%d}' % seq)


async def watched(log: Log, name: str) -> Listener:
    """A listener that is sure to hear whatever comes after."""
    found = Listener()
    await log.watch(name, found.watcher)
    if isinstance(log, RedisLog):
        await found.has_gaps(1)
    return found
