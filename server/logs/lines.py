"""A record of any logger as a line: of what happened, to which set or meeting, and why."""

import logging
import re
from collections.abc import Callable
from datetime import UTC, datetime

import msgspec
from msgspec import Struct

from server.logs.faults import stack, told
from server.logs.values import filled_in, plain

OURS = re.compile(r"(setroom|server(\..+)?)")
"""The loggers whose arguments our own code gives."""
ABOUT = re.compile(r"\{(?P<set>[a-z2-7]{12})\}:(?:set|records|meeting:(?P<meeting>[0-9]{1,20}))\b")
"""The name of a log, or of a table, of a set that we made an id for."""


class Line(Struct, frozen=True, omit_defaults=True):
    """What a line says.  Every text in it is plain.

    `left_out` is how many like it were not written since the last that was.
    """

    time: str
    level: str
    logger: str
    event: str
    set: str = ""
    meeting: int = 0
    error: str = ""
    stack: tuple[str, ...] = ()
    left_out: int = 0


def line_of(record: logging.LogRecord) -> Line:
    """What is said of a record, whatever its logger and its arguments are.

    It names a set or a meeting if it has the name of a log in `about`; `error` stands for an
    exception that it has not any more.
    """
    error = record.exc_info[1] if record.exc_info else None
    group, meeting = about(record)
    return Line(
        time=datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        level=record.levelname.lower(),
        logger=plain(record.name),
        event=event_of(record),
        set=group,
        meeting=meeting,
        error=plain(told(error)) if error else getattr(record, "error", ""),
        stack=tuple(map(plain, stack(error))) if error else (),
        left_out=getattr(record, "left_out", 0),
    )


def event_of(record: logging.LogRecord) -> str:
    return filled_in(record.msg, record.args, OURS.fullmatch(record.name) is not None)


def about(record: logging.LogRecord) -> tuple[str, int]:
    """The set and the meeting that a record names: empty, and 0, if it names none."""
    found = ABOUT.search(str(getattr(record, "about", "")))
    return (found["set"], int(found["meeting"] or 0)) if found else ("", 0)


class Formatter(logging.Formatter):
    """Writes each record as one line, in one of `FORMATS`."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.write = FORMATS[kind]

    def format(self, record: logging.LogRecord) -> str:
        return self.write(line_of(record))


def text(line: Line) -> str:
    """A line for people."""
    where = f"set {line.set}" + (f", meeting {line.meeting}" if line.meeting else "")
    parts = (
        f"{line.time} {line.level.upper()} {line.event}",
        where if line.set else "",
        line.error,
        " < ".join(line.stack),
        f"{line.left_out} more like it were left out" if line.left_out else "",
    )
    return " | ".join(filter(None, parts))


def json(line: Line) -> str:
    """A line for programs: an object."""
    return msgspec.json.encode(line).decode()


FORMATS: dict[str, Callable[[Line], str]] = {"text": text, "json": json}
