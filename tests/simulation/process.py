"""A process of the service as it is, on lines that are made up; it can be ended at any moment."""

import asyncio
import json
import random
from collections.abc import Iterable
from typing import Any

import msgspec

from server.app import service_of
from server.edge.socket.pings import PING_EVERY_S, PONG_WITHIN_S
from server.edge.socket.server import GIVE_UP_S, Server
from server.edge.socket.sockets import Sockets
from server.ending import end
from tests.cast import OPENED_AT
from tests.simulation.store import Link, Store, now

SLOW_S = 0.03
IN_ORDER_S = 1e-6
"""What is due at one time comes in no order."""
SERVER_NOTICES_S = PING_EVERY_S + PONG_WITHIN_S
CLIENT_NOTICES_S = PING_EVERY_S + GIVE_UP_S
"""Of a line that is lost without a word."""


class Process:
    """One process: the real sockets and rooms."""

    def __init__(self, store: Store, name: str, skew_ms: int) -> None:
        self.store, self.link = store, Link(store)
        self.lines: dict[str, Line] = {}
        self.skew_ms = skew_ms
        self.slowest_s = 0.0
        self.sockets = Sockets(self.link, self.clock, name, serve=lambda *_: Carrier(self))
        self.sockets.service_at = lambda meeting: service_of(self.link.pulse.state)
        self.link.pulse.changed = lambda state: self.sockets.tell(service_of(state))
        self.is_up = True
        duties = (self.link.pulse.keep, self.link.follow, self.sockets.lobby.agenda.keep)
        self.duties = [asyncio.create_task(duty()) for duty in duties]

    def clock(self) -> int:
        return OPENED_AT + self.skew_ms + int(now() * 1000)

    async def kill(self) -> None:
        """End it between two steps, with all that it knew; its lines break."""
        self.is_up = False
        self.store.links.remove(self.link)
        for line in list(self.lines.values()):
            line.breaks()
        lobby = self.sockets.lobby
        meetings = [meeting.room.catching_up for meeting in lobby.meetings.values()]
        catching_up = [*meetings, *(group.room.catching_up for group in lobby.followed.values())]
        for task in (*self.duties, *catching_up, *lobby.agenda.running.values()):
            await end(task)


class Carrier:
    """In the place of Socket.IO: carries words to the lines of a process."""

    reason = Server.reason

    def __init__(self, process: Process) -> None:
        self.process = process
        self.manager = self

    def on(self, event: str, handler: Any) -> None:
        """The lines themselves tell of both."""

    def is_connected(self, sid: str, namespace: str) -> bool:
        return sid in self.process.lines

    def eio_sid_from_sid(self, sid: str, namespace: str) -> str:
        return sid

    def broadcast(self, sids: Iterable[str], name: str, value: bytes) -> None:
        for sid in sids:
            if line := self.process.lines.get(sid):
                line.down(name, value)

    def send_message(self, sid: str, name: str, value: Any) -> None:
        self.broadcast([sid], name, msgspec.json.encode(value))

    def start_background_task(self, run: Any, *arguments: Any) -> None:
        asyncio.get_running_loop().call_soon(run, *arguments)

    def address_of(self, sid: str) -> str:
        """All come from one."""
        return ""

    def seat(self, sid: str, is_seated: bool) -> None:
        """Nobody is in a hurry here."""

    def disconnect(self, sid: str) -> None:
        if line := self.process.lines.get(sid):
            line.breaks()


class Line:
    """A connection between a client and a process: in order, slow, and lost when it is to be."""

    numbers = 0

    def __init__(self, process: Process, client: Any, chance: random.Random) -> None:
        Line.numbers += 1
        self.sid = f"line-{Line.numbers}"
        self.process, self.client, self.chance = process, client, chance
        self.is_up, self.is_lost = True, False
        self.ended = asyncio.Event()
        self.last_up = self.last_down = 0.0
        self.heard: asyncio.Queue[tuple[str, Any, asyncio.Future[Any]]] = asyncio.Queue()
        process.lines[self.sid] = self
        self.serving = asyncio.create_task(self.serve())

    def delay(self, last: float) -> float:
        return max(last + IN_ORDER_S, now() + self.chance.uniform(0, SLOW_S))

    def up(self, word: str, value: Any) -> "asyncio.Future[Any]":
        """Say a word; its answer may never come."""
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self.last_up = self.delay(self.last_up)
        asyncio.get_running_loop().call_at(self.last_up, self.arrives, word, value, answer)
        return answer

    def arrives(self, word: str, value: Any, answer: "asyncio.Future[Any]") -> None:
        if self.is_up and not self.is_lost:
            self.heard.put_nowait((word, value, answer))

    async def answered(self, word: str, value: Any) -> Any:
        """What the process answers: at once begun where that is enough, as by a websocket."""
        sockets, told = self.process.sockets, asyncio.get_running_loop().create_future()
        text = msgspec.json.encode(value).decode()
        if word == "act" and sockets.act_at_once(self.sid, text, told.set_result):
            return await told
        return await sockets.receive(self.sid, word, [value])

    async def serve(self) -> None:
        """Answer one word after another, as the server does."""
        while True:
            word, value, answer = await self.heard.get()
            began = now()
            said = await self.answered(word, value)
            if word == "act":
                self.process.slowest_s = max(self.process.slowest_s, now() - began)
            plain = json.loads(msgspec.json.encode(said))
            self.last_down = self.delay(self.last_down)
            asyncio.get_running_loop().call_at(self.last_down, self.answers, answer, plain)

    def answers(self, answer: "asyncio.Future[Any]", said: Any) -> None:
        if self.is_up and not self.is_lost and not answer.done():
            answer.set_result(said)

    def down(self, name: str, value: bytes) -> None:
        said = json.loads(value)
        self.last_down = self.delay(self.last_down)
        asyncio.get_running_loop().call_at(self.last_down, self.comes, name, said)

    def comes(self, name: str, said: Any) -> None:
        if self.is_up and not self.is_lost:
            self.client.hears(self, name, said)

    def breaks(self, reason: str = "transport close") -> None:
        """It ends, and both sides know."""
        self.ends_at_the_server(reason)
        if self.is_up:
            self.is_up = False
            self.ended.set()
            self.client.lost(self)

    def ends_at_the_server(self, reason: str) -> None:
        if self.process.lines.pop(self.sid, None):
            self.serving.cancel()
            if self.process.is_up:
                silent_ms = PONG_WITHIN_S * 1000 if reason == "ping timeout" else 0
                self.process.sockets.leave(self.sid, reason == "client disconnect", silent_ms)

    def is_lost_silently(self) -> None:
        """Nothing passes any more; each side notices when the pings do not come."""
        self.is_lost = True
        loop = asyncio.get_running_loop()
        loop.call_later(SERVER_NOTICES_S, self.ends_at_the_server, "ping timeout")
        loop.call_later(CLIENT_NOTICES_S, self.breaks)
