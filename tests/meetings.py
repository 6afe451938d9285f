"""Meetings at random, the same for the same seed, that go far enough to hold every kind of line."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, TypeVar

from hypothesis import strategies as st

from server.domain import commands as do
from server.domain.commitments import Commitment, Outcome
from server.domain.events import Entry, Event
from server.domain.evolve import evolve
from server.domain.meeting import Meeting
from server.domain.people import Role
from server.domain.phases import PHASES
from server.domain.refusals import Refusal
from server.domain.words import HOUSE, Act
from tests.cast import ANA, BY_WHEN, CAST, OPENED_AT, STRANGER, commitment, judged, name_of

T = TypeVar("T")

LONGEST_PAUSE_MS = 90_000
TEXTS = (
    "What have you tried?",
    "  spaces around  ",
    "two\nlines\tand a tab",
    'quotes " and \\ slashes',
    "Wie geht's, größer? \u4f60\u597d \u0645\u0631\u062d\u0628\u0627",
    "\U0001f9ed\U0001f44d\U0001f3fd e\u0301",
    "<b>&amp;</b>\u2028\u2029\u0000",
    "x" * 280,
)


def random_meetings(seed: int, count: int) -> list[list[Entry[Event]]]:
    """So many meetings; the same seed gives the same ones."""
    random = Random(seed)
    return [Stage(random).play() for _ in range(count)]


def meetings() -> st.SearchStrategy[list[Entry[Event]]]:
    """One meeting at random, for hypothesis."""
    return st.integers(0, 2**32).map(lambda seed: random_meetings(seed, 1)[0])


class Stage:
    """One meeting in which everybody does what comes into their head."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.meeting = Meeting()
        self.entries: list[Entry[Event]] = []
        self.asked = 0
        self.who = ANA
        self.at = OPENED_AT

    def play(self) -> list[Entry[Event]]:
        """Play it through; most meetings end in the last phase, some are left before."""
        self.arrive(ANA)
        for member in CAST[1 : self.random.randint(3, len(CAST))]:
            self.arrive(member)
        for _ in range(self.random.randint(60, 200)):
            self.step()
        return self.entries

    def step(self) -> None:
        doings: list[tuple[Callable[[], None], int]] = [
            (self.do_something_apt, 80),
            (self.move_on, 14),
            (self.do_anything, 6),
            (self.someone_comes_or_goes, 2),
        ]
        kinds, weights = zip(*doings, strict=True)
        self.random.choices(kinds, weights)[0]()

    def act(self, by: str, kind: type[Act], **fields: Any) -> None:
        """Ask for something; what is refused leaves no line."""
        self.asked += 1
        wish = kind(id=f"act-{self.asked:06}", **fields)
        event = judged(self.meeting, wish, by)
        if isinstance(event, Refusal):
            return
        self.at += self.random.randint(0, LONGEST_PAUSE_MS)
        self.entries.append(Entry(self.meeting.seq + 1, self.at, by, wish.id, event))
        self.meeting = evolve(self.meeting, self.entries[-1])

    # What the house does

    def arrive(self, member: str) -> None:
        if not self.entries:
            number = self.random.randint(1, 40)
            title = self.some(TEXTS)
            self.act(
                HOUSE, do.OpenMeeting, set="harbour", set_name="Harbour", number=number, title=title
            )
        role = Role.COACH if member == ANA else Role.MEMBER
        self.act(HOUSE, do.Seat, member=member, name=name_of(member), role=role)

    def someone_comes_or_goes(self) -> None:
        known = {member.id for member in self.meeting.members}
        new = [member for member in CAST if member not in known]
        if new and self.random.random() < 0.7:
            self.arrive(new[0])
        else:
            self.act(HOUSE, do.Unseat, member=self.some(CAST[1:]))

    # What people do

    def move_on(self) -> None:
        keys = [row.key for row in PHASES]
        here = keys.index(self.meeting.phase)
        if here == 0:
            self.act(HOUSE, do.BringCommitments, due=self.due())
        if here + 1 == len(keys):
            return
        to = keys[here + 1] if self.random.random() < 0.9 else self.some(keys[:-1])
        self.act(ANA, do.Move, leaving=self.meeting.phase, to=to)

    def do_something_apt(self) -> None:
        """An act that the phase has, by somebody to whom it is open."""
        kinds = [kind for kind in ACTS if kind.key() in self.meeting.row.may]
        weights = [WEIGHTS.get(kind, 4) for kind in kinds]
        if not any(weights):
            return
        kind = self.random.choices(kinds, weights)[0]
        roles = self.meeting.row.may[kind.key()]
        people = [p.id for p in self.meeting.members if self.meeting.role(p.id) in roles]
        if people:
            self.try_out(self.some(people), kind)

    def do_anything(self) -> None:
        self.try_out(self.some((*CAST, STRANGER)), self.some(ACTS))

    def try_out(self, who: str, kind: type[Act]) -> None:
        self.who = who
        self.act(who, kind, **FIELDS[kind](self))

    # What they say

    def some(self, choices: Sequence[T]) -> T:
        return self.random.choice(choices)

    def text(self) -> str:
        return self.some(TEXTS)

    def person(self) -> str:
        return self.some((*CAST, STRANGER))

    def day(self) -> date:
        return BY_WHEN + timedelta(days=self.random.randint(-80, 400))

    def due(self) -> tuple[Commitment, ...]:
        owners = [member for member in CAST if self.random.random() < 0.6]
        return tuple(commitment(member, f"commit-of-{member}", 1) for member in owners)

    def question(self) -> str:
        mine = [q.id for q in self.meeting.questions if q.to == self.who]
        others = [q.id for q in self.meeting.questions]
        return self.some(mine or [*others, "no-such-question"])

    def report(self) -> dict[str, Any]:
        mine = [c.id for c in self.meeting.due if c.member == self.who]
        others = [c.id for c in self.meeting.due]
        return {
            "commitment": self.some(mine or [*others, "no-such-commitment"]),
            "outcome": self.some(list(Outcome)),
            "happened": self.text(),
            "learned": self.text(),
        }

    def commit(self) -> dict[str, Any]:
        said = {field: self.text() for field in ("what", "first_step", "how_known")}
        return {**said, "by_when": self.day()}


ACTS: tuple[type[Act], ...] = do.Command.__args__
WEIGHTS = {do.Move: 0, do.CloseRound: 2, do.ReportBack: 12, do.Ask: 10, do.Answer: 10}

FIELDS: dict[type[Act], Callable[[Stage], dict[str, Any]]] = {
    do.Move: lambda s: {"leaving": s.meeting.phase, "to": s.some([row.key for row in PHASES])},
    do.Say: lambda s: {"text": s.text()},
    do.ReportBack: Stage.report,
    do.Bid: lambda s: {"text": s.text()},
    do.ChoosePresenter: lambda s: {"member": s.person()},
    do.Present: lambda s: {"text": s.text()},
    do.OpenRound: lambda s: {},
    do.CloseRound: lambda s: {},
    do.Ask: lambda s: {"to": s.person(), "text": s.text()},
    do.Pass: lambda s: {},
    do.Answer: lambda s: {"question": s.question(), "text": s.text()},
    do.Reframe: lambda s: {"text": s.text()},
    do.Commit: Stage.commit,
    do.ShareLearning: lambda s: {"level": s.some(list(do.Level)), "text": s.text()},
}
