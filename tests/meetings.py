"""Meetings at random, the same for the same seed, that go far enough to hold every kind of line."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, TypeVar

from server.domain.entry import Entry
from server.domain.language import Language
from server.domain.meeting.asking import Ask
from server.domain.meeting.chores import chore, following
from server.domain.meeting.commitments import ReportBack
from server.domain.meeting.course import Called
from server.domain.meeting.entries import BecomeOne
from server.domain.meeting.fold import evolve
from server.domain.meeting.hidden import Vote, Write, WriteLearning
from server.domain.meeting.moving import Move
from server.domain.meeting.opening import Bring, OpenMeeting, SetCourse
from server.domain.meeting.phases import FIRST, LAST
from server.domain.meeting.presenting import ChoosePresenter, SupportBid, WithdrawSupport
from server.domain.meeting.resources import Offer
from server.domain.meeting.revealing import Reveal
from server.domain.meeting.rounds import CloseRound
from server.domain.meeting.saying import NoteDown, Say
from server.domain.meeting.seats import KnowAs, Seat, Unseat
from server.domain.meeting.state.commitments import Commitment, Outcome
from server.domain.meeting.state.learning import Level, SeenBy
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.mix import QuestionKind
from server.domain.meeting.state.people import WATCHING, Role
from server.domain.meeting.state.rounds import Purpose, Round, RoundKind
from server.domain.meeting.turn_taking import ComeBack, HaveSpoken, Pass
from server.domain.meeting.vocabulary import Command, Event
from server.domain.refusals import Refusal
from server.domain.words import HOUSE, Act
from tests.cast import ANA, BY_WHEN, CAST, OPENED_AT, PROMISE, STRANGER, commitment, judged, role_of
from tests.commands import EXAMPLES, whole
from tests.fields import FIELDS
from tests.odds import WEIGHTS, occasions
from tests.planning import presenting
from tests.promises import anything_left
from tests.templates import some_template

T = TypeVar("T")

ANYONE = (*CAST, STRANGER)
GIL, HAL = "gil", "hal"
"""They come to watch."""
EVERYBODY = (*CAST, GIL, HAL, STRANGER)
LONGEST_PAUSE_MS, SHORT_PAUSE_MS = 90_000, 9_000
MOST_CHORES = 50
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
    return [Stage(random, number).play() for number in range(count)]


class Stage:
    """One meeting in which everybody does what comes into their head."""

    def __init__(self, random: Random, number: int) -> None:
        self.random = random
        self.template = some_template(random, number)
        self.meeting = Meeting()
        self.entries: list[Entry[Event]] = []
        self.asked = 0
        self.secrets = 0
        self.who = ANA
        self.gone: set[str] = set()
        self.aside = Random(number)
        self.at = OPENED_AT

    def play(self) -> list[Entry[Event]]:
        """Play it through; most meetings end in the last phase, some are left before."""
        self.open()
        company = list(CAST[: self.random.randint(3, len(CAST))])
        if self.random.random() < 0.2:
            self.random.shuffle(company)
        for member in company:
            self.arrive(member)
        steps = self.random.randint(60, 360)
        while steps and (self.meeting.phase != LAST or self.random.random() < 0.8):
            self.step()
            steps -= 1
        return self.entries

    def step(self) -> None:
        doings: list[tuple[Callable[[], None], int]] = [
            (self.do_something_apt, 80),
            (self.move_on, 6),
            (self.do_anything, 5),
            (self.do_chores, 12),
            (self.someone_comes_or_goes, 1),
        ]
        kinds, weights = zip(*doings, strict=True)
        self.random.choices(kinds, weights)[0]()
        if self.meeting.phase != LAST and self.aside.random() < 0.03:
            # With chances of their own, so that all others do what they would have done.
            self.random, self.aside = self.aside, self.random
            self.someone_watches(self.some((GIL, HAL)))
            self.random, self.aside = self.aside, self.random

    def act(self, by: str, kind: type[Act], /, **fields: Any) -> bool:
        """Ask for something, and say whether it happened; what is refused leaves no line."""
        self.asked += 1
        return self.intent(by, kind(id=f"act-{self.asked:06}", **whole(kind.key(), fields)))

    def intent(self, by: str, intent: Any) -> bool:
        event = judged(self.meeting, intent, by)
        if isinstance(event, Refusal):
            return False
        longest = SHORT_PAUSE_MS if self.random.random() < 0.3 else LONGEST_PAUSE_MS
        self.at += self.random.randint(1, longest)
        self.entries.append(Entry(self.meeting.seq + 1, self.at, by, intent.id, event))
        self.meeting = evolve(self.meeting, self.entries[-1])
        return True

    # What the house does

    def open(self) -> None:
        of_the_set = {"set": "harbour", "set_name": "Harbour", "number": self.random.randint(1, 40)}
        language = self.some(list(Language))
        self.act(
            HOUSE,
            OpenMeeting,
            **of_the_set,
            title=self.some(TEXTS),
            language=language,
            talks=self.random.random() < 0.5,
            called=self.some((Called(), Called(presenter="case giver", group="circle"))),
        )
        self.act(HOUSE, SetCourse, template=self.template)

    def arrive(self, member: str) -> None:
        self.act(HOUSE, Seat, member=member, role=role_of(member))

    def someone_comes_or_goes(self) -> None:
        if self.meeting.phase == LAST:
            return
        known = {member.id for member in self.meeting.members}
        new = [member for member in CAST if member not in known]
        if new and self.random.random() < 0.7:
            self.arrive(new[0])
        else:
            self.someone_is_another()

    def someone_watches(self, who: str) -> None:
        """Somebody comes to watch, tries to take part, or is another in the set."""
        m, role = self.meeting, self.some((*WATCHING, *WATCHING, *Role))
        watcher, other = m.watcher(who), m.watcher(HAL if who == GIL else GIL)
        if not m.knows(who):
            self.act(HOUSE, Seat, member=who, role=self.some(WATCHING))
        elif watcher and self.random.random() < 0.5:
            self.try_out(who, NoteDown if self.random.random() < 0.3 else self.some(ACTS))
        elif watcher and other and other.role is watcher.role:
            self.act(HOUSE, BecomeOne, member=who, into=other.id, role=other.role)
        elif self.random.random() < 0.2:
            self.act(HOUSE, Unseat, member=who)
        else:
            known = who if self.random.random() < 0.5 else self.some(self.here())
            self.act(HOUSE, KnowAs, member=known, role=role)

    def someone_is_another(self) -> None:
        """Out of the set, called otherwise in it, or one with another there."""
        one, other = self.random.sample(CAST[1:], 2)
        chance = self.random.random()
        if chance < 0.6:
            self.act(HOUSE, Unseat, member=one)
        elif chance < 0.8:
            self.act(HOUSE, KnowAs, member=one, role=role_of(one))
        else:
            self.act(HOUSE, BecomeOne, member=one, into=other, role=role_of(other))

    def bring(self) -> None:
        """What the meetings before have left."""
        self.act(
            HOUSE, Bring, commitments=self.due(), **anything_left(self.some, self.meeting.shared)
        )

    def do_chores(self) -> None:
        """Somebody goes or comes back, time passes, and the house does what there is to do."""
        if self.random.random() < 0.5:
            self.gone = {member for member in CAST if self.random.random() < 0.6}
        self.at += self.random.choice((0, 0, 25_000, 200_000, 900_000))
        for _ in range(MOST_CHORES):
            todo = chore(self.meeting, self.gone, self.at)
            if todo is None:
                return
            assert self.intent(HOUSE, todo), f"the house was refused {todo}"
        raise AssertionError("the house came to no rest")

    # What people do

    @property
    def coach(self) -> str:
        return self.meeting.chair.coach or ANA

    def move_on(self) -> None:
        """To the phase that follows, or to any; once in the last one, nowhere."""
        m = self.meeting
        if not m.began_at:
            self.bring()
            self.choose_presenters()
        keys = [step.key for step in m.course]
        ahead = following(m) or m.course[min(m.position + 1, len(keys) - 1)]
        to = ahead.key if self.random.random() < 0.7 else self.some(keys[1:-1])
        if not self.act(self.coach, Move, leaving=m.phase, to=to):
            self.act(self.coach, Move, leaving=m.phase, to=FIRST)
            self.choose_presenters()

    def choose_presenters(self) -> None:
        for airtime in range(1, len(self.meeting.presenters) + 1):
            able = [m for m in self.here() if m != self.coach] or list(CAST)
            fields = presenting(self.random, self.meeting, able)
            self.act(self.coach, ChoosePresenter, airtime=airtime, **fields)

    def do_something_apt(self) -> None:
        """What the round is about, or else any act that the phase has."""
        r = self.meeting.round
        if r and not self.meeting.floor and self.random.random() < 0.5:
            self.take_part(r)
            return
        self.who = self.some(self.here())
        if self.random.random() < 0.3:
            self.who = self.some((self.coach, *(self.meeting.presenting or (ANA,))))
        mine, row = self.meeting.capacities(self.who), self.meeting.row
        kinds = [k for k in ACTS if row.allows(k.key(), mine)]
        found = occasions(self.meeting, self.who)
        weights = [WEIGHTS.get(k, 4) if found.get(k, True) else 0 for k in kinds]
        if any(weights):
            self.try_out(self.who, self.random.choices(kinds, weights)[0])

    def take_part(self, r: Round) -> None:
        """Do what a round waits for: a turn, a text, a vote, and its reveal."""
        if r.turn:
            if self.random.random() < 0.2:
                self.try_out(self.some((r.turn, self.coach)), HaveSpoken)
                return
            turn = BY_TURN[self.meeting.row.turn]
            if turn is Ask and r.had and self.random.random() < 0.2:
                self.try_out(r.had[-1], Ask)
            self.try_out(r.turn, self.some((turn, turn, turn, Pass, ComeBack)))
        elif r.kind.hides:
            writing = WriteLearning if r.purpose is Purpose.LEARNING else Write
            kind = Vote if r.kind is RoundKind.VOTE else writing
            waiting = [m for m in r.order if not r.has_written(m)]
            self.try_out(self.some(waiting or r.order or [ANA]), kind)
            if r.revealed and self.meeting.bids:
                for act in (SupportBid, SupportBid, WithdrawSupport):
                    self.try_out(self.some(self.here()), act)
            if self.random.random() < (0.6 if not waiting else 0.1):
                self.try_out(self.coach, CloseRound if r.revealed else Reveal)
        elif r.purpose in BY_PURPOSE:
            self.try_out(self.some(self.here()), BY_PURPOSE[r.purpose])
        elif self.random.random() < 0.3:
            self.try_out(self.coach, CloseRound)

    def do_anything(self) -> None:
        self.try_out(self.some(ANYONE), self.some(ACTS))

    def try_out(self, who: str, kind: type[Act]) -> None:
        self.who = who
        self.act(who, kind, **FIELDS[kind](self) if kind in FIELDS else EXAMPLES[kind])

    # What they say

    def some(self, choices: Sequence[T]) -> T:
        return self.random.choice(choices)

    def text(self) -> str:
        return self.some(TEXTS)

    def secret(self) -> str:
        """A text that is found again wherever it is told."""
        self.secrets += 1
        return f"{self.text()} secret-{self.secrets:06} "

    def seen(self) -> dict[str, Any]:
        """What the lens of whoever writes tells of it."""
        return {"kind": self.some(list(QuestionKind)), "edited": self.random.random() < 0.6}

    def here(self) -> list[str]:
        return [p.id for p in self.meeting.members if p.seated] or [ANA]

    def person(self) -> str:
        return self.some(self.here()) if self.random.random() < 0.9 else self.some(ANYONE)

    def day(self) -> date:
        return BY_WHEN + timedelta(days=self.random.randint(-80, 400))

    def due(self) -> tuple[Commitment, ...]:
        owners = [member for member in CAST if self.random.random() < 0.6]
        return tuple(commitment(member, f"commit-of-{member}", 0) for member in owners)

    def round(self) -> str:
        """The round that is open, or now and then another."""
        own = self.meeting.round.id if self.meeting.round else "no-such-round"
        others = [r.id for r in self.meeting.rounds]
        return own if self.random.random() < 0.95 else self.some([*others, own])

    def question(self) -> str:
        mine = [q.id for q in self.meeting.questions if self.meeting.is_for(q, self.who)]
        live = [self.meeting.stage] if self.meeting.live else []
        others = [q.id for q in self.meeting.questions]
        return self.some(self.some([live, mine, others]) or [*others, "no-such-question"])

    def waiting(self) -> str:
        queue = [q.id for q in self.meeting.queue]
        parked = [q.id for q in self.meeting.questions if q.status == "parked"]
        return self.some([*queue, *parked[-1:]] or ["no-such-question"])

    def taking_back(self) -> dict[str, Any]:
        last = [(r.id, r.last.act) for r in self.meeting.rounds if r.last]
        round, turn = last[-1] if last else ("no-such-round", "no-such-turn")
        return {"round": round, "turn": turn}

    def hearing(self) -> dict[str, Any]:
        counted = [kind for kind in QuestionKind if getattr(self.meeting.heard, kind)]
        back = bool(counted) and self.random.random() < 0.5
        return {"kind": self.some(counted if back else list(QuestionKind)), "back": back}

    def reporting_aloud(self) -> dict[str, Any]:
        due = self.some([*self.due_here(), ("no-such-commitment", self.who)])
        return {"commitment": due[0], "member": due[1], "outcome": self.some(list(Outcome))}

    def due_here(self) -> list[tuple[str, str]]:
        return [(c.id, c.member) for c in self.meeting.due]

    def passed(self) -> tuple[str, ...]:
        """The phases up to the present one."""
        return tuple(step.key for step in self.meeting.course[: self.meeting.position + 1])

    def bid(self) -> str:
        return self.some([b.id for b in self.meeting.bids] or ["no-such-bid"])

    def draft(self) -> str:
        """One of theirs that stands, or none."""
        return self.some([d.id for d in self.meeting.drafted if d.by == self.who] or [""])

    def offer(self) -> str:
        return self.some([o.id for o in self.meeting.offers] or ["no-such-offer"])

    def choice(self) -> str:
        options = self.meeting.round.options if self.meeting.round else ()
        return self.some(options or ("yes",))

    def turn(self) -> str:
        return (self.meeting.round.turn if self.meeting.round else None) or self.person()

    def report(self) -> dict[str, Any]:
        mine = [c.id for c in self.meeting.due if c.member == self.who]
        others = [c.id for c in self.meeting.due]
        return {
            "commitment": self.some(mine or [*others, "no-such-commitment"]),
            "outcome": self.some(list(Outcome)),
            "happened": self.some((self.text(), "")),
            "learned": self.some((self.text(), "")),
            "surprised": self.some((self.text(), "")),
            "by_when": self.some((self.day(), None)),
        }

    def learning(self) -> dict[str, Any]:
        said = {"level": self.some(list(Level)), "seen_by": self.some(list(SeenBy))}
        return {"round": self.round(), "text": self.secret(), **said}

    def promise(self) -> str:
        mine = [c.id for c in self.meeting.commitments if c.member == self.who]
        return self.some(mine or ["no-such-commitment"])

    def post(self, by: str = "") -> str:
        theirs = [p.id for p in self.meeting.posts if by in ("", p.by)]
        return self.some(theirs[-4:] or ["no-such-post"])

    def commit(self) -> dict[str, Any]:
        said = {field: self.text() for field, usual in PROMISE.items() if isinstance(usual, str)}
        return {**said, "by_when": self.day(), "confidence": self.random.randint(0, 10)}


ACTS: tuple[type[Act], ...] = Command.__args__
BY_TURN = {kind.key(): kind for kind in (Say, Ask, ReportBack)}
BY_PURPOSE: dict[Purpose, type[Act]] = {Purpose.OFFERS: Offer, Purpose.BURST: Ask}
