"""Somebody in a meeting, by the rules of the protocol's page: joins, takes what comes, acts."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from server.edge.shapes import PROTOCOL

ANSWER_WITHIN_S = 6.0
FIRST_RETRY_S, LONGEST_RETRY_S = 0.5, 4.0


class Connection(Protocol):
    """A connection to the service; it calls `hears` and `lost` of its client."""

    ended: asyncio.Event

    def up(self, word: str, value: Any) -> "asyncio.Future[Any]":
        """Say a word; its answer may never come."""
        ...

    def breaks(self) -> None:
        """End it without a goodbye."""
        ...


class Client:
    """What a browser keeps of a meeting, and how it comes by it."""

    def __init__(
        self,
        seat: dict[str, Any],
        me: str,
        connect: Callable[["Client"], Awaitable["Connection | None"]],
        chance: random.Random,
    ) -> None:
        """`connect` gives a connection, or None where nobody answers."""
        self.seat, self.me, self.connect, self.chance = seat, me, connect, chance
        self.longest_retry_s = LONGEST_RETRY_S
        self.entries: list[Any] = []
        self.life = ""
        self.line: Connection | None = None
        self.live = self.joining = False
        self.on_the_way: set[str] = set()
        self.people: dict[str, str] = {}
        self.service = "well"
        self.told: list[tuple[str, float]] = []
        self.unanswered: dict[str, Any] = {}
        self.done: dict[str, int] = {}
        self.refused: dict[str, str] = {}
        self.ends: list[str] = []
        self.elsewhere = 0
        """How often it was told to go to a newer version."""
        self.begun_anew = 0
        self.tasks: set[asyncio.Task[None]] = set()

    def spawn(self, coroutine: Any) -> None:
        task = asyncio.create_task(coroutine)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    # The connection

    async def stay(self) -> None:
        """Connect, and again whenever the connection is lost."""
        wait = FIRST_RETRY_S
        while True:
            self.line = await self.connect(self)
            if self.line:
                self.service = "well"
                self.spawn(self.join())
                wait = FIRST_RETRY_S
            if self.line:
                await self.line.ended.wait()
            await asyncio.sleep(wait * self.chance.uniform(0.5, 1))
            wait = min(2 * wait, self.longest_retry_s)

    def lost(self, line: Connection) -> None:
        if line is self.line:
            self.line = None
            self.live = self.joining = False
            self.on_the_way = set()

    async def ask(self, word: str, value: Any) -> Any:
        line = self.line
        if line is None:
            return None
        try:
            async with asyncio.timeout(ANSWER_WITHIN_S):
                answer = await line.up(word, value)
        except TimeoutError:
            return None
        return answer if line is self.line else None

    @property
    def position(self) -> dict[str, Any]:
        last = self.entries[-1] if self.entries else {"seq": 0, "at": 0}
        return {"seq": last["seq"], "at": last["at"], "life": self.life}

    async def join(self) -> None:
        """Join, in as many parts as it takes."""
        if self.joining:
            return
        self.joining, line = True, self.line
        while line is self.line and line is not None:
            position = self.position
            answer = await self.ask(
                "join", {"protocol": PROTOCOL, **self.seat, "position": position}
            )
            if line is not self.line:
                return
            if answer is None or answer.get("refusal", {}).get("again"):
                await asyncio.sleep(self.chance.uniform(FIRST_RETRY_S, 1))
                continue
            if "refusal" in answer:
                self.is_refused(line, answer["refusal"]["code"])
                return
            self.take_so_far(answer)
            if not answer["more"]:
                break
        if line is self.line:
            self.joining = False
            self.live = True
            self.send_all()

    def take_so_far(self, answer: Any) -> None:
        if answer["anew"]:
            self.begun_anew += bool(self.entries)
            self.entries = []
        self.life = answer["position"]["life"]
        self.people = answer["people"]
        for entry in answer["entries"]:
            self.take(entry)

    def take(self, entry: Any) -> None:
        if entry["seq"] == len(self.entries) + 1:
            self.entries.append(entry)
        elif entry["seq"] > len(self.entries) + 1:
            self.spawn(self.join())

    def hears(self, line: Connection, name: str, said: Any) -> None:
        """A word of the service, on a line that may be an old one."""
        if line is not self.line:
            return
        match name:
            case "entry" if not self.joining:
                self.take(said)
            case "presence":
                self.people = said["people"]
                if not self.joining and said["position"] != self.position:
                    self.spawn(self.join())
            case "service":
                self.service = said["state"]
                self.told.append((said["state"], asyncio.get_running_loop().time()))
                if said["state"] == "well":
                    self.send_all()
            case "refused" if said["refusal"]["code"] != "not_joined":
                self.is_refused(line, said["refusal"]["code"])

    def is_refused(self, line: Connection, code: str) -> None:
        """As browsers do: what a newer version has written is waited for, all else is the end."""
        if code == "newer_line":
            self.elsewhere += 1
            line.breaks()
        else:
            self.ends.append(code)

    # What is asked for

    def act(self, command: Any) -> None:
        """Ask for something, until it is answered."""
        self.unanswered[command["id"]] = command
        if self.live:
            self.spawn(self.send(command))

    def send_all(self) -> None:
        for command in list(self.unanswered.values()):
            self.spawn(self.send(command))

    async def send(self, command: Any) -> None:
        """Send an act, unless it is on its way on this line already."""
        on_the_way = self.on_the_way
        if command["id"] in on_the_way:
            return
        on_the_way.add(command["id"])
        answer = await self.ask("act", command)
        on_the_way.discard(command["id"])
        if command["id"] not in self.unanswered:
            return
        if answer is None or answer.get("refusal", {}).get("again"):
            await asyncio.sleep(self.chance.uniform(FIRST_RETRY_S, 1))
            if self.live and command["id"] in self.unanswered:
                self.spawn(self.send(command))
            return
        if "refusal" in answer:
            if answer["refusal"]["code"] == "not_joined":
                self.spawn(self.join())
                return
            self.refused[command["id"]] = answer["refusal"]["code"]
        else:
            self.done[command["id"]] = answer["seq"]
        del self.unanswered[command["id"]]
