"""What the coach does with the meeting: its phase, its floor, its clock, its chair."""

from typing import Annotated

from msgspec import Meta

from server.domain.floor import Showing
from server.domain.timing import Source
from server.domain.words import Act, Aside, MemberId, PhaseKey


class Move(Act, frozen=True):
    """Move everyone to another phase; names the phase it leaves, so a double click moves once.

    Leaving the lobby begins the meeting; moving to `closed` ends it for good.  Going back finds
    the phase as it was left, with its round and what remained of its time.
    """

    leaving: PhaseKey
    to: PhaseKey


class TakeFloor(Act, frozen=True):
    """Take the floor: nobody else can post until it is released, and the time stands still.

    `question` is shown large; empty, the room is held without a word.  `showing` puts something
    beside it for all to see.
    """

    question: Aside
    showing: Showing


class ReleaseFloor(Act, frozen=True):
    """Give the floor back; everything goes on where it was."""


class HoldClock(Act, frozen=True):
    """Let the time of the phase stand still."""


class ResumeClock(Act, frozen=True):
    """Let the time of the phase run on."""


class AdjustTime(Act, frozen=True):
    """Give the phase more minutes, or fewer.

    More are borrowed from later phases.  `source` says where from: `lenders` are those of the kinds
    deepen, then clarify; `protected` takes from close, learn and commit; with `longer` the meeting
    ends later.  Fewer are given back to where they were borrowed, or end the meeting sooner.
    """

    minutes: Annotated[int, Meta(ge=-60, le=60)]
    source: Source


class SetAutomatic(Act, frozen=True):
    """Let everyone move on by themselves when the time of a phase is over, or no longer."""

    on: bool


class ChoosePresenter(Act, frozen=True):
    """Choose whose problem it is in an airtime, counted from 1; may be changed until it begins."""

    airtime: Annotated[int, Meta(ge=1, le=4)]
    member: MemberId


class NameDeputy(Act, frozen=True):
    """Name a co-coach, who is offered the chair first when the coach is gone."""

    member: MemberId


class HandOver(Act, frozen=True):
    """Give the chair to somebody else in the meeting."""

    member: MemberId


class TakeChair(Act, frozen=True):
    """Take the chair that is offered; the coach of the set may take it back at any time."""
