"""Who leads and whose turn it is, in meetings whose set has another coach, or an entry less."""

import pytest

from server.domain.sets.entries import JoinEntries
from server.domain.sets.keys import HandWay
from server.domain.sets.person import Person
from server.domain.sets.roles import HandSeat, LeaveSet
from server.domain.words import Act
from server.live import seats, settling
from server.live.seats import Wish
from tests.live.set_of_two import SetOfTwo
from tests.people import removes

CHLOES = "c" * 32


@pytest.fixture
async def chloe(the_set: SetOfTwo) -> Person:
    wish = Wish(the_set.group.state.members_key, CHLOES, "Chloe")
    taken = await seats.take_seat(the_set.group, wish)
    assert isinstance(taken, Person)
    return taken


async def does(the_set: SetOfTwo, act: Act, by: Person | None = None) -> None:
    assert isinstance(await the_set.group.act(act, (by or the_set.ana).id), int)


async def settles(the_set: SetOfTwo) -> None:
    assert await settling.settle_all(the_set.lobby, the_set.id, the_set.group) is None


async def hands_over(the_set: SetOfTwo) -> None:
    """Ben coaches the set from now on, and Ana does no more."""
    await does(the_set, HandSeat(id="hand-the-seat", member=the_set.ben.id))
    await settles(the_set)
    ben = the_set.group.state.person(the_set.ben.id)
    assert ben
    the_set.ben = ben


async def chair(the_set: SetOfTwo, number: int) -> str | None:
    return (await the_set.room(number)).state.chair.coach


async def test_who_has_the_turn_and_becomes_one_with_another_entry_has_it_as_that_one(
    the_set: SetOfTwo, chloe: Person
) -> None:
    await the_set.arrives(1, the_set.ben, chloe, the_set.ana)
    await the_set.moves(1, "open")
    room = await the_set.room(1)
    before = room.state.round
    assert before
    assert (before.turn, before.order) == (the_set.ben.id, (the_set.ben.id, chloe.id))
    await does(the_set, JoinEntries(id="ben-is-chloe", member=the_set.ben.id, into=chloe.id))
    await settles(the_set)
    after = room.state.round
    assert after
    assert (after.id, after.turn, after.order) == (before.id, chloe.id, (chloe.id,))


async def test_a_meeting_that_has_not_begun_is_the_new_coachs_to_lead(the_set: SetOfTwo) -> None:
    await the_set.arrives(1, the_set.ana, the_set.ben)
    assert await chair(the_set, 1) == the_set.ana.id
    await hands_over(the_set)
    assert await chair(the_set, 1) == the_set.ben.id


async def test_where_the_new_coach_has_not_come_yet_the_chair_is_theirs_when_they_do(
    the_set: SetOfTwo, chloe: Person
) -> None:
    await the_set.arrives(1, the_set.ana, chloe)
    await hands_over(the_set)
    assert await chair(the_set, 1) is None
    await the_set.arrives(1, the_set.ben)
    assert await chair(the_set, 1) == the_set.ben.id


async def test_the_next_meeting_is_the_new_coachs_whoever_comes_first(the_set: SetOfTwo) -> None:
    await hands_over(the_set)
    ana = the_set.group.state.person(the_set.ana.id)
    assert ana
    await the_set.arrives(2, ana)
    assert await chair(the_set, 2) is None
    await the_set.arrives(2, the_set.ben)
    assert await chair(the_set, 2) == the_set.ben.id


async def test_a_meeting_that_goes_on_stays_with_whoever_leads_it(the_set: SetOfTwo) -> None:
    await the_set.arrives(1, the_set.ana, the_set.ben)
    await the_set.moves(1, "open")
    await hands_over(the_set)
    assert await chair(the_set, 1) == the_set.ana.id


async def test_whoever_is_taken_out_before_they_came_by_a_way_back_stays_out_of_a_meeting(
    the_set: SetOfTwo,
) -> None:
    await the_set.arrives(1, the_set.ana, the_set.ben)
    await does(the_set, LeaveSet(id="ben-leaves-it"), the_set.ben)
    await settles(the_set)
    await does(the_set, HandWay(id="hand-a-way", member=the_set.ben.id, own_key="b" * 26))
    await does(the_set, removes(the_set.ben.id))
    await settles(the_set)
    assert (await the_set.room(1)).state.member(the_set.ben.id) is None
