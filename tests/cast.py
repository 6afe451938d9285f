"""The people of every test, the lines they leave in a log, and given/when/then for both judges."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from server.domain import commands as do
from server.domain import events as on
from server.domain import set_words as w
from server.domain.commitments import Commitment, Outcome
from server.domain.course import Labels, PhaseKind, Template, TemplatePhase
from server.domain.decide import decide
from server.domain.decide.verdict import Decision
from server.domain.decide_set import decide_set
from server.domain.events import Entry, Event
from server.domain.evolve import evolve, fold
from server.domain.floor import Showing
from server.domain.learning import Level, SeenBy
from server.domain.meeting import Meeting
from server.domain.people import Role
from server.domain.phases import BY_KEY
from server.domain.questions import Status
from server.domain.refusals import Reason, Refusal
from server.domain.rounds import Item, Purpose
from server.domain.sets import START_SET, LearningSet, evolve_set
from server.domain.templates import BUILT_IN, DEFAULT
from server.domain.timing import Loan, Source
from server.domain.words import HOUSE, Act

ANA, BEN, CHLOE, DEV, ESI, FARID = "ana", "ben", "chloe", "dev", "esi", "farid"
CAST = (ANA, BEN, CHLOE, DEV, ESI, FARID)
"""Ana is the coach; Ben becomes the presenter; the others are members."""
STRANGER = "somebody-else"

OPENED_AT = 1_790_000_000_000
"""A Monday in September 2026."""
BY_WHEN = date(2026, 12, 1)
SECOND = 1000
MINUTE = 60 * SECOND

ROUND, QUESTION = "round-0001", "question-0001"
"""The ids of the round that is opened, and of the question that is asked, where nothing is said."""

EVERY_KIND = Template(
    "Every kind of phase",
    1,
    Labels.SET,
    tuple(TemplatePhase(kind, "", 10, (), False) for kind in PhaseKind),
)
"""Each kind of phase once, for ten minutes, with no rounds of its own."""


class By(NamedTuple):
    """Somebody, and what happened by them; `act` is the id of the act, made up where empty."""

    who: str
    event: Any
    act: str = ""


def written(lines: Iterable[By], start: int = 0) -> list[Entry[Any]]:
    """Number the lines, one a second."""
    return [
        Entry(seq, OPENED_AT + (seq - 1) * SECOND, who, act or f"act-{seq:06}", event)
        for seq, (who, event, act) in enumerate(lines, start + 1)
    ]


def name_of(member: str) -> str:
    return member.capitalize()


def role_of(member: str) -> Role:
    return Role.COACH if member == ANA else Role.MEMBER


# Where everyone is


def seated(member: str) -> By:
    return By(HOUSE, on.MemberSeated(member, name_of(member), role_of(member)))


def unseated(member: str) -> By:
    return By(HOUSE, on.MemberUnseated(member))


def opened(number: int = 3) -> By:
    return By(HOUSE, on.MeetingOpened("harbour", "Harbour", number, "The third morning"))


def course(template: Template) -> By:
    return By(HOUSE, on.CourseSet(template))


def gathered(*members: str, template: Template = BUILT_IN[DEFAULT]) -> list[By]:
    """The meeting is open, and these are seated, or all."""
    return [opened(), course(template), *(seated(member) for member in members or CAST)]


def begun(phase: str) -> By:
    """The phase begins; a round that the course has for it is then named by `brought`."""
    return By(ANA, on.PhaseBegan(phase), f"begin-{phase}")


def brought(phase: str, place: int = 0) -> str:
    """The id of the round that the phase brought as it began."""
    return f"begin-{phase}.{place}"


def chosen(member: str = BEN, airtime: int = 1) -> By:
    return By(ANA, on.PresenterChosen(airtime, member))


def during(phase: str, *since: By, template: Template = BUILT_IN[DEFAULT]) -> list[By]:
    """All are seated, Ben presents, the phase has begun; then what happened since."""
    return [*gathered(template=template), chosen(), begun(phase), *since]


def within(phase: str, *since: By) -> list[By]:
    """As `during`, in a course that has every kind of phase and brings no rounds."""
    return during(phase, *since, template=EVERY_KIND)


def took_floor(question: str = "What is going well?", showing: Showing = Showing.NOTHING) -> By:
    return By(ANA, on.FloorTaken(question, showing))


def released_floor() -> By:
    return By(ANA, on.FloorReleased())


def held() -> By:
    return By(ANA, on.ClockHeld())


def resumed() -> By:
    return By(ANA, on.ClockResumed())


def adjusted(minutes: int, *loans: Loan) -> By:
    return By(ANA, on.TimeAdjusted(minutes, loans))


def deputy(member: str = CHLOE) -> By:
    return By(ANA, on.DeputyNamed(member))


def offered_chair(to: str | None = None) -> By:
    return By(HOUSE, on.ChairOffered(to))


def took_chair(member: str = CHLOE) -> By:
    return By(member, on.ChairTaken(member))


# What goes on in rounds


def round_opened(
    purpose: Purpose = Purpose.TURNS, question: str = "", seconds: int = 0, act: str = ROUND
) -> By:
    return By(ANA, on.RoundOpened(purpose, question, seconds), act)


def asked_for_offers(act: str = ROUND) -> By:
    """The presenter opens the round of offers."""
    return By(BEN, on.RoundOpened(Purpose.OFFERS, "", 0), act)


def round_closed(round: str = ROUND, by: str = ANA) -> By:
    return By(by, on.RoundClosed(round))


def passed(by: str, round: str = ROUND) -> By:
    return By(by, on.Passed(round))


def put_off(by: str, round: str = ROUND) -> By:
    return By(by, on.TurnPutOff(round))


def skipped(member: str, round: str = ROUND, by: str = ANA) -> By:
    return By(by, on.TurnSkipped(round, member))


def voted(by: str, choice: str, round: str = ROUND, first: bool = True, act: str = "") -> By:
    return By(by, on.VoteCast(round, choice, first), act)


def wrote(by: str, text: str, round: str = ROUND, first: bool = True, act: str = "") -> By:
    return By(by, on.TextWritten(round, text, first), act)


def learned(
    by: str, text: str, level: Level = Level.SELF, seen_by: SeenBy = SeenBy.SET, first: bool = True
) -> By:
    return By(by, on.LearningWritten(ROUND, level, text, seen_by, first))


def revealed(*items: Item, round: str = ROUND, by: str = ANA) -> By:
    return By(by, on.Revealed(round, items))


# What people say


def said(by: str, text: str = "Good morning") -> By:
    return By(by, on.Said(text))


def asked(by: str, to: str, act: str = QUESTION) -> By:
    return By(by, on.QuestionAsked(to, "What have you tried?"), act)


def answered(by: str = BEN, question: str = QUESTION, text: str = "Nothing yet") -> By:
    return By(by, on.QuestionAnswered(question, text))


def settled(status: Status, by: str = BEN, question: str = QUESTION, note: str = "") -> By:
    return By(by, on.QuestionSettled(question, status, note))


def reported(by: str = BEN, commitment: str = "commit-0001") -> By:
    return By(by, on.ReportedBack(commitment, Outcome.PARTLY, "I wrote", "To ask sooner"))


def due(*commitments: Commitment) -> By:
    """The commitments that the house brings."""
    return By(HOUSE, on.CommitmentsBrought(commitments))


def committed(by: str = BEN, act: str = "") -> By:
    event = on.Committed("Talk to Mo", BY_WHEN, "Write to him", "He answers", "", "", 0)
    return By(by, event, act)


def commitment(member: str = BEN, id: str = "commit-0001", meeting: int = 2) -> Commitment:
    return Commitment(id, member, meeting, "Talk to Mo", BY_WHEN, "Write to him", "He answers")


# Given, when, then


def folded(lines: Iterable[By]) -> Meeting:
    return fold(written(lines))


def judged(meeting: Meeting, command: Any, by: str) -> Decision:
    """The verdict of a meeting."""
    return decide(meeting, command, by)


class Verdict(NamedTuple):
    """What a judge said, to be compared."""

    said: Any

    def then(self, event: Event | w.SetEvent) -> None:
        assert self.said == event

    def refused(self, reason: Reason, field: str = "") -> None:
        assert self.said == Refusal(reason, field)

    def allowed(self) -> None:
        assert not isinstance(self.said, Refusal), self.said


class Given(NamedTuple):
    """A meeting to which something is asked."""

    meeting: Meeting

    def when(self, command: Any, by: str) -> Verdict:
        return Verdict(judged(self.meeting, command, by))


class GivenSet(NamedTuple):
    """A set of which something is asked."""

    group: LearningSet

    def when(self, command: Any, by: str = HOUSE) -> Verdict:
        return Verdict(decide_set(self.group, command, by))


def given(lines: Iterable[By]) -> Given:
    return Given(folded(lines))


def given_set(lines: Iterable[By]) -> GivenSet:
    return GivenSet(folded_set(lines))


def folded_set(lines: Iterable[By]) -> LearningSet:
    group = START_SET
    for entry in written(lines):
        group = evolve_set(group, entry)
    return group


def founded() -> By:
    return By(HOUSE, w.SetFounded("Harbour", ANA, "Ana", f"seat-of-{ANA}", "the-members-key"))


def joined(member: str) -> By:
    return By(HOUSE, w.MemberJoined(member, name_of(member), f"seat-of-{member}"))


def a_set(*since: By) -> list[By]:
    """Ana's set with everybody in it; then what happened since."""
    return [founded(), *(joined(member) for member in CAST[1:]), *since]


def command(kind: type[Act], id: str = "an-act-0001", **other: Any) -> Any:
    """One sensible command of a kind; with other fields where some are given."""
    return kind(id=id, **{**EXAMPLES[kind], **other})


def run(story: Iterable[tuple[str, Any]]) -> list[Entry[Any]]:
    """Do what a story says, one act a minute; what may not be done is a mistake in the story."""
    meeting, entries = Meeting(), []
    for by, wish in story:
        event = judged(meeting, wish, by)
        assert not isinstance(event, Refusal), f"{by} {wish}: {event}"
        at = OPENED_AT + meeting.seq * MINUTE
        entries.append(Entry(meeting.seq + 1, at, by, wish.id, event))
        meeting = evolve(meeting, entries[-1])
    return entries


def later_phases() -> list[str]:
    """The kinds of phases that can only begin once there is a presenter."""
    return [row.key for row in BY_KEY.values() if row.presenter]


EXAMPLES: dict[type[Act], dict[str, Any]] = {
    do.Move: {"leaving": "lobby", "to": "open"},
    do.TakeFloor: {"question": "What is going well?", "showing": Showing.NOTHING},
    do.ReleaseFloor: {},
    do.HoldClock: {},
    do.ResumeClock: {},
    do.AdjustTime: {"minutes": 2, "source": Source.LENDERS},
    do.SetAutomatic: {"on": True},
    do.ChoosePresenter: {"airtime": 1, "member": BEN},
    do.NameDeputy: {"member": CHLOE},
    do.HandOver: {"member": CHLOE},
    do.TakeChair: {},
    do.OpenRound: {"purpose": Purpose.FLOW, "question": "", "seconds": 0},
    do.CloseRound: {"round": ROUND},
    do.OpenResources: {},
    do.CloseResources: {"round": ROUND},
    do.Pass: {"round": ROUND},
    do.ComeBack: {"round": ROUND},
    do.SkipTurn: {"round": ROUND, "member": CHLOE},
    do.Vote: {"round": ROUND, "choice": "ok"},
    do.Write: {"round": ROUND, "text": "Who owns the rota?"},
    do.WriteLearning: {
        "round": ROUND,
        "level": Level.SELF,
        "text": "I fill silences",
        "seen_by": SeenBy.ME,
    },
    do.Reveal: {"round": ROUND},
    do.Say: {"text": "Good morning"},
    do.ReportBack: {
        "commitment": "commit-0001",
        "outcome": Outcome.PARTLY,
        "happened": "I wrote, and he asked for time",
        "learned": "To ask sooner",
    },
    do.SupportBid: {"bid": "bid-0001"},
    do.Present: {"text": "Nobody owns the rota"},
    do.Reframe: {"text": "I keep the rota to myself"},
    do.Ask: {"to": BEN, "text": "What have you tried?"},
    do.WithdrawQuestion: {"question": QUESTION},
    do.Answer: {"reply_to": QUESTION, "text": "Nothing yet"},
    do.AnswerAloud: {"reply_to": QUESTION, "note": "Nothing yet"},
    do.Park: {"question": QUESTION},
    do.PassQuestion: {"question": QUESTION},
    do.SetAside: {"question": QUESTION},
    do.Star: {"question": QUESTION, "starred": True},
    do.Offer: {"text": "I know somebody who had the same"},
    do.AnswerOffer: {"offer": "offer-0001", "accepted": True},
    do.Linger: {"text": "Who else needs the rota to be yours?"},
    do.ChooseSkill: {"skill": "Asking one question at a time"},
    do.RateSkill: {"rating": 4},
    do.GiveExample: {"member": CHLOE, "text": "You waited until the silence was over"},
    do.Commit: {
        "what": "Hand over the rota",
        "by_when": BY_WHEN,
        "first_step": "Ask Mo to sit with me",
        "how_known": "Mo writes the next one",
        "obstacle": "A bad Monday",
        "if_then": "If it is a bad Monday, then I ring Mo",
        "confidence": 7,
    },
}
