"""What the questions of a meeting were like, counted for the set and for nobody in it."""

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace


class QuestionKind(StrEnum):
    """What somebody's words are, as the lens on their own screen saw them when they were sent.

    `unread` is what no lens has looked at: it was off, or a program wrote.
    """

    QUESTION = "question"
    CLOSED = "closed"
    LEADING = "leading"
    ADVICE = "advice"
    STATEMENT = "statement"
    MULTI = "multi"
    UNREAD = "unread"


class Mix(Struct, frozen=True):
    """How many questions there were of each kind, and how many were changed after a hint.

    `closed`: yes or no would answer it; `leading`: its answer is in it; `advice`: in the dress of a
    question; `multi`: several in one; `statement`: it asks nothing; `unread`: no lens had looked;
    `question`: none of these.

    `edited` is known to the house alone, and told of a meeting that is over.
    """

    question: int = 0
    closed: int = 0
    leading: int = 0
    advice: int = 0
    statement: int = 0
    multi: int = 0
    unread: int = 0
    edited: int = 0

    def plus(self, kind: QuestionKind, edited: bool) -> "Mix":
        """The mix with one more.

        The number in `mix` that has the name of its `kind` grows by 1; and `edited` does too, if
        the question is known to be edited.  One that is asked says so itself, but to nobody except
        its asker.  A reveal never says so: look whether any round has among its `items` one with
        the `id` of the question and `edited` true, which can only be your own.
        """
        return replace(self.counting(kind, 1), edited=self.edited + edited)

    def counting(self, kind: QuestionKind, step: int) -> "Mix":
        """The mix with so many more of a kind."""
        return replace(self, **{kind.value: getattr(self, kind) + step})
