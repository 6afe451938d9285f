"""Telling the problem once and again, a word of the presenter alone, and rests between airtimes."""

import pytest

from server.domain.meeting.chores import following
from server.domain.meeting.course import steps
from server.domain.meeting.phases import PhaseKind
from server.domain.meeting.presenting import PoseKeyQuestion, Present, ProblemPresented
from server.domain.meeting.saying import Said, Say
from server.domain.meeting.state.contributions import Note
from server.domain.meeting.state.rounds import Purpose
from server.domain.meeting.templates import phase
from server.domain.meeting.templates import template as made
from server.domain.refusals import Reason
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    By,
    begun,
    chosen,
    folded,
    gathered,
    given,
    round_opened,
    within,
)
from tests.commands import command
from tests.domain.scenes import done, told

K = PhaseKind
LOOP = (K.PRESENT, K.EXPLORE, K.PRESENT, K.RESPOND)
TWICE = made(
    "Told twice",
    *(phase(kind, 5, rounds=()) for kind in LOOP),
    phase(K.REST, 5, airtime=True, only=(1,)),
    airtimes=2,
)
TELL = command(Present, text="It is the rota.")


def twice(*phases: str) -> list[By]:
    """Ben, then Chloe, tell their problem, ask, and tell again."""
    lines = [*gathered(template=TWICE), chosen(BEN, 1), chosen(CHLOE, 2)]
    return [*lines, *(begun(phase) for phase in phases)]


# Telling again


def test_what_is_told_in_a_second_telling_is_a_line_of_that_phase() -> None:
    given(twice("present")).when(TELL, BEN).then(ProblemPresented("It is the rota."))
    again = twice("present", "explore", "present-2")
    given(again).when(TELL, BEN).then(Said("It is the rota.", ""))
    after = done(folded(again), BEN, TELL)
    assert after.problem == ()
    assert after.notes == (Note(TELL.id, BEN, "present-2", "It is the rota."),)


def test_each_airtime_begins_with_telling_anew() -> None:
    lines = twice("present-2", "respond", "present-3")
    given(lines).when(TELL, CHLOE).then(ProblemPresented("It is the rota."))
    again = twice("present-3", "explore-2", "present-4")
    given(again).when(TELL, CHLOE).then(Said("It is the rota.", ""))


@pytest.mark.parametrize(
    ("phases", "event"),
    [
        (("present", "explore"), ProblemPresented("It is the rota.")),
        (("present", "explore", "present-2", "respond"), Said("It is the rota.", "present-2")),
        (("present-2", "rest"), Said("It is the rota.", "present-2")),
        (("present-2", "present-3"), Said("It is the rota.", "present-2")),
    ],
)
def test_what_comes_late_belongs_to_the_telling_before(
    phases: tuple[str, ...], event: Said
) -> None:
    given(twice(*phases)).when(TELL, BEN).then(event)


def test_the_problem_stands_as_it_was_told_at_first() -> None:
    first = done(folded(twice("present")), BEN, command(Present, text="At first", id="act-1st"))
    meeting = done(told(first, begun("present-2")), BEN, TELL)
    assert [note.text for note in meeting.problem] == ["At first"]


def test_a_key_question_is_written_in_either_telling() -> None:
    for phases in (("present",), ("present", "present-2")):
        given(twice(*phases)).when(command(PoseKeyQuestion), BEN).allowed()


# A word of the presenter alone


def test_in_a_response_the_presenter_alone_says_a_line() -> None:
    lines = given(within("respond"))
    lines.when(command(Say, text="I hear you."), BEN).then(Said("I hear you.", ""))
    for who in (ANA, CHLOE):
        lines.when(command(Say), who).refused(Reason.NOT_YOURS)
    lines.when(TELL, BEN).then(ProblemPresented("It is the rota."))
    alone = given(within("respond", round_opened(Purpose.PRESENTER)))
    alone.when(command(Say), BEN).allowed()


def test_a_line_of_a_response_is_no_part_of_the_problem() -> None:
    meeting = done(folded(within("respond")), BEN, command(Say, text="I hear you."))
    assert (meeting.problem, meeting.reframed) == ((), ())
    assert [(note.by, note.phase) for note in meeting.notes] == [(BEN, "respond")]


# Rests between airtimes


def test_eight_rest_after_the_second_fourth_and_sixth() -> None:
    phases = (phase(K.PRESENT, 5, rounds=()), phase(K.REST, 5, airtime=True, only=(2, 4, 6)))
    laid = steps(made("Eight", *phases, phase(K.CLOSE, 5), airtimes=8))
    kinds = [(step.kind, step.airtime) for step in laid[1:-1]]
    telling = [("present", n) for n in range(1, 9)]
    rest = ("rest", 0)
    assert kinds == [
        *[*telling[:2], rest],
        *[*telling[2:4], rest],
        *[*telling[4:6], rest],
        *telling[6:],
        ("close", 0),
    ]


def test_in_a_rest_nobody_presents_and_the_next_airtime_follows() -> None:
    meeting = folded(twice("respond", "rest"))
    assert (meeting.presenting, meeting.airtime) == ((), 0)
    to = following(meeting)
    assert to
    assert (to.key, meeting.presents(to)) == ("present-3", (CHLOE,))
