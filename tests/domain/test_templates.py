"""The built-in meetings: their minutes, and that each can be held as it is."""

import pytest

from server.domain.meeting.course import MOST_PHASES, Template, steps
from server.domain.meeting.phases import BY_KEY, unfit
from server.domain.meeting.state.rounds import Purpose
from server.domain.meeting.templates import BUILT_IN, DEFAULT

MINUTES = {
    "standard_60": 60,
    "standard_90": 90,
    "airtime_2": 120,
    "single_problem": 90,
    "self_facilitated": 75,
    "written": 60,
    "mid_review": 60,
    "case_clinic": 70,
    "taster": 40,
    "contracting": 75,
    "ending": 75,
}
EACH = pytest.mark.parametrize("template", BUILT_IN.values(), ids=BUILT_IN)


def minutes(template: Template) -> list[tuple[str, int]]:
    return [(step.kind, step.minutes) for step in steps(template)[1:-1]]


def test_the_minutes_of_each_template_add_up() -> None:
    assert {key: sum(m for _, m in minutes(t)) for key, t in BUILT_IN.items()} == MINUTES


def test_the_default_is_one_presenter_in_an_hour() -> None:
    assert DEFAULT == "standard_60"
    assert minutes(BUILT_IN[DEFAULT]) == [
        ("open", 6),
        ("report_back", 6),
        ("choose", 3),
        ("present", 4),
        ("clarify", 5),
        ("explore", 10),
        ("reframe", 7),
        ("deepen", 4),
        ("pause", 2),
        ("commit", 4),
        ("learn", 6),
        ("close", 3),
    ]


def test_the_same_meeting_in_an_hour_and_a_half() -> None:
    assert [m for _, m in minutes(BUILT_IN["standard_90"])] == [
        *(6, 12, 4, 6, 8, 15, 7, 12, 3, 6, 8, 3)
    ]
    kinds = [[kind for kind, _ in minutes(BUILT_IN[key])] for key in ("standard_60", "standard_90")]
    assert kinds[0] == kinds[1]


def test_the_default_has_the_rounds_of_the_method() -> None:
    go, pop = Purpose.TURNS, Purpose.FLOW
    rounds = {
        phase.kind.value: tuple(plan.purpose for plan in phase.rounds)
        for phase in BUILT_IN[DEFAULT].phases
    }
    assert rounds["open"] == rounds["report_back"] == rounds["close"] == (go,)
    assert (rounds["choose"], rounds["learn"]) == ((Purpose.BIDS,), (Purpose.LEARNING,))
    assert rounds["present"] == (Purpose.PRESENTER,)
    assert rounds["clarify"] == (pop,)
    assert rounds["explore"] == rounds["deepen"] == (go, pop)
    assert rounds["reframe"] == (Purpose.STATEMENTS, Purpose.AGREEMENT)
    assert rounds["pause"] == (Purpose.SILENCE,)


IN_ORDER = {
    "airtime_2": [8, 12, 5, *(5, 6, 10, 5, 4, 2, 5), 6, *(5, 6, 10, 5, 4, 2, 5), 10, 5],
    "mid_review": [5, 10, 10, 10, 10, 5, 7, 3],
    "single_problem": [6, 8, 3, 14, 9, 14, 5, 9, 8, 11, 3],
    "self_facilitated": [5, 12, 4, 5, 6, 14, 6, 2, 6, 8, 7],
    "written": [4, 6, 5, 5, 8, 12, 6, 3, 4, 5, 2],
    "case_clinic": [3, 13, 4, 3, 10, 20, 9, 5, 3],
    "taster": [4, 4, 5, 12, 5, 4, 5, 1],
    "contracting": [5, 15, 10, 12, 15, 8, 7, 3],
    "ending": [5, 12, 15, 10, 10, 10, 5, 8],
}


@pytest.mark.parametrize("key", IN_ORDER)
def test_the_other_meetings_have_the_minutes_of_the_brief_in_order(key: str) -> None:
    assert [m for _, m in minutes(BUILT_IN[key])] == IN_ORDER[key]


@EACH
def test_all_airtimes_are_equal(template: Template) -> None:
    loops = [
        [(s.kind, s.minutes) for s in steps(template) if s.airtime == n]
        for n in range(1, template.airtimes + 1)
    ]
    assert all(loop == loops[0] for loop in loops)


@EACH
def test_a_template_can_be_held_as_it_is(template: Template) -> None:
    assert 1 <= len(template.phases) <= MOST_PHASES
    for phase in template.phases:
        assert not any(unfit(BY_KEY[phase.kind], plan) for plan in phase.rounds), phase


@EACH
def test_a_presenter_can_be_chosen_before_one_is_needed(template: Template) -> None:
    course = steps(template)
    needed = [n for n, step in enumerate(course) if BY_KEY[step.kind].presenter]
    chosen = [n for n, step in enumerate(course) if "choose_presenter" in BY_KEY[step.kind].may]
    assert not needed or min(chosen) < min(needed)


def test_in_a_meeting_about_everybodys_problem_everybody_commits() -> None:
    kinds = [kind for kind, _ in minutes(BUILT_IN["single_problem"])]
    assert "commit_all" in kinds
    assert not any(step.airtime for step in steps(BUILT_IN["single_problem"]))
