"""The course of a meeting: templates, which a set may change, and the steps made of one."""

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from itertools import groupby
from typing import Annotated

from msgspec import Meta, Struct

from server.domain.meeting.phases import FIRST, LAST, PhaseKind
from server.domain.meeting.state.rounds import RoundKind
from server.domain.words import Title

MOST_PHASES, MOST_MINUTES, MOST_AIRTIMES, MOST_ROUNDS = 40, 240, 4, 4


class Labels(StrEnum):
    """The words that a set has for coach, presenter and set."""

    SET = "set"
    WIAL = "wial"
    UK = "uk"
    NEUTRAL = "neutral"


class Talk(StrEnum):
    """Whether people talk in a call of their own, or only write: as the set usually does, or so."""

    USUAL = "usual"
    ALOUD = "aloud"
    WRITTEN = "written"


class TemplatePhase(Struct, frozen=True, forbid_unknown_fields=True):
    """A phase of a template, of `minutes`; an empty `name` stands for that of its kind.

    It brings `rounds` of these kinds, one after another.  Phases with `airtime` that follow each
    other are gone through once for each presenter.
    """

    kind: PhaseKind
    name: Annotated[str, Meta(max_length=60)]
    minutes: Annotated[int, Meta(ge=1, le=MOST_MINUTES)]
    rounds: Annotated[tuple[RoundKind, ...], Meta(max_length=MOST_ROUNDS)]
    airtime: bool


class Template(Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of meeting: its `name`, how many present one after another (`airtimes`), its `phases`.

    `labels` say which words the set has for coach, presenter and set; no rule depends on them.
    `talk` says whether people talk in a call or only write.  Where it is not `facilitated`, the
    coach of the set is a member like all others, and the chair is for whoever takes it.
    """

    name: Title
    airtimes: Annotated[int, Meta(ge=1, le=MOST_AIRTIMES)]
    labels: Labels
    talk: Talk
    facilitated: bool
    phases: Annotated[tuple[TemplatePhase, ...], Meta(min_length=1, max_length=MOST_PHASES)]


class Step(Struct, frozen=True):
    """A phase as a meeting goes through it; `key` is its own within the meeting.

    `kind` says who may do what: that of a template's phase, or `lobby`, or `closed`.  `minutes` is
    what it has now, 0 for no limit, and `planned` what it had at first; `rounds` are what it
    brings; `spent` is ms up to when its clock last stood still.  `airtime` counts the
    presenters from 1, and is 0 for what all share.
    """

    key: str
    kind: str
    name: str = ""
    minutes: int = 0
    planned: int = 0
    rounds: tuple[RoundKind, ...] = ()
    airtime: int = 0
    spent: int = 0


def steps(template: Template) -> tuple[Step, ...]:
    """Lay out a template: the lobby, its phases with a loop for each presenter, the end.

    - It begins with a phase of the key and kind `lobby`, and ends with one of the key and kind
      `closed`; both have an empty `name`, 0 minutes, no rounds and the `airtime` 0.
    - Between them are the phases of the template, in order. Phases that follow each other and all
      have `airtime` true are a loop: the whole loop comes once for each number from 1 to the
      template's `airtimes`, which is then the `airtime` of each phase in it. All others come once,
      with the `airtime` 0.
    - The `key` of a phase is its kind, if it is the first of its kind in the course; the second has
      `-2` after it, as in `explore-2`, the third `-3`, and so on.
    - `planned` and `minutes` are the minutes of the template's phase, `spent` is 0.
    """
    seen: Counter[str] = Counter()
    laid = [step(phase, airtime, seen) for phase, airtime in in_order(template)]
    return (Step(FIRST, FIRST), *laid, Step(LAST, LAST))


def in_order(template: Template) -> Iterator[tuple[TemplatePhase, int]]:
    """The phases as they will come, each with the number of its airtime."""
    for looped, group in groupby(template.phases, key=lambda phase: phase.airtime):
        phases = list(group)
        for airtime in range(1, template.airtimes + 1) if looped else (0,):
            yield from ((phase, airtime) for phase in phases)


def step(phase: TemplatePhase, airtime: int, seen: Counter[str]) -> Step:
    seen[phase.kind] += 1
    count = seen[phase.kind]
    key = phase.kind.value if count == 1 else f"{phase.kind}-{count}"
    minutes = phase.minutes
    return Step(key, phase.kind, phase.name, minutes, minutes, phase.rounds, airtime)
