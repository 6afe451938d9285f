"""A room of six in the midst of its questions, and the acts that are under way in it."""

import asyncio
import secrets
import time
from collections import deque
from typing import Any

import httpx2 as httpx
import msgspec

from server.domain.meeting.templates import DEFAULT
from server.edge.shapes import PROTOCOL
from tests.addresses import somewhere
from tests.benchmark.wire import Heard, Wire, opened
from tests.cast import CAST, name_of
from tests.commands import ASKED

COACH, PRESENTER = 0, 1
TEXT = "What would happen if you left it alone for a week, and who would be the first to notice?"


class Flight:
    """One act, from the moment it was meant to be sent until it is on every screen."""

    def __init__(self, intended: float, screens: int, asks: bool) -> None:
        self.intended, self.left, self.asks = intended, screens, asks
        self.shown_at = self.acknowledged_at = 0.0
        self.landed: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def seen(self, at: float) -> None:
        self.left -= 1
        self.shown_at = at
        self.land()

    def acknowledged(self, answer: asyncio.Future[Heard]) -> None:
        """A refusal never lands: the generator asks for nothing that may be refused."""
        if answer.cancelled() or not answer.result().text.startswith('{"seq":'):
            return
        self.acknowledged_at = answer.result().at
        self.land()

    def land(self) -> None:
        if self.left == 0 and self.acknowledged_at:
            self.landed.set_result(None)


class Room:
    """A set, its one meeting, and its members on their sockets."""

    def __init__(self, base: str, set: str, tokens: list[str], members: list[str]) -> None:
        self.base, self.set, self.tokens, self.members = base, set, tokens, members
        self.wires: list[Wire] = []
        self.flights: dict[str, Flight] = {}
        self.count, self.asks = 0, 0
        self.queue: deque[str] = deque()

    def entry(self, act: str, at: float) -> None:
        flight = self.flights.get(act)
        if flight is None:
            return
        if flight.asks and flight.left == len(self.wires):
            self.queue.append(act)  # each screen hears in the order of the log, so the first does
        flight.seen(at)

    async def enter(self) -> None:
        """Everybody joins; then the coach leads them to the questions."""
        for token in self.tokens:
            wire = await opened(self.base, self.entry)
            self.wires.append(wire)
            joined = await (await wire.ask("join", self.joining(token)))
            assert joined.text.startswith('{"me":'), joined.text
        presenter = {"airtime": 1, "members": [self.members[PRESENTER]], "bid": ""}
        await self.settled(COACH, "choose_presenter", presenter)
        await self.settled(
            COACH, "move", {"leaving": "lobby", "to": "clarify", "unrevealed": "keep"}
        )

    def joining(self, token: str, seq: int = 0, at: int = 0) -> dict[str, Any]:
        """What is said to join, by somebody who has the meeting up to there."""
        where = {"set": self.set, "meeting": 1, "token": token}
        return {"protocol": PROTOCOL, **where, "position": {"seq": seq, "at": at}}

    async def act(
        self, who: int, type: str, fields: dict[str, Any], intended: float = 0.0
    ) -> Flight:
        """Send an act; `intended` is when it was to be sent, if that was planned."""
        self.count += 1
        id = f"act-{self.count:08}"
        flight = Flight(intended or time.perf_counter(), len(self.wires), type == "ask")
        self.flights[id] = flight
        answer = await self.wires[who].ask("act", {"type": type, "id": id, **fields})
        answer.add_done_callback(flight.acknowledged)
        flight.landed.add_done_callback(lambda _: self.flights.pop(id, None))
        return flight

    async def settled(self, who: int, type: str, fields: dict[str, Any]) -> Flight:
        """Do something, and wait until it is on every screen."""
        flight = await self.act(who, type, fields)
        await flight.landed
        return flight

    async def talk(self, intended: float = 0.0) -> Flight:
        """What a set does most of the time: one asks the presenter, who then answers."""
        if self.queue:
            reply = {"reply_to": self.queue.popleft(), "text": TEXT}
            return await self.act(PRESENTER, "answer", reply, intended)
        asker = 2 + self.asks % (len(self.tokens) - 2)
        self.asks += 1
        intent = {"to": self.members[PRESENTER], "text": TEXT, **ASKED}
        return await self.act(asker, "ask", intent, intended)

    async def talked(self) -> Flight:
        """The same, and waited for until it is on every screen."""
        flight = await self.talk()
        await flight.landed
        return flight

    async def leave(self) -> None:
        await asyncio.gather(*(wire.close() for wire in self.wires))
        self.wires = []


async def founded(base: str, http: httpx.AsyncClient) -> Room:
    """A room for the cast, in which nobody is yet."""
    tokens = [secrets.token_urlsafe(32) for _ in CAST]
    coach, *others = CAST
    made = await post(http, "", name="Harbour", coach=name_of(coach), token=tokens[0])
    set, key = made["set"], made["members_key"]
    plan = {
        "type": "plan_meeting",
        "title": "The third morning",
        "template": DEFAULT,
        "starts_at": 0,
    }
    await post(http, f"/{set}/acts", tokens[0], id="plan-the-first", **plan)
    seats = [
        await post(http, f"/{set}/seats", key=key, name=name_of(member), token=token)
        for member, token in zip(others, tokens[1:], strict=True)
    ]
    return Room(base, set, tokens, [made["member"], *(seat["member"] for seat in seats)])


async def post(http: httpx.AsyncClient, path: str, bearer: str = "", **body: Any) -> Any:
    headers = somewhere() | ({"authorization": f"Bearer {bearer}"} if bearer else {})
    answer = await http.post(f"/api/sets{path}", json=body, headers=headers)
    answer.raise_for_status()
    return msgspec.json.decode(answer.content)
