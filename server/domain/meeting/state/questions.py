"""A question, its answers, and what became of it."""

from enum import StrEnum

from msgspec import Struct

from server.domain.words import ActName, MemberId

EVERYONE = "everyone"
"""Whom a question is put to when anybody may answer it."""
PRESENTERS = "presenters"
"""Whom it is put to when two present one problem: either may answer it."""


class Status(StrEnum):
    """What became of a question; one that is open waits, or is the live one."""

    OPEN = "open"
    ANSWERED = "answered"
    ALOUD = "aloud"
    PARKED = "parked"
    PASSED = "passed"
    SET_ASIDE = "set_aside"
    WITHDRAWN = "withdrawn"
    COLLECTED = "collected"


class AnswerGiven(Struct, frozen=True):
    """An answer; it stands with its question.  An empty `text` was said aloud."""

    id: ActName
    by: MemberId
    text: str


class Mark(Struct, frozen=True):
    """That a `question` landed with somebody (`by`), of which nobody else knows yet."""

    question: ActName
    by: MemberId


class Question(Struct, frozen=True):
    """A question `to` a member, `everyone` or the `presenters` of its `airtime` (0: of none).

    `round` counts go-rounds within its `phase` from 1, and is 0 for a free question; one that was
    asked `aloud` has a line of what it was about as its `text`, or none.  `note` is what was said
    of it when it was answered aloud, by the act `note_id`; `starred`: all know that it landed with
    the presenter.
    """

    id: ActName
    by: MemberId
    to: MemberId
    phase: str
    airtime: int
    round: int
    text: str
    aloud: bool = False
    status: Status = Status.OPEN
    note: str = ""
    note_id: ActName = ""
    starred: bool = False
    answers: tuple[AnswerGiven, ...] = ()

    @property
    def in_speech(self) -> Status:
        """What it is once it was dealt with in speech."""
        return Status.ANSWERED if self.answers else Status.ALOUD
