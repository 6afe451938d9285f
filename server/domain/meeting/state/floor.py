"""The floor: who may speak, whatever the phase."""

from enum import StrEnum

from msgspec import Struct

from server.domain.words import ActName, MemberId


class Floor(StrEnum):
    """Open to those whom the phase allows, with the coach, silent, or the presenter's alone."""

    OPEN = "open"
    COACH = "coach"
    SILENCE = "silence"
    PRESENTER = "presenter"


class Showing(StrEnum):
    """What stands beside the coach's question.

    `balance`: who asks, and who is asked; `kinds`: what the questions were like, of all together;
    `questions`: those that are not answered yet; `skills`: what each practises.
    """

    NOTHING = "nothing"
    BALANCE = "balance"
    KINDS = "kinds"
    QUESTIONS = "questions"
    SKILLS = "skills"


class FloorAnswer(Struct, frozen=True):
    """What somebody said to the coach's question; an empty `text` was said aloud."""

    id: ActName
    by: MemberId
    text: str


class Taken(Struct, frozen=True):
    """The floor, taken by the coach: `question` is shown large; empty, the room is just held.

    `clock_ran` says whether the time goes on when the floor is released; `id` is the act that took
    it.
    """

    by: MemberId
    question: str
    showing: Showing
    clock_ran: bool
    answers: tuple[FloorAnswer, ...] = ()
    id: ActName = ""
