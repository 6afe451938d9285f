"""Every kind of visitor at every door: each route and each word of the socket lets in, or says why.

What is written in `visits` is all that there is: a route, a word, an act of a set or a visitor that
is left out makes it fail.
"""

import pytest

from server.protocol.asyncapi import WORDS
from server.protocol.routes import ROUTES
from tests.edge.street import VISITORS, Street, code, filled
from tests.edge.visits import (
    ACTS,
    ALONE,
    BEYOND,
    DELETED,
    ELSEWHERE,
    EVERY,
    NOTHING,
    OF_WHOM,
    ROUTE,
    TABLE,
    YES,
    an_act,
    cells,
    said_to,
)


@pytest.mark.parametrize(("door", "who"), cells(TABLE))
async def test_each_hears_at_each_door_what_is_written(
    street: Street, quiet: Street, door: str, who: str
) -> None:
    here = quiet if who == "observer" else street
    assert await said_to(here, door, who) == TABLE[door][who]


@pytest.mark.parametrize(("door", "who"), cells(ALONE))
async def test_each_hears_what_is_written_where_that_changes_them_or_the_set(
    base: str, door: str, who: str
) -> None:
    """Each on a street of its own."""
    async with filled(base, who) as street:
        assert await said_to(street, door, who) == ALONE[door][who]


@pytest.mark.parametrize(("act", "who"), cells(ACTS))
async def test_each_may_ask_of_the_set_what_is_written(street: Street, act: str, who: str) -> None:
    answer = await street.asks(who, *ROUTE["act_on_set"], an_act(street, act, who))
    no = code(answer)
    assert (no if no in OF_WHOM else YES) == ACTS[act][who]


def test_every_door_is_there_and_every_visitor_comes_to_each() -> None:
    words = {word.name for word in WORDS if word.answers}
    assert {*TABLE, *ALONE, "act_on_set"} == {*ROUTE, *words}
    for row in EVERY:
        assert set(row) == set(VISITORS)


def test_what_is_said_at_a_door_is_described_of_it() -> None:
    described = {handler.__name__: route.refusals for handler, route in ROUTES.items()}
    described |= {word.name: word.refusals for word in WORDS if word.answers}
    for door, row in (
        *TABLE.items(),
        *ALONE.items(),
        *(("act_on_set", row) for row in ACTS.values()),
        *DELETED.items(),
        *ELSEWHERE.items(),
        *(door for doors in BEYOND.values() for door in doors.items()),
    ):
        assert set(row.values()) - {YES, NOTHING} <= set(described[door]), door
