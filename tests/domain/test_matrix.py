"""Every kind of phase, every act, every role: the table alone says who may do what and when."""

from typing import Any

import pytest

from server.domain.meeting.agreeing import Agree, DropAgreement, TakePart
from server.domain.meeting.asking import Ask, AskAloud, Linger
from server.domain.meeting.chair import HandOver, NameDeputy, TakeChair
from server.domain.meeting.clock import AdjustTime, HoldClock, ResumeClock, SetAutomatic
from server.domain.meeting.commitments import (
    ChangeCommitment,
    Commit,
    ReportAloud,
    ReportBack,
    WithdrawCommitment,
    Witness,
)
from server.domain.meeting.correcting import Correct, StrikeOut
from server.domain.meeting.drafting import DraftQuestion, DropDraft
from server.domain.meeting.floor import AnswerFloor, ReleaseFloor, TakeFloor
from server.domain.meeting.hearing import CountHeard
from server.domain.meeting.hidden import TakeBackText, Vote, Write, WriteLearning
from server.domain.meeting.landing import Star
from server.domain.meeting.moving import Move, Reopen
from server.domain.meeting.pace import ParkTopic, SetBreathing
from server.domain.meeting.phases import BY_KEY, LAST, PHASES, POSTING, TALKING
from server.domain.meeting.presenting import (
    ChoosePresenter,
    PoseGoal,
    PoseKeyQuestion,
    Present,
    Reframe,
    SupportBid,
    WithdrawSupport,
)
from server.domain.meeting.questions import (
    Answer,
    AnswerAloud,
    Park,
    PassQuestion,
    SetAside,
    WithdrawQuestion,
)
from server.domain.meeting.resources import AnswerOffer, CloseResources, Offer, OpenResources
from server.domain.meeting.revealing import Reveal
from server.domain.meeting.rounds import CloseRound, OpenRound, WordRound
from server.domain.meeting.saying import NoteDown, Say
from server.domain.meeting.skills import ChooseSkill, GiveExample, RateSkill
from server.domain.meeting.stage import TakeUp
from server.domain.meeting.state.people import Capacity, Role
from server.domain.meeting.taking_back import TakeBackTurn
from server.domain.meeting.together import Promise, TellHelp
from server.domain.meeting.turn_taking import ComeBack, HaveSpoken, Pass, SkipTurn
from server.domain.meeting.vocabulary import Command
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    STRANGER,
    folded,
    judged,
    offered_chair,
    took_chair,
    unseated,
    within,
)
from tests.commands import EXAMPLES, command
from tests.domain.scenes import GIL, HAL, watches

C, P, M = Capacity.COACH, Capacity.PRESENTER, Capacity.MEMBER
A = Capacity.APPRENTICE
WHO: dict[str, Capacity | Reason] = {
    ANA: C,
    BEN: P,
    CHLOE: M,
    GIL: A,
    HAL: Capacity.OBSERVER,
    STRANGER: Reason.NOT_SEATED,
    DEV: Reason.SEAT_REVOKED,
}
GATES = {Reason.NOT_NOW, Reason.NOT_YOURS, Reason.NOT_SEATED, Reason.SEAT_REVOKED}
WATCHERS = (watches(GIL), watches(HAL, Role.OBSERVER))
MEETINGS = {row.key: folded(within(row.key, unseated(DEV), *WATCHERS)) for row in PHASES}

VERBS: dict[str, tuple[type[Act], ...]] = {
    "chair": (Move, NameDeputy, HandOver),
    "take": (TakeChair,),
    "lead": (
        *(TakeFloor, ReleaseFloor, HoldClock, ResumeClock, AdjustTime),
        *(Promise, Agree, DropAgreement, SetBreathing, ParkTopic),
        *(SetAutomatic, OpenRound, WordRound, CloseRound, Reveal, SkipTurn),
    ),
    "pick": (ChoosePresenter,),
    "write": (Write, TakeBackText, Vote, Pass, ComeBack),
    "aloud": (HaveSpoken, TakeBackTurn, AnswerFloor),
    "say": (Say,),
    "note": (NoteDown, ChangeCommitment, WithdrawCommitment, Correct),
    "cut": (StrikeOut,),
    "again": (Reopen,),
    "part": (TakePart,),
    "report": (ReportBack, ReportAloud),
    "bid": (SupportBid, WithdrawSupport),
    "tell": (Present,),
    "key": (PoseKeyQuestion,),
    "reframe": (Reframe,),
    "goal": (PoseGoal,),
    "ask": (Ask, AskAloud),
    "hear": (CountHeard,),
    "draft": (DraftQuestion,),
    "drop": (DropDraft,),
    "up": (TakeUp,),
    "undo": (WithdrawQuestion,),
    "answ": (Answer, AnswerAloud, Park, PassQuestion),
    "by": (SetAside,),
    "star": (Star,),
    "want": (OpenResources, CloseResources, AnswerOffer),
    "offer": (Offer,),
    "commit": (Commit,),
    "help": (TellHelp,),
    "heard": (Witness,),
    "learn": (WriteLearning,),
    "left": (Linger,),
    "skill": (ChooseSkill,),
    "rate": (RateSkill,),
    "seen": (GiveExample,),
}
LETTERS = {"C": C, "P": P, "M": M}

LEADING = """
phase           chair take lead pick write aloud say report bid tell key reframe goal commit learn
lobby           C     M    -    C    -     -     C   -      -   -    -   -       -    -      -
open            C     M    C    C    PM    CPM   CPM -      -   -    -   -       -    -      -
report_back     C     M    C    C    PM    CPM   CPM CPM    -   -    -   -       -    -      -
choose          C     M    C    C    PM    CPM   -   -      PM  -    -   -       -    -      -
present         C     M    C    -    PM    CPM   -   -      -   P    P   -       -    -      -
clarify         C     M    C    -    PM    CPM   -   -      -   -    P   -       -    -      -
explore         C     M    C    -    PM    CPM   -   -      -   -    P   P       -    -      -
reframe         C     M    C    -    PM    CPM   -   -      -   -    -   P       -    -      -
deepen          C     M    C    -    PM    CPM   -   -      -   -    -   P       -    -      -
goal            C     M    C    -    PM    CPM   -   -      -   -    -   P       P    -      -
pause           C     M    C    -    PM    CPM   -   -      -   -    -   -       -    -      -
resources       C     M    C    -    PM    CPM   -   -      -   -    -   -       -    -      -
commit          C     M    C    -    PM    CPM   -   -      -   -    -   -       -    P      -
commit_all      C     M    C    -    PM    CPM   -   -      -   -    -   -       -    PM     -
learn           C     M    C    -    PM    CPM   -   -      -   -    -   -       -    -      PM
close           C     M    C    -    PM    CPM   CPM -      -   -    -   -       -    -      -
write_questions C     M    C    -    PM    CPM   -   -      -   -    -   -       -    -      -
sort_questions  C     M    C    -    PM    CPM   -   -      -   -    -   -       -    -      -
respond         C     M    C    -    PM    CPM   P   -      -   -    -   -       -    -      -
mirror          C     M    C    -    PM    CPM   M   -      -   -    -   -       -    -      -
talk            C     M    C    C    PM    CPM   CPM -      -   -    -   -       -    -      -
write           C     M    C    C    PM    CPM   CPM -      -   -    -   -       -    -      -
rest            C     M    C    -    PM    CPM   -   -      -   -    -   -       -    -      -
closed          -     -    -    -    -     -     -   -      -   -    -   -       -    -      -
"""
ASKING = """
phase           ask hear up undo answ by star want offer help heard left skill rate seen
lobby           -   -    -  -    -    -  -    -    -     -    -     -    -     -    -
open            -   -    -  -    -    -  -    -    -     -    -     -    PM    -    -
report_back     CPM C    CP CPM  CPM  C  P    -    -     -    -     -    -     -    -
choose          -   -    -  -    -    -  -    -    -     -    -     -    -     -    -
present         -   -    -  -    -    -  -    -    -     -    -     -    -     -    -
clarify         CPM C    CP CPM  CPM  C  P    -    -     -    -     -    -     -    -
explore         CPM C    CP CPM  CPM  C  P    -    -     -    -     -    -     -    -
reframe         -   -    -  -    -    -  -    -    -     -    -     -    -     -    -
deepen          CPM C    CP CPM  CPM  C  P    P    M     -    -     -    -     -    -
goal            CPM C    CP CPM  CPM  C  P    -    -     -    -     -    -     -    -
pause           -   -    -  -    -    -  -    -    -     -    -     -    -     -    -
resources       -   -    CP CPM  CPM  C  P    P    M     -    -     -    -     -    -
commit          CM  C    CP CPM  CPM  C  P    P    M     P    PM    -    -     -    -
commit_all      CPM C    CPM CPM CPM  C  P    P    M     PM   PM    -    -     -    -
learn           C   -    C  C    CPM  C  -    -    -     -    PM    CPM  -     PM   CPM
close           -   -    -  -    -    -  -    -    -     -    PM    CPM  -     PM   CPM
write_questions -   -    -  -    -    -  -    -    -     -    -     -    -     -    -
sort_questions  -   -    CP CPM  CPM  C  P    -    -     -    -     -    -     -    -
respond         -   -    -  -    -    -  -    -    -     -    -     -    -     -    -
mirror          -   -    -  -    -    -  -    -    -     -    -     -    -     -    -
talk            CPM C    CP CPM  CPM  C  P    -    -     -    -     -    -     -    -
write           -   -    -  -    -    -  -    -    -     -    -     -    -     -    -
rest            -   -    -  -    -    -  -    -    -     -    -     -    -     -    -
closed          -   -    -  -    -    -  -    -    -     -    -     -    -     -    -
"""
OWN = """
phase           draft drop note again cut  part
lobby           -     -    CPM  -     C -
open            -     CPM  CPM  -     C -
report_back     CPM   CPM  CPM  -     C -
choose          -     CPM  CPM  -     C -
present         CM    CPM  CPM  -     C -
clarify         CPM   CPM  CPM  -     C -
explore         CPM   CPM  CPM  -     C -
reframe         CM    CPM  CPM  -     C -
deepen          CPM   CPM  CPM  -     C -
goal            CPM   CPM  CPM  -     C -
pause           CM    CPM  CPM  -     C -
resources       CM    CPM  CPM  -     C -
commit          CM    CPM  CPM  -     C -
commit_all      CPM   CPM  CPM  -     C -
learn           C     CPM  CPM  -     C -
close           -     CPM  CPM  -     C PM
write_questions CM    CPM  CPM  -     C -
sort_questions  CM    CPM  CPM  -     C -
respond         CM    CPM  CPM  -     C -
mirror          CM    CPM  CPM  -     C -
talk            CPM   CPM  CPM  -     C PM
write           -     CPM  CPM  -     C -
rest            -     CPM  CPM  -     C -
closed          -     -    CPM  C     C -
"""
"""Who does what in the room, as coaches have it: written down by hand, and by nobody's code."""


def practised() -> dict[tuple[str, type[Act]], set[Capacity]]:
    """All tables: to whom each act is open in each kind of phase."""
    found = {}
    for table in (LEADING, ASKING, OWN):
        head, *lines = (line.split() for line in table.strip().splitlines())
        for phase, *cells in lines:
            for verb, who in zip(head[1:], cells, strict=True):
                for act in VERBS[verb]:
                    found[phase, act] = {LETTERS[letter] for letter in who if letter != "-"}
    for phase, act in found:
        if act is NoteDown:  # whoever learns to coach does that, and nothing else
            found[phase, act].add(A)
    return found


PRACTICE = practised()


LATE = (ReportBack, Present, PoseKeyQuestion, PoseGoal, Reframe, Answer, Commit, TellHelp, Linger)
"""What was begun in time may be sent later; a line says itself which phase it was begun in."""


def was_open(phase: str, act: type[Act], who: Capacity) -> bool:
    """Whether a phase before this one was for it."""
    m = MEETINGS[phase]
    passed = [step.kind for step in m.course[: m.position]]
    return act in LATE and any(who in PRACTICE[kind, act] for kind in passed)


def at_the_gate(phase: str, act: type[Act], who: Capacity | Reason) -> Reason | None:
    """What practice demands."""
    if isinstance(who, Reason):
        return who
    if was_open(phase, act, who):
        return None
    if not PRACTICE[phase, act]:
        return Reason.NOT_NOW
    return None if who in PRACTICE[phase, act] else Reason.NOT_YOURS


def told_at_the_gate(phase: str, act: type[Act], by: str) -> Reason | None:
    """What the gate says to somebody; what is refused behind it has passed it."""
    said: Any = judged(MEETINGS[phase], command(act), by)
    refused = said.reason if isinstance(said, Refusal) else None
    return refused if refused in GATES else None


@pytest.mark.parametrize("phase", MEETINGS)
def test_the_gate_opens_and_closes_as_coaches_practise_it(phase: str) -> None:
    each = [(act, by) for act in EXAMPLES for by in WHO]
    said = {(act.key(), by): told_at_the_gate(phase, act, by) for act, by in each}
    assert said == {(act.key(), by): at_the_gate(phase, act, WHO[by]) for act, by in each}


def test_a_member_in_the_chair_may_do_what_both_may() -> None:
    for phase in MEETINGS:
        lines = within(phase, offered_chair(), took_chair(CHLOE))
        if phase == LAST:
            continue
        meeting = folded(lines)
        for act in EXAMPLES:
            open_to = PRACTICE[phase, act] & {C, M} or any(
                was_open(phase, act, as_) for as_ in (C, M)
            )
            said: Any = judged(meeting, command(act), CHLOE)
            assert (getattr(said, "reason", None) in GATES) is not bool(open_to), (phase, act)


def test_the_practice_is_written_down_for_every_phase_and_every_act() -> None:
    assert set(PRACTICE) == {(row.key, act) for row in PHASES for act in Command.__args__}


def test_the_matrix_has_every_command() -> None:
    assert set(EXAMPLES) == set(Command.__args__)


def test_every_command_is_open_to_somebody_somewhere() -> None:
    opened = {act for row in PHASES for act in row.may}
    assert opened == {kind.key() for kind in EXAMPLES}


def test_in_the_last_phase_people_see_to_their_own_and_every_other_lets_the_coach_move_on() -> None:
    assert PHASES[-1].key == LAST
    own = {"note_down", "correct", "change_commitment", "withdraw_commitment"}
    assert set(PHASES[-1].may) == {*own, "strike_out", "reopen"}
    assert all(row.may["move"] == (C,) for row in PHASES[:-1])


@pytest.mark.parametrize("phase", ["clarify", "explore", "deepen"])
def test_in_an_asking_phase_a_statement_must_be_an_answer(phase: str) -> None:
    said = {act for act in BY_KEY[phase].may if act in TALKING}
    asking = {"ask", "ask_aloud", "answer", "answer_aloud"}
    assert said <= {*asking, "have_spoken", "open_resources", "offer"}
    assert {"to"} <= set(Ask.__struct_fields__)
    assert {"reply_to"} <= set(Answer.__struct_fields__)


def test_whoever_may_say_something_may_be_kept_from_it_by_the_floor() -> None:
    assert TALKING < POSTING
    led = {kind.key() for kind in VERBS["lead"]}
    assert led.isdisjoint(POSTING)
    opened = {act for row in PHASES for act in row.may}
    assert opened >= POSTING
