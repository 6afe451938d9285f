"""What has happened in a set."""

from server.domain.commitments import Commitment, Outcome
from server.domain.course import Template
from server.domain.keeping import KeptQuestion
from server.domain.language import Language
from server.domain.mix import Mix
from server.domain.words import ActName, MemberId, Word


class SetFounded(Word, frozen=True):
    """The first entry of every set; `seat` is the SHA-256 of a token, in hex."""

    name: str
    member: MemberId
    coach: str
    seat: str
    members_key: str


class MemberJoined(Word, frozen=True):
    """Somebody came in by the members' link."""

    member: MemberId
    name: str
    seat: str


class SeatTaken(Word, frozen=True):
    """A member returned on another device."""

    member: MemberId
    seat: str


class MemberRemoved(Word, frozen=True):
    """The coach took a member out."""

    member: MemberId


class MembersKeyRenewed(Word, frozen=True):
    """The members' link was replaced."""

    members_key: str


class OwnKeyMade(Word, frozen=True):
    """A member has a new link of their own; `own_key` is the SHA-256 of its key, in hex.

    Their other seats, and the key before, are void from now on.
    """

    member: MemberId
    own_key: str
    seat: str


class MeetingPlanned(Word, frozen=True):
    """A meeting was planned, with its course; its number is one more than the last."""

    title: str
    template: Template


class TemplateSaved(Word, frozen=True):
    """The set keeps this template under the key `kept_as`."""

    kept_as: str
    template: Template


class TemplateRemoved(Word, frozen=True):
    """The set keeps the template with this key no more."""

    template: str


class LanguageChosen(Word, frozen=True):
    """The set writes in this language."""

    language: Language


class MeetingStarted(Word, frozen=True):
    """A meeting left its lobby."""

    meeting: int


class CommitmentMade(Word, frozen=True):
    """Somebody committed to an action in a meeting of the set."""

    commitment: Commitment


class CommitmentReported(Word, frozen=True):
    """Somebody told in a meeting how a commitment went."""

    commitment: ActName
    meeting: int
    outcome: Outcome
    happened: str
    learned: str


class QuestionKept(Word, frozen=True):
    """A question was parked in a meeting, or left at its end, and is kept."""

    question: KeptQuestion


class QuestionLetGo(Word, frozen=True):
    """A question is kept no more."""

    kept: ActName


class MeetingClosed(Word, frozen=True):
    """A meeting ended; its log is complete.  `mix` counts what its questions were like."""

    meeting: int
    mix: Mix
