"""Several who ask for a log at the same time: it is read once, and a store that is away is too."""

import asyncio
from typing import Any

import pytest

from server.store.log import LogUnavailable, Watcher
from tests.cast import BEN
from tests.live.standins import Clock, MoodyLog, Open, lobby
from tests.live.test_room import BEGUN, begun, say


async def test_a_room_that_is_asked_twice_at_once_reads_its_log_once(
    moody: MoodyLog, name: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    await begun(await Open.on(moody, name, clock))
    room, read = Open(moody, name, clock).room, moody.read
    begins: list[int] = []

    async def noted(name: str, after: int = 0, copied: bool = False) -> Any:
        begins.append(after)
        await asyncio.sleep(0)
        return await read(name, after)

    monkeypatch.setattr(moody, "read", noted)
    await asyncio.gather(room.level(), room.level())
    assert begins == [0, BEGUN - 1]


async def test_all_who_wait_for_a_store_that_is_away_are_told_at_once(
    moody: MoodyLog, name: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, asked = Open(moody, name, clock).room, 0
    answer = asyncio.Event()

    async def away(name: str, after: int = 0, copied: bool = False) -> Any:
        nonlocal asked
        asked += 1
        await answer.wait()
        raise LogUnavailable

    monkeypatch.setattr(moody, "read", away)
    waiting = [asyncio.create_task(room.level()) for _ in range(3)]
    await asyncio.sleep(0)
    answer.set()
    ends = await asyncio.gather(*waiting, return_exceptions=True)
    assert [type(end) for end in ends] == [LogUnavailable] * 3
    assert asked == 1


async def test_a_log_that_was_lost_is_not_forgotten_before_it_is_read_anew(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    room = await begun(await Open.on(moody, name, clock))
    moody.lose(name)
    moody.away = lambda log, act: act == ""  # what stands there cannot be read now
    said = asyncio.create_task(room.room.act(say("1"), BEN))
    await asyncio.sleep(0)
    assert room.room.seq == BEGUN
    said.cancel()


async def test_an_opening_that_fails_leaves_nobody_who_reads(
    moody: MoodyLog, set_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, _ = lobby(moody, Clock())
    watch, rooms = moody.watch, []

    async def watched(name: str, watcher: Watcher) -> None:
        """As the store does: a subscription that is confirmed begins with a gap."""
        await watch(name, watcher)
        watcher.gap()
        rooms.append(watcher.gap.__self__)  # type: ignore[attr-defined]  # the room whose method it is

    monkeypatch.setattr(moody, "watch", watched)
    moody.away = lambda name, act: True
    with pytest.raises(LogUnavailable):
        await here.meeting(set_id, 1)
    [room] = rooms
    assert room.catching_up is None
