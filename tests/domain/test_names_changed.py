"""What people are called: by themselves, or by the coach; in the set, and in what is open of it."""

import pytest

from server.domain.meeting.seats import KnowAs, KnownAs
from server.domain.meeting.state.people import Named, Role
from server.domain.refusals import Reason
from server.domain.sets.coming import Join
from server.domain.sets.people import ChangeName, NameChanged
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    STRANGER,
    By,
    a_set,
    commitment,
    due,
    during,
    folded,
    folded_set,
    given,
    given_set,
    round_opened,
)
from tests.domain.scenes import GIL, done_in_set
from tests.people import comes, expects, removed

REMOVED = removed(BEN)
RENAMED = By(HOUSE, KnownAs(BEN, "Benjamin", Role.MEMBER, 4, False))


def called(member: str = BEN, name: str = "Benjamin") -> ChangeName:
    return ChangeName(id=f"name-{member}", member=member, name=name)


def join(name: str) -> Join:
    return comes(name, GIL)


# In the set


@pytest.mark.parametrize("by", [BEN, ANA])
def test_somebody_is_called_otherwise_by_themselves_or_by_the_coach(by: str) -> None:
    given_set(a_set()).when(called(name=" Benjamin\u200b "), by).then(NameChanged(BEN, "Benjamin"))


def test_nobody_else_says_what_somebody_is_called() -> None:
    given_set(a_set()).when(called(), CHLOE).refused(Reason.NOT_YOURS, "member")
    given_set(a_set()).when(called(ANA, "Anna"), BEN).refused(Reason.NOT_YOURS, "member")
    given_set(a_set()).when(called(), STRANGER).refused(Reason.NOT_SEATED)
    given_set(a_set(REMOVED)).when(called(), BEN).refused(Reason.SEAT_REVOKED)


def test_the_coach_calls_herself_otherwise_too() -> None:
    given_set(a_set()).when(called(ANA, "Anna"), ANA).then(NameChanged(ANA, "Anna"))


def test_nobody_who_is_not_in_the_set_is_called_otherwise() -> None:
    for member in (STRANGER, BEN):
        given_set(a_set(REMOVED)).when(called(member), ANA).refused(Reason.NO_SUCH_MEMBER, "member")


@pytest.mark.parametrize("name", ["Chloe", " chloe", "Ch\u200bloe", "\uff23hloe"])
def test_nobody_takes_the_name_of_another(name: str) -> None:
    given_set(a_set()).when(called(name=name), BEN).refused(Reason.NAME_TAKEN, "name")


@pytest.mark.parametrize("name", ["BEN", "ben ", "Ben"])
def test_ones_own_name_is_not_taken_by_another(name: str) -> None:
    given_set(a_set()).when(called(name=name), BEN).allowed()


def test_a_name_can_be_seen_and_is_not_too_long() -> None:
    given_set(a_set()).when(called(name="\u2800"), BEN).refused(Reason.BLANK, "name")
    given_set(a_set()).when(called(name="\ufdfa" * 60), BEN).refused(Reason.TOO_LONG, "name")


def test_the_name_of_who_is_expected_is_taken_and_that_of_who_left_is_free() -> None:
    gil = ANA, expects("Gil", "g" * 26)
    given_set(done_in_set(a_set(), gil)).when(called(name="gil"), BEN).refused(
        Reason.NAME_TAKEN, "name"
    )
    given_set(a_set(REMOVED)).when(called(CHLOE, "Ben"), CHLOE).allowed()


def test_a_name_that_was_given_up_is_free_for_those_who_join() -> None:
    lines = done_in_set(a_set(), (BEN, called()))
    given_set(lines).when(join("benjamin")).refused(Reason.NAME_TAKEN, "name")
    given_set(lines).when(join("Ben")).allowed()


def test_a_change_is_noted_with_the_name_before_and_nothing_else_of_them_changes() -> None:
    lines = done_in_set(a_set(), (ANA, called()))
    before, after = folded_set(a_set()).person(BEN), folded_set(lines).person(BEN)
    assert before
    assert after
    assert (after.name, after.known_since, before.known_since) == ("Benjamin", len(lines), 0)
    assert (after.id, after.seats, after.place) == (before.id, before.seats, before.place)
    [note] = folded_set(lines).noted
    assert (note.what, note.by, note.member, note.was) == ("name_changed", ANA, BEN, "Ben")


# In a meeting


def test_the_house_says_of_anybody_that_they_are_known_otherwise() -> None:
    act = KnowAs(id="house:known:ben:9", member=BEN, role=Role.MEMBER)
    given(during("explore")).when(act, HOUSE).then(KnownAs(BEN, "", Role.MEMBER, 0, False))


def test_in_a_meeting_they_have_the_name_at_once_and_all_else_stays() -> None:
    before = folded(during("explore", round_opened()))
    after = folded(during("explore", round_opened(), RENAMED))
    [ben] = [p for p in after.members if p.id == BEN]
    assert (ben.name, ben.place, ben.role, ben.seated) == ("Benjamin", 4, Role.MEMBER, True)
    others = [p for p in after.members if p.id != BEN]
    assert others == [p for p in before.members if p.id != BEN]
    assert (after.rounds, after.chair, after.presenters) == (
        before.rounds,
        before.chair,
        before.presenters,
    )


def test_who_is_only_mentioned_has_the_name_too() -> None:
    lines = during("report_back", due(commitment(GIL)))
    assert Named(GIL) in folded(lines).mentioned
    known = By(HOUSE, KnownAs(GIL, "Gilbert", Role.MEMBER, 7, False))
    after = folded([*lines, known])
    assert Named(GIL, "Gilbert", 7) in after.mentioned
    assert after.members == folded(lines).members


def test_who_coaches_the_set_by_now_is_so_in_the_meeting_and_the_chair_stays() -> None:
    after = folded(during("explore", By(HOUSE, KnownAs(BEN, "Ben", Role.COACH, 1, False))))
    assert [p.role for p in after.members if p.id == BEN] == [Role.COACH]
    assert after.chair.coach == ANA
