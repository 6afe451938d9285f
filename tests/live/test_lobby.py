"""The rooms of a process: opened once, followed, shared out, and closed when everybody left."""

import asyncio

import pytest

from server.domain.meeting.seats import Seat
from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.words import HOUSE
from server.live import seats
from server.live.lobby import CLOSE_AFTER_MS, Gathering, Lobby
from server.live.presence import FORGET_AFTER_MS, GRACE_MS, SAY_EVERY_MS, Here
from server.live.sets import meeting_name
from server.store.log import LogUnavailable
from tests.cast import ANA, BEN, CHLOE
from tests.live.conftest import OpenLog
from tests.live.stage import Clock, MoodyLog, lobby, numbers
from tests.live.test_room import GATHERED, TO_OPEN
from tests.waiting import eventually

HERE, AWAITED = Here.HERE, Here.RECONNECTING
SEAT_OF_GIL = Seat(id="house:seat:gil", member="gil", role=Role.MEMBER)


async def gathering_of(lobby: Lobby, set_id: str) -> Gathering:
    return await lobby.meeting(set_id, 1)


async def fill(gathering: Gathering) -> None:
    for wish in GATHERED:
        await gathering.room.act(wish, HOUSE)
    await gathering.room.act(TO_OPEN, ANA)


async def test_two_who_come_at_once_share_one_opening(moody: MoodyLog, set_id: str) -> None:
    here, _ = lobby(moody, Clock())
    moody.gate.clear()
    opening = [asyncio.create_task(here.meeting(set_id, 1)) for _ in range(5)]
    await eventually(lambda: moody.reads)
    moody.gate.set()
    found = await asyncio.gather(*opening)
    assert {id(each) for each in found} == {id(found[0])}
    assert moody.reads == 1
    assert len(moody.watchers[meeting_name(set_id, 1)]) == 1


async def test_one_who_gives_up_does_not_spoil_the_opening_for_the_others(
    moody: MoodyLog, set_id: str
) -> None:
    here, _ = lobby(moody, Clock())
    moody.gate.clear()
    first, second = [asyncio.create_task(here.meeting(set_id, 1)) for _ in range(2)]
    await eventually(lambda: moody.reads)
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    third = asyncio.create_task(here.meeting(set_id, 1))
    await asyncio.sleep(0)
    moody.gate.set()
    assert await second is await third is await here.meeting(set_id, 1)


async def test_an_opening_that_failed_is_tried_again(moody: MoodyLog, set_id: str) -> None:
    here, _ = lobby(moody, Clock())
    moody.away = lambda name, act: True
    with pytest.raises(LogUnavailable):
        await here.meeting(set_id, 1)
    moody.away = lambda name, act: False
    assert (await here.meeting(set_id, 1)).room.seq == 0


async def test_an_old_meeting_is_opened_in_silence_and_then_heard(
    logs: OpenLog, set_id: str
) -> None:
    (one, _), (two, stage) = lobby(logs(), Clock(), "one"), lobby(logs(), Clock(), "two")
    first = await gathering_of(one, set_id)
    await fill(first)
    later = await gathering_of(two, set_id)
    assert later.room.seq == first.room.seq
    assert stage.deliveries == []
    await first.room.act(SEAT_OF_GIL, HOUSE)
    await eventually(lambda: stage.deliveries)
    assert numbers(stage.deliveries) == [first.room.seq]


async def test_an_empty_room_closes_after_a_while(moody: MoodyLog, set_id: str) -> None:
    here, _ = lobby(moody, clock := Clock())
    gathering = await gathering_of(here, set_id)
    here.enter(gathering, BEN, "phone")
    clock.go_on(CLOSE_AFTER_MS * 2)
    await here.look_after(gathering)
    assert here.gatherings
    here.leave(gathering, BEN, "phone")
    await here.look_after(gathering)
    clock.go_on(CLOSE_AFTER_MS)
    await here.look_after(gathering)
    assert here.gatherings
    clock.go_on(1)
    await here.look_after(gathering)
    assert here.gatherings == {}
    assert moody.watchers[meeting_name(set_id, 1)] == []


async def test_a_room_that_was_closed_opens_again_as_it_was(moody: MoodyLog, set_id: str) -> None:
    here, stage = lobby(moody, clock := Clock())
    gathering = await gathering_of(here, set_id)
    await fill(gathering)
    clock.go_on(CLOSE_AFTER_MS + 1)
    await here.look_after(gathering)
    shown = len(stage.deliveries)
    again = await gathering_of(here, set_id)
    assert again is not gathering
    assert again.room.state == gathering.room.state
    assert len(stage.deliveries) == shown


async def test_a_room_that_somebody_is_about_to_enter_stays_open(
    moody: MoodyLog, set_id: str
) -> None:
    here, _ = lobby(moody, clock := Clock())
    await gathering_of(here, set_id)
    clock.go_on(CLOSE_AFTER_MS + 1)
    gathering = await gathering_of(here, set_id)
    await here.look_after(gathering)  # while the one who comes still waits for the store
    here.enter(gathering, BEN, "phone")
    assert list(here.gatherings.values()) == [gathering]


# Who is here, over two processes


async def two(logs: OpenLog, set_id: str, clock: Clock) -> list[tuple[Lobby, Gathering]]:
    lobbies = [lobby(logs(), clock, process)[0] for process in ("one", "two")]
    return [(each, await gathering_of(each, set_id)) for each in lobbies]


async def test_each_process_shows_the_people_of_both(logs: OpenLog, set_id: str) -> None:
    clock = Clock()
    (one, here), (two_, there) = await two(logs, set_id, clock)
    one.enter(here, BEN, "phone")
    two_.enter(there, CHLOE, "laptop")
    both = {BEN: HERE, CHLOE: HERE}

    async def looked(people: dict[str, Here]) -> None:
        await one.look_after(here)
        await two_.look_after(there)
        shown = (here.presence.people, there.presence.people)
        await eventually(lambda: all(look(clock()) == people for look in shown))

    await looked(both)
    two_.leave(there, CHLOE, "laptop")
    await looked({BEN: HERE, CHLOE: AWAITED})
    clock.go_on(GRACE_MS)
    await looked({BEN: HERE})


async def test_a_process_says_at_once_that_somebody_came_and_then_regularly(
    moody: MoodyLog, set_id: str
) -> None:
    clock = Clock()
    (one, here), (_, there) = await two(lambda: moody, set_id, clock)
    one.enter(here, BEN, "phone")
    await one.look_after(here)
    assert there.presence.people(clock()) == {BEN: HERE}
    for _ in range(6):
        clock.go_on(SAY_EVERY_MS)
        await one.look_after(here)
    assert there.presence.people(clock()) == {BEN: HERE}


async def test_a_process_that_fell_silent_is_forgotten(moody: MoodyLog, set_id: str) -> None:
    clock = Clock()
    (one, here), (_, there) = await two(lambda: moody, set_id, clock)
    one.enter(here, BEN, "phone")
    await one.look_after(here)
    assert there.presence.people(clock()) == {BEN: HERE}
    clock.go_on(FORGET_AFTER_MS)
    assert there.presence.people(clock()) == {BEN: AWAITED}
    clock.go_on(GRACE_MS)
    assert there.presence.people(clock()) == {}


async def test_who_comes_and_goes_is_shown_once_for_each_change(
    moody: MoodyLog, set_id: str
) -> None:
    here, stage = lobby(moody, clock := Clock())
    gathering = await gathering_of(here, set_id)
    here.enter(gathering, BEN, "phone")
    here.enter(gathering, BEN, "laptop")
    await here.look_after(gathering)
    here.leave(gathering, BEN, "phone")
    here.leave(gathering, BEN, "laptop")
    await here.look_after(gathering)
    clock.go_on(GRACE_MS)
    await here.look_after(gathering)
    assert stage.people == [{BEN: HERE}, {BEN: AWAITED}, {}]


async def test_news_of_a_line_that_was_missed_has_it_read(moody: MoodyLog, set_id: str) -> None:
    clock = Clock()
    (one, here), (_, there) = await two(lambda: moody, set_id, clock)
    moody.watchers[meeting_name(set_id, 1)].remove(there.watcher)
    await fill(here)
    assert there.room.seq == 0
    moody.watchers[meeting_name(set_id, 1)].append(there.watcher)
    one.enter(here, BEN, "phone")
    await one.look_after(here)
    await eventually(lambda: there.room.seq == here.room.seq)


async def test_a_store_that_is_away_does_not_keep_the_house_from_being_kept(
    moody: MoodyLog, set_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.live.lobby.LOOK_EVERY_S", 0.01)
    here, stage = lobby(moody, clock := Clock())
    first = await gathering_of(here, set_id)
    second = await here.meeting(set_id, 2)

    def stumble(now: int) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(first.presence, "people", stumble)
    keeping = asyncio.create_task(here.keep_house())
    clock.go_on(CLOSE_AFTER_MS + 1)
    await eventually(lambda: second.room.name not in here.gatherings)
    keeping.cancel()
    await asyncio.gather(keeping, return_exceptions=True)
    assert stage.people == []


# Sets


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
        await seats.make_own_key(here, founded.member, seats.digest(set_id * 3))


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
