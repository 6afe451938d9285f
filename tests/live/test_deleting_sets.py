"""A deleted set is gone in every process at once, and nobody brings a line of it back."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from server.domain.meeting.saying import Say
from server.domain.refusals import Reason, Refusal
from server.domain.secrets import digest
from server.domain.sets.ending import DeleteSet
from server.domain.sets.plans import PlanMeeting
from server.live import attending, seats
from server.live.group import LOOK_EVERY_MS
from server.live.lobby import Lobby
from server.live.meeting import CLOSE_AFTER_MS
from server.live.seats import Wish
from server.live.sets import SetRoom
from server.live.upgrade import make_records
from server.store.log import Log, LogUnavailable
from server.store.memory import MemoryLog
from tests.commands import whole
from tests.live.conftest import OpenLog
from tests.live.set_of_two import SetOfTwo
from tests.live.standins import Clock, MoodyLog, Shown, go_on, lobby, settled
from tests.waiting import eventually

DELETED = Refusal(Reason.SET_DELETED)
NO_SET = Refusal(Reason.NO_SUCH_SET, "set")


class Two:
    """A set on one store, and two processes that have it open, each with its first meeting."""

    def __init__(self, log: Log, here: SetOfTwo, there: Lobby, shown: Shown, clock: Clock) -> None:
        self.log, self.here, self.there, self.shown, self.clock = log, here, there, shown, clock
        self.group = here.group
        self.anas = self.bens = ""

    @classmethod
    async def open(cls, logs: OpenLog) -> "Two":
        clock, log = Clock(), logs()
        anas, bens = secrets.token_hex(16), secrets.token_hex(16)
        here = await SetOfTwo.founded(lobby(log, clock)[0], anas, bens)
        await here.is_about_to_commit(1)
        await here.lobby.follow(here.group)
        there, shown = lobby(logs(), clock, "two")
        both = cls(log, here, there, shown, clock)
        both.anas, both.bens = anas, bens
        both.group = await there.follow(await both.found(there))
        shown.sets.add(both.group.name)
        (await there.meeting(here.id, 1)).enter(here.ben.id, "phone")
        await settled(there)
        return both

    async def found(self, lobby: Lobby) -> SetRoom:
        found = await lobby.set(self.here.id)
        assert not isinstance(found, Refusal)
        return found

    async def deletes(self) -> None:
        """The coach does, in the first process, as the route does."""
        await self.writes_that_it_is_deleted()
        await self.here.lobby.remove(self.here.id, self.here.group)

    async def writes_that_it_is_deleted(self) -> None:
        act = DeleteSet(id="delete-it-0001", name="Harbour")
        assert isinstance(await self.here.group.act(act, self.here.ana.id), int)

    async def left(self) -> list[str]:
        return [name for name in await self.log.names() if self.here.id in name]


@pytest.fixture
async def two(logs: OpenLog) -> Two:
    return await Two.open(logs)


async def test_every_process_finds_no_set_and_the_store_has_nothing_of_it(two: Two) -> None:
    assert len(await two.left()) == 3
    await two.deletes()
    assert await two.left() == []
    for each in (two.here.lobby, two.there, lobby(two.log, two.clock, "three")[0]):
        assert await each.set(two.here.id) in (NO_SET, DELETED)
        assert await each.set(two.here.id) == NO_SET
        assert each.sets == {}


async def test_whoever_is_in_it_is_put_out_by_the_line_that_says_so(two: Two) -> None:
    await two.deletes()
    await eventually(lambda: two.group.state.deleted)
    two.shown.looked_at.clear()
    await settled(two.there)
    assert two.shown.looked_at == [two.group.name]
    for token in (two.anas, two.bens):
        assert two.group.state.seated(digest(token)) == DELETED
    assert seats.opens(two.group.state, two.group.state.members_key) == DELETED
    assert (two.there.followed, two.there.sets) == ({}, {})


async def test_a_process_that_missed_it_finds_out_within_half_a_minute(moody: MoodyLog) -> None:
    two = await Two.open(lambda: moody)
    moody.watchers.clear()
    moody.watchers[two.group.name].append(two.there.followed[two.group.name].watcher)
    heard, moody.watchers[two.group.name] = moody.watchers[two.group.name], []
    await two.deletes()
    moody.watchers[two.group.name] = heard
    await go_on(two.there, two.clock, LOOK_EVERY_MS)
    assert isinstance(two.group.state.seated(digest(two.bens)), Refusal)
    assert await two.there.set(two.here.id) == NO_SET
    assert await two.left() == []


async def a_word(two: Two) -> Any:
    say = Say(id="late-word-1", **whole("say", {"text": "One more thing", "phase": ""}))
    room = (await two.there.meeting(two.here.id, 1)).room
    return await attending.act(two.group, room, say, two.here.ben.id)


async def into_a_meeting_that_nobody_opened(two: Two) -> Any:
    planned, room = two.here.planned(2), (await two.there.meeting(two.here.id, 2)).room
    return await attending.arrive(two.group, two.here.id, room, planned, two.here.ben)


async def a_plan(two: Two) -> Any:
    act = PlanMeeting(id="late-plan-1", title="Third", template="standard_90", starts_at=0)
    return await two.group.act(act, two.here.ana.id)


async def a_seat(two: Two) -> Any:
    return await seats.take_seat(two.group, Wish(two.here.group.state.members_key, "g" * 32, "Gil"))


async def an_own_key(two: Two) -> Any:
    return await seats.make_own_key(two.group, two.here.ben.id, digest(two.bens))


async def the_same_set(two: Two) -> Any:
    return await seats.found(two.there, "Harbour", "Ana", two.anas)


LATE: list[Callable[[Two], Awaitable[Any]]] = [
    *(a_word, into_a_meeting_that_nobody_opened, a_plan, a_seat, an_own_key, the_same_set)
]


@pytest.mark.parametrize("what", LATE)
@pytest.mark.parametrize("knows", [True, False])
async def test_nobody_writes_a_line_of_it_again(
    two: Two, what: Callable[[Two], Awaitable[Any]], knows: bool
) -> None:
    """Also whoever had looked at the set before, and hears of its end afterwards."""
    if knows:
        await two.deletes()
        await eventually(lambda: two.group.state.deleted)
        outcome = await what(two)
    else:
        deleting = asyncio.create_task(two.deletes())
        outcome = await what(two)
        await deleting
        await what(two)
    assert not knows or isinstance(outcome, Refusal)
    await go_on(two.there, two.clock, LOOK_EVERY_MS + CLOSE_AFTER_MS)
    await go_on(two.here.lobby, two.clock, LOOK_EVERY_MS + CLOSE_AFTER_MS)
    await make_records(two.log)
    assert await two.left() == []


async def test_what_was_broken_off_is_finished_by_whoever_asks_for_the_set(
    logs: OpenLog,
) -> None:
    two = await Two.open(logs)
    await two.writes_that_it_is_deleted()
    assert len(await two.left()) == 3
    assert await two.there.set(two.here.id) == DELETED
    assert await two.left() == []
    assert await two.there.set(two.here.id) == NO_SET


async def test_a_store_that_is_away_meanwhile_is_asked_again(
    moody: MoodyLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    two = await Two.open(lambda: moody)

    async def away(names: Any) -> None:
        raise LogUnavailable("away")

    with monkeypatch.context() as patched:
        patched.setattr(moody, "erase", away)
        with pytest.raises(LogUnavailable):
            await two.deletes()
        assert len(await two.left()) == 3
    assert await two.here.lobby.set(two.here.id) == DELETED
    assert await two.left() == []


async def test_another_set_is_as_it_was() -> None:
    log = MemoryLog()
    two = await Two.open(lambda: log)
    other = await seats.found(two.there, "Another", "Esi", "e" * 32)
    assert isinstance(other, seats.Founded)
    await two.deletes()
    group = await two.here.lobby.set(other.set)
    assert not isinstance(group, Refusal)
    assert group.state.name == "Another"
