"""A store that hangs, or takes nothing: everybody is told in time, and when it is well again."""

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from server.app import service_of
from server.domain.meeting.templates import DEFAULT
from server.domain.refusals import Refusal
from server.domain.sets.plans import PlanMeeting
from server.edge.socket.session import MOST_SOCKETS
from server.edge.socket.sockets import Sockets
from server.live import seats
from server.store.embedded import embedded
from server.store.memory import MemoryLog
from server.store.pulse import State
from server.store.redis import RedisLog
from tests.edge.house import Guest, House, joining, serving, settings
from tests.live.standins import Clock
from tests.store.between import Line, line_to
from tests.store.only import only
from tests.waiting import eventually

TOLD_WITHIN_S = 5.0
"""What is promised of the service, here under the load of a test run."""


class Served:
    """A service whose store is reached by a line that the test breaks, and a set in it."""

    def __init__(self, house: House, between: Line) -> None:
        self.house, self.between = house, between

    async def health(self) -> int:
        return int((await self.house.http.get("/health")).status_code)


@pytest.fixture
async def served(store_socket: str, tmp_path: Path) -> AsyncIterator[Served]:
    socket = tmp_path / "line.sock"
    async with line_to(store_socket, socket) as between, serving(settings(str(socket))) as base:
        house = House(base)
        await house.open()
        yield Served(house, between)
        between.release()
        await house.close()


def behind(guest: Guest) -> bool:
    """Whether the service said last that there are fewer entries than somebody has."""
    return bool(guest.all("presence")[-1]["position"]["seq"] < guest.entries[-1]["seq"])


def states(guest: Guest) -> list[str]:
    return [said["state"] for said in guest.all("service")]


async def test_everybody_is_told_in_time_that_the_store_hangs_and_when_it_is_well_again(
    served: Served, caplog: pytest.LogCaptureFixture
) -> None:
    ana, ben = await served.house.gathers("ana", "ben")
    await ana.begins()
    served.between.hold()
    asked = [ana.act("say", text=str(number)) for number in range(3)]
    answers = asyncio.gather(*(guest.asks("act", act) for guest in (ana, ben) for act in asked))
    async with asyncio.timeout(TOLD_WITHIN_S):
        await eventually(lambda: states(ana) == states(ben) == ["unsaving"])
        said = await answers
    assert {answer["refusal"]["code"] for answer in said} == {"store_away"}
    assert await served.health() == 503
    late = await served.house.comes("chloe")
    assert (await late.joins())["refusal"]["code"] == "store_away"
    served.between.release()
    await eventually(lambda: states(ana) == states(ben) == ["unsaving", "well"])
    assert await served.health() == 200
    assert "seq" in await ana.asks("act", asked[0])
    errors = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert [record.name for record in errors] == ["server.store.pulse"]


async def test_whoever_joins_while_nothing_can_be_saved_reads_and_is_told(tmp_path: Path) -> None:
    """The store's memory is full: it answers, and takes nothing."""
    async with embedded(tmp_path) as path, serving(settings(str(path))) as base:
        house = House(base)
        await house.open()
        [ana] = await house.gathers("ana")
        store = RedisLog(f"unix://{path}")
        await only(store).ask("CONFIG", "SET", "maxmemory", "1")
        await eventually(lambda: states(ana) == ["unsaving"])
        [again] = await house.gathers("ana")
        await eventually(lambda: states(again) == ["unsaving"])
        assert (await again.does("say", text="Hello"))["refusal"]["code"] == "store_away"
        assert (await house.http.get("/health")).status_code == 503
        await only(store).ask("CONFIG", "SET", "maxmemory", "0")
        await eventually(lambda: states(again) == ["unsaving", "well"])
        await store.close()
        await house.close()


async def test_a_service_that_starts_while_nothing_can_be_saved_tells_whoever_joins(
    tmp_path: Path,
) -> None:
    async with embedded(tmp_path) as path:
        store = RedisLog(f"unix://{path}")
        async with serving(settings(str(path))) as base:
            house = House(base)
            await house.open()
            await house.gathers("ana")
            await house.close()
        await only(store).ask("CONFIG", "SET", "maxmemory", "1")
        async with serving(settings(str(path))) as base:
            house.at(base)
            [ana] = await house.gathers("ana")
            await eventually(lambda: states(ana) == ["unsaving"])
            await only(store).ask("CONFIG", "SET", "maxmemory", "0")
            await eventually(lambda: states(ana) == ["unsaving", "well"])
            await house.close()
        await store.close()


async def test_joins_wait_for_each_other_while_the_store_is_well(served: Served) -> None:
    names = ("ana", "ben", "chloe") * MOST_SOCKETS
    guests = await asyncio.gather(*(served.house.comes(name) for name in names))
    answers = await asyncio.gather(*(guest.joins() for guest in guests))
    assert all("refusal" not in answer for answer in answers)


async def test_a_store_that_was_put_back_is_noticed_on_every_screen(tmp_path: Path) -> None:
    """Its files are changed behind the back of the service, while its connections stand."""
    async with embedded(tmp_path) as path, serving(settings(str(path))) as base:
        house = House(base)
        await house.open()
        ana, ben = await house.gathers("ana", "ben")
        await ana.begins()
        store = RedisLog(f"unix://{path}")
        name = f"setroom:{{{house.set}}}:meeting:1"
        copy = await only(store).ask("DUMP", name)
        for number in range(5):
            await ana.does("say", text=f"Old {number}")
        await ben.hears(5)
        assert copy
        await only(store).ask("RESTORE", name, 0, copy, "REPLACE")
        await eventually(lambda: behind(ana) and behind(ben))
        for guest in (ana, ben):
            told = guest.all("presence")[-1]["position"]
            joined = await guest.joins({**told, "seq": guest.entries[-1]["seq"]})
            assert joined["anew"]
            assert joined["entries"] == await house.kept()
        await store.close()
        await house.close()


async def is_in(sockets: Sockets, engine: str) -> str:
    """A set in whose meeting its coach is, on a socket of this name."""
    token = f"{engine:t>40}"
    new = await seats.found(sockets.lobby, "Harbour", "Ana", token)
    assert not isinstance(new, Refusal)
    group = await sockets.lobby.set(new.set)
    assert not isinstance(group, Refusal)
    plan = PlanMeeting(id="plan-the-first", title="First", template=DEFAULT, starts_at=0)
    assert isinstance(await group.act(plan, new.member), int)
    sid = await sockets.sio.manager.connect(engine, "/")
    assert (await sockets.receive(sid, "join", [joining(new.set, token)])).me
    return new.set


async def test_of_trouble_with_a_part_of_the_store_those_are_told_whose_words_are_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sockets = Sockets(MemoryLog(), Clock(), "one")
    there = await is_in(sockets, "engine-1")
    await is_in(sockets, "engine-2")
    told: list[str] = []
    monkeypatch.setattr(sockets.sio, "broadcast", lambda who, *said: told.extend(who))
    sockets.tell(service_of(State.REFUSING), lambda meeting: there in meeting)
    assert told == ["engine-1"]
