"""Ways back to one's seat: links of one's own, those that another handed out, and what waits."""

import pytest

from server.domain.refusals import Reason, Refusal
from server.domain.secrets import digest, member_of
from server.domain.sets.coming import MemberJoined, SetDoorway
from server.domain.sets.entries import JoinEntries
from server.domain.sets.keys import (
    HandWay,
    MakeOwnKey,
    RestoreWay,
    SeatTaken,
    TakeSeat,
    WayHanded,
)
from server.domain.sets.person import MOST_SEATS, Doorway, Person
from server.domain.sets.state import MOST_NOTED, MOST_NOTED_OF_ONE, LearningSet
from server.domain.words import HOUSE
from tests.cast import ANA, BEN, CHLOE, STRANGER, By, a_set, folded_set, given_set
from tests.domain.scenes import done_in_set
from tests.people import comes, expects, removed, removes

KEY, OTHER_KEY = "k" * 26, "o" * 26
WAY, OTHER_WAY = digest(KEY), digest(OTHER_KEY)
OWN = "sum-of-bens-own-key"
REMOVED = removed(BEN)
GIL = member_of(OTHER_KEY)


def hand(member: str = BEN, key: str = KEY) -> tuple[str, HandWay]:
    return ANA, HandWay(id=f"hand-{key[:4]}", member=member, own_key=key)


def sits(seat: str = "bens-phone", by_key: str = WAY, member: str = BEN) -> tuple[str, TakeSeat]:
    return HOUSE, TakeSeat(id=f"house:seat:{seat}", member=member, seat=seat, by_key=by_key)


def makes_own(seat: str, key: str = OWN) -> tuple[str, MakeOwnKey]:
    return HOUSE, MakeOwnKey(id=f"house:own:{key}", member=BEN, own_key=key, seat=seat)


def set_after(*asked: tuple[str, object]) -> LearningSet:
    return folded_set(done_in_set(a_set(), *asked))


def ben(group: LearningSet) -> Person:
    found = group.person(BEN)
    assert found
    return found


# Handing out


def test_the_coach_hands_out_a_way_back_and_only_the_sum_of_its_key_is_kept() -> None:
    by, act = hand()
    given_set(a_set()).when(act, by).then(WayHanded(BEN, WAY))
    given_set(a_set()).when(act, CHLOE).refused(Reason.NOT_YOURS)
    given_set(a_set()).when(act, BEN).refused(Reason.NOT_YOURS)
    assert KEY not in repr(set_after(hand()))


def test_nobody_hands_a_way_back_to_themselves_or_to_nobody() -> None:
    given_set(a_set()).when(hand(ANA)[1], ANA).refused(Reason.OF_YOURSELF, "member")
    given_set(a_set()).when(hand(STRANGER)[1], ANA).refused(Reason.NO_SUCH_MEMBER, "member")


def test_whoever_runs_the_service_hands_one_out_to_anybody_also_to_the_coach() -> None:
    for member in (ANA, BEN):
        act = RestoreWay(id="house:restore", member=member, own_key=WAY)
        given_set(a_set()).when(act, HOUSE).then(WayHanded(member, WAY))
    stranger = RestoreWay(id="house:restore", member=STRANGER, own_key=WAY)
    given_set(a_set()).when(stranger, HOUSE).refused(Reason.NO_SUCH_MEMBER, "member")


def test_a_way_back_lets_in_again_whoever_was_taken_out_and_their_old_seats_stay_void() -> None:
    by, act = hand()
    given_set(a_set(REMOVED)).when(act, by).then(WayHanded(BEN, WAY))
    group = folded_set(done_in_set(a_set(REMOVED), hand(), sits()))
    assert group.seated("seat-of-ben") == Refusal(Reason.NOT_SEATED)
    assert ben(group).waiting == ben(group).seats == ("bens-phone",)


def test_nobody_is_let_in_again_under_a_name_that_another_has_now() -> None:
    by, act = hand()
    taken = By(HOUSE, MemberJoined("gil", "ben", "seat-of-gil", ""))
    given_set(a_set(REMOVED, taken)).when(act, by).refused(Reason.NAME_TAKEN, "member")


def test_a_way_back_takes_the_place_of_the_link_before_and_leaves_the_seats() -> None:
    group = set_after(makes_own("seat-of-ben"), hand(), hand(key=OTHER_KEY))
    assert (ben(group).own_keys, ben(group).handed) == ((OTHER_WAY,), (OTHER_WAY,))
    assert group.former_keys == (OWN, WAY)
    assert group.seated("seat-of-ben") == ben(group)
    assert ben(group).waiting == ()


# What waits


def test_on_a_seat_that_was_taken_by_a_way_back_what_is_theirs_alone_waits() -> None:
    """And on those of before: whoever came by the name first may be another."""
    group = set_after(hand(), sits())
    assert ben(group).seats == ("seat-of-ben", "bens-phone")
    assert ben(group).waiting == ben(group).seats


def test_a_link_that_was_made_on_a_seat_of_before_is_as_good_as_one_that_was_handed_out() -> None:
    gil = ANA, expects("Gil", OTHER_KEY)
    other = comes("Gil", "g", "first", OWN)
    seats = [sits("gils-own", OTHER_WAY, GIL), sits("again", OWN, GIL)]
    group = set_after(gil, (HOUSE, other), *seats)
    assert [p.waiting for p in group.members if p.id == GIL] == [("first", "gils-own", "again")]
    assert [one.what for one in group.noted] == ["person_expected", "seat_taken", "seat_taken"]


def test_on_a_seat_that_was_taken_by_a_link_of_their_own_nothing_waits() -> None:
    assert ben(set_after(makes_own("seat-of-ben"), sits(by_key=OWN))).waiting == ()


def test_the_very_first_seat_of_somebody_waits_only_once_there_is_a_second() -> None:
    gil = ANA, expects("Gil", OTHER_KEY)
    first = sits("gils-first", OTHER_WAY, GIL)
    group = set_after(gil, first)
    assert group.seated("gils-first") == group.person(GIL)
    assert [p.waiting for p in group.members if p.id == GIL] == [()]
    after = set_after(gil, first, sits("gils-second", OTHER_WAY, GIL))
    assert [p.waiting for p in after.members if p.id == GIL] == [("gils-first", "gils-second")]


def test_a_way_back_handed_to_somebody_who_is_expected_makes_their_first_seat_no_other() -> None:
    gil = ANA, expects("Gil", OTHER_KEY)
    group = set_after(gil, hand(GIL), sits("gils-first", WAY, GIL))
    assert [(p.came, p.waiting) for p in group.members if p.id == GIL] == [(True, ())]


def test_a_seat_that_gave_way_waits_no_more() -> None:
    phones = [sits(f"phone-{n}") for n in range(MOST_SEATS + 1)]
    found = ben(set_after(hand(), *phones))
    assert len(found.waiting) == MOST_SEATS
    assert found.waiting == found.seats


def test_who_asks_at_the_door_and_sits_down_by_a_link_meanwhile_asks_no_more() -> None:
    asks = comes("Ben", "g", "bens-phone", back=True)
    other = comes("Hal", "h", "hals")
    ask = ANA, SetDoorway(id="doorway-1", doorway=Doorway.ASK)
    group = set_after(ask, (HOUSE, asks), (HOUSE, other), hand(), sits())
    assert [one.seat for one in group.asking] == ["hals"]
    assert group.seated("bens-phone") == ben(group)


# Made one's own


@pytest.mark.parametrize("seat", ["bens-phone", "seat-of-ben"])
def test_a_link_of_their_own_ends_what_waits_and_all_other_seats_and_links(seat: str) -> None:
    group = set_after(hand(), sits(), makes_own(seat))
    assert ben(group).seats == (seat,)
    assert (ben(group).own_keys, ben(group).handed, ben(group).waiting) == ((OWN,), (), ())
    assert group.former_keys == (WAY,)
    [other] = {"bens-phone", "seat-of-ben"} - {seat}
    assert group.seated(other) == Refusal(Reason.NOT_SEATED)


def test_what_another_handed_out_before_opens_nothing_that_waits_later() -> None:
    group = set_after(hand(), sits(), makes_own("bens-phone"), sits("bens-tablet", OWN))
    assert ben(group).waiting == ()


def test_a_link_that_was_replaced_while_somebody_sat_down_by_it_seats_nobody() -> None:
    lines = done_in_set(a_set(), hand(), makes_own("seat-of-ben"))
    by, act = sits()
    given_set(lines).when(act, by).refused(Reason.KEY_REPLACED, "key")
    given_set([*done_in_set(a_set(), hand()), REMOVED]).when(act, by).refused(
        Reason.SEAT_REVOKED, "key"
    )


def test_a_link_by_which_somebody_sits_down_is_of_whoever_its_owner_is_by_then() -> None:
    one = ANA, JoinEntries(id="one-ben-1", member=BEN, into=CHLOE)
    by, act = sits()
    lines = done_in_set(a_set(), hand(), one)
    given_set(lines).when(act, by).then(SeatTaken(CHLOE, "bens-phone", WAY))


def test_a_seat_that_ended_meanwhile_makes_no_link_and_ends_no_other() -> None:
    lines = done_in_set(a_set(), hand(), sits(), makes_own("seat-of-ben"))
    by, act = makes_own("bens-phone", "another-sum")
    given_set(lines).when(act, by).refused(Reason.NOT_SEATED)
    gone = [*done_in_set(a_set(), hand(), sits()), REMOVED]
    given_set(gone).when(act, by).refused(Reason.SEAT_REVOKED)


def test_who_is_taken_out_has_no_link_that_opens() -> None:
    group = folded_set([*done_in_set(a_set(), hand(), sits()), REMOVED])
    assert group.seated("bens-phone") == Refusal(Reason.SEAT_REVOKED)
    assert BEN not in {p.id for p in group.members if WAY in p.own_keys}


# For all to see


def noted(group: LearningSet) -> list[tuple[str, str, str]]:
    return [(one.what, one.by, one.member) for one in group.noted]


def test_a_way_back_is_noted_when_it_is_handed_out_used_and_made_one_s_own() -> None:
    group = set_after(hand(), sits(), makes_own("bens-phone"))
    assert noted(group) == [
        ("way_handed", ANA, BEN),
        ("seat_taken", HOUSE, BEN),
        ("own_key_made", HOUSE, BEN),
    ]
    assert {one.was for one in group.noted} == {"Ben"}


def test_what_somebody_does_with_links_of_their_own_is_noted_by_nobody() -> None:
    own = (makes_own("seat-of-ben"), sits(by_key=OWN), makes_own("bens-phone", "another-sum"))
    assert noted(set_after(*own)) == []


def test_that_somebody_is_expected_is_noted_and_their_first_seat_is_no_news() -> None:
    gil = ANA, expects("Gil", OTHER_KEY)
    came = noted(set_after(gil, sits("gils-first", OTHER_WAY, GIL)))
    assert came == [("person_expected", ANA, GIL)]


def test_so_much_is_noted_and_the_oldest_gives_way() -> None:
    ways = [(ANA, HandWay(id=f"hand-{n}", member=BEN, own_key=KEY)) for n in range(MOST_NOTED + 1)]
    group = set_after(*ways)
    assert len(group.noted) == len(ways)
    doors = [(ANA, SetDoorway(id=f"doorway-{n}", doorway=Doorway.OPEN)) for n in range(MOST_NOTED)]
    after = set_after(*ways, *doors)
    assert [one.what for one in after.noted] == [
        *["way_handed"] * MOST_NOTED_OF_ONE,
        *["doorway_set"] * MOST_NOTED,
    ]


def test_nobody_has_it_forgotten_that_they_opened_a_seat_by_noting_other_things() -> None:
    opened = (hand(), sits(), makes_own("bens-phone"))
    doors = [(ANA, SetDoorway(id=f"doorway-{n}", doorway=Doorway.OPEN)) for n in range(MOST_NOTED)]
    names = [
        (ANA, act)
        for n in range(MOST_NOTED)
        for act in (
            expects(f"Gil {n}", key_of(n)),
            removes(member_of(key_of(n))),
        )
    ]
    for flood in (doors, names):
        assert noted(set_after(*opened, *flood))[:3] == [
            ("way_handed", ANA, BEN),
            ("seat_taken", HOUSE, BEN),
            ("own_key_made", HOUSE, BEN),
        ]


def key_of(number: int) -> str:
    return f"{number:04}".translate(str.maketrans("0123456789", "abcdefghij")) + "k" * 22
