"""The worked example of the page, step by step."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from server.protocol.page import filled, prose

TEXT = filled(prose("example"))
BLOCK = re.compile(r"(?:^    .+\n)+", re.MULTILINE)
FRAME = re.compile(r"([A-Z][\w, ]*) ([<>|]) (.+)")
PARTS = re.compile(r"(\d+)(.*)")


class Request(NamedTuple):
    """An HTTP request, and what is answered with status 200."""

    method: str
    path: str
    headers: dict[str, str]
    body: Any
    reply: Any


class Frame(NamedTuple):
    """A text frame: up to the service from one, or down to all of these."""

    by: tuple[str, ...]
    up: bool
    engine: str
    value: Any


class Gone(NamedTuple):
    """Somebody's connection breaks."""

    by: str


def steps() -> Iterator[Request | Frame | Gone]:
    for block in BLOCK.findall(TEXT):
        lines = [line.strip() for line in block.splitlines()]
        if FRAME.match(lines[0]):
            yield from map(frame, lines)
        else:
            yield request(lines)


def request(lines: list[str]) -> Request:
    method, path = lines[0].split()
    headers = dict(line.split(": ", 1) for line in lines[1:-2])
    reply = lines[-1].removeprefix("200 ")
    return Request(method, path, headers, read(lines[-2]), read(reply))


def frame(line: str) -> Frame | Gone:
    found = FRAME.match(line)
    assert found, line
    who, way, text = found.groups()
    if way == "|":
        return Gone(who)
    parts = PARTS.match(text)
    assert parts, line
    by = tuple(who.split(", "))
    return Frame(by, way == ">", parts[1], read(parts[2]) if parts[2] else None)


def read(text: str) -> Any:
    return msgspec.json.decode(text)
