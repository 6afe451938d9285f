"""The shapes of lines and records, written down once for each version."""

from typing import get_args

import msgspec

from server.domain.former import VERSION
from server.domain.meeting.vocabulary import Event
from server.domain.sets.fold import SetEvent
from tests.shapes import FOLDER, kept, shapes


def test_a_shape_changes_with_a_new_version_alone() -> None:
    """A rule in `former.py`, a kept log, and `python -m tests.shapes` go with it."""
    assert shapes() == msgspec.json.decode(kept().read_bytes())


def test_every_event_has_its_shape() -> None:
    events = {event.__name__ for event in (*get_args(Event), *get_args(SetEvent))}
    assert events < set(shapes())
    assert len(events) == len(get_args(Event)) + len(get_args(SetEvent))


def test_no_shapes_are_kept_but_those_of_this_version_and_the_versions_before() -> None:
    versions = {int(path.stem.removeprefix("shapes-")) for path in FOLDER.glob("shapes-*.json")}
    assert versions == set(range(2, VERSION + 1))
