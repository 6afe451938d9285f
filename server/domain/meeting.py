"""A meeting as it stands: what was said, by whom, and where everyone is now."""

from msgspec import Struct

from server.domain.commands import Level
from server.domain.commitments import Commitment
from server.domain.people import Member, Role
from server.domain.phases import BY_KEY, FIRST, Phase
from server.domain.words import ActName, MemberId


class Note(Struct, frozen=True):
    """Something that somebody said, and in which phase."""

    id: ActName
    by: MemberId
    phase: str
    text: str


class AnswerGiven(Struct, frozen=True):
    """An answer; it stands with its question."""

    id: ActName
    by: MemberId
    text: str


class Question(Struct, frozen=True):
    """A question; `round` counts within its phase from 1, and is 0 for a free question."""

    id: ActName
    by: MemberId
    to: MemberId
    phase: str
    round: int
    text: str
    answers: tuple[AnswerGiven, ...] = ()


class Round(Struct, frozen=True):
    """Once round the set; `order` has all who get a turn, `asked` and `passed` who had it."""

    phase: str
    number: int
    order: tuple[MemberId, ...]
    asked: tuple[MemberId, ...] = ()
    passed: tuple[MemberId, ...] = ()
    closed: bool = False

    @property
    def waiting(self) -> tuple[MemberId, ...]:
        """Who is still to ask or pass."""
        return tuple(m for m in self.order if m not in self.asked and m not in self.passed)

    @property
    def is_open(self) -> bool:
        """A round ends by itself when everybody had a turn."""
        return not self.closed and bool(self.waiting)


class Learning(Struct, frozen=True):
    """What somebody learned, and about whom."""

    id: ActName
    by: MemberId
    level: Level
    text: str


class Meeting(Struct, frozen=True):
    """The meeting after `seq` entries; times are ms since 1970, ids are those of the acts."""

    seq: int = 0
    opened_at: int = 0
    set: str = ""
    set_name: str = ""
    number: int = 0
    title: str = ""
    phase: str = FIRST
    phase_began: int = 0
    members: tuple[Member, ...] = ()
    presenter: MemberId | None = None
    due: tuple[Commitment, ...] = ()
    notes: tuple[Note, ...] = ()
    bids: tuple[Note, ...] = ()
    problem: tuple[Note, ...] = ()
    reframed: Note | None = None
    rounds: tuple[Round, ...] = ()
    questions: tuple[Question, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    learnings: tuple[Learning, ...] = ()

    @property
    def row(self) -> Phase:
        """The row of the phase table that everyone is in."""
        return BY_KEY[self.phase]

    @property
    def round(self) -> Round | None:
        """The open round, if there is one."""
        return self.rounds[-1] if self.rounds and self.rounds[-1].is_open else None

    def member(self, id: MemberId) -> Member | None:
        """Somebody who has a seat in this meeting."""
        return next((m for m in self.members if m.id == id and m.seated), None)

    def role(self, id: MemberId) -> Role | None:
        """What somebody is in this meeting; None for a stranger."""
        member = self.member(id)
        if member is None:
            return None
        return Role.PRESENTER if id == self.presenter else member.role

    def rounds_here(self) -> int:
        """How many rounds the present phase has had, the open one included."""
        return sum(r.phase == self.phase for r in self.rounds)


START = Meeting()
