"""Time in a meeting: where more minutes for a phase come from, and where spare ones go."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct

from server.domain.meeting.course import Step
from server.domain.words import Millis

MINUTE_MS = 60_000
FAR_OFF = 2**53
"""A time later than any."""
LEAST_MINUTES = 1
"""What a phase keeps, however much is borrowed from it."""


class Source(StrEnum):
    """Where more minutes come from."""

    LENDERS = "lenders"
    PROTECTED = "protected"
    LONGER = "longer"


LENDING = {
    Source.LENDERS: ("deepen", "clarify"),
    Source.PROTECTED: ("close", "learn", "commit", "commit_all"),
    Source.LONGER: (),
}
"""Which kinds of phases lend, the first first."""


class Clock(Struct, frozen=True):
    """The clock of a phase: `since` when it is `running` or not; `automatic`: all move on."""

    running: bool = False
    since: Millis = 0
    automatic: bool = False


class Loan(Struct, frozen=True):
    """`minutes` that the phase `borrower` has from the phase `lender`; less than 0: given back."""

    lender: str
    borrower: str
    minutes: int


def borrowed(course: tuple[Step, ...], here: int, minutes: int, source: Source) -> tuple[Loan, ...]:
    """Take up to so many minutes from phases still to come, of the same airtime or of none."""
    borrower, found = course[here], []
    for lender in lenders(course, here, source):
        taken = min(minutes, lender.minutes - needed(lender))
        if taken > 0:
            found.append(Loan(lender.key, borrower.key, taken))
            minutes -= taken
    return tuple(found)


def needed(lender: Step) -> int:
    """What a lender cannot lend: a minute, or what it has used already."""
    return max(LEAST_MINUTES, -(-lender.spent // MINUTE_MS))


def lenders(course: tuple[Step, ...], here: int, source: Source) -> Iterator[Step]:
    """Who lends, the first asked first; where several present, nobody pays for another."""
    alone = max(step.airtime for step in course) <= 1
    shared = {0, course[here].airtime}
    own = [step for step in course[here + 1 :] if alone or step.airtime in shared]
    for kind in LENDING[source]:
        yield from (step for step in own if step.kind == kind)


def returned(
    course: tuple[Step, ...], here: int, minutes: int, loans: tuple[Loan, ...]
) -> tuple[Loan, ...]:
    """Give up to so many minutes back to phases still to come, the last loan first."""
    ahead = {step.key for step in course[here + 1 :]}
    owed: dict[str, int] = {}
    for loan in loans:
        if loan.borrower == course[here].key and loan.lender in ahead:
            owed[loan.lender] = owed.pop(loan.lender, 0) + loan.minutes
    found = []
    for lender, due in reversed(owed.items()):
        given = min(minutes, due)
        if given > 0:
            found.append(Loan(lender, course[here].key, -given))
            minutes -= given
    return tuple(found)


def total(loans: Iterable[Loan]) -> int:
    """How many minutes the loans come to."""
    return sum(loan.minutes for loan in loans)
