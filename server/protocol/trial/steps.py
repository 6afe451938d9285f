"""What may be a step of an example meeting, in few words."""

from typing import Any

from server.domain.language import Language
from server.domain.meeting.course import Template
from server.domain.meeting.opening import Bring, OpenMeeting, SetCourse
from server.domain.meeting.seats import Unseat
from server.domain.meeting.state.commitments import Commitment
from server.domain.meeting.state.keeping import KeptQuestion
from server.domain.words import HOUSE
from server.protocol.scene import ANA, SET, SET_NAME, Chores, Someone, Step, arrival

EVERYONE = "everyone"


def does(by: Someone, type: str, **fields: Any) -> Step:
    """A command of somebody; with an id only where it is needed again."""
    return by.id, {"type": type, **fields}


def chores(*gone: Someone) -> Step:
    return HOUSE, Chores(tuple(person.id for person in gone))


def opening(number: int, title: str, template: Template, *people: Someone) -> tuple[Step, ...]:
    """The meeting is opened and its course laid down, and people arrive."""
    wish = OpenMeeting(
        id="house:open",
        set=SET,
        set_name=SET_NAME,
        number=number,
        title=title,
        language=Language.ENGLISH,
    )
    course = SetCourse(id="house:course", template=template)
    return (HOUSE, wish), (HOUSE, course), *(arrival(person) for person in people)


def bring(due: tuple[Commitment, ...], kept: tuple[KeptQuestion, ...]) -> tuple[Step, ...]:
    """What the house brings as the meeting leaves its lobby."""
    return ((HOUSE, Bring(id="house:bring", commitments=due, questions=kept)),)


def unseat(person: Someone) -> Step:
    return HOUSE, Unseat(id=f"house:unseat:{person.id}", member=person.id)


def move(leaving: str, to: str, by: Someone = ANA) -> Step:
    return does(by, "move", leaving=leaving, to=to)


def choose(person: Someone, airtime: int = 1) -> Step:
    return does(ANA, "choose_presenter", airtime=airtime, member=person.id)


def open_round(purpose: str, question: str = "", seconds: int = 0) -> Step:
    return does(ANA, "open_round", purpose=purpose, question=question, seconds=seconds)


def say(by: Someone, text: str) -> Step:
    return does(by, "say", text=text)


def ask(
    by: Someone,
    to: Someone | str,
    text: str,
    kind: str = "question",
    edited: bool = False,
    **id: str,
) -> Step:
    whom = to if isinstance(to, str) else to.id
    return does(by, "ask", to=whom, text=text, kind=kind, edited=edited, **id)


def answer(by: Someone, question: str, text: str) -> Step:
    return does(by, "answer", reply_to=question, text=text)


def write(by: Someone, text: str, kind: str = "unread", edited: bool = False, **id: str) -> Step:
    return does(by, "write", text=text, kind=kind, edited=edited, **id)


def vote(by: Someone, choice: str) -> Step:
    return does(by, "vote", choice=choice)


def learn(by: Someone, level: str, text: str, seen_by: str) -> Step:
    return does(by, "write_learning", level=level, text=text, seen_by=seen_by)


def passes(by: Someone) -> Step:
    return does(by, "pass")


def report(by: Someone, commitment: str, outcome: str, happened: str, learned: str) -> Step:
    told = {"outcome": outcome, "happened": happened, "learned": learned}
    return does(by, "report_back", commitment=commitment, **told)


CLOSE_ROUND = does(ANA, "close_round")
REVEAL = does(ANA, "reveal")
