"""An example of every command and every event, and the meetings that a client may be tried on."""

from functools import cache
from typing import Any

from msgspec import Struct, to_builtins

from server.domain.entry import Entry
from server.domain.language import Language
from server.domain.meeting.course import Labels, PhaseKind, Template, TemplatePhase
from server.domain.meeting.fold import Event, fold
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.rounds import RoundKind
from server.domain.meeting.templates import DEFAULT
from server.domain.sets.kept import LetGo
from server.domain.sets.people import RemoveMember
from server.domain.sets.plans import ChooseLanguage, PlanMeeting
from server.domain.sets.templates import RemoveTemplate, SaveTemplate
from server.domain.visible import seen
from server.domain.words import Act, Word
from server.protocol.scene import DEV, ESI, act_id, play
from server.protocol.trial import airtimes, whole

SHORT = Template(
    name="Half an hour",
    airtimes=1,
    labels=Labels.SET,
    phases=(
        TemplatePhase(PhaseKind.PRESENT, "", 5, (), airtime=True),
        TemplatePhase(
            PhaseKind.EXPLORE, "Questions", 20, (RoundKind.GO_ROUND, RoundKind.POPCORN), True
        ),
        TemplatePhase(PhaseKind.COMMIT, "", 5, (), airtime=True),
    ),
)
SET_ACTS: tuple[Act, ...] = (
    PlanMeeting(id=act_id("plan"), title="The fifth meeting", template=DEFAULT),
    SaveTemplate(id=act_id("half an hour"), replaces="", template=SHORT),
    RemoveTemplate(id=act_id("no more"), template=act_id("half an hour")),
    ChooseLanguage(id=act_id("language"), language=Language.GERMAN),
    RemoveMember(id=act_id("remove"), member=ESI.id),
    LetGo(id=act_id("let go"), kept=whole.WHO),
)
AS_GIVEN = (
    "The first meeting once more, as Dev is given it: what others write unseen is veiled, his own "
    "is not. What the rounds show in the end is the same, but `items`, `shown`, some `ready` and "
    "`mix.edited` are what he can know."
)


class Trial(Struct, frozen=True):
    """A meeting to try a fold on: taken in order from an empty one, `entries` give `meeting`."""

    told: str
    entries: list[Entry[Event]]
    meeting: Meeting


@cache
def played() -> list[tuple[Act, Entry[Event]]]:
    """Every step of the first meeting to try, with the entry that it came to."""
    return play(whole.WHOLE)


@cache
def played_too() -> list[tuple[Act, Entry[Event]]]:
    """Every step of the second."""
    return play(airtimes.AIRTIMES)


def entries() -> list[Entry[Event]]:
    """The log of the first meeting to try."""
    return [entry for _, entry in played()]


def meeting() -> Meeting:
    """What the entries of the first meeting to try fold to."""
    return fold(entries())


@cache
def trials() -> list[Trial]:
    """The meetings to try, with what they fold to."""
    given = [seen(entry, DEV.id) for entry in entries()]
    return [
        tried(whole.TOLD, entries()),
        tried(airtimes.TOLD, [entry for _, entry in played_too()]),
        tried(AS_GIVEN, given),
    ]


def tried(told: str, lines: list[Entry[Event]]) -> Trial:
    return Trial(told, lines, fold(lines))


def example_of(word: type[Word]) -> Any:
    """A command as it is sent, or the entry that holds an event."""
    acts = (*(act for act, _ in (*played(), *played_too())), *SET_ACTS)
    lines = (line for one in trials() for line in one.entries)
    return to_builtins(
        next((act for act in acts if type(act) is word), None)
        or next(entry for entry in lines if type(entry.event) is word)
    )
