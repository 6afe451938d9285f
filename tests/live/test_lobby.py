"""The rooms of a process: opened once, followed, shared out, and closed when everybody left."""

import asyncio
import gc
import weakref

import pytest

from server.domain.meeting.seats import Seat
from server.domain.meeting.state.people import Role
from server.domain.words import HOUSE
from server.live.lobby import Lobby
from server.live.meeting import CLOSE_AFTER_MS, TOGETHER_MS, LiveMeeting
from server.live.presence import FORGET_AFTER_MS, GRACE_MS, HIDDEN_MS, SAY_EVERY_MS, Here
from server.live.sets import meeting_name
from server.store.log import LogUnavailable, Watcher
from tests.cast import ANA, BEN, CHLOE
from tests.live.conftest import OpenLog
from tests.live.standins import Clock, MoodyLog, go_on, lobby, numbers, settled
from tests.live.test_room import GATHERED, TO_OPEN
from tests.waiting import eventually

HERE, AWAITED = Here.HERE, Here.RECONNECTING
SEAT_OF_GIL = Seat(id="house:seat:gil", member="gil", role=Role.MEMBER)


async def meeting_of(lobby: Lobby, set_id: str) -> LiveMeeting:
    return await lobby.meeting(set_id, 1)


async def fill(meeting: LiveMeeting) -> None:
    for intent in GATHERED:
        await meeting.room.act(intent, HOUSE)
    await meeting.room.act(TO_OPEN, ANA)


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
    assert moody.watchers[meeting_name(set_id, 1)] == []
    moody.away = lambda name, act: False
    assert (await here.meeting(set_id, 1)).room.seq == 0


async def test_an_old_meeting_is_opened_in_silence_and_then_heard(
    logs: OpenLog, set_id: str
) -> None:
    (one, _), (two, shown) = lobby(logs(), Clock(), "one"), lobby(logs(), Clock(), "two")
    first = await meeting_of(one, set_id)
    await fill(first)
    later = await meeting_of(two, set_id)
    assert later.room.seq == first.room.seq
    assert shown.deliveries == []
    await first.room.act(SEAT_OF_GIL, HOUSE)
    await eventually(lambda: shown.deliveries)
    assert numbers(shown.deliveries) == [first.room.seq]


async def test_an_empty_room_closes_half_a_minute_after_the_last_one_left(
    moody: MoodyLog, set_id: str
) -> None:
    here, _ = lobby(moody, clock := Clock())
    meeting = await meeting_of(here, set_id)
    meeting.enter(BEN, "phone")
    await go_on(here, clock, 2 * CLOSE_AFTER_MS)
    assert here.meetings
    meeting.leave(BEN, "phone")
    await go_on(here, clock, CLOSE_AFTER_MS - 1)
    assert here.meetings
    await go_on(here, clock, 1)
    assert here.meetings == {}
    assert moody.watchers[meeting.name] == []
    assert here.agenda.next() is None


async def test_what_is_closed_is_let_go_at_once(moody: MoodyLog, set_id: str) -> None:
    """And not when cycles are looked for, which is done seldom."""
    clock = Clock()
    here, _ = lobby(moody, clock)
    meeting = await meeting_of(here, set_id)
    await fill(meeting)
    room = weakref.ref(meeting.room)
    clock.go_on(CLOSE_AFTER_MS)
    gc.disable()
    try:
        await here.look_after(meeting.name)
        del meeting
        assert not here.meetings
        assert room() is None
    finally:
        gc.enable()


async def test_a_room_that_was_closed_opens_again_as_it_was(moody: MoodyLog, set_id: str) -> None:
    here, shown = lobby(moody, clock := Clock())
    meeting = await meeting_of(here, set_id)
    await fill(meeting)
    await go_on(here, clock, CLOSE_AFTER_MS)
    lines = len(shown.deliveries)
    again = await meeting_of(here, set_id)
    assert again is not meeting
    assert again.room.state == meeting.room.state
    assert len(shown.deliveries) == lines


async def test_a_room_that_somebody_is_about_to_enter_stays_open(
    moody: MoodyLog, set_id: str
) -> None:
    here, _ = lobby(moody, clock := Clock())
    await meeting_of(here, set_id)
    await go_on(here, clock, CLOSE_AFTER_MS - 1)
    meeting = await meeting_of(here, set_id)
    await go_on(here, clock, CLOSE_AFTER_MS - 1)  # the one who comes still waits for the store
    meeting.enter(BEN, "phone")
    await go_on(here, clock, 2 * CLOSE_AFTER_MS)
    assert list(here.meetings.values()) == [meeting]


async def test_a_room_that_is_opened_again_while_it_closes_is_looked_after(
    moody: MoodyLog, set_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, _ = lobby(moody, clock := Clock())
    await meeting_of(here, set_id)
    unwatch, gate = moody.unwatch, asyncio.Event()

    async def unwatch_later(name: str, watcher: Watcher) -> None:
        await gate.wait()
        await unwatch(name, watcher)

    monkeypatch.setattr(moody, "unwatch", unwatch_later)
    clock.go_on(CLOSE_AFTER_MS)
    here.agenda.begin_due()
    await eventually(lambda: not here.meetings)
    again = await meeting_of(here, set_id)
    gate.set()
    await settled(here)
    assert here.agenda.next() == again.used_at + CLOSE_AFTER_MS


async def test_nobody_is_told_of_anybody_while_nobody_is_here(moody: MoodyLog, set_id: str) -> None:
    here, _ = lobby(moody, clock := Clock())
    meeting = await meeting_of(here, set_id)
    heard: list[bytes] = []
    await moody.watch(meeting.name, Watcher(lambda line, after: None, heard.append, lambda: None))
    await go_on(here, clock, CLOSE_AFTER_MS)
    assert heard == []


# Who is here, over two processes


async def two(
    logs: OpenLog, set_id: str, clock: Clock
) -> tuple[tuple[Lobby, LiveMeeting], tuple[Lobby, LiveMeeting]]:
    one, other = (lobby(logs(), clock, process)[0] for process in ("one", "two"))
    return (one, await meeting_of(one, set_id)), (other, await meeting_of(other, set_id))


async def test_each_process_shows_the_people_of_both(logs: OpenLog, set_id: str) -> None:
    clock = Clock()
    (one, here), (other, there) = await two(logs, set_id, clock)
    here.enter(BEN, "phone")
    there.enter(CHLOE, "laptop")

    async def shows(people: dict[str, Here]) -> None:
        await settled(one)
        await settled(other)
        found = (here.presence.people, there.presence.people)
        await eventually(lambda: all(look(clock()) == people for look in found))

    await shows({BEN: HERE, CHLOE: HERE})
    there.leave(CHLOE, "laptop")
    clock.go_on(HIDDEN_MS)
    await shows({BEN: HERE, CHLOE: AWAITED})
    clock.go_on(GRACE_MS)
    await shows({BEN: HERE})


async def test_whoever_was_told_that_somebody_is_awaited_is_told_that_they_are_here_again(
    moody: MoodyLog, set_id: str
) -> None:
    here, shown = lobby(moody, clock := Clock())
    meeting = await meeting_of(here, set_id)
    meeting.enter(BEN, "phone")
    meeting.enter(CHLOE, "laptop")
    await settled(here)
    before = len(shown.people)
    meeting.leave(BEN, "phone")
    clock.go_on(HIDDEN_MS)
    assert meeting.people_told() == {BEN: AWAITED, CHLOE: HERE}  # before anybody has looked
    meeting.enter(BEN, "phone")
    await settled(here)
    assert shown.people[before:] == [{BEN: HERE, CHLOE: HERE}]


async def test_a_process_announces_at_once_that_somebody_came_and_then_every_four_seconds(
    moody: MoodyLog, set_id: str
) -> None:
    clock = Clock()
    (one, here), _ = await two(lambda: moody, set_id, clock)
    heard: list[int] = []

    def hear(text: bytes) -> None:
        heard.append(clock.now)

    await moody.watch(here.name, Watcher(lambda line, after: None, hear, lambda: None))
    began = clock.now
    here.enter(BEN, "phone")
    await go_on(one, clock, 3 * SAY_EVERY_MS)
    assert SAY_EVERY_MS == 4_000
    assert [at - began for at in heard] == [0, 4_000, 8_000, 12_000]


async def test_what_is_announced_regularly_is_announced_of_many_meetings_at_once(
    moody: MoodyLog, set_id: str
) -> None:
    here, _ = lobby(moody, clock := Clock())
    heard: dict[str, list[int]] = {}

    async def begin(group: str) -> None:
        meeting = await meeting_of(here, group)
        mine = heard.setdefault(meeting.name, [])
        watcher = Watcher(lambda line, after: None, lambda text: mine.append(clock.now), print)
        await moody.watch(meeting.name, watcher)
        meeting.enter(BEN, "phone")
        await go_on(here, clock, TOGETHER_MS // 5)

    for number in range(4):
        await begin(f"{set_id}{number}")
    await go_on(here, clock, SAY_EVERY_MS + TOGETHER_MS)
    firsts, seconds = zip(*heard.values(), strict=True)
    assert (len(set(firsts)), len(set(seconds))) == (4, 1)


async def test_what_could_not_be_announced_is_announced_four_seconds_later(
    moody: MoodyLog, set_id: str
) -> None:
    here, _ = lobby(moody, clock := Clock())
    meeting = await meeting_of(here, set_id)
    heard: list[bytes] = []
    await moody.watch(meeting.name, Watcher(lambda line, after: None, heard.append, lambda: None))
    moody.away = lambda name, act: True
    meeting.enter(BEN, "phone")
    await settled(here)
    moody.away = lambda name, act: False
    await go_on(here, clock, SAY_EVERY_MS - 1)
    assert heard == []
    await go_on(here, clock, 1)
    assert len(heard) == 1


async def test_a_process_that_fell_silent_is_forgotten(moody: MoodyLog, set_id: str) -> None:
    one, other = lobby(moody, clock := Clock())[0], lobby(moody, clock, "two")
    here, there = await meeting_of(one, set_id), await meeting_of(other[0], set_id)
    here.enter(BEN, "phone")
    await settled(one)
    there.enter(CHLOE, "laptop")
    await go_on(other[0], clock, FORGET_AFTER_MS - 1)
    assert other[1].people[-1] == {BEN: HERE, CHLOE: HERE}
    await go_on(other[0], clock, 1)
    assert other[1].people[-1] == {BEN: AWAITED, CHLOE: HERE}
    await go_on(other[0], clock, GRACE_MS - FORGET_AFTER_MS - 1)
    assert other[1].people[-1] == {BEN: AWAITED, CHLOE: HERE}
    await go_on(other[0], clock, 1)
    assert other[1].people[-1] == {CHLOE: HERE}


async def test_who_comes_and_goes_is_shown_once_for_each_change(
    moody: MoodyLog, set_id: str
) -> None:
    here, shown = lobby(moody, clock := Clock())
    meeting = await meeting_of(here, set_id)
    meeting.enter(BEN, "phone")
    meeting.enter(BEN, "laptop")
    await settled(here)
    meeting.leave(BEN, "phone")
    meeting.leave(BEN, "laptop")
    await go_on(here, clock, GRACE_MS - 1)
    assert shown.people == [{BEN: HERE}, {BEN: AWAITED}]
    await go_on(here, clock, 1)
    assert shown.people == [{BEN: HERE}, {BEN: AWAITED}, {}]


async def test_who_is_here_is_shown_again_once_a_log_that_was_lost_began_anew(
    moody: MoodyLog, set_id: str
) -> None:
    here, shown = lobby(moody, clock := Clock())
    meeting = await meeting_of(here, set_id)
    await fill(meeting)
    meeting.enter(BEN, "phone")
    await settled(here)
    moody.lose(meeting.name)
    clock.go_on(1)
    await fill(await meeting_of(lobby(moody, clock, "two")[0], set_id))
    await meeting.room.level()
    await settled(here)
    assert shown.people == [{BEN: HERE}, {BEN: HERE}]


async def test_news_of_a_line_that_was_missed_has_it_read(moody: MoodyLog, set_id: str) -> None:
    (one, here), (_, there) = await two(lambda: moody, set_id, Clock())
    moody.watchers[meeting_name(set_id, 1)].remove(there.watcher)
    await fill(here)
    assert there.room.seq == 0
    moody.watchers[meeting_name(set_id, 1)].append(there.watcher)
    here.enter(BEN, "phone")
    await settled(one)
    await eventually(lambda: there.room.seq == here.room.seq)
