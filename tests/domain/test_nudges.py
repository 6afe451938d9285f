"""Of which kinds of words the lens speaks, phase by phase."""

import pytest

from server.domain.meeting.phases import BY_KEY, PHASES, Phase
from server.domain.meeting.state.mix import QuestionKind
from server.domain.meeting.state.rounds import Purpose

FACTS = {QuestionKind.MULTI, QuestionKind.ADVICE, QuestionKind.LEADING, QuestionKind.STATEMENT}
DEPTH = FACTS | {QuestionKind.CLOSED}
NUDGES = {
    "lobby": set(),
    "open": set(),
    "report_back": FACTS,
    "choose": set(),
    "present": set(),
    "clarify": FACTS,
    "explore": DEPTH,
    "reframe": set(),
    "deepen": DEPTH,
    "pause": set(),
    "resources": set(),
    "commit": FACTS,
    "commit_all": FACTS,
    "learn": FACTS,
    "close": set(),
    "write_questions": DEPTH,
    "sort_questions": set(),
    "mirror": set(),
    "talk": FACTS,
    "write": set(),
    "rest": set(),
    "closed": set(),
}


def asks(row: Phase) -> bool:
    """Whether questions are asked in a phase, aloud or in writing."""
    return "ask" in row.may or row.writing is Purpose.QUESTIONS


def test_the_lens_speaks_of_these_kinds_in_each_phase() -> None:
    assert {row.key: set(row.nudges) for row in PHASES} == NUDGES


@pytest.mark.parametrize("row", PHASES, ids=lambda row: row.key)
def test_the_lens_speaks_exactly_where_questions_are_asked(row: Phase) -> None:
    assert bool(row.nudges) == asks(row)


def test_no_open_question_is_ever_spoken_of_and_nothing_that_was_not_read() -> None:
    spoken = {kind for row in PHASES for kind in row.nudges}
    assert spoken == set(QuestionKind) - {QuestionKind.QUESTION, QuestionKind.UNREAD}


def test_a_closed_question_is_as_good_as_any_where_facts_are_clarified() -> None:
    assert QuestionKind.CLOSED not in BY_KEY["clarify"].nudges
    assert QuestionKind.CLOSED in BY_KEY["explore"].nudges
