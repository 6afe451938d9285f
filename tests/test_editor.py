"""What a coach makes in the browser's editor without code: the set keeps it, and meets by it."""

from typing import Any

import pytest

from server.domain.meeting.course import Step, Template, steps
from tests.built import built, kept

OPEN, LOOP, BREAK, END = [15], [4, 4, 12, 5, 5], [15], [20, 10]
TWICE = [*LOOP, *LOOP]


@pytest.fixture(scope="module", name="built")
def in_the_form() -> list[dict[str, Any]]:
    return built()


def course(template: Template) -> list[Step]:
    return list(steps(template))[1:-1]


def test_a_case_in_nine_phases_says_what_its_author_wrote(built: list[dict[str, Any]]) -> None:
    case = kept(built[0])
    came = course(case)
    assert [step.minutes for step in came] == [2, 10, 4, 5, 5, 3, 7, 5, 4]
    assert [step.name for step in came][::4] == ["Roles", "Hypotheses", "Sharing"]
    assert all(step.words and step.words.script.startswith(f"Now: {step.name}") for step in came)
    assert (case.called.coach, case.called.presenter) == ("moderator", "case giver")
    (vote,) = came[7].rounds
    assert vote.options == ("The first", "The second, slowly", "None")
    assert came[4].rounds[0].texts == 3


def test_all_eight_present_in_a_day_with_three_breaks(built: list[dict[str, Any]]) -> None:
    came = course(kept(built[1]))
    assert [s.minutes for s in came] == [*OPEN, *(3 * [*TWICE, *BREAK]), *TWICE, *END]
    assert {s.airtime for s in came if s.kind == "rest"} == {0}
    assert {s.airtime for s in came if s.kind == "commit"} == set(range(1, 9))
    assert (len(came), sum(s.minutes for s in came)) == (46, 330)


def test_seven_steps_have_a_minute_of_silence_among_them(built: list[dict[str, Any]]) -> None:
    came = course(kept(built[2]))
    assert [step.minutes for step in came] == [2, 5, 10, 1, 10, 2, 5]
    assert [step.name for step in came][3:6] == ["Silence", "Options", "Action"]
    assert [plan.purpose for plan in came[3].rounds] == ["silence"]
    assert all(step.words and step.words.script.startswith("Step") for step in came)
