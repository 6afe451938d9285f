"""What may be asked for in a meeting: by its people (Command), or by the house itself."""

from datetime import date
from enum import StrEnum

from server.domain.commitments import Commitment, Outcome
from server.domain.people import Role
from server.domain.words import (
    Act,
    ActRef,
    Line,
    MeetingNumber,
    MemberId,
    Name,
    PhaseKey,
    Text,
    Title,
)


class Level(StrEnum):
    """Whom a learning is about."""

    SELF = "self"
    SET = "set"
    ORGANISATION = "organisation"


class Move(Act, frozen=True):
    """Move everyone to another phase; names the phase it leaves, so a double click moves once.

    Leaving the lobby begins the meeting; moving to `closed` ends it for good.
    """

    leaving: PhaseKey
    to: PhaseKey


class Say(Act, frozen=True):
    """Say a line for all to read: a check-in, a welcome, a closing word."""

    text: Text


class ReportBack(Act, frozen=True):
    """Tell the set how a commitment of yours went, what happened and what you learned."""

    commitment: ActRef
    outcome: Outcome
    happened: Text
    learned: Text


class Bid(Act, frozen=True):
    """Ask for today's airtime: in one line, what you would present."""

    text: Line


class ChoosePresenter(Act, frozen=True):
    """Choose whose problem it is today; may be changed as long as the phase allows it."""

    member: MemberId


class Present(Act, frozen=True):
    """Tell the set your problem, or more of it."""

    text: Text


class OpenRound(Act, frozen=True):
    """Open a round: every member but the presenter asks one question or passes."""


class CloseRound(Act, frozen=True):
    """Close the open round, though some have not had their turn. It ends by itself when all had."""


class Ask(Act, frozen=True):
    """Put a question to somebody; in a round this takes your turn."""

    to: MemberId
    text: Text


class Pass(Act, frozen=True):
    """Let your turn in the open round go by."""


class Answer(Act, frozen=True):
    """Answer a question that was put to you; it may be answered more than once."""

    question: ActRef
    text: Text


class Reframe(Act, frozen=True):
    """Say the problem as the presenter sees it now; a later one replaces it."""

    text: Text


class Commit(Act, frozen=True):
    """Commit to an action: what, by which day, the first step, and how you will know it worked.

    At most three in one meeting; `by_when` is a day such as 2026-12-01.
    """

    what: Text
    by_when: date
    first_step: Text
    how_known: Text


class ShareLearning(Act, frozen=True):
    """Share with the set what you learned: about yourself, the set or the organisation."""

    level: Level
    text: Text


class OpenMeeting(Act, frozen=True):
    """The house opens the meeting at the first arrival."""

    set: str
    set_name: Title
    number: MeetingNumber
    title: Title


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


Command = (
    Move
    | Say
    | ReportBack
    | Bid
    | ChoosePresenter
    | Present
    | OpenRound
    | CloseRound
    | Ask
    | Pass
    | Answer
    | Reframe
    | Commit
    | ShareLearning
)
Housekeeping = OpenMeeting | Seat | Unseat | BringCommitments
