"""The people of every test, the lines they leave in a log, and given/when/then for both judges."""

from collections.abc import Iterable
from datetime import date
from functools import reduce
from typing import Any, NamedTuple

from server.domain.entry import Entry
from server.domain.language import Language
from server.domain.meeting.asking import AskedAloud, QuestionAsked
from server.domain.meeting.chair import ChairOffered, ChairTaken, DeputyNamed
from server.domain.meeting.clock import ClockHeld, ClockResumed, TimeAdjusted
from server.domain.meeting.commitments import Committed
from server.domain.meeting.course import Called, Template
from server.domain.meeting.floor import FloorReleased, FloorTaken
from server.domain.meeting.fold import Decision, decide, fold
from server.domain.meeting.hidden import LearningWritten, TextWritten, VoteCast
from server.domain.meeting.moving import PhaseBegan
from server.domain.meeting.opening import CourseSet, MeetingOpened
from server.domain.meeting.phases import PhaseKind
from server.domain.meeting.presenting import PresenterChosen
from server.domain.meeting.questions import QuestionAnswered, QuestionSettled
from server.domain.meeting.revealing import Revealed
from server.domain.meeting.rounds import RoundClosed, RoundOpened
from server.domain.meeting.saying import Said
from server.domain.meeting.seats import MemberSeated, MemberUnseated
from server.domain.meeting.stage import QuestionTakenUp
from server.domain.meeting.state.commitments import Commitment, Outcome
from server.domain.meeting.state.floor import Showing
from server.domain.meeting.state.learning import Level, SeenBy
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.mix import QuestionKind
from server.domain.meeting.state.people import Capacity, Role
from server.domain.meeting.state.questions import Status
from server.domain.meeting.state.rounds import Item, Purpose
from server.domain.meeting.state.timing import Loan
from server.domain.meeting.taking_back import TurnTakenBack
from server.domain.meeting.templates import EARLY_IN_60, STANDARD, phase, template
from server.domain.meeting.turn_taking import Passed, TurnPutOff, TurnSkipped, TurnSpoken
from server.domain.meeting.vocabulary import Event
from server.domain.refusals import Reason, Refusal
from server.domain.sets.coming import MemberJoined
from server.domain.sets.fold import SetEvent, decide_set, evolve_set
from server.domain.sets.people import SetFounded
from server.domain.sets.state import START_SET, LearningSet
from server.domain.words import HOUSE
from tests.answers import as_seen
from tests.promises import how_it_went, left

ANA, BEN, CHLOE, DEV, ESI, FARID = "ana", "ben", "chloe", "dev", "esi", "farid"
CAST = (ANA, BEN, CHLOE, DEV, ESI, FARID)
"""Ana is the coach; Ben becomes the presenter; the others are members."""
STRANGER, MEMBERS_KEY = "somebody-else", "the-members-key"

OPENED_AT = 1_790_000_000_000
"""A Monday in September 2026."""
BY_WHEN = date(2026, 12, 1)
PROMISE: dict[str, Any] = {
    "what": "Hand over the rota",
    "by_when": BY_WHEN,
    "first_step": "Ask Mo to sit with me",
    "how_known": "Mo writes the next one",
    "obstacle": "A bad Monday",
    "if_then": "If it is a bad Monday, then I ring Mo",
    "confidence": 7,
}
"""All that is said of a commitment."""
SECOND = 1000
MINUTE = 60 * SECOND

ROUND, QUESTION = "round-0001", "question-0001"
"""The ids of the round that is opened, and of the question that is asked, where nothing is said."""

EACH_KIND = tuple(phase(kind, 10, rounds=(), airtime=False) for kind in PhaseKind)
HOUR = template("An hour of the cast", *map(phase, STANDARD, EARLY_IN_60))
"""One presenter, each kind of phase with its usual rounds."""
EVERY_KIND = template("Every kind of phase", *EACH_KIND)
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


def foremost(meeting: Meeting, member: str) -> Capacity | None:
    """In what capacity somebody acts first of all: in the chair, presenting, as a member."""
    return next((c for c in Capacity if c in meeting.capacities(member)), None)


def name_of(member: str) -> str:
    return member.capitalize()


def role_of(member: str) -> Role:
    return Role.COACH if member == ANA else Role.MEMBER


# Where everyone is


def seated(member: str) -> By:
    return By(HOUSE, MemberSeated(member, "", role_of(member), 0))


def unseated(member: str) -> By:
    return By(HOUSE, MemberUnseated(member))


def opened(number: int = 3, language: Language = Language.ENGLISH) -> By:
    title = "The third morning"
    opened = MeetingOpened("harbour", "Harbour", number, title, language, True, Called())
    return By(HOUSE, opened)


def course(template: Template) -> By:
    return By(HOUSE, CourseSet(template))


def gathered(*members: str, template: Template = HOUR) -> list[By]:
    """The meeting is open, and these are seated, or all."""
    return [opened(), course(template), *(seated(member) for member in members or CAST)]


def begun(phase: str) -> By:
    """The phase begins; a round that the course has for it is then named by `brought`."""
    return By(ANA, PhaseBegan(phase, discards=False), f"begin-{phase}")


def brought(phase: str, place: int = 0) -> str:
    """The id of the round that the phase brought as it began."""
    return f"begin-{phase}.{place}"


def chosen(member: str = BEN, airtime: int = 1) -> By:
    return By(ANA, PresenterChosen(airtime, (member,), ""))


def during(phase: str, *since: By, template: Template = HOUR) -> list[By]:
    """All are seated, Ben presents, the phase has begun; then what happened since."""
    return [*gathered(template=template), chosen(), begun(phase), *since]


def within(phase: str, *since: By) -> list[By]:
    """As `during`, in a course that has every kind of phase and brings no rounds."""
    return during(phase, *since, template=EVERY_KIND)


def took_floor(question: str = "What is going well?", showing: Showing = Showing.NOTHING) -> By:
    return By(ANA, FloorTaken(question, showing))


def released_floor() -> By:
    return By(ANA, FloorReleased())


def held() -> By:
    return By(ANA, ClockHeld())


def resumed() -> By:
    return By(ANA, ClockResumed())


def adjusted(minutes: int, *loans: Loan) -> By:
    return By(ANA, TimeAdjusted(minutes, loans))


def deputy(member: str = CHLOE) -> By:
    return By(ANA, DeputyNamed(member))


def offered_chair(to: str | None = None) -> By:
    return By(HOUSE, ChairOffered(to))


def took_chair(member: str = CHLOE) -> By:
    return By(member, chair_taken(member))


def chair_taken(member: str = CHLOE) -> ChairTaken:
    """Whoever is no coach of the set stays a member in the chair."""
    return ChairTaken(member, takes_part=role_of(member) is Role.MEMBER)


# What goes on in rounds


def round_opened(
    purpose: Purpose = Purpose.TURNS, question: str = "", seconds: int = 0, act: str = ROUND
) -> By:
    return By(ANA, RoundOpened(purpose, question, (), 1, seconds), act)


def asked_for_offers(act: str = ROUND) -> By:
    """The presenter opens the round of offers."""
    return By(BEN, RoundOpened(Purpose.OFFERS, "", (), 1, 0), act)


def round_closed(round: str = ROUND, by: str = ANA) -> By:
    return By(by, RoundClosed(round, discards=False))


def passed(by: str, round: str = ROUND) -> By:
    return By(by, Passed(round))


def spoke(member: str, round: str = ROUND, by: str = "", act: str = "") -> By:
    """Their turn was had in speech, as they note, or somebody for them."""
    return By(by or member, TurnSpoken(round, member), act)


def taken_back(round: str = ROUND, by: str = ANA) -> By:
    return By(by, TurnTakenBack(round))


def put_off(by: str, round: str = ROUND) -> By:
    return By(by, TurnPutOff(round))


def skipped(member: str, round: str = ROUND, by: str = ANA) -> By:
    return By(by, TurnSkipped(round, member))


def voted(by: str, choice: str, round: str = ROUND, first: bool = True, act: str = "") -> By:
    return By(by, VoteCast(round, choice, first), act)


def text_written(
    text: str,
    round: str = ROUND,
    first: bool = True,
    kind: QuestionKind = QuestionKind.UNREAD,
    edited: bool = False,
) -> TextWritten:
    return TextWritten(round, 1, text, first, kind, edited)


def wrote(
    by: str,
    text: str,
    round: str = ROUND,
    first: bool = True,
    act: str = "",
    kind: QuestionKind = QuestionKind.UNREAD,
    edited: bool = False,
) -> By:
    return By(by, text_written(text, round, first, kind, edited), act)


def learned(
    by: str, text: str, level: Level = Level.SELF, seen_by: SeenBy = SeenBy.SET, first: bool = True
) -> By:
    return By(by, LearningWritten(ROUND, level, text, seen_by, first))


def revealed(*items: Item, round: str = ROUND, by: str = ANA) -> By:
    return By(by, Revealed(round, items))


# What people say


def said(by: str, text: str = "Good morning") -> By:
    return By(by, Said(text, ""))


def question(
    to: str = BEN,
    text: str = "What have you tried?",
    kind: QuestionKind = QuestionKind.UNREAD,
    edited: bool = False,
    draft: str = "",
) -> QuestionAsked:
    return QuestionAsked(to, text, kind, edited, ends_turn=False, draft=draft)


def asked(
    by: str,
    to: str,
    act: str = QUESTION,
    kind: QuestionKind = QuestionKind.UNREAD,
    edited: bool = False,
) -> By:
    return By(by, question(to, kind=kind, edited=edited), act)


def answered(
    by: str = BEN, question: str = QUESTION, text: str = "Nothing yet", settles: bool = True
) -> By:
    return By(by, QuestionAnswered(question, text, settles))


def taken_up(question: str, by: str = BEN, answered: bool = False) -> By:
    return By(by, QuestionTakenUp(question, answered))


def asked_aloud(member: str, to: str = BEN, about: str = "", by: str = "", act: str = "") -> By:
    return By(by or member, AskedAloud(member, to, about), act)


def settled(status: Status, by: str = BEN, question: str = QUESTION, note: str = "") -> By:
    return By(by, QuestionSettled(question, status, note))


def reported(by: str = BEN, commitment: str = "commit-0001") -> By:
    return By(by, how_it_went(Outcome.PARTLY, member=by, commitment=commitment))


def due(*commitments: Commitment) -> By:
    return By(HOUSE, left(*commitments))


def committed(by: str = BEN, act: str = "") -> By:
    return By(by, Committed(**PROMISE), act)


def commitment(member: str = BEN, id: str = "commit-0001", meeting: int = 2) -> Commitment:
    return Commitment(id, member, meeting, **PROMISE)


# Given, when, then


def folded(lines: Iterable[By]) -> Meeting:
    return fold(written(lines))


def judged(meeting: Meeting, command: Any, by: str, now: int = 0) -> Decision:
    """The verdict of a meeting; where the time is of no account, before it began."""
    return decide(meeting, command, by, now)


class Verdict(NamedTuple):
    """What a judge said, to be compared."""

    said: Any

    def then(self, event: Event | SetEvent) -> None:
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
        return Verdict(decide_set(self.group, as_seen(self.group, command), by))


def given(lines: Iterable[By]) -> Given:
    return Given(folded(lines))


def given_set(lines: Iterable[By]) -> GivenSet:
    return GivenSet(folded_set(lines))


def folded_set(lines: Iterable[By]) -> LearningSet:
    return reduce(evolve_set, written(lines), START_SET)


def founded() -> By:
    return By(HOUSE, SetFounded("Harbour", ANA, "Ana", f"seat-of-{ANA}", MEMBERS_KEY))


def joined(member: str) -> By:
    return By(HOUSE, MemberJoined(member, name_of(member), f"seat-of-{member}", ""))


def a_set(*since: By) -> list[By]:
    """Ana's set with everybody in it; then what happened since."""
    return [founded(), *(joined(member) for member in CAST[1:]), *since]
