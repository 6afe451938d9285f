"""The people of every test, the lines they leave in a log, and given/when/then for both judges."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from server.domain import commands as do
from server.domain import events as on
from server.domain import set_words as w
from server.domain.commitments import Commitment, Outcome
from server.domain.decide import Decision, decide
from server.domain.decide_set import decide_set
from server.domain.events import Entry, Event
from server.domain.evolve import evolve, fold
from server.domain.meeting import Meeting
from server.domain.people import Role
from server.domain.phases import BY_KEY
from server.domain.refusals import Reason, Refusal
from server.domain.sets import START_SET, LearningSet, evolve_set
from server.domain.words import HOUSE, Act

ANA, BEN, CHLOE, DEV, ESI, FARID = "ana", "ben", "chloe", "dev", "esi", "farid"
CAST = (ANA, BEN, CHLOE, DEV, ESI, FARID)
"""Ana is the coach; Ben becomes the presenter; the others are members."""
STRANGER = "somebody-else"

OPENED_AT = 1_790_000_000_000
"""A Monday in September 2026."""
BY_WHEN = date(2026, 12, 1)
SECOND = 1000


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


def seated(member: str) -> By:
    return By(HOUSE, on.MemberSeated(member, name_of(member), role_of(member)))


def opened(number: int = 3) -> By:
    return By(HOUSE, on.MeetingOpened("harbour", "Harbour", number, "The third morning"))


def gathered(*members: str) -> list[By]:
    """The meeting is open, and these are seated, or all."""
    return [opened(), *(seated(member) for member in members or CAST)]


def begun(phase: str) -> By:
    return By(ANA, on.PhaseBegan(phase))


def chosen(member: str = BEN) -> By:
    return By(ANA, on.PresenterChosen(member))


def during(phase: str, *since: By) -> list[By]:
    """All are seated, Ben presents, the phase has begun; then what happened since."""
    return [*gathered(), chosen(), begun(phase), *since]


def asked(by: str, to: str, act: str = "") -> By:
    return By(by, on.QuestionAsked(to, "What have you tried?"), act)


def round_opened() -> By:
    return By(ANA, on.RoundOpened())


def passed(by: str) -> By:
    return By(by, on.Passed())


def committed(by: str = BEN, act: str = "") -> By:
    return By(by, on.Committed("Talk to Mo", BY_WHEN, "Write to him", "He answers"), act)


def commitment(member: str = BEN, id: str = "commit-0001", meeting: int = 2) -> Commitment:
    return Commitment(id, member, meeting, "Talk to Mo", BY_WHEN, "Write to him", "He answers")


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


def command(kind: type[Act], id: str = "an-act-0001") -> Any:
    """One sensible command of a kind."""
    return kind(id=id, **EXAMPLES[kind])


def run(story: Iterable[tuple[str, Any]]) -> list[Entry[Any]]:
    """Do what a story says, one act a minute; what may not be done is a mistake in the story."""
    meeting, entries = Meeting(), []
    for by, wish in story:
        event = judged(meeting, wish, by)
        assert not isinstance(event, Refusal), f"{by} {wish}: {event}"
        at = OPENED_AT + meeting.seq * 60 * SECOND
        entries.append(Entry(meeting.seq + 1, at, by, wish.id, event))
        meeting = evolve(meeting, entries[-1])
    return entries


def later_phases() -> list[str]:
    """The phases that can only begin once there is a presenter."""
    return [row.key for row in BY_KEY.values() if row.presenter]


EXAMPLES: dict[type[Act], dict[str, Any]] = {
    do.Move: {"leaving": "lobby", "to": "open"},
    do.Say: {"text": "Good morning"},
    do.ReportBack: {
        "commitment": "commit-0001",
        "outcome": Outcome.PARTLY,
        "happened": "I wrote, and he asked for time",
        "learned": "To ask sooner",
    },
    do.Bid: {"text": "Two teams, one lorry"},
    do.ChoosePresenter: {"member": BEN},
    do.Present: {"text": "Nobody owns the rota"},
    do.OpenRound: {},
    do.CloseRound: {},
    do.Ask: {"to": BEN, "text": "What have you tried?"},
    do.Pass: {},
    do.Answer: {"question": "question-1", "text": "Nothing yet"},
    do.Reframe: {"text": "I keep the rota to myself"},
    do.Commit: {
        "what": "Hand over the rota",
        "by_when": BY_WHEN,
        "first_step": "Ask Mo to sit with me",
        "how_known": "Mo writes the next one",
    },
    do.ShareLearning: {"level": do.Level.SELF, "text": "I fill silences"},
}
