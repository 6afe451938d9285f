"""The logs that earlier builds left in tests/kept: their lines, and who is in them.

Each build has a set, a meeting that is over, one that was left in the middle, and golden meetings.
"""

from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from server.domain.entry import Entry
from server.domain.meeting.vocabulary import Event
from server.domain.sets.fold import SetEvent
from server.live.deciders import MEETING, SET
from server.live.reading import Reader
from server.live.sets import meeting_name, set_name
from server.store.log import Line, Log
from tests.lines import write

FOLDER = Path(__file__).parent / "kept"
BUILDS = tuple(sorted(path.parent.name for path in FOLDER.glob("*/people.json")))
"""By the commit that wrote them."""
OVER, LEFT = "meeting-1", "meeting-2"

MEETINGS = [
    (path.parent.name, path.stem) for path in sorted(FOLDER.glob("*/*.jsonl")) if path.stem != "set"
]
"""Every log of a meeting: the build, and its name there."""
LOGS = [*MEETINGS, *((build, "set") for build in BUILDS)]

Shape = dict[str, Any]


class Somebody(msgspec.Struct):
    """A person of a kept set, and the secrets by which a test can act as them."""

    member: str
    token: str
    second_token: str = ""
    own_key: str = ""


class People(msgspec.Struct):
    """A kept set by its id, and those in it by their names in small letters."""

    set: str
    members_key: str
    people: dict[str, Somebody]

    def name_of(self, member: str) -> str:
        return next((name for name, p in self.people.items() if p.member == member), member)


@cache
def people(build: str) -> People:
    return msgspec.json.decode((FOLDER / build / "people.json").read_bytes(), type=People)


@cache
def lines(build: str, log: str) -> tuple[Line, ...]:
    """The lines in the bytes that the store held."""
    texts = (FOLDER / build / f"{log}.jsonl").read_bytes().removesuffix(b"\n").split(b"\n")
    return tuple(Line(n, msgspec.json.decode(t)["act"], t) for n, t in enumerate(texts, 1))


@cache
def written(build: str, log: str) -> tuple[Shape, ...]:
    """The lines as they were written, in plain JSON."""
    return tuple(msgspec.json.decode(line.text) for line in lines(build, log))


def version(build: str) -> int:
    """Of the lines of a build; those of the first do not say theirs."""
    [found] = {line.get("v", 1) for b, log in LOGS if b == build for line in written(b, log)}
    return int(found)


@cache
def meeting(build: str, log: str) -> tuple[Entry[Event], ...]:
    """The entries of a meeting, as they are read today."""
    reader: Reader[Event] = Reader(MEETING.events)
    return tuple(reader.read(line)[0] for line in lines(build, log))


@cache
def group(build: str) -> tuple[Entry[SetEvent], ...]:
    """The entries of a set, as they are read today."""
    reader: Reader[SetEvent] = Reader(SET.events)
    return tuple(reader.read(line)[0] for line in lines(build, "set"))


async def fill(log: Log, build: str) -> None:
    """Put into a store what a build left in its own."""
    id = people(build).set
    for name, kept in (
        (set_name(id), "set"),
        (meeting_name(id, 1), OVER),
        (meeting_name(id, 2), LEFT),
    ):
        for line in lines(build, kept):
            await write(log, name, line)
