"""What holds of every meeting, tried on many that nobody thought of."""

from collections import Counter
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.chair import ChairKept, ChairOffered
from server.domain.meeting.commitments import CommitmentChanged, CommitmentWithdrawn
from server.domain.meeting.correcting import StruckOut
from server.domain.meeting.course import Template, steps
from server.domain.meeting.entries import BecameOne, instead
from server.domain.meeting.fold import evolve, fold
from server.domain.meeting.hidden import Veiled
from server.domain.meeting.moving import MeetingReopened, PhaseBegan
from server.domain.meeting.phases import FIRST, LAST, PHASES
from server.domain.meeting.revealing import Revealed
from server.domain.meeting.rounds import RoundClosed
from server.domain.meeting.state.floor import Floor
from server.domain.meeting.state.meeting import START
from server.domain.meeting.state.mix import Mix
from server.domain.meeting.state.questions import Status
from server.domain.meeting.state.rounds import Purpose, RoundKind
from server.domain.meeting.templates import BUILT_IN
from server.domain.meeting.turn_taking import TurnSkipped
from server.domain.meeting.vocabulary import Event
from server.domain.record import record
from server.domain.words import HOUSE
from tests.meetings import random_meetings
from tests.moments import Entries, Seen, moments, on_many
from tests.templates import templates

decode = msgspec.json.Decoder(Entry[Event]).decode


@pytest.fixture(scope="module")
def played() -> list[Entries]:
    """The very meetings on which the other properties are tried."""
    found: list[Entries] = []
    on_many(lambda entries, _: found.append(entries), 300)
    return found


# That the meetings at random get somewhere


def test_every_kind_of_event_happens(played: list[Entries]) -> None:
    kinds = Counter(type(entry.event) for entries in played for entry in entries)
    # Nobody is told of a veil by a log: it is put over an entry for those who may not see it.
    assert set(kinds) == set(get_args(Event)) - {Veiled}
    assert min(kinds.values()) >= 5, kinds


def test_every_way_of_a_round_a_floor_and_a_question_is_tried(played: list[Entries]) -> None:
    ends = [fold(entries) for entries in played]
    rounds = [r for end in ends for r in end.rounds]
    assert {r.purpose for r in rounds} == set(Purpose)
    assert {r.kind for r in rounds} == set(RoundKind)
    assert {q.status for end in ends for q in end.questions} == set(Status)
    assert {m.after.floor_is for entries in played for m in moments(entries)} == set(Floor)
    assert {loan.minutes > 0 for end in ends for loan in end.loans} == {True, False}
    assert any(len(r.later) > 1 and r.passed for r in rounds)


def test_the_house_does_what_only_the_house_can_do(played: list[Entries]) -> None:
    own = Counter(type(e.event) for entries in played for e in entries if e.by == HOUSE)
    chores = (PhaseBegan, TurnSkipped, RoundClosed, Revealed, ChairOffered)
    assert min(own[kind] for kind in (*chores, ChairKept)) >= 5, own


def test_what_an_effect_names_by_its_id_is_one_alone(played: list[Entries]) -> None:
    for end in map(fold, played):
        for many in (end.members, end.rounds, end.bids, end.questions, end.offers):
            ids = [one.id for one in many]
            assert len(set(ids)) == len(ids)


def test_every_built_in_course_and_every_kind_of_phase_is_gone_through(
    played: list[Entries],
) -> None:
    ends = [fold(entries) for entries in played]
    assert {end.template for end in ends} > {template.name for template in BUILT_IN.values()}
    visited = {m.after.step.kind for entries in played for m in moments(entries)}
    assert visited == {row.key for row in PHASES}
    assert Counter(end.phase for end in ends)[LAST] >= 20


def test_the_same_seed_gives_the_same_meetings() -> None:
    assert random_meetings(7, 3) == random_meetings(7, 3)
    assert random_meetings(7, 3) != random_meetings(8, 3)


# The fold


def test_the_numbers_have_no_gap_and_time_does_not_run_back() -> None:
    def check(entries: Entries, seen: Seen) -> None:
        assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
        assert [entry.at for entry in entries] == sorted(entry.at for entry in entries)
        seen["entries"] += len(entries)

    assert on_many(check)["entries"] > 400


def test_the_fold_of_what_was_kept_is_the_live_meeting() -> None:
    def check(entries: Entries, seen: Seen) -> None:
        live = START
        for entry in entries:
            live = evolve(live, entry)
        kept = [decode(msgspec.json.encode(entry)) for entry in entries]
        assert kept == entries
        assert fold(kept) == live
        half = len(kept) // 2
        assert fold(kept[half:], fold(kept[:half])) == live
        seen["phases"] += sum(isinstance(entry.event, PhaseBegan) for entry in entries)

    assert on_many(check)["phases"] > 40


@given(templates())
def test_a_course_begins_in_the_lobby_ends_closed_and_names_each_step_once(
    template: Template,
) -> None:
    course = steps(template)
    keys = [step.key for step in course]
    assert len(set(keys)) == len(keys)
    assert (keys[0], keys[-1]) == (FIRST, LAST)
    assert all(step.minutes == step.planned >= 1 for step in course[1:-1])
    airtimes = {step.airtime for step in course} - {0}
    assert airtimes in (set(), set(range(1, template.airtimes + 1)))


OF_THEIR_OWNER = (CommitmentChanged, CommitmentWithdrawn)
"""By which an owner, and nobody else, changes what a set knows of their commitments."""


def test_what_a_set_knows_of_a_meeting_is_never_taken_back() -> None:
    def check(entries: Entries, seen: Seen) -> None:
        known = record(START)
        for moment in moments(entries):
            before, known = known, record(moment.after)
            assert before.started_at in (0, known.started_at)
            reopened = isinstance(moment.entry.event, MeetingReopened)
            assert before.closed_at in (0, known.closed_at) or reopened
            event, by = moment.entry.event, moment.entry.by
            owner = by if isinstance(event, OF_THEIR_OWNER) else ""
            if isinstance(event, BecameOne):
                before = instead(before, event.member, event.into)
            struck = event.post if isinstance(event, StruckOut) else ""
            for was, now in zip(before.commitments, known.commitments, strict=False):
                changed = now.member == owner or now.id == struck
                heard = replace(now, witnesses=was.witnesses)
                assert was in (now, heard) or (was.key == now.key and changed)
            assert len(before.commitments) <= len(known.commitments)
            assert {r.key for r in before.reports} <= {r.key for r in known.reports}
            assert known.closed_at or (known.kept, known.mix) == ((), Mix())
        seen.update("withdrawn" for c in known.commitments if c.withdrawn)
        seen.update("changed" for c in known.commitments if c.changed)
        seen.update(
            name for name in ("closed_at", "commitments", "reports", "kept") if getattr(known, name)
        )

    found = on_many(check, 80)
    told = {"closed_at", "commitments", "reports", "kept"}
    assert set(found) == {*told, "withdrawn", "changed"}
