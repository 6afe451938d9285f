"""No ghosts: whoever's connection ended is not shown as here, however it ended and whenever."""

import asyncio
import contextlib
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed

from server.domain.meeting.templates import DEFAULT
from server.domain.refusals import Reason, Refusal
from server.domain.secrets import digest
from server.domain.sets.person import Person
from server.domain.sets.plans import PlanMeeting
from server.edge.socket.pings import PING_EVERY_S
from server.edge.socket.sockets import Sockets
from server.live import seats
from server.live.sets import meeting_name
from server.store.log import Line
from tests.edge.house import House, joining
from tests.edge.wires import is_gone, wire
from tests.live.standins import Clock, MoodyLog, lobby
from tests.waiting import eventually

TOKEN = "t" * 40
PLAN = PlanMeeting(id="plan-the-first", title="First", template=DEFAULT, starts_at=0)
SOON_S = PING_EVERY_S / 2
"""Before any ping could tell."""
ENDS: dict[str, str | bytes] = {
    "a word outside the protocol": "hello",
    "an empty frame": "",
    "a binary frame": b"\x00",
    "the engine's own goodbye": "1",
    "the room's own goodbye": "41",
}


@pytest.mark.parametrize("how", ENDS)
async def test_a_socket_that_ends_the_protocol_is_gone_at_once(
    house: House, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.live.presence.HIDDEN_MS", 0)
    [ana] = await house.gathers("ana")
    async with wire(house.base) as bare:
        await bare.joins(house, "ben")
        await eventually(lambda: ana.here.get(house.ids["ben"]) == "here")
        async with asyncio.timeout(SOON_S):
            await bare.says(ENDS[how])
            await is_gone(house, ana, "ben")


async def test_a_cut_cable_is_noticed_at_once(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.live.presence.HIDDEN_MS", 0)
    [ana] = await house.gathers("ana")
    async with wire(house.base) as bare:
        await bare.joins(house, "ben")
        await eventually(lambda: ana.here.get(house.ids["ben"]) == "here")
        async with asyncio.timeout(SOON_S):
            bare.socket.transport.abort()
            await is_gone(house, ana, "ben")
            with contextlib.suppress(ConnectionClosed):
                await bare.hears("never")


# A connection that ends while the store takes its time over the join


class Door:
    """The sockets of a process without a network, and a set with a planned meeting."""

    def __init__(self, log: MoodyLog) -> None:
        self.log = log
        self.sockets = Sockets(log, Clock(), "one")
        self.set = self.own_key = ""

    async def founded(self) -> "Door":
        here = self.sockets.lobby
        new = await seats.found(here, "Harbour", "Ana", TOKEN)
        assert not isinstance(new, Refusal)
        group = await here.set(new.set)
        assert not isinstance(group, Refusal)
        await group.act(PLAN, new.member)
        self.set, self.own_key = new.set, new.own_key
        return self

    async def signs_out(self) -> None:
        """By another process the coach makes a new link, and with it loses the seat of before."""
        group = await lobby(self.log, Clock(), "elsewhere")[0].set(self.set)
        assert not isinstance(group, Refusal)
        seated = await seats.take_seat(group, seats.Wish(self.own_key, "another-" * 4))
        assert isinstance(seated, Person)
        made = await seats.make_own_key(group, seated.id, digest("another-" * 4))
        assert isinstance(made, str)

    async def connects(self) -> Any:
        return await self.sockets.sio.manager.connect("engine-1", "/")

    async def disconnects(self, sid: Any) -> None:
        await self.sockets.disconnect(sid, "gone")
        await self.sockets.sio.manager.disconnect(sid, "/")

    async def joins(self, sid: Any) -> Any:
        return await self.sockets.receive(sid, "join", [joining(self.set, TOKEN)])

    @property
    def here(self) -> list[str]:
        return list(self.sockets.lobby.meetings[meeting_name(self.set, 1)].presence.sockets)


async def test_who_joined_and_left_is_gone() -> None:
    door = await Door(MoodyLog()).founded()
    sid = await door.connects()
    await door.joins(sid)
    assert len(door.here) == 1
    await door.disconnects(sid)
    assert door.here == []
    assert door.sockets.sessions.by_socket == {}


async def test_who_left_while_the_join_still_waited_is_not_let_in() -> None:
    log = MoodyLog()
    door = await Door(log).founded()
    sid = await door.connects()
    log.gate.clear()
    joining = asyncio.create_task(door.joins(sid))
    before = log.reads
    await eventually(lambda: log.reads > before)
    await door.disconnects(sid)
    log.gate.set()
    await joining
    assert door.here == []
    assert door.sockets.sessions.by_socket == {}


async def test_whose_seat_was_lost_while_the_join_still_waited_is_not_let_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    log = MoodyLog()
    door = await Door(log).founded()
    read = log.read

    async def read_late(name: str, after: int = 0, copied: bool = False) -> list[Line]:
        if name == meeting_name(door.set, 1):
            monkeypatch.setattr(log, "read", read)
            await door.signs_out()
        return await read(name, after)

    sid = await door.connects()
    monkeypatch.setattr(log, "read", read_late)
    answer = await door.joins(sid)
    assert answer.refusal.code is Reason.NOT_SEATED
    assert door.here == []
