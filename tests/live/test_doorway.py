"""What a key opens as the door is: a seat at once, or once somebody who asked was let in."""

import re
from typing import Any

import pytest

from server.domain.refusals import Reason, Refusal
from server.domain.secrets import digest, member_of
from server.domain.sets.asking import ASKS_FOR_MS, Admit, TurnAway
from server.domain.sets.coming import SetDoorway
from server.domain.sets.entries import JoinEntries
from server.domain.sets.keys import HandWay
from server.domain.sets.person import Doorway, Person
from server.domain.sets.state import MOST_ASKING
from server.domain.words import Act
from server.live import seats
from server.live.seats import Founded, Opened, Opens, Wish
from server.live.sets import SetRoom
from tests.live.set_of_two import ANAS, BENS, SetOfTwo
from tests.live.standins import Clock, MoodyLog, lobby
from tests.people import expects, removes

GILS, HALS = "g" * 32, "h" * 32
GILS_KEY, OWN = "g" * 26, "o" * 26
ASKED = Refusal(Reason.AWAITS_ADMISSION)


async def does(the_set: SetOfTwo, act: Act) -> None:
    outcome = await the_set.group.act(act, the_set.ana.id)
    assert isinstance(outcome, int), outcome


async def door(the_set: SetOfTwo, doorway: Doorway) -> None:
    await does(the_set, SetDoorway(id=f"doorway-{doorway}", doorway=doorway))


def wish(group: SetRoom, name: str = "Gil", token: str = GILS, back: bool = False) -> Wish:
    return Wish(group.state.members_key, token, name, OWN, back)


async def sits(
    group: SetRoom, name: str = "Gil", token: str = GILS, back: bool = False
) -> Person | Refusal:
    return await seats.take_seat(group, wish(group, name, token, back))


async def late(the_set: SetOfTwo, moody: MoodyLog) -> SetRoom:
    """The set in a process that has to read all of it."""
    found = await lobby(moody, Clock(), "two")[0].set(the_set.id)
    assert not isinstance(found, Refusal)
    return found


def asking(the_set: SetOfTwo) -> dict[str, Any]:
    """Who asks, as they are seen."""
    [one] = the_set.group.state.asking
    return {"member": one.id, "at": one.at}


# Keys


def test_a_key_is_26_small_letters_and_digits() -> None:
    found = {seats.new_key() for _ in range(100)}
    assert len(found) == 100
    assert all(re.fullmatch("[a-z2-7]{26}", key) for key in found)


async def test_a_key_opens_also_where_a_link_came_in_capitals(the_set: SetOfTwo) -> None:
    group = the_set.group
    own = await seats.make_own_key(group, the_set.ben.id, digest(BENS))
    assert isinstance(own, str)
    shared = group.state.members_key
    assert seats.opens(group.state, shared.upper()) == Opened(Opens.NEW_SEAT, digest(shared))
    found = seats.opens(group.state, own.upper())
    assert isinstance(found, Opened)
    assert (found.owner, found.key) == (group.state.person(the_set.ben.id), digest(own))
    assert isinstance(await seats.renew_members_key(group, the_set.ana), str)
    replaced = Refusal(Reason.KEY_REPLACED, "key")
    assert seats.opens(group.state, shared.upper()) == replaced
    assert seats.opens(group.state, shared.upper() + "a") == Refusal(Reason.KEY_UNKNOWN, "key")


async def test_the_key_that_a_newcomer_made_is_a_link_of_their_own(the_set: SetOfTwo) -> None:
    gil = await sits(the_set.group)
    assert isinstance(gil, Person)
    again = await seats.take_seat(the_set.group, Wish(OWN, HALS))
    assert isinstance(again, Person)
    assert (again.id, again.waiting) == (gil.id, ())


async def test_a_way_that_was_handed_out_seats_its_owner_and_waits(the_set: SetOfTwo) -> None:
    act = HandWay(id="hand-way-1", member=the_set.ben.id, own_key=GILS_KEY)
    await does(the_set, act)
    for key in (GILS_KEY.upper(), GILS_KEY):
        ben = await seats.take_seat(the_set.group, Wish(key, GILS))
        assert isinstance(ben, Person)
        assert (ben.id, ben.waiting) == (the_set.ben.id, (digest(BENS), digest(GILS)))


async def test_the_token_of_who_was_taken_out_leaves_nobody_in_the_set_who_cannot_come(
    the_set: SetOfTwo,
) -> None:
    await does(the_set, expects("Gil", GILS_KEY))
    gil = await seats.take_seat(the_set.group, Wish(GILS_KEY, GILS))
    assert isinstance(gil, Person)
    await does(the_set, removes(gil.id))
    assert await sits(the_set.group, "Gilbert") == Refusal(Reason.SEAT_REVOKED)
    assert await sits(the_set.group, "Ben", back=True) == Refusal(Reason.SEAT_REVOKED)
    assert [p.name for p in the_set.group.state.members] == ["Ana", "Ben"]
    assert the_set.group.state.asking == ()


# The door


async def test_whoever_asks_is_told_so_until_they_are_let_in(
    the_set: SetOfTwo, moody: MoodyLog
) -> None:
    await door(the_set, Doorway.ASK)
    for _ in range(3):
        assert await sits(the_set.group) == ASKED
    assert await sits(await late(the_set, moody)) == ASKED
    await does(the_set, Admit(id="admit-gil", **asking(the_set)))
    for group in (the_set.group, await late(the_set, moody)):
        gil = await sits(group)
        assert isinstance(gil, Person)
        assert (gil.name, gil.seats, gil.own_keys) == ("Gil", (digest(GILS),), (digest(OWN),))
    assert len(the_set.group.state.members) == 3


async def test_whoever_asks_again_by_another_name_or_to_be_back_asks_so_alone(
    the_set: SetOfTwo, moody: MoodyLog
) -> None:
    await door(the_set, Doorway.ASK)
    for name, back in (("Gil", False), ("Gilbert", False), ("Ben", True), ("Gil", False)):
        assert await sits(the_set.group, name, back=back) == ASKED
        asked = the_set.group.seq
        for group in (the_set.group, await late(the_set, moody)):
            assert await sits(group, name, back=back) == ASKED
            assert group.seq == asked
        [one] = the_set.group.state.asking
        assert (one.name, one.returns) == (name, the_set.ben.id if back else "")


async def test_whoever_asks_by_a_name_that_is_taken_still_asks_by_the_one_before(
    the_set: SetOfTwo,
) -> None:
    await door(the_set, Doorway.ASK)
    assert await sits(the_set.group) == ASKED
    assert await sits(the_set.group, "Ben") == Refusal(Reason.NAME_TAKEN, "name")
    assert await sits(the_set.group, " ") == Refusal(Reason.NAME_MISSING, "name")
    assert [one.name for one in the_set.group.state.asking] == ["Gil"]


async def test_whoever_asks_by_a_name_that_another_has_by_now_may_ask_to_be_back_to_it(
    the_set: SetOfTwo,
) -> None:
    await door(the_set, Doorway.ASK)
    assert await sits(the_set.group) == ASKED
    await does(the_set, expects("Gil", GILS_KEY))
    assert await sits(the_set.group, back=True) == ASKED
    [one] = the_set.group.state.asking
    assert one.returns == member_of(GILS_KEY)


async def test_those_who_were_not_answered_for_a_day_make_room_for_whoever_asks(
    the_set: SetOfTwo, clock: Clock
) -> None:
    await door(the_set, Doorway.ASK)
    for n in range(MOST_ASKING):
        assert await sits(the_set.group, f"Gil {n}", f"{n:032}") == ASKED
    clock.go_on(ASKS_FOR_MS // 2)
    assert await sits(the_set.group, "Hal", HALS) == Refusal(Reason.TOO_MANY_ASK)
    clock.go_on(ASKS_FOR_MS)
    assert await sits(the_set.group, "Hal", HALS) == ASKED
    assert [one.name for one in the_set.group.state.asking] == ["Hal"]


async def test_whoever_was_not_answered_for_a_day_is_told_and_nobody_lets_them_in_any_more(
    the_set: SetOfTwo, clock: Clock
) -> None:
    await door(the_set, Doorway.ASK)
    assert await sits(the_set.group) == ASKED
    seen, before = asking(the_set), the_set.group.seq
    clock.go_on(ASKS_FOR_MS + 1_000)
    assert await sits(the_set.group) == Refusal(Reason.NOT_SEATED)
    for act in (Admit(id="admit-late", **seen), TurnAway(id="turn-away-late", **seen)):
        refused = Refusal(Reason.NOBODY_ASKS, "member")
        assert await the_set.group.act(act, the_set.ana.id) == refused
    assert the_set.group.seq == before


async def test_whoever_asks_otherwise_than_the_coach_has_seen_is_not_let_in_by_that(
    the_set: SetOfTwo,
) -> None:
    await door(the_set, Doorway.ASK)
    assert await sits(the_set.group) == ASKED
    seen = asking(the_set)
    assert await sits(the_set.group, "Ben", back=True) == ASKED
    for act in (Admit(id="admit-gil", **seen), TurnAway(id="turn-away-gil", **seen)):
        refused = Refusal(Reason.NOBODY_ASKS, "member")
        assert await the_set.group.act(act, the_set.ana.id) == refused
    assert asking(the_set)["member"] == seen["member"]
    await does(the_set, Admit(id="admit-ben", **asking(the_set)))


async def test_whoever_was_turned_away_is_told_so_and_asks_with_another_token(
    the_set: SetOfTwo,
) -> None:
    await door(the_set, Doorway.ASK)
    assert await sits(the_set.group) == ASKED
    await does(the_set, TurnAway(id="turn-away-gil", **asking(the_set)))
    for _ in range(2):
        assert await sits(the_set.group) == Refusal(Reason.TURNED_AWAY)
    assert await sits(the_set.group, token=HALS) == ASKED


async def test_who_is_told_that_the_name_is_taken_may_ask_to_be_back_with_the_same_token(
    the_set: SetOfTwo,
) -> None:
    group = the_set.group
    assert await sits(group, "Ben") == Refusal(Reason.NAME_TAKEN, "name")
    for _ in range(2):
        assert await sits(group, "Ben", back=True) == ASKED
    await does(the_set, Admit(id="admit-ben", **asking(the_set)))
    ben = await sits(group, "Ben")
    assert isinstance(ben, Person)
    assert (ben.id, ben.waiting) == (the_set.ben.id, (digest(BENS), digest(GILS)))


async def test_a_closed_door_lets_in_those_who_have_a_link_of_their_own_alone(
    the_set: SetOfTwo,
) -> None:
    await does(the_set, expects("Gil", GILS_KEY))
    await door(the_set, Doorway.CLOSED)
    assert await sits(the_set.group, "Hal") == Refusal(Reason.DOOR_CLOSED, "key")
    assert await sits(the_set.group) == Refusal(Reason.DOOR_CLOSED, "key")
    gil = await seats.take_seat(the_set.group, Wish(GILS_KEY, GILS))
    assert isinstance(gil, Person)
    assert (gil.name, gil.came, gil.waiting) == ("Gil", True, ())


async def test_who_is_expected_comes_by_the_shared_link_as_they(the_set: SetOfTwo) -> None:
    await does(the_set, expects("Gil", GILS_KEY))
    gil = await sits(the_set.group, "gil")
    assert isinstance(gil, Person)
    assert [p.name for p in the_set.group.state.members] == ["Ana", "Ben", "Gil"]
    found = seats.opens(the_set.group.state, GILS_KEY)
    assert isinstance(found, Opened)
    assert found.owner == gil


@pytest.mark.parametrize("doorway", Doorway)
async def test_who_has_a_seat_keeps_it_whatever_the_door_does(
    the_set: SetOfTwo, doorway: Doorway
) -> None:
    await door(the_set, doorway)
    ben = await sits(the_set.group, "", BENS)
    assert isinstance(ben, Person)
    assert ben.id == the_set.ben.id


# Whoever founded it


async def test_a_founder_who_became_another_founds_the_same_set_as_that_one(
    the_set: SetOfTwo,
) -> None:
    act = JoinEntries(id="one-ana-1", member=the_set.ana.id, into=the_set.ben.id)
    await does(the_set, act)
    again = await seats.found(the_set.lobby, "Harbour", "Ana", ANAS)
    assert isinstance(again, Founded)
    assert (again.set, again.member) == (the_set.id, the_set.ben.id)
    await the_set.group.level()
    ben = the_set.group.state.seated(digest(ANAS))
    assert isinstance(ben, Person)
    assert ben.id == the_set.ben.id
    found = seats.opens(the_set.group.state, again.own_key)
    assert isinstance(found, Opened)
    assert found.owner == ben
