"""The promise of every log: append in order or learn why not, read, tell, watch."""

from collections.abc import Callable, Sequence
from typing import Protocol

from msgspec import Struct


class Line(Struct, frozen=True):
    """An entry as it is kept: its number, the act that made it, and its JSON, ready to send."""

    seq: int
    act: str
    text: bytes


class Value(Struct, frozen=True):
    """Something kept beside logs, and replaced as a whole: in which table, in which field of it."""

    table: str
    field: str
    text: bytes


class LogUnavailable(Exception):
    """The log did not answer in time; whether the line was written is unknown."""


class Watcher(Struct, frozen=True):
    """Whom to call, without waiting, about one log.

    `line`: a line was written, by this process or another; lines may be missing or repeated.
    `notice`: another process said something about this log that is not kept.
    `gap`: something may have been missed; read the log.
    """

    line: Callable[[Line], None]
    notice: Callable[[bytes], None]
    gap: Callable[[], None]


class Log(Protocol):
    """Logs by name, each a list of lines numbered 1, 2, 3 ... without a hole."""

    async def append(self, name: str, line: Line, value: Value | None = None) -> Sequence[Line]:
        """Write the line as number `line.seq`, which must be the next, and tell the watchers.

        With a value, this is put in place in the same step, if the line is written.

        Returns the lines that now stand from that number on: this one alone when it was written;
        when others were first, theirs, and nothing is written.  The writer must take them before
        it tries again: an earlier try of the same act, whose answer was lost, is among them, and
        so an act is written once.  What is returned is on disk, as far as the store syncs its
        file.  Raises ValueError when the number skips one, LogUnavailable without an answer.
        """
        ...

    async def read(self, name: str, after: int = 0) -> list[Line]:
        """All lines with a number above `after`, in order; raises LogUnavailable."""
        ...

    async def remove(self, name: str) -> None:
        """Remove a log, or a table of values, with all that is in it; raises LogUnavailable."""
        ...

    async def names(self) -> list[str]:
        """The names of all logs and tables, in no order; raises LogUnavailable."""
        ...

    async def values(self, table: str) -> dict[str, bytes]:
        """What is kept in a table, by its fields; raises LogUnavailable."""
        ...

    async def put(self, value: Value, before: bytes | None) -> bool:
        """Put a value in place of `before`; false if another stands there.

        Raises LogUnavailable.
        """
        ...

    async def publish(self, name: str, text: bytes) -> None:
        """Say something to the watchers in all processes; kept nowhere, lost without a word."""
        ...

    async def watch(self, name: str, watcher: Watcher) -> None:
        """Begin to call this watcher; the lines before are the watcher's to read."""
        ...

    async def unwatch(self, name: str, watcher: Watcher) -> None:
        """Call this watcher no more."""
        ...
