"""The moments of meetings at random, and how often what should hold of them was tried."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from random import Random
from typing import NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.domain.entry import Entry
from server.domain.meeting.entries import BecameOne
from server.domain.meeting.fold import evolve
from server.domain.meeting.state.meeting import START, Meeting
from server.domain.meeting.vocabulary import Event
from server.domain.visible import seen
from tests.meetings import EVERYBODY, Stage

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


def as_given(entries: Entries, viewer: str) -> Iterator[Entry[Event]]:
    """The entries of a meeting as a member is given them, in order."""
    return (seen(moment.entry, viewer, moment.after) for moment in moments(entries))


def single(entries: Entries) -> list[str]:
    """Everybody but those of whom two became one: to them all is sent anew."""
    joined = [e.event for e in entries if isinstance(e.event, BecameOne)]
    ids = {id for event in joined for id in (event.member, event.into)}
    return [who for who in EVERYBODY if who not in ids]


@cache
def played(seed: int) -> Entries:
    """One meeting at random: the tests try theirs on the same seeds, so each is played once."""
    return Stage(Random(seed), seed).play()


def on_many(check: Callable[[Entries, Seen], None], how_many: int = HOW_MANY) -> Seen:
    """Try a check on many meetings; gives what it counted, for a check may find nothing to try."""
    seen: Seen = Counter()

    @settings(max_examples=how_many, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.integers(0, 2**32))
    def tried(seed: int) -> None:
        check(played(seed), seen)

    tried()
    return seen


def at_all_moments(check: Callable[[Moment, Seen], None], how_many: int = HOW_MANY) -> Seen:
    """Try a check on every moment of many meetings."""

    def through(entries: Entries, seen: Seen) -> None:
        for moment in moments(entries):
            check(moment, seen)

    return on_many(through, how_many)
