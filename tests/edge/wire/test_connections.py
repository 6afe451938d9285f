"""Who is connected: there is room for so many, guests give way, and nobody is awaited for ever."""

import asyncio
import resource

import pytest

from server.edge.wire import connections
from server.edge.wire.connections import Connections
from server.edge.wire.counted import Counted
from server.edge.wire.waiting import HEAD_WITHIN_S, READ_WITHIN_S, Awaited
from tests.virtual import virtually
from tests.waiting import eventually


class Guest:
    """A connection that notes how it ended."""

    def __init__(self, house: Connections, peer: str = "one") -> None:
        self.house, self.peer = house, peer
        self.awaited: dict[Awaited, float] = {}
        self.late: list[tuple[Awaited, float]] = []
        self.is_cut = False

    def is_late(self, what: Awaited) -> None:
        self.late.append((what, asyncio.get_running_loop().time()))
        self.cut()

    def cut(self) -> None:
        self.is_cut = True
        self.house.leave(self)


def came(house: Connections, *peers: str) -> list[Guest]:
    guests = [Guest(house, peer) for peer in peers]
    assert all(house.enter(guest) for guest in guests)
    return guests


def test_where_there_is_no_room_the_first_guest_of_the_largest_crowd_gives_way() -> None:
    house = Connections(4)
    guests = came(house, "small", "large", "large", "large")
    [late] = came(house, "small")
    assert [guest.is_cut for guest in (*guests, late)] == [False, True, False, False, False]
    assert house.count == 4


def test_whoever_sits_gives_way_to_nobody_and_whoever_comes_then_stays_outside() -> None:
    house = Connections(2)
    guests = came(house, "one", "one")
    house.seat(guests[0], True)
    [second] = came(house, "one")
    assert [guest.is_cut for guest in guests] == [False, True]
    house.seat(second, True)
    assert not house.enter(Guest(house))
    house.seat(second, False)
    assert house.enter(Guest(house))
    assert second.is_cut


def test_whoever_leaves_is_counted_out_once_whatever_they_were() -> None:
    house = Connections(9)
    guests = came(house, "one", "two", "two")
    house.seat(guests[2], True)
    for guest in (*guests, *guests):
        house.leave(guest)
    assert (house.count, house.guests, house.seated) == (0, {}, set())
    house.seat(guests[0], True)  # too late
    assert house.seated == set()


def test_each_is_awaited_as_long_as_it_may_take_and_no_longer() -> None:
    async def kept() -> list[list[tuple[Awaited, float]]]:
        house = Connections(9)
        silent, reads_not, quick, away = came(house, "one", "two", "three", "four")
        keeping = asyncio.create_task(house.keep())
        for guest in (silent, quick, away):
            house.await_(guest, Awaited.HEAD)
        await asyncio.sleep(1)
        house.came(quick, Awaited.HEAD)
        house.leave(away)
        house.await_(reads_not, Awaited.READER)
        await asyncio.sleep(60)
        keeping.cancel()
        return [guest.late for guest in (silent, reads_not, quick, away)]

    silent, reads_not, *others = virtually(kept())
    assert [(what, round(at)) for what, at in silent] == [(Awaited.HEAD, HEAD_WITHIN_S)]
    assert [(what, round(at)) for what, at in reads_not] == [(Awaited.READER, READ_WITHIN_S + 1)]
    assert others == [[], []]


class Transport:
    """Counts how often it was aborted."""

    aborted = 0

    def abort(self) -> None:
        self.aborted += 1


def test_whoever_leaves_no_room_is_cut_unless_there_is_room_again_in_time() -> None:
    async def kept() -> list[int]:
        everybody = Connections(9)
        found = [Counted(everybody) for _ in range(2)]
        for one in found:
            one.transport, one.client = Transport(), None  # type: ignore[assignment]  # stands in
            assert one.enter()
            one.pause_writing()
        keeping = asyncio.create_task(everybody.keep())
        await asyncio.sleep(READ_WITHIN_S / 2)
        found[1].resume_writing()
        await asyncio.sleep(READ_WITHIN_S)
        keeping.cancel()
        assert everybody.count == 1
        return [one.transport.aborted for one in found]  # type: ignore[attr-defined]  # as above

    assert virtually(kept()) == [1, 0]


def test_the_limit_of_descriptors_is_raised_and_some_are_kept_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    raised: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "getrlimit", lambda which: (256, 1_024))
    monkeypatch.setattr(resource, "setrlimit", lambda which, limits: raised.append(limits))
    assert connections.room() == 1_024 - connections.KEPT_BACK
    assert raised == [(1_024, 1_024)]
    monkeypatch.setattr(resource, "getrlimit", lambda which: (256, resource.RLIM_INFINITY))
    assert connections.room() == connections.MOST_CONNECTIONS
    assert raised[1] == (connections.MOST_DESCRIPTORS, resource.RLIM_INFINITY)


async def test_of_many_that_are_closed_at_once_a_few_end_at_a_time() -> None:
    house = Connections(200)
    guests = came(house, *("one",) * 100)
    for guest in guests:
        house.end_in_turn(guest)
    assert not any(guest.is_cut for guest in guests)
    for _ in range(2):  # they are chosen, and then ended
        await asyncio.sleep(0)
    assert [guest.is_cut for guest in guests].count(True) == connections.ENDED_AT_ONCE
    await eventually(lambda: all(guest.is_cut for guest in guests))
    house.end_in_turn(late := came(house, "one")[0])
    await eventually(lambda: late.is_cut)
    assert house.count == 0
