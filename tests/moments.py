"""The moments of meetings at random, and how often what should hold of them was tried."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from hypothesis import HealthCheck, given, settings

from server.domain.entry import Entry
from server.domain.meeting.fold import Event, evolve
from server.domain.meeting.state.meeting import START, Meeting
from tests.meetings import meetings

HOW_MANY = 30

Entries = list[Entry[Event]]
Seen = Counter[str]


class Moment(NamedTuple):
    """An entry, with the meeting before it and after it."""

    before: Meeting
    entry: Entry[Event]
    after: Meeting


def moments(entries: Entries) -> Iterator[Moment]:
    """Every moment of a meeting, in order."""
    meeting = START
    for entry in entries:
        before, meeting = meeting, evolve(meeting, entry)
        yield Moment(before, entry, meeting)


def on_many(check: Callable[[Entries, Seen], None], how_many: int = HOW_MANY) -> Seen:
    """Try a check on many meetings; gives what it counted, for a check may find nothing to try."""
    seen: Seen = Counter()

    @settings(max_examples=how_many, deadline=None, suppress_health_check=list(HealthCheck))
    @given(meetings())
    def tried(entries: Entries) -> None:
        check(entries, seen)

    tried()
    return seen


def at_all_moments(check: Callable[[Moment, Seen], None], how_many: int = HOW_MANY) -> Seen:
    """Try a check on every moment of many meetings."""

    def through(entries: Entries, seen: Seen) -> None:
        for moment in moments(entries):
            check(moment, seen)

    return on_many(through, how_many)
