"""Lines that tests write to a log by hand, after whatever stands before them."""

from collections.abc import Sequence

from server.store.log import START, Line, Log, Mark, Value


async def write(log: Log, name: str, line: Line, value: Value | None = None) -> Sequence[Line]:
    """Append a line as somebody does who has all before it; gives what then stands there."""
    return await log.append(name, [line], await before(log, name, line.seq), value)


async def before(log: Log, name: str, seq: int) -> Mark:
    """The mark of the line before that of a number; of one that is not there, no line's."""
    if seq == 1:
        return START
    found = await log.read(name, seq - 2)
    return found[0].mark if found else Mark(seq - 1, "")
