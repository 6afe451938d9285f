"""What happened to the meeting itself: its phase, its floor, its clock, its chair."""

from server.domain.floor import Showing
from server.domain.timing import Loan
from server.domain.words import MemberId, Word


class PhaseBegan(Word, frozen=True):
    """Everyone is in this phase now; one that they were in before goes on where it was left."""

    phase: str


class FloorTaken(Word, frozen=True):
    """The coach took the floor: nobody else posts, and the time stands still."""

    question: str
    showing: Showing


class FloorReleased(Word, frozen=True):
    """The floor was given back; the time goes on if it ran before."""


class ClockHeld(Word, frozen=True):
    """The time of the phase stands still."""


class ClockResumed(Word, frozen=True):
    """The time of the phase runs on."""


class TimeAdjusted(Word, frozen=True):
    """The phase has so many minutes more, and others as many fewer as they lent it."""

    minutes: int
    loans: tuple[Loan, ...]


class AutomaticSet(Word, frozen=True):
    """Phases follow each other by themselves when their time is over, or do so no longer."""

    on: bool


class PresenterChosen(Word, frozen=True):
    """This member presents, in that airtime."""

    airtime: int
    member: MemberId


class DeputyNamed(Word, frozen=True):
    """This member is offered the chair first when the coach is gone."""

    member: MemberId


class ChairOffered(Word, frozen=True):
    """The coach is gone, and this member may take the chair; null: any member may."""

    to: MemberId | None


class ChairKept(Word, frozen=True):
    """The coach came back, and the offer is withdrawn."""


class ChairTaken(Word, frozen=True):
    """This member is the coach now: they took the chair, or it was handed to them."""

    member: MemberId
