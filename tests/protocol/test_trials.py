"""The meetings to try a client on hold every event, and what is easily got wrong."""

from itertools import accumulate
from typing import get_args

import msgspec
import pytest
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.asking import QuestionAsked, QuestionLingered
from server.domain.meeting.chair import ChairOffered, ChairTaken
from server.domain.meeting.clock import TimeAdjusted
from server.domain.meeting.commitments import ReportedBack
from server.domain.meeting.floor import FloorReleased, FloorTaken
from server.domain.meeting.fold import evolve, fold
from server.domain.meeting.hidden import TextWritten, Veiled
from server.domain.meeting.moving import PhaseBegan
from server.domain.meeting.opening import Brought
from server.domain.meeting.questions import QuestionAnswered, QuestionSettled
from server.domain.meeting.revealing import Revealed
from server.domain.meeting.rounds import RoundClosed
from server.domain.meeting.seats import KnownAs, MemberUnseated, WatcherSeated
from server.domain.meeting.state.chair import Chair
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.mix import Mix, QuestionKind
from server.domain.meeting.state.people import Role
from server.domain.meeting.state.questions import EVERYONE, Status
from server.domain.meeting.state.rounds import Purpose, Round
from server.domain.meeting.state.timing import total
from server.domain.meeting.taking_back import TurnTakenBack
from server.domain.meeting.turn_taking import TurnSkipped
from server.domain.meeting.vocabulary import Event
from server.domain.words import HOUSE
from server.protocol.trials import IDS, Trial, trials

WHOLE, AIRTIMES, UNLED, GIVEN = trials()
ANA, BEN, CHLOE, DEV, ESI, FARID, GIL = IDS.values()


def stages(tried: Trial) -> list[Meeting]:
    """The meeting after each of its entries."""
    return list(accumulate(tried.entries, evolve, initial=Meeting()))[1:]


def after(tried: Trial, word: type[Event], number: int = 0) -> Meeting:
    """The meeting just after an event of a kind, the first if nothing is said."""
    found = [m for m, e in zip(stages(tried), tried.entries, strict=True) if type(e.event) is word]
    return found[number]


def events(tried: Trial, word: type[Event]) -> list[Entry[Event]]:
    return [entry for entry in tried.entries if type(entry.event) is word]


@pytest.mark.parametrize("tried", trials(), ids=["whole", "airtimes", "unled", "given"])
def test_a_meeting_to_try_is_what_its_entries_fold_to(tried: Trial) -> None:
    text = msgspec.json.encode(tried.entries)
    assert fold(msgspec.json.decode(text, type=list[Entry[Event]])) == tried.meeting


def test_together_they_have_every_event_and_what_is_veiled_is_never_kept() -> None:
    kept = {type(entry.event) for tried in (WHOLE, AIRTIMES) for entry in tried.entries}
    assert kept == set(get_args(Event)) - {Veiled}
    assert events(GIVEN, Veiled)


# The whole meeting


def test_turns_are_put_off_skipped_and_passed_at_the_end() -> None:
    first, second = WHOLE.meeting.rounds[:2]
    assert first.later == (CHLOE, DEV)
    assert first.had == (BEN, ESI, CHLOE)
    assert first.passed == (DEV,)
    assert second.order == (DEV, BEN)
    assert {e.by for e in events(WHOLE, TurnSkipped)} == {HOUSE, ANA}


def test_a_newcomer_and_a_removal_change_who_is_in_the_go_round() -> None:
    asking = brought(after(WHOLE, QuestionLingered), "explore", 0)
    assert asking.order == (ESI, BEN, DEV, FARID)
    assert WHOLE.meeting.member(ESI) is None
    assert asking.had == (ESI, BEN, DEV, FARID)


def test_two_become_one_with_all_that_was_theirs() -> None:
    asking = brought(WHOLE.meeting, "explore", 0)
    assert (asking.order, asking.had) == ((ESI, BEN, DEV), (ESI, BEN, DEV))
    assert FARID not in {member.id for member in WHOLE.meeting.members}
    assert WHOLE.meeting.lingering[0].by == BEN
    assert WHOLE.meeting.member(DEV).name == "Dev O."  # type: ignore[union-attr]


def test_a_silence_lies_on_a_round_that_goes_on_after_it() -> None:
    removed = after(WHOLE, MemberUnseated)
    assert removed.round
    assert removed.round.purpose is Purpose.SILENCE
    ended = next(e for e in events(WHOLE, RoundClosed) if e.by == HOUSE)
    assert ended.at >= removed.round.until > removed.opened_at
    later = stages(WHOLE)[ended.seq - 1].round
    assert later
    assert (later.purpose, later.turn) == (Purpose.TURNS, DEV)


def test_a_last_turn_beneath_a_revealed_vote_ends_the_round_and_the_next_waits() -> None:
    turned = next(m for m in stages(WHOLE) if FARID in brought(m, "explore", 0).had)
    assert turned.round
    assert (turned.round.purpose, turned.round.revealed is None) == (Purpose.PULSE, False)
    assert (brought(turned, "explore", 0).closed, turned.talk_round) == (True, None)
    assert not brought(turned, "explore", 1).number
    free = next(m for m in stages(WHOLE) if brought(m, "explore", 1).number)
    assert (free.round, free.seq > turned.seq) == (brought(free, "explore", 1), True)


def test_one_who_watches_takes_part_later_and_one_who_took_part_watches() -> None:
    first = after(AIRTIMES, WatcherSeated)
    assert [(w.id, w.role, w.name) for w in first.watchers] == [(GIL, Role.APPRENTICE, "Gil")]
    assert first.member(GIL) is None
    joined = after(AIRTIMES, KnownAs)
    assert (joined.watcher(GIL), joined.members[-1].id) == (None, GIL)
    dev = AIRTIMES.meeting.watcher(DEV)
    assert dev
    assert dev.role is Role.OBSERVER
    for gone in (AIRTIMES.meeting.member(GIL), AIRTIMES.meeting.watcher(GIL)):
        assert gone is None
    assert AIRTIMES.meeting.knows(GIL)


def brought(meeting: Meeting, phase: str, place: int) -> Round:
    """A round that the course brought; one of nobody before that."""
    none = Round("", phase, Purpose.TURNS, place, 0, ())
    return next((r for r in meeting.rounds if (r.phase, r.place) == (phase, place)), none)


def test_rounds_that_the_course_brings_follow_each_other_and_are_found_again() -> None:
    explored = [r for r in WHOLE.meeting.rounds if r.phase == "explore"]
    assert [(r.place, r.closed) for r in explored] == [
        (0, True),
        (-1, True),
        (-1, True),
        (-1, True),
        (1, False),
        (-1, True),
        (-1, True),
    ]
    back = next(m for m in stages(WHOLE) if m.phase == "explore" and m.reframed)
    assert back.round == explored[4]
    assert back.step.spent > 0


def test_a_text_replaces_another_and_what_is_late_comes_late() -> None:
    bids = next(r for r in WHOLE.meeting.rounds if r.purpose is Purpose.BIDS)
    assert bids.revealed
    assert [item.by for item in bids.revealed][-1] == ESI
    assert len(bids.revealed) == len(WHOLE.meeting.bids) == 3
    assert bids.ready == 4
    assert {e.by for e in events(WHOLE, Revealed)} == {ANA, HOUSE}


def test_a_reveal_without_names_has_neither_names_nor_ids() -> None:
    pulse = next(r for r in WHOLE.meeting.rounds if r.purpose is Purpose.PULSE)
    assert pulse.revealed
    assert {item.by for item in pulse.revealed} == {""}
    of_pulse = [e for e in WHOLE.entries if getattr(e.event, "items", ()) == pulse.revealed]
    [act] = [e.act for e in of_pulse]
    assert [item.id for item in pulse.revealed] == [f"{act}.0", f"{act}.1"]
    assert {item.text for item in pulse.revealed} == {"not_ok", "great"}


def test_a_learning_of_ones_own_is_counted_and_never_revealed() -> None:
    learning = next(r for r in WHOLE.meeting.rounds if r.purpose is Purpose.LEARNING)
    assert learning.ready == 3
    assert learning.revealed
    own = [item for item in learning.items if item.by == DEV]
    shown_of = [item for item in learning.revealed if item.by == DEV]
    assert ([i.slot for i in own], [i.slot for i in shown_of]) == (["self", "set"], ["set"])


def test_the_floor_is_taken_twice_over_a_clock_that_goes_on_afterwards() -> None:
    first, second = (after(WHOLE, FloorTaken, number) for number in (0, 1))
    released = after(WHOLE, FloorReleased)
    assert first.floor
    assert second.floor
    assert (first.floor.clock_ran, second.floor.clock_ran) == (True, True)
    assert not second.clock.running
    assert released.clock.running
    assert first.step.spent == second.step.spent == released.step.spent > 0


def test_minutes_are_borrowed_from_two_phases_and_given_back() -> None:
    more, fewer = (after(WHOLE, TimeAdjusted, number) for number in (0, 1))
    assert [(loan.lender, loan.minutes) for loan in fewer.loans] == [
        ("deepen", 3),
        ("clarify", 3),
        ("clarify", -3),
        ("deepen", -1),
    ]
    assert total(more.loans) == 6
    assert more.step.minutes - more.step.planned == 6
    assert fewer.step.minutes - fewer.step.planned == 2


def test_questions_come_to_every_end() -> None:
    questions = WHOLE.meeting.questions
    assert {q.status for q in (*questions, *AIRTIMES.meeting.questions)} >= {
        Status.ANSWERED,
        Status.ALOUD,
        Status.PARKED,
        Status.PASSED,
        Status.WITHDRAWN,
        Status.COLLECTED,
        Status.OPEN,
    }
    [aside] = [e for e in events(WHOLE, QuestionSettled) if is_set_aside(e)]
    answered = events(WHOLE, QuestionAnswered)[-1]
    assert aside.seq < answered.seq
    assert stages(WHOLE)[answered.seq - 1].phase == "commit"
    assert {q.round for q in questions} == {0, 1}
    assert EVERYONE in {q.to for q in questions}


def is_set_aside(entry: Entry[Event]) -> bool:
    event = entry.event
    return isinstance(event, QuestionSettled) and event.status is Status.SET_ASIDE


def test_questions_of_every_kind_are_counted_and_a_changed_one_as_it_was_last() -> None:
    counted = {kind: getattr(WHOLE.meeting.mix, kind) for kind in QuestionKind}
    heard = sum(getattr(WHOLE.meeting.heard, kind) for kind in QuestionKind)
    written = sum(not q.aloud for q in WHOLE.meeting.questions)
    assert (sum(counted.values()), heard) == (written + heard, 1)
    assert {kind for kind, number in counted.items() if not number} == {QuestionKind.LEADING}
    wrote = (e.event for e in WHOLE.entries if isinstance(e.event, TextWritten))
    assert QuestionKind.LEADING in {text.kind for text in wrote}


def test_a_commitment_that_is_due_again_has_its_last_report() -> None:
    reports = {c.member: c.report for c in WHOLE.meeting.due}
    assert [r and r.meeting for r in reports.values()] == [WHOLE.meeting.number] * 2
    assert [e.by for e in events(WHOLE, ReportedBack)] == [BEN, ANA, DEV]
    assert after(WHOLE, Brought).due[1].report


# Two airtimes


def test_phases_that_come_twice_have_keys_of_their_own() -> None:
    assert [(s.key, s.airtime) for s in AIRTIMES.meeting.course] == [
        ("lobby", 0),
        ("open", 0),
        ("choose", 0),
        ("present", 1),
        ("explore", 1),
        ("respond", 1),
        ("commit", 1),
        ("rest", 0),
        ("goal", 1),
        ("present-2", 2),
        ("explore-2", 2),
        ("respond-2", 2),
        ("commit-2", 2),
        ("goal-2", 2),
        ("commit_all", 0),
        ("close", 0),
        ("closed", 0),
    ]


def test_the_chair_changes_hands_and_so_does_who_is_in_the_round() -> None:
    offers = [after(AIRTIMES, ChairOffered, number).chair.to for number in range(3)]
    assert offers == [DEV, DEV, None]
    taken, back, handed = (after(AIRTIMES, ChairTaken, number) for number in range(3))
    assert [m.chair.coach for m in (taken, back, handed)] == [FARID, ANA, ESI]
    assert taken.round
    assert back.round
    assert taken.round.order == (CHLOE, DEV, FARID, ANA)  # who takes the chair stays in it
    assert back.round.order == (CHLOE, DEV, FARID)


def test_the_presenter_is_taken_out_in_a_round_that_goes_on() -> None:
    removed = after(AIRTIMES, MemberUnseated)
    assert (removed.presenting, removed.presenters) == ((), ((), (CHLOE,)))
    assert removed.round
    assert removed.round.waiting == (DEV, FARID)


def test_the_last_who_waits_is_taken_out_and_the_round_is_over() -> None:
    assert after(AIRTIMES, MemberUnseated, 1).round is None
    assert AIRTIMES.meeting.rounds[1].waiting == ()


def test_a_phase_ends_by_itself() -> None:
    advanced = [e for e in events(AIRTIMES, PhaseBegan) if e.by == HOUSE]
    assert [stages(AIRTIMES)[e.seq - 1].phase for e in advanced] == ["respond"]


def test_minutes_are_borrowed_from_what_all_share() -> None:
    loans = [(loan.lender, loan.borrower, loan.minutes) for loan in AIRTIMES.meeting.loans]
    assert loans == [("close", "respond", 1), ("commit", "respond", 1)]


# Without a facilitator


def test_the_coach_of_the_set_arrives_and_the_chair_is_still_for_anybody() -> None:
    offered = after(UNLED, ChairOffered)
    assert (offered.chair.coach, offered.chair.to, bool(offered.chair.offered)) == (
        None,
        None,
        True,
    )
    assert offered.members[-1].role is Role.COACH


def test_the_coach_of_the_set_has_a_turn_in_the_chair_and_presents_out_of_it() -> None:
    welcome = brought(UNLED.meeting, "open", 0)
    assert welcome.had == (BEN, ANA)
    assert after(UNLED, ChairTaken, 1).chair == Chair(ANA, takes_part=True)
    assert UNLED.meeting.presenters == ((ANA, DEV),)


def test_the_chair_of_somebody_who_is_taken_out_is_nobodys_and_is_offered() -> None:
    assert after(UNLED, MemberUnseated).chair == Chair()
    assert after(UNLED, ChairOffered, 1).chair.offered
    assert UNLED.meeting.chair == Chair(CHLOE, takes_part=True)


# As one member is given it


def test_what_a_member_is_given_shows_the_same_in_the_end() -> None:
    assert shown(GIVEN.meeting) == shown(WHOLE.meeting)
    assert GIVEN.meeting != WHOLE.meeting


def test_of_what_was_edited_and_heard_a_member_counts_their_own_alone() -> None:
    own = [i for r in WHOLE.meeting.rounds for i in r.items if i.by == DEV and i.edited]
    lines = [(e.by, e.event) for e in WHOLE.entries]
    asked = {by for by, e in lines if isinstance(e, QuestionAsked) and e.edited}
    assert (len(own), asked) == (1, {ESI})
    written = WHOLE.meeting.mix.counting(QuestionKind.ADVICE, -1)
    assert (GIVEN.meeting.mix, GIVEN.meeting.heard) == (replace(written, edited=1), Mix())
    assert WHOLE.meeting.mix.edited == 3


def test_a_member_is_given_nothing_hidden_but_their_own() -> None:
    assert {e.by for e in GIVEN.entries if isinstance(e.event, TextWritten)} == {DEV}
    assert {i.by for r in GIVEN.meeting.rounds for i in r.items} == {DEV}
    named = {r.id for r in WHOLE.meeting.rounds if r.rule.named}
    for entry in GIVEN.entries:
        if isinstance(entry.event, Veiled):
            told = entry.event.first and entry.event.round in named
            assert (entry.by != HOUSE, entry.act) == (told, f"veiled:{entry.seq}")


def test_turns_and_questions_in_speech_are_noted_and_taken_back() -> None:
    taken_back = events(WHOLE, TurnTakenBack)
    assert len(taken_back) == 2
    aloud = [(q.by, q.text, q.status) for q in WHOLE.meeting.questions if q.aloud]
    assert aloud == [
        (DEV, "", Status.ALOUD),
        (DEV, "Whether they are afraid.", Status.ALOUD),
        (BEN, "", Status.ALOUD),
    ]
    [asked] = WHOLE.meeting.coach_asked
    assert [(answer.by, answer.text) for answer in asked.answers] == [(DEV, "We hurry."), (BEN, "")]


def shown(meeting: Meeting) -> object:
    """All of a meeting but what differs from one who looks to the next."""
    alike = (replace(r, items=(), shown=()) for r in meeting.rounds)
    return replace(meeting, rounds=tuple(alike), own_notes=(), mix=Mix(), heard=Mix())
