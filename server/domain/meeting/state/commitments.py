"""A commitment and the report back on it, as both a meeting and its set hold them."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from server.domain.words import ActName, MemberId


class Outcome(StrEnum):
    """How a commitment went, in the four honest answers; "not yet" is news, not failure."""

    DONE = "done"
    PARTLY = "partly"
    NOT_YET = "not_yet"
    CHANGED = "changed"

    @property
    def goes_on(self) -> bool:
        """Whether the commitment comes back at the next meeting."""
        return self in (Outcome.PARTLY, Outcome.NOT_YET)


class Report(Struct, frozen=True):
    """What somebody told the set about a commitment, `at` in ms since 1970.

    What `happened`, what they `learned` and what `surprised` them is empty where it was not said.
    `by_when` is a new day by which it will be done now; null: as it was.  `id` is the act that
    told it.
    """

    outcome: Outcome
    happened: str
    learned: str
    meeting: int
    at: int
    surprised: str = ""
    by_when: date | None = None
    id: ActName = ""


class Commitment(Struct, frozen=True):
    """What a member will do; `id` is the act that made it, `meeting` where it was made.

    What was not said is empty; `confidence` is 1 to 10, 0 for not said.  `changed`: its words are
    not those in which it was made; `withdrawn`: nobody waits for it any more; `witnesses` heard it.
    Where a commitment is only named, all is empty but who made it where.
    """

    id: ActName
    member: MemberId
    meeting: int
    what: str = ""
    by_when: date | None = None
    first_step: str = ""
    how_known: str = ""
    obstacle: str = ""
    if_then: str = ""
    confidence: int = 0
    report: Report | None = None
    changed: bool = False
    withdrawn: bool = False
    witnesses: tuple[MemberId, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether the set still waits to hear how it ended."""
        if self.withdrawn:
            return False
        return self.report is None or self.report.outcome.goes_on

    @property
    def key(self) -> tuple[int, ActName, MemberId]:
        """What names it in its set."""
        return self.meeting, self.id, self.member

    def named(self) -> "Commitment":
        """The same, without its words."""
        return Commitment(self.id, self.member, self.meeting)
