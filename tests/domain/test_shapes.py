"""The shapes of lines and records, written down once for each version."""

from pathlib import Path
from typing import Any, get_args

import msgspec

from server.domain.entry import VERSION, Entry
from server.domain.meeting.fold import Event
from server.domain.record import MeetingRecord
from server.domain.sets.fold import SetEvent

FOLDER = Path(__file__).parents[1] / "kept"
KEPT: tuple[Any, ...] = (Entry[Any], *get_args(Event), *get_args(SetEvent), MeetingRecord)
SAID_ABOUT = ("title", "description")


def shapes() -> Any:
    """Of each event, and of all that is in one: its fields, their types and bounds."""
    _, found = msgspec.json.schema_components(KEPT)
    return msgspec.json.decode(msgspec.json.encode(bare(found)))


def bare(schema: Any) -> Any:
    """A schema without what is only said about it, which may be said better."""
    if isinstance(schema, list):
        return [bare(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    return {k: bare(v) for k, v in schema.items() if k not in SAID_ABOUT or isinstance(v, dict)}


def test_a_shape_changes_with_a_new_version_alone() -> None:
    """A rule in `former.py`, a kept log, and a new file of shapes go with it."""
    kept = FOLDER / f"shapes-{VERSION}.json"
    assert shapes() == msgspec.json.decode(kept.read_bytes())


def test_every_event_has_its_shape() -> None:
    events = {event.__name__ for event in (*get_args(Event), *get_args(SetEvent))}
    assert events < set(shapes())
    assert len(events) == len(get_args(Event)) + len(get_args(SetEvent))


def test_no_shapes_are_kept_but_those_of_this_version_and_the_versions_before() -> None:
    versions = {int(path.stem.removeprefix("shapes-")) for path in FOLDER.glob("shapes-*.json")}
    assert versions == set(range(2, VERSION + 1))
