"""What has happened in a meeting, and Entry, the line of the log that says so."""

from datetime import date
from typing import Generic, TypeVar

from msgspec import Struct

from server.domain.commands import Level
from server.domain.commitments import Commitment, Outcome
from server.domain.people import Role
from server.domain.words import ActName, MemberId, Word


class MeetingOpened(Word, frozen=True):
    """The first entry of every meeting: whose it is, its number in the set, and its title."""

    set: str
    set_name: str
    number: int
    title: str


class MemberSeated(Word, frozen=True):
    """Somebody arrived for the first time; in an open round a member joins its order."""

    member: MemberId
    name: str
    role: Role


class MemberUnseated(Word, frozen=True):
    """Somebody was taken out of the set; what they said stays."""

    member: MemberId


class CommitmentsBrought(Word, frozen=True):
    """The commitments that the set waits to hear about, as they stood when the meeting began."""

    due: tuple[Commitment, ...]


class PhaseBegan(Word, frozen=True):
    """Everyone is in this phase now; a round that was open is closed."""

    phase: str


class Said(Word, frozen=True):
    """A line was said in the phase of that moment."""

    text: str


class ReportedBack(Word, frozen=True):
    """The owner of a commitment told how it went; a later report replaces this one."""

    commitment: ActName
    outcome: Outcome
    happened: str
    learned: str


class BidMade(Word, frozen=True):
    """Somebody asked for today's airtime; a later bid of theirs replaces this one."""

    text: str


class PresenterChosen(Word, frozen=True):
    """This member presents today."""

    member: MemberId


class ProblemPresented(Word, frozen=True):
    """The presenter told the problem, or more of it."""

    text: str


class RoundOpened(Word, frozen=True):
    """A round began; its order is the members then seated, without coach and presenter."""


class RoundClosed(Word, frozen=True):
    """The coach closed the round before everybody had a turn."""


class QuestionAsked(Word, frozen=True):
    """A question was put to somebody; in an open round it took its asker's turn."""

    to: MemberId
    text: str


class Passed(Word, frozen=True):
    """Somebody let their turn in the round go by."""


class QuestionAnswered(Word, frozen=True):
    """The one who was asked answered."""

    question: ActName
    text: str


class ProblemReframed(Word, frozen=True):
    """The presenter said the problem anew."""

    text: str


class Committed(Word, frozen=True):
    """The presenter committed to an action."""

    what: str
    by_when: date
    first_step: str
    how_known: str


class LearningShared(Word, frozen=True):
    """Somebody told the set what they learned."""

    level: Level
    text: str


Event = (
    MeetingOpened
    | MemberSeated
    | MemberUnseated
    | CommitmentsBrought
    | PhaseBegan
    | Said
    | ReportedBack
    | BidMade
    | PresenterChosen
    | ProblemPresented
    | RoundOpened
    | RoundClosed
    | QuestionAsked
    | Passed
    | QuestionAnswered
    | ProblemReframed
    | Committed
    | LearningShared
)

E = TypeVar("E")


class Entry(Struct, Generic[E], frozen=True):
    """A line of a log: its number from 1, when (ms since 1970), by whom, by which act, and what.

    `at` is never less than that of the entry before; `by` is a member's id, or `house`.
    """

    seq: int
    at: int
    by: MemberId
    act: ActName
    event: E
