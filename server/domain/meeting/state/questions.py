"""A question, its answers, and what became of it."""

from collections.abc import Iterable
from enum import StrEnum
from itertools import chain
from typing import Self

from msgspec import Struct

from server.domain.growing import Growing
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


class AnswerGiven(Struct, frozen=True, gc=False):
    """An answer; it stands with its question.  An empty `text` was said aloud."""

    id: ActName
    by: MemberId
    text: str


class Mark(Struct, frozen=True, gc=False):
    """That a `question` landed with somebody (`by`), of which nobody else knows yet."""

    question: ActName
    by: MemberId


class Question(Struct, frozen=True, gc=False):
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
    def is_open(self) -> bool:
        """Whether it waits, or is the live one."""
        return self.status is Status.OPEN

    @property
    def in_speech(self) -> Status:
        """What it is once it was dealt with in speech."""
        return Status.ANSWERED if self.answers else Status.ALOUD


class Questions(Growing[Question]):
    """Questions in order, which know where the open ones are: nobody looks at them all."""

    __slots__ = ("open",)
    open: tuple[int, ...]

    def __init__(self, questions: Iterable[Question] = ()) -> None:
        super().__init__(questions)
        self.open = tuple(at for at, q in enumerate(self) if q.is_open)

    def find(self, id: ActName) -> Question | None:
        """The question of an id: it is mostly open, or among the last."""
        place = self.place(id)
        return None if place is None else self[place]

    def place(self, id: ActName) -> int | None:
        open_first = chain(self.open, range(len(self) - 1, -1, -1))
        return next((at for at in open_first if self[at].id == id), None)

    def plus(self, *more: Question) -> Self:
        """The same with more of them."""
        after = super().plus(*more)
        after.open = self.open + tuple(at for at, q in enumerate(more, len(self)) if q.is_open)
        return after

    def put(self, place: int, question: Question) -> Self:
        """The same with another question in one place."""
        after, others = super().put(place, question), (at for at in self.open if at != place)
        after.open = tuple(sorted((*others, place))) if question.is_open else tuple(others)
        return after
