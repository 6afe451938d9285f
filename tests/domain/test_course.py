"""The course of a meeting: how a template is laid out in steps, and what each knows."""

from msgspec.structs import replace

from server.domain.meeting.course import Labels, PhaseWords, Step, TemplatePhase, steps
from server.domain.meeting.opening import CourseSet, SetCourse
from server.domain.meeting.phases import PhaseKind
from server.domain.meeting.state.meeting import START
from server.domain.meeting.state.rounds import Purpose
from server.domain.meeting.templates import BUILT_IN, DEFAULT, EARLIEST, phase, plan
from server.domain.meeting.templates import template as made
from server.domain.words import HOUSE
from tests.cast import course, folded, given, opened
from tests.domain.scenes import template

K = PhaseKind


def loop(kind: PhaseKind, minutes: int, airtime: bool) -> TemplatePhase:
    return phase(kind, minutes, rounds=(), airtime=airtime)


def test_a_course_begins_in_the_lobby_and_ends_closed() -> None:
    laid = steps(template(("open", 5, ())))
    assert laid == (
        Step("lobby", "lobby"),
        Step("open", "open", minutes=5, planned=5),
        Step("closed", "closed"),
    )


def test_a_step_knows_its_name_its_minutes_and_its_rounds() -> None:
    words = PhaseWords("Begin.", "Speak last.", "Speak first.", "We say who we are.")
    rounds = (plan(Purpose.TURNS, "Who are we?"), plan(Purpose.BURST))
    ours = phase(K.TALK, 15, "who_we_are", rounds=rounds)
    [_, step, _] = steps(made("Ours", replace(ours, name="Who we are", words=words)))
    assert step == Step(
        "talk", "talk", "Who we are", "who_we_are", words, 15, 15, rounds, airtime=0, spent=0
    )


def test_phases_of_the_same_kind_have_keys_of_their_own() -> None:
    laid = steps(template(("talk", 5, ()), ("write", 5, ()), ("talk", 5, ()), ("talk", 5, ())))
    assert [s.key for s in laid[1:-1]] == ["talk", "write", "talk-2", "talk-3"]
    assert [s.kind for s in laid[1:-1]] == ["talk", "write", "talk", "talk"]


def test_phases_of_an_airtime_come_once_for_each_presenter() -> None:
    phases = (
        loop(K.OPEN, 5, False),
        loop(K.PRESENT, 4, True),
        loop(K.EXPLORE, 9, True),
        loop(K.CLOSE, 3, False),
    )
    laid = steps(made("Ours", *phases, airtimes=3))
    assert [(s.key, s.airtime) for s in laid[1:-1]] == [
        ("open", 0),
        ("present", 1),
        ("explore", 1),
        ("present-2", 2),
        ("explore-2", 2),
        ("present-3", 3),
        ("explore-3", 3),
        ("close", 0),
    ]


def test_what_lies_between_two_parts_of_an_airtime_is_shared() -> None:
    phases = (loop(K.PRESENT, 4, True), loop(K.REST, 5, False), loop(K.EXPLORE, 9, True))
    laid = steps(made("Ours", *phases, airtimes=2))
    assert [(s.kind, s.airtime) for s in laid[1:-1]] == [
        ("present", 1),
        ("present", 2),
        ("rest", 0),
        ("explore", 1),
        ("explore", 2),
    ]


def test_the_house_lays_the_course_down() -> None:
    two = BUILT_IN["airtime_2"]
    intent = SetCourse(id="house:course", template=two)
    given([opened()]).when(intent, HOUSE).then(CourseSet(two))
    meeting = folded([opened(), course(two)])
    assert (meeting.template, meeting.labels) == (two.name, two.labels)
    assert meeting.course == steps(two)
    assert (meeting.phase, meeting.position) == ("lobby", 0)
    assert meeting.presenters == ((), ())


def test_there_is_no_more_than_one_presenter_where_there_is_no_airtime() -> None:
    lone = made("Ours", loop(K.PRESENT, 4, False), airtimes=4, labels=Labels.UK)
    meeting = folded([opened(), course(lone)])
    assert (meeting.presenters, meeting.labels) == (((),), "uk")


def test_a_meeting_that_is_told_no_course_has_that_of_the_time_before_there_were_others() -> None:
    assert START.course == steps(EARLIEST)
    assert (START.template, START.labels) == (EARLIEST.name, EARLIEST.labels)
    assert {s.key: s.rounds for s in START.course if s.rounds} == {
        "choose": (plan(Purpose.BIDS),),
        "learn": (plan(Purpose.LEARNING),),
    }
    kinds = [phase.kind for phase in BUILT_IN[DEFAULT].phases]
    assert [row.kind for row in START.course[1:-1]] == kinds


def test_a_step_is_found_by_its_key() -> None:
    found = START.find_step("explore")
    assert found is not None
    assert found.minutes == 10
    assert START.find_step("lunch") is None
