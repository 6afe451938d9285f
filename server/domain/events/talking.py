"""What people said to each other."""

from server.domain.commitments import Outcome
from server.domain.mix import Kind
from server.domain.questions import Status
from server.domain.words import ActName, MemberId, Word


class Said(Word, frozen=True):
    """A line was said in the phase of that moment; in a go-round of lines it took a turn."""

    text: str


class ReportedBack(Word, frozen=True):
    """The owner of a commitment told how it went; a later report replaces this one."""

    commitment: ActName
    outcome: Outcome
    happened: str
    learned: str


class BidSupported(Word, frozen=True):
    """Somebody would gladly work on what another bid for."""

    bid: ActName


class ProblemPresented(Word, frozen=True):
    """The presenter told the problem, or more of it."""

    text: str


class ProblemReframed(Word, frozen=True):
    """The presenter said the problem anew."""

    text: str


class QuestionAsked(Word, frozen=True):
    """A question was put to somebody or to everyone; in a go-round it took its asker's turn.

    Whether it was `edited` after a hint of the lens only its asker is told.
    """

    to: MemberId
    text: str
    kind: Kind
    edited: bool


class QuestionAnswered(Word, frozen=True):
    """Somebody to whom a question was put answered it."""

    reply_to: ActName
    text: str


class QuestionSettled(Word, frozen=True):
    """A question was answered aloud, parked, passed, set aside or withdrawn; the next comes up."""

    question: ActName
    status: Status
    note: str


class QuestionStarred(Word, frozen=True):
    """The presenter marked a question that landed, or took the mark away."""

    question: ActName
    starred: bool


class Offered(Word, frozen=True):
    """Something was offered to the presenter, who had asked for it."""

    text: str


class OfferAnswered(Word, frozen=True):
    """The presenter said whether they take an offer up."""

    offer: ActName
    accepted: bool


class QuestionLingered(Word, frozen=True):
    """Somebody left a question that they would still have liked to ask."""

    text: str
