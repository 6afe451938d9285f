"""Whether every line can be read: a log with one that cannot is closed to its people."""

from server.care.backup import LOG_NAME
from server.live.deciders import MEETING, SET
from server.live.reading import Reader, Unreadable
from server.store.checks import Finding, wrong
from server.store.log import Line, Log


async def unreadable(log: Log) -> list[Finding]:
    """A finding for each log that cannot be read to its end; raises LogUnavailable."""
    names = filter(LOG_NAME.fullmatch, await log.names())
    found = [judged(name, await log.read(name)) for name in sorted(names)]
    return [finding for finding in found if finding]


def judged(name: str, lines: list[Line]) -> Finding | None:
    events = SET.events if name.endswith(":set") else MEETING.events
    reader: Reader[object] = Reader(events)
    for line in lines:
        try:
            reader.read(line)
        except Unreadable as error:
            return wrong(
                f"Line {error.seq} of {len(lines)} of the log {name} cannot be read, so nobody can "
                "open what it holds. It stays as it is; an earlier backup may have it whole, and "
                "putting that back takes everybody back to it."
            )
    return None
