"""What is worked out of a meeting once is what would be worked out anew, whatever has happened."""

import ast
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from server.domain import quiet
from server.domain.meeting.chores import next_at
from server.domain.meeting.gate import why_not
from server.domain.meeting.phases import POSTING
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.questions import Question, Questions, Status
from server.domain.once import once
from server.domain.quiet import is_quiet
from server.domain.record import record
from tests.meetings import EVERYBODY
from tests.moments import Moment, Seen, at_all_moments

SOME, MANY = 60, 120
ACTS = sorted(POSTING)
KEPT = [
    name
    for kind in Meeting.__mro__
    for name, found in vars(kind).items()
    if isinstance(found, once) and name not in ("steady", "known_capacities", "known_closed")
]


def kept(m: Meeting) -> dict[str, Any]:
    capacities = {who: m.capacities(who) for who in EVERYBODY}
    closed = {(act, who): why_not(m, act, who) for act in ACTS for who in EVERYBODY}
    found = {name: getattr(m, name) for name in KEPT}
    return found | {"capacities": capacities, "closed": closed}


def test_what_is_kept_with_a_state_is_what_it_would_be_without_those_before() -> None:
    def check(moment: Moment, tried: Seen) -> None:
        before, _, after = moment  # of the one before all was worked out at its own moment
        assert kept(after) == kept(replace(after))
        tried["quiet" if is_quiet(before, after) else "not quiet"] += 1

    tried = at_all_moments(check, SOME)
    assert min(tried["quiet"], tried["not quiet"]) > MANY


def test_only_words_are_changed_by_what_says_so() -> None:
    calls = [
        node
        for path in Path(quiet.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == quiet.worded.__name__
    ]
    assert {word.arg for call in calls for word in call.keywords} == set(quiet.WORDS)


def test_where_only_words_were_added_neither_a_record_nor_a_chore_is_another() -> None:
    def check(moment: Moment, tried: Seen) -> None:
        before, entry, after = moment
        if not is_quiet(before, after):
            return
        assert replace(record(before), seq=after.seq) == record(after)
        away = dict.fromkeys(EVERYBODY, entry.at)
        for gone in ({}, away):
            assert next_at(before, gone, entry.at) == next_at(after, gone, entry.at)
        tried[type(entry.event).__name__] += 1

    tried = at_all_moments(check, MANY)
    assert {"Said", "QuestionAsked", "QuestionAnswered"} <= set(tried)


DEEDS = st.lists(st.tuples(st.booleans(), st.integers(0, 40), st.sampled_from(Status)), max_size=60)


@given(DEEDS)
def test_questions_know_which_are_open_however_they_came_about(
    deeds: list[tuple[bool, int, Status]],
) -> None:
    questions, plain = Questions(), list[Question]()
    for number, (is_new, place, status) in enumerate(deeds):
        found = Question(f"q{number}", "ben", "ana", "open", 0, 0, "Why?", status=status)
        if is_new or not plain:
            questions = questions.plus(found)
            plain.append(found)
        else:
            place %= len(plain)
            plain[place] = replace(found, id=plain[place].id)
            questions = questions.put(place, plain[place])
    assert questions == tuple(plain)
    assert questions.open == Questions(plain).open
    for number in range(len(deeds)):
        expected = next((q for q in plain if q.id == f"q{number}"), None)
        assert questions.find(f"q{number}") == expected
