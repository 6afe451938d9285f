"""What holds of every meeting, tried on many that nobody thought of."""

from collections import Counter
from typing import Any

import msgspec
from hypothesis import given, settings

from server.domain.cycle import records
from server.domain.events import Entry, Event
from server.domain.evolve import evolve, fold
from server.domain.meeting import START
from server.domain.phases import LAST
from tests.meetings import meetings, random_meetings

EVENTS: Any = Event
KINDS = set(EVENTS.__args__)
decode = msgspec.json.Decoder(Entry[Event]).decode
unhurried = settings(max_examples=40, deadline=None)


def test_the_random_meetings_get_somewhere() -> None:
    played = random_meetings(1, 60)
    kinds = Counter(type(entry.event) for entries in played for entry in entries)
    assert set(kinds) == KINDS
    assert min(kinds.values()) >= 10, kinds
    ends = Counter(fold(entries).phase for entries in played)
    assert ends[LAST] >= 10
    assert len(ends) > 1
    assert max(len(fold(entries).rounds) for entries in played) >= 3


def test_the_same_seed_gives_the_same_meetings() -> None:
    assert random_meetings(7, 3) == random_meetings(7, 3)
    assert random_meetings(7, 3) != random_meetings(8, 3)


@unhurried
@given(meetings())
def test_the_numbers_have_no_gap_and_time_does_not_run_back(entries: list[Entry[Event]]) -> None:
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    assert [entry.at for entry in entries] == sorted(entry.at for entry in entries)


@unhurried
@given(meetings())
def test_the_fold_of_what_was_kept_is_the_live_meeting(entries: list[Entry[Event]]) -> None:
    live = START
    for entry in entries:
        live = evolve(live, entry)
    kept = [decode(msgspec.json.encode(entry)) for entry in entries]
    assert kept == entries
    assert fold(kept) == live
    half = len(kept) // 2
    assert fold(kept[half:], fold(kept[:half])) == live


@unhurried
@given(meetings())
def test_a_round_has_each_turn_once_and_every_answer_is_from_who_was_asked(
    entries: list[Entry[Event]],
) -> None:
    meeting = fold(entries)
    for turn in meeting.rounds:
        taken = turn.asked + turn.passed
        assert len(set(taken)) == len(taken)
        assert len(set(turn.order)) == len(turn.order)
    for question in meeting.questions:
        assert all(answer.by == question.to for answer in question.answers)


@unhurried
@given(meetings())
def test_there_is_at_most_one_open_round_and_it_is_of_this_phase(
    entries: list[Entry[Event]],
) -> None:
    meeting = START
    for entry in entries:
        meeting = evolve(meeting, entry)
        still_open = [r for r in meeting.rounds if r.is_open]
        assert still_open == ([meeting.round] if meeting.round else [])
        assert all(r.phase == meeting.phase for r in still_open)


@unhurried
@given(meetings())
def test_what_the_set_hears_of_a_meeting_is_never_taken_back(entries: list[Entry[Event]]) -> None:
    heard: dict[str, Any] = {}
    meeting = START
    for entry in entries:
        meeting = evolve(meeting, entry)
        for record in records(meeting):
            assert heard.setdefault(record.id, record) == record
