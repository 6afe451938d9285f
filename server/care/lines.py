"""Whether every line can be read: a log with one that cannot is closed to its people."""

from collections.abc import Sequence

from server.live.deciders import MEETING, SET
from server.live.reading import Reader, Unreadable
from server.store.checks import Finding, wrong
from server.store.log import Line


def unreadable(name: str, lines: Sequence[Line]) -> list[Finding]:
    """A finding, if a log cannot be read to its end."""
    events = SET.events if name.endswith(":set") else MEETING.events
    reader: Reader[object] = Reader(events)
    try:
        for line in lines:
            reader.read(line)
    except Unreadable as error:
        return [
            wrong(
                f"Line {error.seq} of {len(lines)} of the log {name} cannot be read, so nobody can "
                "open what it holds. It stays as it is; an earlier backup may have it whole, and "
                "putting that back takes everybody back to it."
            )
        ]
    return []
