"""Scenes of the domain: acts and lines in a row, each at a time of its own."""

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.course import Template
from server.domain.meeting.fold import evolve
from server.domain.meeting.phases import PhaseKind
from server.domain.meeting.seats import KnownAs, WatcherSeated
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import Role
from server.domain.meeting.state.rounds import Item, Purpose, Round
from server.domain.meeting.templates import phase, plan
from server.domain.meeting.templates import template as made
from server.domain.record import MeetingRecord
from server.domain.refusals import Refusal
from server.domain.sets.state import LearningSet
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    MINUTE,
    OPENED_AT,
    SECOND,
    By,
    chair_taken,
    folded_set,
    given_set,
    judged,
)

GIL, HAL = "gil", "hal"
"""Newcomers."""


def told(m: Meeting, line: By, at: int | None = None) -> Meeting:
    """The meeting one line further; a second after the line before, where no time is given."""
    when = OPENED_AT + m.seq * SECOND if at is None else at
    act = line.act or f"act-{m.seq + 1:06}"
    return evolve(m, Entry(m.seq + 1, when, line.who, act, line.event))


def done(m: Meeting, by: str, intent: Any, at: int | None = None) -> Meeting:
    """The meeting after an act that may be done."""
    event = judged(m, intent, by)
    assert not isinstance(event, Refusal), f"{by} {intent}: {event}"
    return told(m, By(by, event, intent.id), at)


def open_round(m: Meeting) -> Round:
    """The round that is open."""
    assert m.round is not None
    return m.round


def shown(m: Meeting) -> tuple[Item, ...]:
    """What all may see of the round that is open."""
    return open_round(m).revealed or ()


def template(*phases: tuple[str, int, tuple[Purpose, ...]], airtimes: int = 1) -> Template:
    """A template of kinds, minutes and rounds; with several presenters all of it is looped."""
    laid = (
        phase(PhaseKind(kind), minutes, rounds=tuple(map(plan, rounds)), airtime=airtimes > 1)
        for kind, minutes, rounds in phases
    )
    return made("Ours", *laid, airtimes=airtimes)


def handed_over(to: str) -> By:
    """The chair goes from Ana to somebody else."""
    return By(ANA, chair_taken(to))


def watches(member: str = GIL, role: Role = Role.APPRENTICE) -> By:
    """Somebody arrives who watches."""
    return By(HOUSE, WatcherSeated(member, "", role, 0))


def known(
    member: str, role: Role, name: str = "", place: int = 0, leaves_chair: bool = False
) -> By:
    """Somebody is something else in the set by now, or is called otherwise."""
    return By(HOUSE, KnownAs(member, name, role, place, leaves_chair))


def a_record(meeting: int, **known: Any) -> MeetingRecord:
    """What a set knows of a meeting that is over, an hour after it began."""
    times = {"started_at": OPENED_AT + meeting, "closed_at": OPENED_AT + meeting + 60 * MINUTE}
    return MeetingRecord(meeting, **{"seq": 99, **times, **known})


def with_records(lines: Iterable[By], *records: MeetingRecord) -> LearningSet:
    """A set, and what it knows of its meetings."""
    return replace(folded_set(lines), records=records)


def done_in_set(lines: Iterable[By], *asked: tuple[str, Any]) -> list[By]:
    """The lines of a set, and those of acts by some, one after another, that may be done."""
    found = list(lines)
    for by, act in asked:
        event = given_set(found).when(act, by).said
        assert not isinstance(event, Refusal), f"{by} {act}: {event}"
        found.append(By(by, event, act.id))
    return found
