"""A browser that keeps every frame it was sent and every body it was given, as they came."""

import asyncio
import contextlib
import json
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.commands import whole
from tests.edge.house import ANSWER_WITHIN_S, House, joining, position_of
from tests.edge.wires import PATH
from tests.waiting import eventually

ENTRY, PRESENCE = '42["entry",', '42["presence",'


class Screen:
    """One socket of one member, and all that came by it or by HTTP."""

    def __init__(self, house: House, name: str, socket: ClientConnection) -> None:
        self.house, self.name, self.socket = house, name, socket
        self.frames: list[str] = []
        self.answers: dict[str, asyncio.Future[Any]] = {}
        self.joined: Any = None
        self.acts = 0
        self.reading = asyncio.create_task(self.read(), name=f"a screen of {name}")

    @classmethod
    async def opened(
        cls, house: House, name: str, base: str = "", position: Any = None
    ) -> "Screen":
        """Somebody opens the room, or comes back to it."""
        address = (base or house.base).replace("http://", "ws://") + PATH + "websocket"
        screen = cls(house, name, await connect(address, compression=None, proxy=None))
        await screen.socket.send("40")
        await eventually(lambda: any(frame.startswith("40") for frame in screen.frames))
        intent = joining(house.set, house.tokens[name], position)
        screen.joined = await screen.asks("join", intent)
        assert "refusal" not in screen.joined, screen.joined
        return screen

    async def read(self) -> None:
        with contextlib.suppress(ConnectionClosed):
            async for frame in self.socket:
                assert isinstance(frame, str)
                self.frames.append(frame)
                if frame == "2":
                    await self.socket.send("3")
                elif frame.startswith("43"):
                    id, _, text = frame[2:].partition("[")
                    self.answers[id].set_result(json.loads(f"[{text}")[0])

    async def asks(self, word: str, value: Any) -> Any:
        """Say a word, and wait for its acknowledgement."""
        id = str(len(self.answers))
        self.answers[id] = asyncio.get_running_loop().create_future()
        await self.socket.send(f"42{id}{json.dumps([word, value])}")
        return await asyncio.wait_for(self.answers[id], ANSWER_WITHIN_S)

    async def tries(self, type: str, id: str = "", **fields: Any) -> Any:
        """Ask for something that may be refused."""
        self.acts += 1
        id = id or f"{self.name}-screen-{self.acts:04}"
        return await self.asks("act", {"type": type, "id": id, **whole(type, fields)})

    async def does(self, type: str, id: str = "", **fields: Any) -> int:
        """Do what may be done; the number of its entry."""
        answer = await self.tries(type, id, **fields)
        assert "refusal" not in answer, answer
        return int(answer["seq"])

    async def reads_the_transcript(self) -> None:
        path = f"/api/sets/{self.house.set}/meetings/1/entries"
        answer = await self.house.http.get(path, headers=self.house.headers(self.name))
        assert answer.status_code == 200
        self.frames.append(answer.text)

    def said(self, start: str) -> list[Any]:
        """What was said by itself with one word."""
        return [json.loads(f[2:])[1] for f in self.frames if f.startswith(start)]

    def has_heard(self, seq: int) -> bool:
        return any(entry["seq"] == seq for entry in self.said(ENTRY))

    @property
    def people(self) -> dict[str, str]:
        """Who is here, as was said last."""
        told = [self.joined, *self.said(PRESENCE)]
        return dict(told[-1]["people"])

    def knows(self, text: str) -> bool:
        """Whether a text ever came here, however."""
        return any(text in frame for frame in self.frames)

    async def says_goodbye(self) -> None:
        await self.socket.send("1")
        await self.reading

    async def leaves(self) -> None:
        await self.socket.close()
        await self.reading


class Six:
    """The whole cast, each before a screen of their own; three of them at another server."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.screens: list[Screen] = []
        self.phase = "lobby"

    @classmethod
    async def gathered(cls, house: House, second: str) -> "Six":
        for name in ("dev", "esi", "farid"):
            await house.seats(name)
        six = cls(house)
        for name in ("ana", "ben", "chloe"):
            await six.opens(name)
        for name in ("dev", "esi", "farid"):
            await six.opens(name, second)
        await six.of("ana").does("choose_presenter", airtime=1, members=[house.ids["ben"]])
        return six

    async def opens(self, name: str, base: str = "", position: Any = None) -> Screen:
        self.screens.append(await Screen.opened(self.house, name, base, position))
        return self.screens[-1]

    def of(self, name: str) -> Screen:
        """Somebody's first screen."""
        return next(screen for screen in self.screens if screen.name == name)

    def others(self, name: str) -> list[Screen]:
        """The screens of all but one."""
        return [screen for screen in self.screens if screen.name != name]

    def all_of(self, name: str) -> list[Screen]:
        return [screen for screen in self.screens if screen.name == name]

    async def moves(self, to: str) -> str:
        """Move everyone; the id of the round that the course brings there."""
        id = f"move-to-{to}"
        await self.of("ana").does("move", id, leaving=self.phase, to=to)
        self.phase = to
        return f"{id}.0"

    async def opens_round(self, purpose: str) -> str:
        """The coach opens a round; its id."""
        id = f"open-{purpose}"
        await self.of("ana").does("open_round", id, purpose=purpose, question="", seconds=0)
        return id

    @property
    def open(self) -> list[Screen]:
        """The screens that are still connected."""
        return [screen for screen in self.screens if not screen.reading.done()]

    async def have_heard(self, seq: int) -> None:
        """Wait until an entry came to all."""
        await eventually(lambda: all(screen.has_heard(seq) for screen in self.open))

    async def see_leave(self, name: str) -> None:
        """Somebody leaves, and all others are told."""
        await self.have_seen(name, "here")
        await self.of(name).says_goodbye()
        await self.have_seen(name, None)

    async def have_seen(self, name: str, how: str | None) -> None:
        """Wait until all others know how somebody is present."""
        id = self.house.ids[name]
        await eventually(lambda: all(s.people.get(id) == how for s in self.others(name)))

    async def come_back(self, seq: int) -> None:
        """Everybody opens the room anew: from nothing, and from what they had; and reads it all."""
        first = self.screens[0]
        entries = (*first.joined["entries"], *first.said(ENTRY))
        last = next(
            (position_of(entry, first.joined) for entry in entries if entry["seq"] == seq), None
        )
        for name in ("ana", "ben", "chloe", "dev", "esi", "farid"):
            await self.opens(name)
            back = await self.opens(name, position=last)
            await back.reads_the_transcript()

    async def leave(self) -> None:
        for screen in self.screens:
            await screen.leaves()
