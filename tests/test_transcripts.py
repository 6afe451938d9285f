"""The golden meetings, kept as lines: they are read, and fold to the meetings kept with them."""

from collections.abc import Iterable
from itertools import accumulate
from typing import Any

import pytest

from server.domain.meeting.asking import QuestionAsked
from server.domain.meeting.fold import evolve, fold
from server.domain.meeting.hidden import TextWritten
from server.domain.meeting.phases import PHASES
from server.domain.meeting.state.meeting import START
from server.domain.meeting.state.mix import QuestionKind
from server.domain.meeting.vocabulary import Event
from server.protocol.trials import trials
from tests import golden

EVENTS: Any = Event


def kept(name: str) -> bytes:
    return (golden.FOLDER / name).read_bytes()


def all_lines() -> Iterable[Any]:
    return (entry.event for name in golden.STORIES for entry in golden.read(name))


@pytest.mark.parametrize("name", golden.STORIES)
def test_the_lines_fold_to_the_meeting_that_is_kept_with_them(name: str) -> None:
    assert golden.as_json(fold(golden.read(name))) == kept(f"{name}.json")


@pytest.mark.parametrize("name", golden.STORIES)
def test_the_lines_are_written_as_they_were_read(name: str) -> None:
    assert golden.as_jsonl(golden.read(name)) == kept(f"{name}.jsonl")


@pytest.mark.parametrize("name", golden.STORIES)
def test_the_rules_of_today_leave_the_same_lines(name: str) -> None:
    changed = "A rule changed: look at the difference, then run python -m tests.golden"
    assert golden.lines_of(name) == golden.read(name), changed


def test_the_golden_meetings_ask_in_every_kind_and_some_questions_were_changed() -> None:
    looked = [e for e in all_lines() if isinstance(e, QuestionAsked | TextWritten)]
    assert {event.kind for event in looked} == set(QuestionKind)
    assert {type(event) for event in looked if event.edited} == {QuestionAsked, TextWritten}


def test_no_meeting_is_kept_without_its_story() -> None:
    names = {path.stem for path in golden.FOLDER.iterdir()}
    assert names == set(golden.STORIES)


def test_the_golden_meetings_and_those_to_try_a_client_on_speak_every_word() -> None:
    tried = (entry.event for one in trials() for entry in one.entries)
    assert {type(event) for event in (*all_lines(), *tried)} == set(EVENTS.__args__)


def test_the_golden_meetings_visit_every_phase() -> None:
    moments = (
        m for name in golden.STORIES for m in accumulate(golden.read(name), evolve, initial=START)
    )
    assert {m.step.kind for m in moments} == {row.key for row in PHASES}
