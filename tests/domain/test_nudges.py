"""Of which kinds of words the lens speaks, phase by phase."""

import pytest

from server.domain.meeting.phases import BY_KEY, PHASES, Phase
from server.domain.meeting.state.mix import QuestionKind
from server.domain.meeting.state.rounds import Purpose

FACTS = {QuestionKind.MULTI, QuestionKind.ADVICE, QuestionKind.LEADING, QuestionKind.STATEMENT}
DEPTH = FACTS | {QuestionKind.CLOSED}
IN_DEPTH = {"explore", "deepen", "goal", "write_questions"}
"""The phases in which a question that is open opens more."""


def asks(row: Phase) -> bool:
    """Whether questions are asked in a phase, aloud or in writing."""
    return "ask" in row.may or row.writing is Purpose.QUESTIONS


@pytest.mark.parametrize("row", PHASES, ids=lambda row: row.key)
def test_the_lens_speaks_of_facts_where_questions_are_asked_and_in_depth_of_closed_ones_too(
    row: Phase,
) -> None:
    in_depth = row.key in IN_DEPTH
    assert set(row.nudges) == (DEPTH if in_depth else FACTS if asks(row) else set())


def test_questions_are_asked_where_the_lens_speaks_in_depth() -> None:
    assert {row.key for row in PHASES if asks(row)} > IN_DEPTH


def test_no_open_question_is_ever_spoken_of_and_nothing_that_was_not_read() -> None:
    spoken = {kind for row in PHASES for kind in row.nudges}
    assert spoken == set(QuestionKind) - {QuestionKind.QUESTION, QuestionKind.UNREAD}


def test_a_closed_question_is_as_good_as_any_where_facts_are_clarified() -> None:
    assert QuestionKind.CLOSED not in BY_KEY["clarify"].nudges
    assert QuestionKind.CLOSED in BY_KEY["explore"].nudges
