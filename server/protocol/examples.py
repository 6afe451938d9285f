"""An example of every command and every event, and the meetings that a client may be tried on."""

from functools import cache
from typing import Any

from msgspec import Struct, to_builtins

from server.domain.evolve import Entry, fold
from server.domain.meeting import Meeting
from server.domain.set_words import PlanMeeting, RemoveMember
from server.domain.words import Act, Word
from server.protocol import trial
from server.protocol.scene import ESI, act_id, play

SET_ACTS: tuple[Act, ...] = (
    PlanMeeting(id=act_id("plan"), title="The fifth meeting"),
    RemoveMember(id=act_id("remove"), member=ESI.id),
)


class Trial(Struct, frozen=True):
    """A meeting to try a fold on: taken in order from an empty one, `entries` give `meeting`."""

    told: str
    entries: list[Entry]
    meeting: Meeting


@cache
def played() -> list[tuple[Act, Entry]]:
    """Every step of the example meeting, with the entry that it came to."""
    return play(trial.WHOLE)


def entries() -> list[Entry]:
    """The log of the example meeting."""
    return [entry for _, entry in played()]


def meeting() -> Meeting:
    """What the entries of the example meeting fold to."""
    return fold(entries())


@cache
def trials() -> list[Trial]:
    """The meetings to try, with what they fold to."""
    removal = [entry for _, entry in play(trial.REMOVAL)]
    return [
        Trial(trial.WHOLE_TOLD, entries(), meeting()),
        Trial(trial.REMOVAL_TOLD, removal, fold(removal)),
    ]


def example_of(word: type[Word]) -> Any:
    """A command as it is sent, or the entry that holds an event."""
    acts = (*(act for act, _ in played()), *SET_ACTS)
    return to_builtins(
        next((act for act in acts if type(act) is word), None)
        or next(entry for entry in entries() if type(entry.event) is word)
    )
