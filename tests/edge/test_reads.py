"""What a join does: it reads each log that it needs once, and enters a meeting once."""

from typing import Any

import pytest
from msgspec.structs import replace

from server.domain.meeting.state.keeping import Kept, KeptQuestion
from server.domain.meeting.templates import DEFAULT
from server.domain.refusals import Refusal
from server.domain.sets.plans import PlanMeeting
from server.edge.socket.sockets import Sockets
from server.live import seats
from server.live.sets import meeting_name, records_name, set_name
from server.store.log import Line
from server.store.memory import MemoryLog
from tests.edge.house import joining
from tests.live.standins import Clock

TOKEN = "t" * 40


class CountingLog(MemoryLog):
    """A log that notes what is read of it, by its name."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    async def read(self, name: str, after: int = 0, copied: bool = False) -> list[Line]:
        self.asked.append(name)
        return await super().read(name, after)

    async def values(self, table: str) -> dict[str, bytes]:
        self.asked.append(table)
        return await super().values(table)


class Process:
    """The sockets of a process, without a network."""

    def __init__(self, log: CountingLog) -> None:
        self.log, self.sockets = log, Sockets(log, Clock(), "one")
        self.sids: list[Any] = []

    async def asks_for(self, set_id: str) -> list[str]:
        """What it reads of the store as the coach joins on one more socket."""
        self.sids.append(await self.sockets.sio.manager.connect(f"engine-{len(self.sids)}", "/"))
        self.log.asked.clear()
        answer = await self.sockets.receive(self.sids[-1], "join", [joining(set_id, TOKEN)])
        assert not isinstance(answer, Refusal)
        assert answer.entries
        return list(self.log.asked)


@pytest.fixture
def log() -> CountingLog:
    return CountingLog()


@pytest.fixture
async def set_id(log: CountingLog) -> str:
    """A set whose coach was in its first meeting, in a process that is gone."""
    before = Process(log)
    new = await seats.found(before.sockets.lobby, "Harbour", "Ana", TOKEN)
    assert not isinstance(new, Refusal)
    group = await before.sockets.lobby.set(new.set)
    assert not isinstance(group, Refusal)
    await group.act(
        PlanMeeting(id="plan-the-first", title="First", template=DEFAULT, starts_at=0), new.member
    )
    await before.asks_for(new.set)
    return new.set


async def test_a_join_in_a_new_process_reads_the_meeting_once(
    log: CountingLog, set_id: str
) -> None:
    meeting, group = meeting_name(set_id, 1), set_name(set_id)
    assert await Process(log).asks_for(set_id) == [group, group, meeting]


async def test_a_join_where_somebody_is_reads_each_log_once(log: CountingLog, set_id: str) -> None:
    process = Process(log)
    await process.asks_for(set_id)
    assert await process.asks_for(set_id) == [set_name(set_id), meeting_name(set_id, 1)]


async def test_the_records_are_read_where_something_was_brought(
    log: CountingLog, set_id: str
) -> None:
    process = Process(log)
    await process.asks_for(set_id)
    room = (await process.sockets.lobby.meeting(set_id, 1)).room
    brought = KeptQuestion("linger-0001", Kept.LINGERING, "", "ana", 1, "")
    room.state = replace(room.state, kept=(brought,))
    assert records_name(set_id) in await process.asks_for(set_id)


async def test_who_joins_again_where_they_are_neither_leaves_nor_enters(
    log: CountingLog, set_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    process = Process(log)
    await process.asks_for(set_id)
    moved: list[str] = []
    meeting = await process.sockets.lobby.meeting(set_id, 1)
    for way in ("enter", "leave"):
        monkeypatch.setattr(meeting, way, lambda member, sid, way=way: moved.append(way))
    again = await process.sockets.receive(process.sids[-1], "join", [joining(set_id, TOKEN)])
    assert not isinstance(again, Refusal)
    assert moved == []
