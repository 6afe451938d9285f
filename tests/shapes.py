"""`python -m tests.shapes` keeps the shapes of lines and records of this version, once."""

from pathlib import Path
from typing import Any, get_args

import msgspec

from server.domain.entry import Entry
from server.domain.former import VERSION
from server.domain.meeting.vocabulary import Event
from server.domain.record import MeetingRecord
from server.domain.sets.fold import SetEvent

FOLDER = Path(__file__).parent / "kept"
KEPT: tuple[Any, ...] = (Entry[Any], *get_args(Event), *get_args(SetEvent), MeetingRecord)
SAID_ABOUT = ("title", "description")


def shapes() -> Any:
    """Of each event, and of all that is in one: its fields, their types and bounds."""
    _, found = msgspec.json.schema_components(KEPT)
    return msgspec.json.decode(msgspec.json.encode(bare(found), order="sorted"))


def bare(schema: Any) -> Any:
    """A schema without what is only said about it, which may be said better."""
    if isinstance(schema, list):
        return [bare(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    return {k: bare(v) for k, v in schema.items() if k not in SAID_ABOUT or isinstance(v, dict)}


def kept(version: int = VERSION) -> Path:
    return FOLDER / f"shapes-{version}.json"


def write() -> None:
    """Raise FileExistsError if they are kept already: no shape of a version ever changes."""
    with kept().open("xb") as file:
        file.write(msgspec.json.format(msgspec.json.encode(shapes())) + b"\n")


if __name__ == "__main__":
    write()
