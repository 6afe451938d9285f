"""What the house itself does in a meeting, where nobody in particular asks for it."""

from server.domain.commitments import Commitment
from server.domain.course import Template
from server.domain.keeping import KeptQuestion
from server.domain.language import Language
from server.domain.people import Role
from server.domain.words import Act, ActRef, MeetingNumber, MemberId, Name, PhaseKey, Title


class OpenMeeting(Act, frozen=True):
    """The house opens the meeting at the first arrival."""

    set: str
    set_name: Title
    number: MeetingNumber
    title: Title
    language: Language


class SetCourse(Act, frozen=True):
    """The house lays down the course that was planned for the meeting."""

    template: Template


class Seat(Act, frozen=True):
    """The house seats a member who arrives for the first time."""

    member: MemberId
    name: Name
    role: Role


class Unseat(Act, frozen=True):
    """The house takes a seat away, because the coach took the member out of the set."""

    member: MemberId


class BringCommitments(Act, frozen=True):
    """The house lays the set's open commitments on the table as the meeting begins."""

    due: tuple[Commitment, ...]


class BringQuestions(Act, frozen=True):
    """The house brings the questions that lingered from the last meeting."""

    kept: tuple[KeptQuestion, ...]


class Advance(Act, frozen=True):
    """The house moves on when the time of a phase is over, as the coach asked it to."""

    leaving: PhaseKey
    to: PhaseKey


class SkipAbsent(Act, frozen=True):
    """The house goes on when the one whose turn it is has gone."""

    round: ActRef
    member: MemberId


class EndRound(Act, frozen=True):
    """The house ends a round that has a time of its own."""

    round: ActRef


class RevealLate(Act, frozen=True):
    """The house reveals what somebody was still writing at the reveal."""

    round: ActRef


class OfferChair(Act, frozen=True):
    """The house offers the chair of a coach who is gone: to the deputy, or to anyone (null)."""

    to: MemberId | None


class KeepChair(Act, frozen=True):
    """The house withdraws the offer, as the coach is back."""
