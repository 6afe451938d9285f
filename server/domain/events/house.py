"""What the house did: it opened the meeting, seated people, brought what was left from before."""

from server.domain.commitments import Commitment
from server.domain.course import Template
from server.domain.keeping import KeptQuestion
from server.domain.language import Language
from server.domain.people import Role
from server.domain.words import MemberId, Word


class MeetingOpened(Word, frozen=True):
    """The first entry of every meeting: whose it is, its number, its title, its language."""

    set: str
    set_name: str
    number: int
    title: str
    language: Language


class CourseSet(Word, frozen=True):
    """The course of the meeting is made of this template."""

    template: Template


class MemberSeated(Word, frozen=True):
    """Somebody arrived for the first time, and joins the rounds that are open."""

    member: MemberId
    name: str
    role: Role


class MemberUnseated(Word, frozen=True):
    """Somebody was taken out of the set; what they said stays."""

    member: MemberId


class CommitmentsBrought(Word, frozen=True):
    """The commitments that the set waits to hear about, as they stood when the meeting began."""

    due: tuple[Commitment, ...]


class QuestionsBrought(Word, frozen=True):
    """The questions that lingered from the meeting before."""

    kept: tuple[KeptQuestion, ...]
