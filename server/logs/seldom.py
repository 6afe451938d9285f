"""One line a kind of trouble a minute: what is left out meanwhile is counted, and told."""

import logging
import time
from collections.abc import Callable
from itertools import takewhile
from math import inf
from typing import Any, TextIO

from msgspec import Struct

from server.logs.lines import about, event_of, line_of

MINUTE_S = 60.0
MOST_KINDS = 200
"""That are told apart within a minute."""
MANY = "trouble of many other kinds"

SENTENCE = "%s"
"""The template of those of which no two say the same."""

Kind = tuple[str, str, str, tuple[str, int]]
"""Of what a record tells: its logger, its template, the type of its exception, set and meeting."""
OTHERS: Kind = ("setroom", MANY, "", ("", 0))


class Told(Struct):
    """A kind that was told: until when no more of it is, how many were not, what they said."""

    until: float
    count: int = 0
    said: dict[str, Any] = {}


class Seldom(logging.StreamHandler[TextIO]):
    """Writes records; of those from WARNING up, one a kind a minute.

    The next that is written says how many like it were left out.  Where none comes, `tell` writes
    what they said, once their minute is over, and the end writes it at once.
    """

    def __init__(
        self, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """`stream` is standard error, if none is given; `clock` gives seconds."""
        super().__init__(stream)
        self.clock = clock
        self.kinds: dict[Kind, Told] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record, or count it; raises nothing, whatever is in it."""
        try:
            now, kind = self.clock(), self.kind(record)
            self.tell(now, but=kind)
            if record.levelno < logging.WARNING or self.is_due(record, kind, now):
                super().emit(record)
        except Exception:
            self.handleError(record)

    def tell(self, now: float, but: Kind | None = None) -> None:
        """Write what was left out of each kind whose minute is over.

        But for one kind, of which something is about to be written.
        """
        self.acquire()
        try:
            over = takewhile(lambda known: known[1].until <= now, list(self.kinds.items()))
            for kind, told in over:
                if kind != but:
                    self.end(kind, told, now)
        finally:
            self.release()

    def end(self, kind: Kind, told: Told, now: float) -> None:
        """End the minute of a kind; what was left out is told by a line, which begins another."""
        del self.kinds[kind]
        if told.count:
            self.kinds[kind] = Told(now + MINUTE_S)
            super().emit(logging.makeLogRecord(told.said | {"left_out": told.count - 1}))

    def is_due(self, record: logging.LogRecord, kind: Kind, now: float) -> bool:
        """Whether a record is to be written; it is told how many like it were not."""
        told = self.kinds.get(kind)
        if told and told.until > now:
            told.said = told.said or saying(record, kind)
            told.count += 1
            return False
        self.kinds.pop(kind, None)  # kinds stand in the order in which their minutes end
        self.kinds[kind] = Told(now + MINUTE_S)
        vars(record)["left_out"] = told.count if told else 0
        return True

    def kind(self, record: logging.LogRecord) -> Kind:
        """What kind a record is of; all beyond the most that are told apart are of one."""
        error = record.exc_info[0] if record.exc_info else None
        said = event_of(record) if record.msg == SENTENCE else str(record.msg)
        kind = (record.name, said, error.__qualname__ if error else "", about(record))
        return kind if kind in self.kinds or len(self.kinds) < MOST_KINDS else OTHERS

    def close(self) -> None:
        """Write all that was left out, as nothing more will be."""
        self.tell(inf)
        super().close()


def saying(record: logging.LogRecord, kind: Kind) -> dict[str, Any]:
    """What a record says, in plain words, without keeping anything that it came with."""
    return {
        "name": record.name,
        "levelno": record.levelno,
        "levelname": record.levelname,
        "msg": MANY if kind == OTHERS else event_of(record),
        "about": getattr(record, "about", ""),
        "error": line_of(record).error,
    }
