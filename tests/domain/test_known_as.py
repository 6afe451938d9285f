"""Whoever is something else in the set by now takes part in a meeting, watches it, or neither."""

from itertools import product

import pytest

from server.domain.meeting.entries import BecameOne
from server.domain.meeting.seats import KnowAs, KnownAs
from server.domain.meeting.skills import SkillChosen
from server.domain.meeting.state.chair import Chair
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import (
    TAKING_PART,
    WATCHING,
    Capacity,
    Member,
    Named,
    Role,
    Watcher,
)
from server.domain.meeting.state.rounds import Purpose
from server.domain.meeting.templates import BUILT_IN
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CAST,
    CHLOE,
    DEV,
    By,
    begun,
    chosen,
    commitment,
    deputy,
    due,
    folded,
    gathered,
    given,
    offered_chair,
    passed,
    round_opened,
    took_chair,
    unseated,
    within,
)
from tests.domain.scenes import GIL, HAL, known, watches

NOT_PART = [role for role in Role if role not in TAKING_PART]


def is_where(m: Meeting, who: str) -> str:
    """What somebody does in a meeting: one thing at most."""
    parts = {"takes part": m.member(who), "watches": m.watcher(who)}
    [found] = [name for name, one in parts.items() if one] or ["neither"]
    return found


def where(role: Role) -> str:
    return "takes part" if role in TAKING_PART else "watches" if role in WATCHING else "neither"


def as_one(who: str, into: str, role: Role) -> By:
    return By(HOUSE, BecameOne(who, into, "Sam", role, 9))


# From each to each


@pytest.mark.parametrize(("was", "role"), list(product(Role, Role)))
def test_whoever_becomes_another_is_where_that_belongs(was: Role, role: Role) -> None:
    m = folded(within("explore", known(DEV, was), known(DEV, role, "Devi", 7)))
    assert is_where(m, DEV) == where(role)
    people: list[Member | Watcher] = [*m.members, *m.watchers]
    assert {(p.name, p.role, p.place) for p in people if p.id == DEV} == {("Devi", role, 7)}
    assert [p.id for p in m.members] == list(CAST)
    assert [w.id for w in m.watchers] == ([DEV] if {was, role} & set(WATCHING) else [])


@pytest.mark.parametrize(("was", "role"), list(product(WATCHING, Role)))
def test_whoever_came_to_watch_becomes_another(was: Role, role: Role) -> None:
    m = folded(within("explore", watches(GIL, was), known(GIL, role, "Gil", 6)))
    assert is_where(m, GIL) == where(role)
    assert m.watchers == (Watcher(GIL, "Gil", role, 6, seated=role in WATCHING),)
    newcomer = (Member(GIL, "Gil", role, 6),) if role in TAKING_PART else ()
    assert m.members[len(CAST) :] == newcomer


def test_the_house_says_so() -> None:
    act = KnowAs(id="house:known:1", member=DEV, role=Role.OBSERVER)
    given(gathered()).when(act, HOUSE).then(KnownAs(DEV, "", Role.OBSERVER, 0, False))


def test_the_house_has_a_coach_of_before_leave_the_chair_of_a_meeting_that_has_not_begun() -> None:
    def leaves(lines: list[By], member: str = ANA, role: Role = Role.MEMBER) -> bool:
        said = given(lines).when(KnowAs(id="house:known:1", member=member, role=role), HOUSE).said
        return bool(said.leaves_chair)

    assert leaves(gathered())
    assert not leaves(within("explore"))
    assert not leaves(gathered(), role=Role.COACH)
    assert not leaves([*gathered(), known(CHLOE, Role.COACH)], CHLOE)
    assert not leaves([*gathered(), offered_chair(), took_chair(CHLOE)], CHLOE)


@pytest.mark.parametrize("role", Role)
def test_whoever_was_taken_out_and_is_in_the_set_again_is_where_that_belongs(role: Role) -> None:
    for out in (DEV, GIL):
        lines = within("explore", watches(GIL), unseated(out), known(out, role))
        assert is_where(folded(lines), out) == where(role)


@pytest.mark.parametrize("role", Role)
def test_of_somebody_who_is_only_mentioned_the_name_alone_is_new(role: Role) -> None:
    m = folded([*gathered(), due(commitment(GIL)), known(GIL, role, "Gil", 6)])
    assert m.mentioned == (Named(GIL, "Gil", 6),)
    assert not m.knows(GIL)


# What they leave


@pytest.mark.parametrize("role", NOT_PART)
def test_a_presenter_who_takes_no_part_any_more_presents_nothing(role: Role) -> None:
    m = folded(within("explore", known(BEN, role)))
    assert m.presenters == ((),)
    assert folded(within("explore", known(BEN, role), known(BEN, Role.MEMBER))).presenters == ((),)


@pytest.mark.parametrize("role", NOT_PART)
def test_the_chair_of_a_coach_who_takes_no_part_any_more_is_another_coach_s_or_nobody_s(
    role: Role,
) -> None:
    assert folded([*gathered(), known(ANA, role)]).chair == Chair()
    two = [*gathered(), chosen(CHLOE), known(CHLOE, Role.COACH)]
    m = folded([*two, known(ANA, role)])
    assert m.chair == Chair(coach=CHLOE)
    assert m.presenters == ((),)


def test_whoever_leaves_the_chair_and_takes_part_leaves_it_to_another_coach_or_to_nobody() -> None:
    m = folded([*gathered(), known(ANA, Role.MEMBER, leaves_chair=True)])
    assert (m.chair, is_where(m, ANA)) == (Chair(), where(Role.MEMBER))
    two = [*gathered(), chosen(CHLOE), known(CHLOE, Role.COACH)]
    m = folded([*two, known(ANA, Role.MEMBER, leaves_chair=True)])
    assert (m.chair, m.presenters) == (Chair(coach=CHLOE), ((),))


@pytest.mark.parametrize("role", TAKING_PART)
def test_whoever_still_takes_part_keeps_the_chair_and_the_problem(role: Role) -> None:
    m = folded(within("explore", known(ANA, role), known(BEN, role)))
    assert (m.chair.coach, m.presenters) == (ANA, ((BEN,),))


@pytest.mark.parametrize("role", NOT_PART)
def test_whoever_was_to_have_the_chair_is_so_no_more(role: Role) -> None:
    named = folded(within("explore", deputy(CHLOE), known(CHLOE, role)))
    assert named.chair == Chair(coach=ANA)
    asked = within("explore", deputy(CHLOE), offered_chair(CHLOE), known(CHLOE, role))
    assert (folded(asked).chair.to, folded(asked).chair.deputy) == (None, None)
    taken = folded(within("explore", offered_chair(), took_chair(CHLOE), known(CHLOE, role)))
    assert taken.chair.coach == ANA


def test_a_coach_who_is_one_again_comes_to_an_empty_chair_and_to_no_other() -> None:
    learns = [*gathered(), known(ANA, Role.APPRENTICE)]
    assert folded([*learns, known(ANA, Role.COACH)]).chair == Chair(coach=ANA)
    other = [*learns, known(CHLOE, Role.COACH), known(ANA, Role.COACH)]
    assert folded(other).chair == Chair(coach=CHLOE)


def test_an_apprentice_who_coaches_now_comes_to_an_empty_chair_where_a_coach_is_awaited() -> None:
    for template, led in (("standard_60", GIL), ("self_facilitated", None)):
        lines = [*gathered(BEN, template=BUILT_IN[template]), watches(), known(GIL, Role.COACH)]
        assert folded(lines).chair.coach == led


# Rounds


@pytest.mark.parametrize("role", NOT_PART)
def test_a_round_goes_on_without_whoever_takes_no_part_any_more(role: Role) -> None:
    lines = within("open", round_opened())
    before = folded(lines).round
    assert before
    first, *others = before.order
    after = folded([*lines, known(first, role)]).round
    assert after
    assert (after.order, after.turn) == (tuple(others), others[0])
    last = folded([*lines, *(passed(one) for one in others), known(first, role)])
    assert last.round is None


def test_whoever_comes_to_take_part_is_the_last_in_a_round() -> None:
    lines = within("open", watches(), round_opened(), known(GIL, Role.MEMBER))
    m = folded(lines).round
    assert m
    assert m.order[-1] == GIL
    vote = folded(within("open", watches(), round_opened(Purpose.PULSE), known(GIL, Role.MEMBER)))
    assert vote.round
    assert vote.round.order[-1] == GIL


# Back again


@pytest.mark.parametrize("role", NOT_PART)
def test_whoever_takes_part_again_has_their_skill_and_their_place_in_the_meeting(
    role: Role,
) -> None:
    skill = By(CHLOE, SkillChosen("To wait"), "skill-chloe")
    lines = within("open", skill)
    there_and_back = [known(CHLOE, role), known(CHLOE, Role.MEMBER)]
    before, after = folded(lines), folded([*lines, *there_and_back])
    assert after.members == before.members
    assert not any(w.seated for w in after.watchers)
    again = folded([*lines, *there_and_back, known(CHLOE, role)])
    assert is_where(again, CHLOE) == where(role)
    assert len(again.watchers) == (role in WATCHING)


# Two who are one


def test_of_two_who_watch_one_is_left_at_the_place_of_the_first() -> None:
    both = [*gathered(), watches(GIL), watches(HAL)]
    for going, stays in ((GIL, HAL), (HAL, GIL)):
        m = folded([*both, watches("ida"), as_one(going, stays, Role.APPRENTICE)])
        assert m.watchers == (
            Watcher(stays, "Sam", Role.APPRENTICE, 9),
            Watcher("ida", "", Role.APPRENTICE),
        )
        assert [p.id for p in m.members] == list(CAST)


@pytest.mark.parametrize("out", [(), (GIL,), (HAL,), (GIL, HAL)])
def test_they_watch_if_either_did(out: tuple[str, ...]) -> None:
    lines = [*gathered(), watches(GIL), watches(HAL), *map(unseated, out)]
    m = folded([*lines, as_one(GIL, HAL, Role.APPRENTICE)])
    assert [(w.id, w.seated) for w in m.watchers] == [(HAL, len(out) < 2)]


def test_whoever_is_one_with_somebody_the_meeting_does_not_know_watches_as_they() -> None:
    m = folded([*gathered(), watches(GIL), as_one(GIL, HAL, Role.APPRENTICE)])
    assert m.watchers == (Watcher(HAL, "Sam", Role.APPRENTICE, 9),)


@pytest.mark.parametrize(("going", "stays"), [(GIL, DEV), (DEV, GIL)])
def test_whoever_takes_part_as_one_of_both_does_not_watch_as_the_other(
    going: str, stays: str
) -> None:
    """Both are members by now, and the meeting was not told of that, as it was over."""
    lines = [*gathered(), watches(GIL), as_one(going, stays, Role.MEMBER)]
    m = folded(lines)
    assert is_where(m, stays) == "takes part"
    assert [w.seated for w in m.watchers] == [False]
    gone = folded([*gathered(), watches(GIL), unseated(DEV), as_one(going, stays, Role.MEMBER)])
    assert is_where(gone, stays) == "watches"


@pytest.mark.parametrize("role", Role)
def test_whoever_watched_a_meeting_that_is_over_is_known_as_they_watched(role: Role) -> None:
    """What they are in the set now they need not have been; and they may still note down."""
    m = folded([*gathered(), watches(GIL), begun("closed"), as_one(GIL, HAL, role)])
    assert m.watchers == (Watcher(HAL, "Sam", Role.APPRENTICE, 9),)
    assert m.capacities(HAL) == {Capacity.APPRENTICE}
