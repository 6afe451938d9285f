"""Meetings at random, the same for the same seed, that go far enough to hold every kind of line."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, TypeVar

from hypothesis import strategies as st

from server.domain import commands as do
from server.domain.chores import chore, following
from server.domain.commitments import Commitment, Outcome
from server.domain.course import FIRST, LAST
from server.domain.events import Entry, Event
from server.domain.evolve import evolve
from server.domain.floor import Showing
from server.domain.keeping import Kept, KeptQuestion
from server.domain.language import Language
from server.domain.learning import Level, SeenBy
from server.domain.meeting import Meeting
from server.domain.mix import Kind
from server.domain.questions import EVERYONE
from server.domain.refusals import Refusal
from server.domain.rounds import RULES, Purpose, Round, RoundKind
from server.domain.timing import Source
from server.domain.words import HOUSE, Act
from tests.cast import ANA, BY_WHEN, CAST, OPENED_AT, STRANGER, commitment, judged, name_of, role_of
from tests.courses import some_template

T = TypeVar("T")

ANYONE = (*CAST, STRANGER)
LONGEST_PAUSE_MS = 90_000
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


def meetings() -> st.SearchStrategy[list[Entry[Event]]]:
    """One meeting at random, for hypothesis."""
    return st.integers(0, 2**32).map(lambda seed: Stage(Random(seed), seed).play())


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

    def act(self, by: str, kind: type[Act], /, **fields: Any) -> bool:
        """Ask for something, and say whether it happened; what is refused leaves no line."""
        self.asked += 1
        return self.wish(by, kind(id=f"act-{self.asked:06}", **fields))

    def wish(self, by: str, wish: Any) -> bool:
        event = judged(self.meeting, wish, by)
        if isinstance(event, Refusal):
            return False
        self.at += self.random.randint(1, LONGEST_PAUSE_MS)
        self.entries.append(Entry(self.meeting.seq + 1, self.at, by, wish.id, event))
        self.meeting = evolve(self.meeting, self.entries[-1])
        return True

    # What the house does

    def open(self) -> None:
        of_the_set = {"set": "harbour", "set_name": "Harbour", "number": self.random.randint(1, 40)}
        language = self.some(list(Language))
        self.act(HOUSE, do.OpenMeeting, **of_the_set, title=self.some(TEXTS), language=language)
        self.act(HOUSE, do.SetCourse, template=self.template)

    def arrive(self, member: str) -> None:
        self.act(HOUSE, do.Seat, member=member, name=name_of(member), role=role_of(member))

    def someone_comes_or_goes(self) -> None:
        if self.meeting.phase == LAST:
            return
        known = {member.id for member in self.meeting.members}
        new = [member for member in CAST if member not in known]
        if new and self.random.random() < 0.7:
            self.arrive(new[0])
        else:
            self.act(HOUSE, do.Unseat, member=self.some(CAST[1:]))

    def bring(self) -> None:
        """What the meetings before have left."""
        self.act(HOUSE, do.BringCommitments, due=self.due())
        kept = KeptQuestion("kept-0001", Kept.LINGERING, "", self.some(CAST), 1, self.text())
        self.act(HOUSE, do.BringQuestions, kept=(kept,))

    def do_chores(self) -> None:
        """Somebody goes or comes back, time passes, and the house does what there is to do."""
        if self.random.random() < 0.5:
            self.gone = {member for member in CAST if self.random.random() < 0.6}
        self.at += self.random.choice((0, 0, 25_000, 200_000, 900_000))
        for _ in range(MOST_CHORES):
            todo = chore(self.meeting, self.gone, self.at)
            if todo is None:
                return
            assert self.wish(HOUSE, todo), f"the house was refused {todo}"
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
        ahead = following(m) or m.course[min(m.place + 1, len(keys) - 1)]
        to = ahead.key if self.random.random() < 0.7 else self.some(keys[1:-1])
        if not self.act(self.coach, do.Move, leaving=m.phase, to=to):
            self.act(self.coach, do.Move, leaving=m.phase, to=FIRST)
            self.choose_presenters()

    def choose_presenters(self) -> None:
        for airtime in range(1, len(self.meeting.presenters) + 1):
            member = self.some([m for m in self.here() if m != self.coach] or CAST)
            self.act(self.coach, do.ChoosePresenter, airtime=airtime, member=member)

    def do_something_apt(self) -> None:
        """What the round is about, or else any act that the phase has."""
        r = self.meeting.round
        if r and not self.meeting.floor and self.random.random() < 0.5:
            self.take_part(r)
            return
        self.who = self.some(self.here())
        if self.random.random() < 0.3:
            self.who = self.some((self.coach, self.meeting.presenter or ANA))
        role = self.meeting.role(self.who)
        kinds = [k for k in ACTS if role and self.meeting.row.allows(k.key(), role)]
        weights = [self.weight(kind) for kind in kinds]
        if any(weights):
            self.try_out(self.who, self.random.choices(kinds, weights)[0])

    def weight(self, kind: type[Act]) -> int:
        """How likely an act is; one for which there is no occasion would only be refused."""
        m = self.meeting
        occasions: dict[type[Act], object] = {
            do.TakeChair: m.chair.offered or self.who == ANA,
            do.ReleaseFloor: m.floor,
            do.HoldClock: m.clock.running,
            do.ResumeClock: not m.clock.running,
            **dict.fromkeys(IN_ROUNDS, m.round and m.round.turn),
            do.CloseRound: m.round,
            do.CloseResources: m.round and m.round.purpose is Purpose.OFFERS,
            do.Offer: m.round and m.round.purpose is Purpose.OFFERS,
            do.Answer: m.questions,
            do.SupportBid: m.bids,
            do.RateSkill: any(p.skill for p in m.members),
            do.AnswerOffer: m.offers,
        }
        return WEIGHTS.get(kind, 4) if occasions.get(kind, True) else 0

    def take_part(self, r: Round) -> None:
        """Do what a round waits for: a turn, a text, a vote, and its reveal."""
        if r.turn:
            turn = BY_TURN[self.meeting.row.turn]
            self.try_out(r.turn, self.some((turn, turn, turn, do.Pass, do.ComeBack)))
        elif r.kind.hides:
            writing = do.WriteLearning if r.purpose is Purpose.LEARNING else do.Write
            kind = do.Vote if r.kind is RoundKind.VOTE else writing
            waiting = [m for m in r.order if not r.has_written(m)]
            self.try_out(self.some(waiting or r.order or [ANA]), kind)
            if self.random.random() < (0.6 if not waiting else 0.1):
                self.try_out(self.coach, do.CloseRound if r.revealed else do.Reveal)
        elif r.purpose in BY_PURPOSE:
            self.try_out(self.some(self.here()), BY_PURPOSE[r.purpose])
        elif self.random.random() < 0.3:
            self.try_out(self.coach, do.CloseRound)

    def do_anything(self) -> None:
        self.try_out(self.some(ANYONE), self.some(ACTS))

    def try_out(self, who: str, kind: type[Act]) -> None:
        self.who = who
        self.act(who, kind, **FIELDS[kind](self))

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
        return {"kind": self.some(list(Kind)), "edited": self.random.random() < 0.6}

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
        mine = [q.id for q in self.meeting.questions if q.is_for(self.who)]
        live = [q.id for q in self.meeting.queue[:1]]
        others = [q.id for q in self.meeting.questions]
        return self.some(self.some([live, mine, others]) or [*others, "no-such-question"])

    def bid(self) -> str:
        return self.some([b.id for b in self.meeting.bids] or ["no-such-bid"])

    def offer(self) -> str:
        return self.some([o.id for o in self.meeting.offers] or ["no-such-offer"])

    def choice(self) -> str:
        options = self.meeting.round.rule.options if self.meeting.round else ()
        return self.some(options or ("yes",))

    def turn(self) -> str:
        return (self.meeting.round.turn if self.meeting.round else None) or self.person()

    def opening(self) -> dict[str, Any]:
        purpose = self.some(list(Purpose))
        rule = RULES[purpose]
        seconds = self.random.randint(rule.least, rule.most)
        return {"purpose": purpose, "question": self.some(("", "How is it?")), "seconds": seconds}

    def report(self) -> dict[str, Any]:
        mine = [c.id for c in self.meeting.due if c.member == self.who]
        others = [c.id for c in self.meeting.due]
        return {
            "commitment": self.some(mine or [*others, "no-such-commitment"]),
            "outcome": self.some(list(Outcome)),
            "happened": self.text(),
            "learned": self.text(),
        }

    def learning(self) -> dict[str, Any]:
        said = {"level": self.some(list(Level)), "seen_by": self.some(list(SeenBy))}
        return {"round": self.round(), "text": self.secret(), **said}

    def commit(self) -> dict[str, Any]:
        fields = ("what", "first_step", "how_known", "obstacle", "if_then")
        said: dict[str, Any] = {field: self.text() for field in fields}
        return {**said, "by_when": self.day(), "confidence": self.random.randint(0, 10)}


ACTS: tuple[type[Act], ...] = do.Command.__args__
BY_TURN = {kind.key(): kind for kind in (do.Say, do.Ask, do.ReportBack)}
BY_PURPOSE: dict[Purpose, type[Act]] = {Purpose.OFFERS: do.Offer, Purpose.BURST: do.Ask}
IN_ROUNDS = (do.Pass, do.ComeBack, do.SkipTurn)
"""What is done in turns; writing and votes are done in `take_part`."""
SELDOM = (do.HandOver, do.Write, do.Vote, do.Reveal, do.NameDeputy, do.SetAutomatic)
OFTEN = (
    *(do.ReleaseFloor, do.ReportBack, do.Ask, do.Answer, do.TakeChair, do.OpenResources),
    *(do.Offer, do.AnswerOffer, do.ChooseSkill, do.RateSkill, do.Present, do.SupportBid),
    *(do.GiveExample, do.Commit, do.Star, do.PassQuestion),
)
WEIGHTS = {do.Move: 0, **dict.fromkeys(SELDOM, 1), **dict.fromkeys(OFTEN, 15)}
MINUTES = (-5, -2, -1, 0, 1, 1, 2, 3, 8)

FIELDS: dict[type[Act], Callable[[Stage], dict[str, Any]]] = {
    do.Move: lambda s: {
        "leaving": s.meeting.phase,
        "to": s.some([step.key for step in s.meeting.course]),
    },
    do.TakeFloor: lambda s: {"question": s.text(), "showing": s.some(list(Showing))},
    do.ReleaseFloor: lambda s: {},
    do.HoldClock: lambda s: {},
    do.ResumeClock: lambda s: {},
    do.AdjustTime: lambda s: {"minutes": s.some(MINUTES), "source": s.some(list(Source))},
    do.SetAutomatic: lambda s: {"on": s.random.random() < 0.6},
    do.ChoosePresenter: lambda s: {"airtime": s.random.randint(1, 2), "member": s.person()},
    do.NameDeputy: lambda s: {"member": s.person()},
    do.HandOver: lambda s: {"member": s.person()},
    do.TakeChair: lambda s: {},
    do.OpenRound: Stage.opening,
    do.CloseRound: lambda s: {"round": s.round()},
    do.OpenResources: lambda s: {},
    do.CloseResources: lambda s: {"round": s.round()},
    do.Pass: lambda s: {"round": s.round()},
    do.ComeBack: lambda s: {"round": s.round()},
    do.SkipTurn: lambda s: {"round": s.round(), "member": s.turn()},
    do.Vote: lambda s: {"round": s.round(), "choice": s.choice()},
    do.Write: lambda s: {"round": s.round(), "text": s.secret(), **s.seen()},
    do.WriteLearning: Stage.learning,
    do.Reveal: lambda s: {"round": s.round()},
    do.Say: lambda s: {"text": s.text()},
    do.ReportBack: Stage.report,
    do.SupportBid: lambda s: {"bid": s.bid()},
    do.Present: lambda s: {"text": s.text()},
    do.Reframe: lambda s: {"text": s.text()},
    do.Ask: lambda s: {"to": s.some((EVERYONE, s.person())), "text": s.text(), **s.seen()},
    do.WithdrawQuestion: lambda s: {"question": s.question()},
    do.Answer: lambda s: {"reply_to": s.question(), "text": s.text()},
    do.AnswerAloud: lambda s: {"reply_to": s.question(), "note": s.some(("", "In a word: yes"))},
    do.Park: lambda s: {"question": s.question()},
    do.PassQuestion: lambda s: {"question": s.question()},
    do.SetAside: lambda s: {"question": s.question()},
    do.Star: lambda s: {"question": s.question(), "starred": s.random.random() < 0.7},
    do.Offer: lambda s: {"text": s.text()},
    do.AnswerOffer: lambda s: {"offer": s.offer(), "accepted": s.random.random() < 0.6},
    do.Linger: lambda s: {"text": s.text()},
    do.ChooseSkill: lambda s: {"skill": s.text()},
    do.RateSkill: lambda s: {"rating": s.random.randint(1, 5)},
    do.GiveExample: lambda s: {"member": s.person(), "text": s.text()},
    do.Commit: Stage.commit,
}
