"""Every kind of phase, every act, every role: the table alone says who may do what and when."""

from typing import Any

import pytest

from server.domain.meeting.clock import AdjustTime, HoldClock, ResumeClock, SetAutomatic
from server.domain.meeting.commitments import Commit
from server.domain.meeting.course import LAST
from server.domain.meeting.floor import ReleaseFloor, TakeFloor
from server.domain.meeting.fold import Command
from server.domain.meeting.hidden import Reveal, Vote, Write, WriteLearning
from server.domain.meeting.phases import BY_KEY, PHASES, POSTING, TALKING, Phase
from server.domain.meeting.presenting import Present, Reframe
from server.domain.meeting.questions import Answer, AnswerAloud, Ask, Park, PassQuestion, Star
from server.domain.meeting.resources import Offer
from server.domain.meeting.rounds import CloseRound, OpenRound, Pass, SkipTurn
from server.domain.meeting.saying import Say
from server.domain.meeting.state.people import Capacity
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act
from tests.cast import ANA, BEN, CHLOE, DEV, STRANGER, folded, judged, unseated, within
from tests.wishes import EXAMPLES, command

WHO: dict[str, Capacity | Reason] = {
    ANA: Capacity.COACH,
    BEN: Capacity.PRESENTER,
    CHLOE: Capacity.MEMBER,
    STRANGER: Reason.NOT_SEATED,
    DEV: Reason.SEAT_REVOKED,
}
GATES = {Reason.NOT_NOW, Reason.NOT_YOURS, Reason.NOT_SEATED, Reason.SEAT_REVOKED}
MEETINGS = {row.key: folded(within(row.key, unseated(DEV))) for row in PHASES}

VERBS: dict[str, tuple[type[Act], ...]] = {
    "lead": (
        *(TakeFloor, ReleaseFloor, HoldClock, ResumeClock, AdjustTime),
        *(SetAutomatic, OpenRound, CloseRound, Reveal, SkipTurn),
    ),
    "say": (Say,),
    "ask": (Ask,),
    "answer": (Answer, AnswerAloud, Park, PassQuestion),
    "star": (Star,),
    "write": (Write, Vote, Pass),
    "present": (Present,),
    "reframe": (Reframe,),
    "offer": (Offer,),
    "commit": (Commit,),
    "learn": (WriteLearning,),
}
LETTERS = {"C": Capacity.COACH, "P": Capacity.PRESENTER, "M": Capacity.MEMBER}

PRACTICE = """
phase            lead  say  ask  answer  star  write  present  reframe  offer  commit  learn
lobby            -     C    -    -       -     -      -        -        -      -       -
open             C     CPM  -    -       -     PM     -        -        -      -       -
report_back      C     CPM  CPM  CPM     P     PM     -        -        -      -       -
choose           C     -    -    -       -     PM     -        -        -      -       -
present          C     -    -    -       -     PM     P        -        -      -       -
clarify          C     -    CPM  CPM     P     PM     -        -        -      -       -
explore          C     -    CPM  CPM     P     PM     -        P        -      -       -
reframe          C     -    -    -       -     PM     -        P        -      -       -
deepen           C     -    CPM  CPM     P     PM     -        P        M      -       -
pause            C     -    -    -       -     PM     -        -        -      -       -
resources        C     -    -    CPM     P     PM     -        -        M      -       -
commit           C     -    CM   CPM     P     PM     -        -        M      P       -
commit_all       C     -    CM   CPM     P     PM     -        -        M      PM      -
learn            C     -    C    CPM     -     PM     -        -        -      -       PM
close            C     CPM  -    -       -     PM     -        -        -      -       -
write_questions  C     -    -    -       -     PM     -        -        -      -       -
sort_questions   C     -    -    CPM     P     PM     -        -        -      -       -
mirror           C     M    -    -       -     PM     -        -        -      -       -
talk             C     CPM  CPM  CPM     P     PM     -        -        -      -       -
write            C     CPM  -    -       -     PM     -        -        -      -       -
rest             C     -    -    -       -     PM     -        -        -      -       -
closed           -     -    -    -       -     -      -        -        -      -       -
"""
"""Who does what in the room, as coaches have it: written down by hand, and by nobody's code."""

HEAD, *LINES = (line.split() for line in PRACTICE.strip().splitlines())
PRACTISED = [
    (line[0], verb, {LETTERS[letter] for letter in who if letter != "-"})
    for line in LINES
    for verb, who in zip(HEAD[1:], line[1:], strict=True)
]


def at_the_gate(row: Phase, kind: type[Act], who: Capacity | Reason) -> Reason | None:
    """What the table alone says."""
    if isinstance(who, Reason):
        return who
    if kind.key() not in row.may:
        return Reason.NOT_NOW
    return None if who in row.may[kind.key()] else Reason.NOT_YOURS


@pytest.mark.parametrize("by", WHO)
@pytest.mark.parametrize("kind", EXAMPLES, ids=lambda kind: kind.key())
@pytest.mark.parametrize("row", PHASES, ids=lambda row: row.key)
def test_the_table_alone_opens_and_closes_the_gate(row: Phase, kind: type[Act], by: str) -> None:
    said: Any = judged(MEETINGS[row.key], command(kind), by)
    refused = said.reason if isinstance(said, Refusal) else None
    expected = at_the_gate(row, kind, WHO[by])
    assert (refused if refused in GATES else None) == expected


@pytest.mark.parametrize(("phase", "verb", "roles"), PRACTISED)
def test_the_table_says_what_coaches_practise(phase: str, verb: str, roles: set[Capacity]) -> None:
    for act in VERBS[verb]:
        assert set(BY_KEY[phase].may.get(act.key(), ())) == roles, act


def test_the_practice_is_written_down_for_every_phase_and_every_verb() -> None:
    assert [line[0] for line in LINES] == [row.key for row in PHASES]
    assert HEAD[1:] == list(VERBS)


def test_the_matrix_has_every_command() -> None:
    assert set(EXAMPLES) == set(Command.__args__)


def test_every_command_is_open_to_somebody_somewhere() -> None:
    opened = {act for row in PHASES for act in row.may}
    assert opened == {kind.key() for kind in EXAMPLES}


def test_the_last_phase_allows_nothing_and_every_other_lets_the_coach_move_on() -> None:
    assert PHASES[-1].key == LAST
    assert PHASES[-1].may == {}
    assert all(row.may["move"] == (Capacity.COACH,) for row in PHASES[:-1])


@pytest.mark.parametrize("phase", ["clarify", "explore", "deepen"])
def test_in_an_asking_phase_a_statement_must_be_an_answer(phase: str) -> None:
    said = {act for act in BY_KEY[phase].may if act in TALKING}
    assert said <= {"ask", "answer", "answer_aloud", "open_resources", "offer"}
    assert {"to"} <= set(Ask.__struct_fields__)
    assert {"reply_to"} <= set(Answer.__struct_fields__)


def test_whoever_may_say_something_may_be_kept_from_it_by_the_floor() -> None:
    assert TALKING < POSTING
    led = {kind.key() for kind in VERBS["lead"]}
    assert led.isdisjoint(POSTING)
    opened = {act for row in PHASES for act in row.may}
    assert opened >= POSTING
