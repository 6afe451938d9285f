"""What a store answers, as RESP2 has it, turned into what it means."""

from collections.abc import Sequence

from server.store.log import Line


def pairs(flat: Sequence[bytes]) -> dict[bytes, bytes]:
    """What RESP2 tells of a hash, or of a line of a stream: name, value, name, value."""
    return dict(zip(flat[::2], flat[1::2], strict=True))


def lines_of(reply: Sequence[tuple[bytes, list[bytes]]]) -> list[Line]:
    """Turn what XRANGE returns, by itself or through the script, into lines."""
    return [line(id, pairs(fields)) for id, fields in reply]


def line(id: bytes, fields: dict[bytes, bytes]) -> Line:
    return Line(int(id.partition(b"-")[0]), fields[b"act"].decode(), fields[b"text"])
