"""The whole service on a free port, and a set whose members come to it by HTTP and by socket."""

import asyncio
import contextlib
import secrets
from collections.abc import AsyncIterator, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import aiohttp
import httpx2 as httpx
import socketio
from aiohttp.connector import Connection

from server import listening
from server.app import service
from server.domain.meeting.templates import DEFAULT
from server.edge.shapes import PROTOCOL
from server.edge.wire.connections import Connections
from server.settings import Settings
from tests.addresses import somewhere
from tests.commands import whole
from tests.people import key_after
from tests.waiting import eventually

ANSWER_WITHIN_S = 10


def joining(group: str, token: str, position: Any = None) -> dict[str, Any]:
    """The first meeting of a set, from a position on or from the beginning."""
    start = {"seq": 0, "at": 0}
    intent = {"protocol": PROTOCOL, "set": group, "meeting": 1, "token": token}
    return {**intent, "position": position or start}


def position_of(entry: Any, joined: Any) -> dict[str, Any]:
    """The position of whoever has an entry as their last, in the life that `join` told of."""
    return {"seq": entry["seq"], "at": entry["at"], "life": joined["position"]["life"]}


class Server(listening.Server):
    """uvicorn, but signals are for whoever runs the tests."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def settings(store: str, origins: tuple[str, ...] = (), hosts: tuple[str, ...] = ()) -> Settings:
    unused = Path("unused")
    return Settings("127.0.0.1", 0, f"unix://{store}", unused, origins, "critical", hosts=hosts)


class Served(NamedTuple):
    """A service that runs: its address, and all connections to it."""

    base: str
    connections: Connections


@contextlib.asynccontextmanager
async def served(given: Settings) -> AsyncIterator[Served]:
    """Serve until the block ends."""
    async with service(given) as (app, say_goodbye):
        server = Server(given, app, say_goodbye)
        running = asyncio.create_task(server.serve())
        await eventually(lambda: server.started or running.done())
        try:
            [socket] = server.servers[0].sockets
            base = f"http://127.0.0.1:{socket.getsockname()[1]}"
            yield Served(base, server.open_connections)
        finally:
            server.should_exit = True
            await running


@contextlib.asynccontextmanager
async def serving(given: Settings) -> AsyncIterator[str]:
    """Serve until the block ends; yield the address."""
    async with served(given) as found:
        yield found.base


class Answer(aiohttp.ClientResponse):
    """An answer that is read at once: the library reads none to what it posts.

    Its connection would stay open where the service ends before all of it has come.
    """

    async def start(self, connection: Connection) -> "Answer":
        await super().start(connection)
        if self.method == "POST":
            await self.read()
        return self


def session() -> aiohttp.ClientSession:
    return aiohttp.ClientSession(response_class=Answer)


class Guest:
    """One browser of one member: what it asks for, and all that it hears, in order."""

    def __init__(self, house: "House", name: str) -> None:
        self.house, self.name = house, name
        self.heard: list[tuple[str, Any]] = []
        self.acts = 0
        self.sio = socketio.AsyncClient(reconnection=False, http_session=session)
        for word in ("entry", "presence", "refused", "service", "set", "signals"):
            self.sio.on(word, self.hearing(word))
        self.sio.on("disconnect", self.hearing("disconnect"))

    def hearing(self, word: str) -> Any:
        async def hear(*said: Any) -> None:
            self.heard.append((word, said[0] if said else None))

        return hear

    def all(self, word: str) -> list[Any]:
        return [said for heard, said in self.heard if heard == word]

    @property
    def entries(self) -> list[Any]:
        return self.all("entry")

    @property
    def here(self) -> dict[str, str]:
        """Who is here, as last heard."""
        return dict(self.all("presence")[-1]["people"]) if self.all("presence") else {}

    async def connect(self, base: str = "", transport: str = "websocket") -> None:
        address = base or self.house.base
        await self.sio.connect(
            address,
            transports=[transport],
            headers=self.house.origin,
            wait_timeout=ANSWER_WITHIN_S,
        )

    async def asks(self, word: str, *data: Any) -> Any:
        """Say a word and wait for its acknowledgement."""
        sent = data[0] if len(data) == 1 else data or None
        answer = await self.sio.call(word, sent, timeout=ANSWER_WITHIN_S)
        self.heard.append(("answer", answer))
        return answer

    async def joins(self, position: Any = None, **other: Any) -> Any:
        token = self.house.tokens[self.name]
        intent = joining(self.house.set, token, position)
        return await self.asks("join", {**intent, **other})

    async def does(self, type: str, **fields: Any) -> Any:
        return await self.asks("act", self.act(type, **fields))

    def act(self, type: str, **fields: Any) -> dict[str, Any]:
        self.acts += 1
        return {"type": type, "id": f"{self.name}-act-{self.acts:04}", **whole(type, fields)}

    async def moves(self, leaving: str, to: str) -> Any:
        return await self.does("move", leaving=leaving, to=to)

    async def begins(self) -> None:
        """The coach leads everybody to the opening, where all may then speak at any time."""
        move = self.act("move", leaving="lobby", to="open")
        assert "refusal" not in await self.asks("act", move)
        assert "refusal" not in await self.does("close_round", round=f"{move['id']}.0")

    async def hears(self, count: int) -> None:
        """Wait until so many entries came by themselves."""
        await eventually(lambda: len(self.entries) >= count)

    async def hears_of(self, type: str) -> None:
        """Wait until something of this kind came by itself."""
        await eventually(lambda: any(e["event"]["type"] == type for e in self.entries))

    async def leaves(self) -> None:
        """Disconnect; what the library opened for a try that failed is closed, too.

        Where the service closed the connection the library's writing waits on, and calls that a
        mistake after a while.
        """
        await self.sio.disconnect()
        if self.sio.eio.write_loop_task:
            self.sio.eio.write_loop_task.cancel()
        if self.sio.eio.http:
            await self.sio.eio.http.close()


class House:
    """A set that Ana founded, with Ben and Chloe in it, and one planned meeting."""

    def __init__(self, base: str, headers: Mapping[str, str] | None = None) -> None:
        """Everything of it is sent with some `headers`; else from an address of its own."""
        self.origin = dict(headers or somewhere())
        self.at(base)
        self.tokens: dict[str, str] = {}
        self.ids: dict[str, str] = {}
        self.set = self.members_key = self.own_key = ""
        self.guests: list[Guest] = []

    def at(self, base: str) -> None:
        """Be at the service of an address, from now on."""
        self.base = base
        self.http = httpx.AsyncClient(base_url=base, headers=self.origin)

    async def open(self) -> None:
        self.tokens["ana"] = secrets.token_urlsafe(32)
        intent = {"name": "Harbour", "coach": "Ana", "token": self.tokens["ana"]}
        new = await self.posts("/api/sets", intent)
        self.set, self.ids["ana"] = new["set"], new["member"]
        self.members_key, self.own_key = new["members_key"], new["own_key"]
        for name in ("ben", "chloe"):
            await self.seats(name)
        await self.plans("First")

    async def close(self) -> None:
        for guest in self.guests:
            await guest.leaves()
        await self.http.aclose()

    async def seats(self, name: str) -> Any:
        self.tokens[name] = secrets.token_urlsafe(32)
        intent = {"key": self.members_key, "name": name.capitalize(), "token": self.tokens[name]}
        seat = await self.posts(f"/api/sets/{self.set}/seats", intent)
        self.ids[name] = seat["member"]
        return seat

    async def acts(self, who: str, type: str, id: str, **fields: Any) -> Any:
        """Somebody does something with the set, and may."""
        intent = {"type": type, "id": id, **fields}
        return await self.posts(f"/api/sets/{self.set}/acts", intent, who)

    async def plans(self, title: str, template: str = DEFAULT) -> None:
        plan = {"title": title, "template": template, "starts_at": 0}
        await self.acts("ana", "plan_meeting", f"plan-{title:->8}", **plan)

    def headers(self, who: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.tokens[who]}"} if who else {}

    async def posts(self, path: str, body: Any, who: str = "") -> Any:
        """Send a body that is taken, and give the answer."""
        answer = await self.http.post(path, json=body, headers=self.headers(who))
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def gets(self, path: str, who: str = "") -> Any:
        answer = await self.http.get(path, headers=self.headers(who))
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def removes(self, name: str) -> Any:
        another = {"member": self.ids[name], "members_key": key_after(name)}
        return await self.acts("ana", "remove_member", f"remove-{name}-", **another)

    async def kept(self) -> list[Any]:
        """All entries of the meeting, as they are in the log."""
        answer = await self.gets(f"/api/sets/{self.set}/meetings/1/entries", "ana")
        return list(answer["entries"])

    async def comes(self, name: str, base: str = "", transport: str = "websocket") -> Guest:
        """Somebody opens the room in a browser."""
        guest = Guest(self, name)
        self.guests.append(guest)
        await guest.connect(base, transport)
        return guest

    async def gathers(self, *names: str, base: str = "") -> list[Guest]:
        """They come and join, one after another."""
        guests = []
        for name in names:
            guests.append(await self.comes(name, base))
            assert "refusal" not in await guests[-1].joins()
        return guests
