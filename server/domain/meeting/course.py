"""The course of a meeting: templates, which a set may change, and the steps made of one."""

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from itertools import groupby
from typing import Annotated

from msgspec import Meta, Struct

from server.domain.meeting.phases import FIRST, LAST, PhaseKind
from server.domain.meeting.state.plans import RoundPlan
from server.domain.names import clean
from server.domain.words import Aside, Short, Title

MOST_PHASES, MOST_MINUTES, MOST_AIRTIMES, MOST_ROUNDS = 80, 240, 8, 6
LONGEST_SCRIPT = 1000
Airtime = Annotated[int, Meta(ge=1, le=MOST_AIRTIMES)]
Wording = Annotated[
    str,
    Meta(
        max_length=40,
        pattern=r"^[a-z0-9_]*$(?!\n)",
        description="Which words of the catalogue stand here; empty for the usual ones.",
    ),
]


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


class Called(Struct, frozen=True, forbid_unknown_fields=True):
    """A set's own words for its people and itself; where one is empty, that of its `labels` stands.

    `coach` is also whoever leads where no coach does; each is for one person, or for one set.
    """

    coach: Short = ""
    presenter: Short = ""
    member: Short = ""
    group: Short = ""

    def tidied(self) -> "Called":
        """The same, each on one line, without what cannot be seen."""
        return Called(*(clean(getattr(self, name)) for name in self.__struct_fields__))


class PhaseWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What a phase says in words of its own: what to do now, to whoever leads, to presenters and to
    the others; and a `script`, which whoever leads may say aloud.  What is empty is not said.
    """

    coach: Aside
    presenter: Aside
    member: Aside
    script: Annotated[str, Meta(max_length=LONGEST_SCRIPT, description="May be empty.")]


class TemplatePhase(Struct, frozen=True, forbid_unknown_fields=True):
    """A phase of a template, of `minutes`; an empty `name` stands for that of its `wording`.

    `words` are its own, and nothing else is said in their place; null: those of the catalogue for
    its `wording`, which is its kind where that is empty.  It brings `rounds`, one after another.
    Phases with `airtime` that follow each other are gone through once for each presenter; one that
    names some comes after those `only`, and belongs to none of them.
    """

    kind: PhaseKind
    name: Short
    wording: Wording
    words: PhaseWords | None
    minutes: Annotated[int, Meta(ge=1, le=MOST_MINUTES)]
    rounds: Annotated[tuple[RoundPlan, ...], Meta(max_length=MOST_ROUNDS)]
    airtime: bool
    only: Annotated[tuple[Airtime, ...], Meta(max_length=MOST_AIRTIMES)]


class Template(Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of meeting: its `name`, how many present one after another (`airtimes`), its `phases`.

    `wording` names a meeting of the catalogue, whose name then stands in place of `name`.  `labels`
    and what it is `called` say which words there are for its people; no rule depends on them.
    `talk` says whether people talk in a call or only write.  Where it is not `facilitated`, the
    coach of the set is a member like all others, and the chair is for whoever takes it.  Where it
    is `shared` the problem is one of the whole set, and goes on from meeting to meeting.  If it is
    `automatic`, phases follow each other by themselves, unless whoever leads says otherwise.
    """

    name: Title
    wording: Wording
    airtimes: Airtime
    labels: Labels
    called: Called
    talk: Talk
    facilitated: bool
    shared: bool
    automatic: bool
    phases: Annotated[tuple[TemplatePhase, ...], Meta(min_length=1, max_length=MOST_PHASES)]


class Step(Struct, frozen=True):
    """A phase as a meeting goes through it; `key` is its own within the meeting.

    `kind` says who may do what: that of a template's phase, or `lobby`, or `closed`.  `name`,
    `wording` and `words` are those of the template's phase.  `minutes` is
    what it has now, 0 for no limit, and `planned` what it had at first; `rounds` are what it
    brings; `spent` is ms up to when its clock last stood still.  `airtime` counts the
    presenters from 1, and is 0 for what all share.
    """

    key: str
    kind: str
    name: str = ""
    wording: str = ""
    words: PhaseWords | None = None
    minutes: int = 0
    planned: int = 0
    rounds: tuple[RoundPlan, ...] = ()
    airtime: int = 0
    spent: int = 0


def steps(template: Template) -> tuple[Step, ...]:
    """Lay out a template: the lobby, its phases with a loop for each presenter, the end.

    - It begins with a phase of the key and kind `lobby`, and ends with one of the key and kind
      `closed`; both have an empty `name` and `wording`, null as `words`, 0 minutes, no rounds and
      the `airtime` 0.
    - Between them are the phases of the template, in order. Phases that follow each other and all
      have `airtime` true are a loop: the whole loop comes once for each number from 1 to the
      template's `airtimes`, which is then the `airtime` of each phase in it. Of these, one whose
      `only` is not empty is left out unless the number is in it, and has the `airtime` 0 where it
      comes. All others come once, with the `airtime` 0.
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
            here = (p for p in phases if not (looped and p.only) or airtime in p.only)
            yield from ((p, 0 if p.only else airtime) for p in here)


def step(phase: TemplatePhase, airtime: int, seen: Counter[str]) -> Step:
    seen[phase.kind] += 1
    count = seen[phase.kind]
    key = phase.kind.value if count == 1 else f"{phase.kind}-{count}"
    return Step(
        key=key,
        kind=phase.kind,
        name=phase.name,
        wording=phase.wording,
        words=phase.words,
        minutes=phase.minutes,
        planned=phase.minutes,
        rounds=phase.rounds,
        airtime=airtime,
    )
