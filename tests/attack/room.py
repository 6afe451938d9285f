"""A room that is attacked: after each conversation it is well, and its log has what was asked."""

import asyncio
import contextlib
import json
import re
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any

import httpx2 as httpx
import msgspec

from server.domain.refusals import Reason
from server.domain.words import HOUSE
from server.live.sets import meeting_name
from server.store.log import Log
from tests.attack.lines import Polling, Upgrading, Websocket
from tests.attack.sender import Senders
from tests.attack.talking import ATTACKERS, Talk, talks
from tests.edge.house import House, joining
from tests.edge.wires import Wire, wire

WITHIN_S = 20
HEALTHY = "chloe"
LOWERED = {"what": "hand", "on": False}
OURS = (f"refused: {Reason.FAULT}", f"refused: {Reason.STORE_AWAY}")
SAID = {"seq": "done", "entries": "joined", "until": "signalled"}
"""What an acknowledgement comes to, by a field that it has."""
ANSWER = re.compile(r"43(?:/,)?\d+(\[.*)", re.DOTALL)
REFUSED = re.compile(r'42\["refused",(.*)\]', re.DOTALL)


class Room:
    """A meeting of a set of its own, with those who attack it, and a member who does not."""

    def __init__(self, url: str, log: Log, senders: Senders, http: httpx.AsyncClient) -> None:
        self.house, self.log = House(url, senders.headers()), log
        self.senders, self.http = senders, http
        self.position: Any = None
        self.acts = 0
        self.asked: set[str] = set()
        """All acts so far: what somebody asked for as their line broke may be done later."""
        self.lines: list[Any] = []
        """All that the log had after the last conversation."""

    async def open(self) -> None:
        """Found the set, and lead its meeting to where all may speak."""
        await self.house.open()
        guests = await self.house.gathers("ana", "ben", "chloe")
        await guests[0].begins()
        for guest in guests:
            await guest.leaves()
        await self.house.close()
        await self.news()
        self.made = talks(self.house)

    async def hold(self, talk: Talk) -> Counter[str]:
        """Say it all, and see that the room is none the worse for it; what was answered."""
        async with asyncio.timeout(WITHIN_S):
            line = await self.line(talk.transport)
            await line.says(talk.frames)
            await line.ends(talk.ends)
            await self.is_well()
        said = list(answers(line.heard))
        told = {one["seq"] for one in said if "seq" in one}
        self.is_as_told(talk, told, await self.news(), bool(line.shut))
        outcomes = [*map(outcome, said), *filter(None, [line.shut])]
        assert not set(OURS).intersection(outcomes), outcomes
        return Counter(outcomes)

    async def line(self, transport: str) -> Websocket | Polling | Upgrading:
        headers = self.senders.headers()
        if transport == "websocket":
            return await Websocket.opened(self.house.base, headers)
        if transport == "upgrading":
            return await Upgrading.opened(self.http, self.house.base, headers)
        at_once = transport == "polling at once"
        return await Polling.opened(self.http, self.house.base, headers, at_once)

    async def news(self) -> list[Any]:
        """The lines that the log has more."""
        name = meeting_name(self.house.set, 1)
        read = await self.log.read(name, len(self.lines))
        new = [msgspec.json.decode(line.text) for line in read]
        self.lines += new
        return new

    def is_as_told(self, talk: Talk, told: set[int], news: list[Any], is_shut: bool) -> None:
        """The log has grown by what somebody asked for, and of that they were told."""
        me = self.house.ids[talk.who]
        mine = {line["seq"]: line["act"] for line in news if line["by"] == me}
        others = {line["by"] for line in news} - {me}
        assert others <= {HOUSE, self.house.ids[HEALTHY]}
        self.asked |= talk.asked
        assert set(mine.values()) <= self.asked, mine
        assert {self.lines[seq - 1]["by"] for seq in told} <= {me}
        if not is_shut:
            due = {seq for seq, act in mine.items() if act in talk.awaited}
            assert due <= told, due

    @contextlib.asynccontextmanager
    async def wire(self) -> AsyncIterator[Wire]:
        async with wire(self.house.base, additional_headers=self.senders.headers()) as bare:
            yield bare
            await bare.says("1")

    async def is_well(self) -> None:
        """A member comes back to where they were, writes, signals, and goes."""
        async with self.wire() as bare:
            await self.joins(bare)
            self.acts += 1
            act = {"type": "note_down", "id": f"healthy-{self.acts:06}", "text": "All is well"}
            for number, (word, value) in enumerate((("act", act), ("signal", LOWERED)), 1):
                await bare.says(f"42{number}{json.dumps([word, value])}")
                assert outcome(await bare.answer(number)) not in OURS

    async def joins(self, bare: Wire) -> Any:
        """The member joins from the last entry that they had; who is there."""
        token = self.house.tokens[HEALTHY]
        word = ["join", joining(self.house.set, token, self.position)]
        await bare.says("40", f"420{json.dumps(word)}")
        joined = await bare.answer()
        assert "refusal" not in joined, joined
        self.position = joined["position"]
        return joined["people"]

    async def is_empty(self) -> None:
        """Whoever attacked comes once more and goes, and then nobody is there but the member."""
        for who in set(ATTACKERS):
            async with self.wire() as bare:
                await bare.joins(self.house, who)
        async with self.wire() as bare, asyncio.timeout(WITHIN_S):
            people = await self.joins(bare)
            while set(people) != {self.house.ids[HEALTHY]}:
                people = json.loads((await bare.hears('42["presence"'))[2:])[1]["people"]


def answers(heard: Iterable[str]) -> Iterator[Any]:
    """What was acknowledged, and what was refused without that."""
    for frame in heard:
        if found := ANSWER.fullmatch(frame):
            yield json.loads(found[1])[0]
        elif found := REFUSED.fullmatch(frame):
            yield json.loads(found[1])


def outcome(answer: Any) -> str:
    """An answer in a word or two."""
    if "refusal" in answer:
        return f"refused: {answer['refusal']['code']}"
    return next(said for field, said in SAID.items() if field in answer)
