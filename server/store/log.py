"""The promise of every log: append in order or learn why not, read, tell, watch."""

import hashlib
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from typing import Protocol

from msgspec import Struct


class Mark(Struct, frozen=True, gc=False):
    """Which line a log ends with: its number, and the SHA-1 of its JSON in hex.

    A number alone would not do: a store that was put back to an older copy goes on with other
    lines under the same numbers.
    """

    seq: int
    sum: str


MOST_SUMS = 1_024
STORE = "store"
"""The table of what a store knows of itself."""
START = Mark(0, "")
"""The mark of a log that nobody wrote."""


@lru_cache(MOST_SUMS)
def sum_of(text: bytes) -> str:
    """The SHA-1 of a line's JSON, in hex; that of the last line of a log is wanted often."""
    return hashlib.sha1(text, usedforsecurity=False).hexdigest()


class Line(Struct, frozen=True, gc=False):
    """An entry as it is kept: its number, the act that made it, and its JSON, ready to send."""

    seq: int
    act: str
    text: bytes

    @property
    def mark(self) -> Mark:
        return Mark(self.seq, sum_of(self.text))


class Value(Struct, frozen=True):
    """Something kept beside logs, and replaced as a whole: in which table, in which field of it.

    What is put with a line is in a table of the same set: what stands between { and } is the same.
    """

    table: str
    field: str
    text: bytes


class LogUnavailable(Exception):
    """The log did not answer in time; whether the line was written is unknown."""


class LogAway(LogUnavailable):
    """The log is known to be away: nothing was sent, and to ask again soon is of no use."""


class LogDiffers(Exception):
    """The log has other lines than the writer knew of, as it was put back; nothing is written."""


class LogErased(Exception):
    """The log was erased for good; nothing is written."""


class Watcher(Struct, frozen=True):
    """Whom to call, without waiting, about one log.

    `line`: a line was written, by this process or another, after the line of that mark; lines may
    be missing or repeated.
    `notice`: another process said something about this log that is not kept.
    `gap`: something may have been missed; read the log.
    """

    line: Callable[[Line, Mark], None]
    notice: Callable[[bytes], None]
    gap: Callable[[], None]


def tell(watcher: Watcher, lines: Sequence[Line], after: Mark) -> None:
    """Tell a watcher of lines that were written after the one of that mark."""
    before = [after, *(line.mark for line in lines[:-1])]
    for mark, line in zip(before, lines, strict=True):
        watcher.line(line, mark)


class Log(Protocol):
    """Logs by name, each a list of lines numbered 1, 2, 3 ... without a hole."""

    def life(self, name: str) -> str:
        """Which life this is of that part of the store which keeps a log; empty if not known.

        It has another once it was lost, or put back.
        """
        ...

    async def append(
        self, name: str, lines: Sequence[Line], after: Mark, value: Value | None = None
    ) -> Sequence[Line]:
        """Write lines, all or none, next after the one of that mark, and tell the watchers.

        With a value, this is put in place in the same step, if they are written.

        Returns lines that now stand after the mark: these when they were written; when others were
        first, the first of theirs, and nothing is written.  The writer must take them before it
        tries again: an earlier try of the same acts, whose answer was lost, is among those that
        come so, and so an act is written once.  What is returned is on disk, as far as the store
        syncs its file.  Raises LogErased; LogDiffers where the log has another line in the place of
        the mark, or none; LogUnavailable without an answer.
        """
        ...

    async def read(self, name: str, after: int = 0, copied: bool = False) -> list[Line]:
        """All lines with a number above `after`, in order; raises LogUnavailable.

        Where `copied`, they are as sure to stay as one that was written is.
        """
        ...

    async def remove(self, name: str) -> None:
        """Remove a log, or a table of values, with all that is in it; raises LogUnavailable."""
        ...

    async def erase(self, names: Collection[str]) -> None:
        """Remove logs and tables in one step, and for good; raises LogUnavailable.

        Whoever had one of them open, or was about to, brings nothing of it back: for a day nothing
        is written under these names.  What was on disk goes from there soon after.
        """
        ...

    async def names(self) -> list[str]:
        """The names of all logs and tables, in no order; raises LogUnavailable."""
        ...

    async def values(self, table: str) -> dict[str, bytes]:
        """What is kept in a table, by its fields; raises LogUnavailable."""
        ...

    async def put(self, value: Value, before: bytes | None) -> bool:
        """Put a value in place of `before`; false if another stands there, or it was erased.

        Raises LogUnavailable.
        """
        ...

    async def publish(self, name: str, text: bytes) -> Mark:
        """Say something to the watchers in all processes, and give how far the log is.

        What is said is kept nowhere, and lost without a word.  Raises LogUnavailable.
        """
        ...

    async def watch(self, name: str, watcher: Watcher) -> None:
        """Begin to call this watcher; the lines before are the watcher's to read."""
        ...

    async def unwatch(self, name: str, watcher: Watcher) -> None:
        """Call this watcher no more."""
        ...
