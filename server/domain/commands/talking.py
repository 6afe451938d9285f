"""What people say to each other: lines, reports, the problem, questions and answers."""

from server.domain.commitments import Outcome
from server.domain.mix import Kind
from server.domain.words import Act, ActRef, Aside, Line, MemberId, Text


class Say(Act, frozen=True):
    """Say a line for all to read: a check-in, a welcome, a closing word."""

    text: Text


class ReportBack(Act, frozen=True):
    """Tell the set how a commitment of yours went, what happened and what you learned."""

    commitment: ActRef
    outcome: Outcome
    happened: Text
    learned: Text


class SupportBid(Act, frozen=True):
    """Say that you would gladly work on what somebody else bid for."""

    bid: ActRef


class Present(Act, frozen=True):
    """Tell the set your problem, or more of it."""

    text: Text


class Reframe(Act, frozen=True):
    """Say the problem as the presenter sees it now; a later one replaces it."""

    text: Text


class Ask(Act, frozen=True):
    """Put a question to somebody, or to `everyone`; it waits until those before it are settled.

    `kind` is what the lens saw, `edited` whether the text was changed after its hint.
    """

    to: MemberId
    text: Text
    kind: Kind
    edited: bool


class WithdrawQuestion(Act, frozen=True):
    """Take back a question of yours that waits for its answer."""

    question: ActRef


class Answer(Act, frozen=True):
    """Answer the live question if it was put to you, or say more to one that is settled."""

    reply_to: ActRef
    text: Text


class AnswerAloud(Act, frozen=True):
    """Note that you answered in speech; a line about it may stand with the question."""

    reply_to: ActRef
    note: Aside


class Park(Act, frozen=True):
    """Keep a question that was put to you, to think about it; it is on your own page later."""

    question: ActRef


class PassQuestion(Act, frozen=True):
    """Let a question that was put to you go by; nobody asks why."""

    question: ActRef


class SetAside(Act, frozen=True):
    """Let the next question come up, and leave this one open."""

    question: ActRef


class Star(Act, frozen=True):
    """Mark a question that landed with you, or take the mark away."""

    question: ActRef
    starred: bool


class Offer(Act, frozen=True):
    """Offer the presenter a contact, a book, an experience, while they have asked for it."""

    text: Line


class AnswerOffer(Act, frozen=True):
    """Say whether you take an offer up."""

    offer: ActRef
    accepted: bool


class Linger(Act, frozen=True):
    """Leave a question that you would still have liked to ask; the next meeting begins with it."""

    text: Line
