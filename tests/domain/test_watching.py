"""Who watches a meeting, to learn to coach or to observe: they are seen, and take no part in it."""

from typing import Any

import pytest
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.asking import Ask, AskAloud
from server.domain.meeting.chair import ChairOffered, HandOver, NameDeputy, OfferChair, TakeChair
from server.domain.meeting.chores import chore
from server.domain.meeting.gate import why_not
from server.domain.meeting.presenting import ChoosePresenter
from server.domain.meeting.saying import NotedDown, NoteDown
from server.domain.meeting.seats import MemberSeated, MemberUnseated, Seat, Unseat, WatcherSeated
from server.domain.meeting.skills import GiveExample
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import Capacity, Role, Watcher
from server.domain.meeting.state.rounds import Purpose
from server.domain.meeting.turn_taking import HaveSpoken, SkipTurn
from server.domain.meeting.turns import takers
from server.domain.record import record
from server.domain.refusals import Reason
from server.domain.visible import lacks_words, looked_up, seen
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CAST,
    CHLOE,
    DEV,
    ESI,
    FARID,
    HOUR,
    OPENED_AT,
    By,
    a_set,
    during,
    folded,
    folded_set,
    gathered,
    given,
    offered_chair,
    passed,
    round_opened,
    unseated,
    within,
)
from tests.commands import command
from tests.domain.scenes import GIL, HAL, watches

OBSERVES = watches(HAL, Role.OBSERVER)
BOTH = (watches(), OBSERVES)
NONE, LATER = Reason.NO_SUCH_MEMBER, OPENED_AT + 9_000_000
WATCHING = [Role.APPRENTICE, Role.OBSERVER]


def with_both(lines: list[By]) -> Meeting:
    """The meeting, which two watch from its beginning."""
    return folded([*lines[:2], *BOTH, *lines[2:]])


# They arrive


@pytest.mark.parametrize("role", Role)
def test_whoever_learns_or_observes_arrives_to_watch_and_whoever_takes_part_as_before(
    role: Role,
) -> None:
    if role is Role.HOST:
        return  # the house lets none in
    kind = WatcherSeated if role in WATCHING else MemberSeated
    arrives = Seat(id="house:seat:gil", member=GIL, role=role)
    given(gathered()).when(arrives, HOUSE).then(kind(GIL, "", role, 0))


def test_whoever_watches_is_seen_in_the_order_of_arrival_and_is_no_member() -> None:
    m = folded([*gathered(), *BOTH])
    assert m.watchers == (Watcher(GIL, "", Role.APPRENTICE), Watcher(HAL, "", Role.OBSERVER))
    assert [p.id for p in m.members] == list(CAST)
    assert (m.member(GIL), m.member(HAL)) == (None, None)
    assert m.capacities(GIL) == {Capacity.APPRENTICE}
    assert m.capacities(HAL) == {Capacity.OBSERVER}
    assert m.knows(GIL)
    assert not m.knows("nobody")


def test_their_name_and_place_are_looked_up_in_the_set() -> None:
    group = folded_set(a_set())
    for who, name, place in ((BEN, "Ben", 1), ("nobody", "", 0)):
        line: Entry[Any] = Entry(9, OPENED_AT, HOUSE, "act-0001", watches(who).event)
        assert lacks_words(line, group) == (not name)
        found = looked_up(line, group, 3).event
        assert found == WatcherSeated(who, name, Role.APPRENTICE, place)


def test_a_meeting_that_is_only_watched_has_a_record_like_any_other() -> None:
    """By which its set knows that there is one to be settled."""
    m = folded([*gathered()[:2], *BOTH])
    assert m.members == ()
    assert record(m).seq == m.seq


# They take no turn and are not counted


@pytest.mark.parametrize("purpose", Purpose)
def test_whoever_watches_is_in_no_round(purpose: Purpose) -> None:
    for phase in ("open", "explore", "learn"):
        watched, without = with_both(within(phase)), folded(within(phase))
        assert takers(watched, purpose) == takers(without, purpose)


def test_a_round_that_is_open_goes_on_as_if_nobody_had_come_to_watch() -> None:
    lines = during("open")
    before, after = folded(lines), folded([*lines, *BOTH])
    assert before.rounds
    assert after.rounds == before.rounds
    assert folded([*lines, *BOTH, unseated(GIL), unseated(HAL)]).rounds == before.rounds


def test_a_round_is_over_once_all_who_take_part_had_their_turn() -> None:
    lines = within("open", *BOTH, round_opened())
    waits = folded(lines).round
    assert waits
    assert set(waits.order).isdisjoint((GIL, HAL))
    over = folded([*lines, *(passed(who) for who in waits.order)])
    assert over.round is None


def test_a_vote_waits_for_nobody_who_watches() -> None:
    m = with_both(within("open", round_opened(Purpose.PULSE)))
    assert m.round
    assert m.round.order == tuple(one for one in CAST if one != ANA)
    newly = folded(within("open", round_opened(Purpose.PULSE), *BOTH))
    assert newly.round == folded(within("open", round_opened(Purpose.PULSE))).round


# They have no chair, no problem, no question


@pytest.mark.parametrize("who", [GIL, HAL])
@pytest.mark.parametrize(
    ("phase", "kind", "field"),
    [
        ("explore", NameDeputy, "member"),
        ("explore", HandOver, "member"),
        ("open", ChoosePresenter, "members"),
        ("explore", Ask, "to"),
        ("explore", AskAloud, "to"),
        ("explore", AskAloud, "member"),
        ("learn", GiveExample, "member"),
    ],
)
def test_nobody_makes_them_take_part(who: str, phase: str, kind: Any, field: str) -> None:
    about: dict[str, Any] = {field: (who,) if field == "members" else who}
    given(within(phase, *BOTH)).when(command(kind, **about), ANA).refused(NONE, field)


@pytest.mark.parametrize("who", [GIL, HAL])
@pytest.mark.parametrize(
    ("kind", "reason"), [(HaveSpoken, NONE), (SkipTurn, Reason.NOT_THEIR_TURN)]
)
def test_nobody_has_a_turn_for_them(who: str, kind: Any, reason: Reason) -> None:
    told = given(within("open", *BOTH, round_opened())).when(command(kind, member=who), ANA)
    told.refused(reason, "member")


@pytest.mark.parametrize("who", [GIL, HAL])
def test_the_chair_is_not_theirs_to_take_though_it_is_anybody_s(who: str) -> None:
    free = within("explore", *BOTH, By(HOUSE, ChairOffered(None)))
    given(free).when(command(TakeChair), CHLOE).allowed()
    given(free).when(command(TakeChair), who).refused(Reason.NOT_YOURS)


def test_whoever_watches_keeps_no_chair_for_a_coach_who_is_gone() -> None:
    for gone in ({ANA}, {ANA, GIL}, {GIL, HAL}):
        alone, watched = gathered(ANA, BEN), [*gathered(ANA, BEN), *BOTH]
        todo = [chore(folded(lines), gone, LATER) for lines in (alone, watched)]
        offers = [replace(one, id="") if isinstance(one, OfferChair) else one for one in todo]
        assert offers == ([OfferChair(id="", to=None)] * 2 if ANA in gone else [None, None])


# An apprentice notes down


def test_an_apprentice_keeps_notes_which_nobody_else_is_given() -> None:
    act = NoteDown(id="note-0001", text=" Ana waits ")
    meeting = given(within("explore", *BOTH))
    meeting.when(act, GIL).then(NotedDown("Ana waits"))
    meeting.when(act, HAL).refused(Reason.NOT_YOURS)
    m = folded(within("explore", *BOTH, By(GIL, NotedDown("Ana waits"), "note-0001")))
    assert [(note.by, note.text) for note in m.own_notes] == [(GIL, "Ana waits")]
    line: Entry[Any] = Entry(20, OPENED_AT, GIL, "note-0001", NotedDown("Ana waits"))
    assert seen(line, GIL, m) == line
    for other in (ANA, BEN, HAL):
        assert "Ana waits" not in str(seen(line, other, m))


# They go


@pytest.mark.parametrize("who", [GIL, HAL])
def test_whoever_watches_is_taken_out_once(who: str) -> None:
    out = Unseat(id="house:unseat:1", member=who)
    lines = [*gathered(), *BOTH]
    given(lines).when(out, HOUSE).then(MemberUnseated(who))
    gone = [*lines, unseated(who)]
    m = folded(gone)
    assert m.watcher(who) is None
    assert m.capacities(who) == frozenset()
    assert why_not(m, "note_down", who) is Reason.SEAT_REVOKED
    assert [w.id for w in m.watchers] == [GIL, HAL]
    given(gone).when(out, HOUSE).refused(NONE)
    given(gathered()).when(out, HOUSE).refused(NONE)


def test_whoever_is_taken_out_who_watched_leaves_all_others_as_they_were() -> None:
    lines = within("explore", *BOTH, offered_chair(DEV), round_opened())
    before, after = folded(lines), folded([*lines, unseated(GIL)])
    for name in ("members", "chair", "presenters", "rounds"):
        assert getattr(after, name) == getattr(before, name)
    assert after.watcher(HAL) == before.watcher(HAL)


def test_two_airtimes_are_presented_by_members_alone() -> None:
    m = with_both(during("explore", template=HOUR))
    assert set(m.presenting).isdisjoint((GIL, HAL))
    assert set(takers(m, Purpose.TURNS)) == {CHLOE, DEV, ESI, FARID}
