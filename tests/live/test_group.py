"""The sets of a process: level when they are asked for, followed while their people are here."""

import pytest

from server.domain.refusals import Reason, Refusal
from server.domain.secrets import digest
from server.domain.sets.person import Person
from server.domain.sets.state import LearningSet
from server.live import seats
from server.live.group import LOOK_EVERY_MS
from server.live.lobby import Lobby
from server.live.room import Room
from tests.live.conftest import OpenLog
from tests.live.standins import Clock, MoodyLog, go_on, lobby, settled
from tests.waiting import eventually


async def test_a_set_that_nobody_founded_is_not_there(moody: MoodyLog, set_id: str) -> None:
    here, _ = lobby(moody, Clock())
    assert await here.set(set_id) == Refusal(Reason.NO_SUCH_SET, "set")
    assert here.sets == {}


async def test_a_set_is_level_with_its_log_whenever_it_is_asked_for(
    logs: OpenLog, set_id: str
) -> None:
    (one, _), (two_, _) = lobby(logs(), Clock(), "one"), lobby(logs(), Clock(), "two")
    founded = await seats.found(one, "Harbour", "Ana", set_id * 3)
    assert isinstance(founded, seats.Founded)
    for _ in range(2):
        here, there = await one.set(founded.set), await two_.set(founded.set)
        assert not isinstance(here, Refusal)
        assert not isinstance(there, Refusal)
        assert here.lines == there.lines
        await seats.make_own_key(here, founded.member, digest(set_id * 3))


async def test_the_sets_asked_for_longest_ago_give_way(
    moody: MoodyLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.live.lobby.MOST_SETS", 2)
    here, _ = lobby(moody, Clock())
    ids = []
    for who in ("a", "b", "c"):
        founded = await seats.found(here, "Harbour", "Ana", who * 32)
        assert isinstance(founded, seats.Founded)
        ids.append(founded.set)
        await here.set(ids[0])
        await here.set(founded.set)
    assert list(here.sets) == [ids[0], ids[2]]


# While their people are here


@pytest.fixture
async def founded(moody: MoodyLog) -> seats.Founded:
    found = await seats.found(lobby(moody, Clock(), "elsewhere")[0], "Harbour", "Ana", "a" * 32)
    assert isinstance(found, seats.Founded)
    return found


async def signs_out(log: MoodyLog, of: seats.Founded) -> None:
    """In another process the coach makes a new link, by which this device is out."""
    group = await lobby(log, Clock(), "elsewhere")[0].set(of.set)
    assert not isinstance(group, Refusal)
    assert isinstance(await seats.take_seat(group, seats.Wish(of.own_key, "b" * 32)), Person)
    assert isinstance(await seats.make_own_key(group, of.member, digest("b" * 32)), str)


async def followed(here: Lobby, of: seats.Founded) -> Room[LearningSet]:
    group = await here.set(of.set)
    assert not isinstance(group, Refusal)
    return await here.follow(group)


async def test_seats_are_looked_at_as_soon_as_a_line_comes(
    moody: MoodyLog, founded: seats.Founded
) -> None:
    here, shown = lobby(moody, Clock())
    group = await followed(here, founded)
    await settled(here)
    assert shown.looked_at == []
    reads = moody.reads
    await signs_out(moody, founded)
    reads_elsewhere = 1
    await settled(here)
    assert shown.looked_at == [group.name]
    assert moody.reads == reads + reads_elsewhere


async def test_a_line_of_a_set_that_was_missed_is_read_within_half_a_minute(
    moody: MoodyLog, founded: seats.Founded
) -> None:
    here, shown = lobby(moody, clock := Clock())
    group = await followed(here, founded)
    shown.sets.add(group.name)
    moody.watchers[group.name].clear()
    await signs_out(moody, founded)
    await go_on(here, clock, LOOK_EVERY_MS - 1)
    assert isinstance(group.state.seated(digest("a" * 32)), Person)
    await go_on(here, clock, 1)
    assert group.state.seated(digest("a" * 32)) == Refusal(Reason.NOT_SEATED)
    assert shown.looked_at


async def test_a_set_is_followed_until_nobody_of_it_is_here(
    moody: MoodyLog, founded: seats.Founded
) -> None:
    here, shown = lobby(moody, clock := Clock())
    group = await followed(here, founded)
    shown.sets.add(group.name)
    await go_on(here, clock, 3 * LOOK_EVERY_MS)
    assert len(moody.watchers[group.name]) == 1
    shown.sets.clear()
    await go_on(here, clock, 2 * LOOK_EVERY_MS)
    assert moody.watchers[group.name] == []
    assert (here.followed, here.agenda.next()) == ({}, None)


async def test_all_who_come_are_given_the_one_room_that_is_followed(
    moody: MoodyLog, founded: seats.Founded, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.live.lobby.MOST_SETS", 0)
    here, _ = lobby(moody, Clock())
    first, second = await here.set(founded.set), await here.set(founded.set)
    assert not isinstance(first, Refusal)
    assert not isinstance(second, Refusal)
    assert first is not second
    assert await here.follow(first) is first
    first.forget()  # as if it had been read a little sooner
    assert (await here.follow(second)).seq == second.seq
    assert await here.follow(first) is await here.follow(second) is await here.set(founded.set)
    assert len(moody.watchers[first.name]) == 1


async def test_while_a_set_is_read_anew_nobody_is_said_to_have_no_seat(
    moody: MoodyLog, founded: seats.Founded
) -> None:
    """Its store was lost and began anew; until it is read, nobody would be known."""
    here, shown = lobby(moody, Clock())
    group = await followed(here, founded)
    group.forget()
    here.followed[group.name].hear()
    moody.away = lambda name, act: True
    reads = moody.reads
    here.agenda.begin_due()
    await eventually(lambda: moody.reads > reads)
    assert shown.looked_at == []
    moody.away = lambda name, act: False
    await settled(here)
    assert shown.looked_at
    assert isinstance(group.state.seated(digest("a" * 32)), Person)
