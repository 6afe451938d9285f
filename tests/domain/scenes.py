"""Scenes of the domain: acts and lines in a row, each at a time of its own."""

from typing import Any

from server.domain.entry import Entry
from server.domain.meeting.course import Labels, PhaseKind, Template, TemplatePhase
from server.domain.meeting.fold import evolve
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.rounds import Item, Round, RoundKind
from server.domain.refusals import Refusal
from tests.cast import ANA, OPENED_AT, SECOND, By, chair_taken, judged

GIL = "gil"
"""A newcomer."""


def told(m: Meeting, line: By, at: int | None = None) -> Meeting:
    """The meeting one line further; a second after the line before, where no time is given."""
    when = OPENED_AT + m.seq * SECOND if at is None else at
    act = line.act or f"act-{m.seq + 1:06}"
    return evolve(m, Entry(m.seq + 1, when, line.who, act, line.event))


def done(m: Meeting, by: str, wish: Any, at: int | None = None) -> Meeting:
    """The meeting after an act that may be done."""
    event = judged(m, wish, by)
    assert not isinstance(event, Refusal), f"{by} {wish}: {event}"
    return told(m, By(by, event, wish.id), at)


def open_round(m: Meeting) -> Round:
    """The round that is open."""
    assert m.round is not None
    return m.round


def shown(m: Meeting) -> tuple[Item, ...]:
    """What all may see of the round that is open."""
    return open_round(m).revealed or ()


def template(*phases: tuple[str, int, tuple[RoundKind, ...]], airtimes: int = 1) -> Template:
    """A template of kinds, minutes and rounds; with several presenters all of it is looped."""
    laid = (TemplatePhase(PhaseKind(k), "", minutes, r, airtimes > 1) for k, minutes, r in phases)
    return Template("Ours", airtimes, Labels.SET, tuple(laid))


def handed_over(to: str) -> By:
    """The chair goes from Ana to somebody else."""
    return By(ANA, chair_taken(to))
