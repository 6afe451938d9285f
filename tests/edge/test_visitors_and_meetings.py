"""Every kind of visitor at every meeting, whether it goes on, is over, cancelled, planned, or none.

And at the doors of another set, and of one that was deleted.
"""

from collections.abc import AsyncIterator

import pytest

from tests.edge.street import MEETINGS, VISITORS, Street, filled
from tests.edge.visits import ALONE, BEYOND, DELETED, ELSEWHERE, LEADING, TABLE, cells, said_to


@pytest.fixture(scope="module")
async def busy(base: str) -> AsyncIterator[Street]:
    """A set that has met and will meet."""
    async with filled(base) as found:
        await found.meet_more()
        yield found


@pytest.fixture(scope="module")
async def busy_and_quiet(base: str) -> AsyncIterator[Street]:
    """One that did, in which nobody was helped."""
    async with filled(base, "observer") as found:
        await found.meet_more()
        yield found


@pytest.fixture(scope="module")
async def gone(base: str) -> AsyncIterator[Street]:
    """A set that was deleted, with all who were in it, or before it."""
    async with filled(base) as found:
        await found.house.acts("coach", "delete_set", "delete-it-all", name="Harbour")
        yield found


@pytest.fixture(scope="module")
async def elsewhere(base: str) -> AsyncIterator[Street]:
    """All of them are before another set, which one of them has founded."""
    async with filled(base) as found:
        found.house.set = found.other.set
        yield found


@pytest.mark.parametrize("how", BEYOND)
@pytest.mark.parametrize("who", VISITORS)
async def test_each_hears_what_is_written_of_each_meeting(
    busy: Street, busy_and_quiet: Street, how: str, who: str
) -> None:
    here = busy_and_quiet if who == "observer" else busy
    heard = {door: await said_to(here, door, who, MEETINGS[how]) for door in LEADING}
    assert heard == {door: BEYOND[how][door][who] for door in LEADING}


@pytest.mark.parametrize(("door", "who"), cells(DELETED))
async def test_each_hears_what_is_written_of_a_set_that_was_deleted(
    gone: Street, door: str, who: str
) -> None:
    assert await said_to(gone, door, who) == DELETED[door][who]


@pytest.mark.parametrize("who", VISITORS)
async def test_each_hears_what_is_written_of_another_set(elsewhere: Street, who: str) -> None:
    heard = {door: await said_to(elsewhere, door, who) for door in ELSEWHERE}
    assert heard == {door: row[who] for door, row in ELSEWHERE.items()}


def test_every_door_and_every_kind_of_meeting_is_there() -> None:
    doors = {*TABLE, *ALONE, "act_on_set"}
    assert set(DELETED) == doors
    assert doors - set(ELSEWHERE) == {"found_set", "way_back"}  # they lead to no set that is named
    assert set(BEYOND) == set(MEETINGS)
    for rows in (DELETED, ELSEWHERE, *BEYOND.values()):
        assert all(set(row) == set(VISITORS) for row in rows.values())
