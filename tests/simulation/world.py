"""A meeting of three people at two processes, through the faults of a seed, and what must hold."""

import asyncio
import random
from typing import Any

from server.domain.meeting.templates import DEFAULT
from server.domain.refusals import Refusal
from server.domain.sets.plans import PlanMeeting
from server.live import seats
from server.live.lobby import Lobby
from server.live.seats import Founded, Wish
from server.live.sets import meeting_name
from server.store.log import Line as Kept
from tests.live.standins import Shown
from tests.simulation.client import Client
from tests.simulation.deeds import Deeds
from tests.simulation.faults import Fault, Kind, faults
from tests.simulation.process import Line, Process
from tests.simulation.store import Copy, Store, now
from tests.virtual import virtually

NAMES = ("Ana", "Ben", "Chloe")
QUIET_S = 12.0
"""By when all is well again after the last fault is over."""
LOOK_EVERY_S, STAYS_WELL = 1.0, 3
"""A world ends early when it was well so often in a row."""
ANSWER_WITHIN_S = 5.0
SKEWS_MS = (0, 0, 0, 3_600_000, -3_600_000)
COPY_EVERY_S = 2.0
LEADING = 0.4
"""How often it is the coach who does something."""


class World:
    """Everything of one seed."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.store = Store(self.chance)
        self.processes: list[Process] = []
        self.clients: list[Client] = []
        self.copies: list[Copy] = []
        self.faults = faults(self.chance)
        self.over = max(fault.over for fault in self.faults)
        self.deeds = Deeds(self.clients, self.chance)
        self.begun = 0

    async def founded(self) -> None:
        """A set whose three members have seats, and a meeting planned."""
        lobby = Lobby(self.store.kept, lambda: 0, "founding", Shown())
        tokens = [name.lower() * 12 for name in NAMES]
        new = await seats.found(lobby, "Harbour", NAMES[0], tokens[0])
        assert isinstance(new, Founded)
        group = await lobby.set(new.set)
        assert not isinstance(group, Refusal)
        members = [new.member]
        for name, token in zip(NAMES[1:], tokens[1:], strict=True):
            person = await seats.take_seat(group, Wish(new.members_key, token, name))
            assert not isinstance(person, (Refusal, str))
            members.append(person.id)
        plan = PlanMeeting(id="plan-the-first", title="First", template=DEFAULT, starts_at=0)
        assert isinstance(await group.act(plan, new.member), int)
        self.name = meeting_name(new.set, 1)
        for member, token in zip(members, tokens, strict=True):
            seat = {"set": new.set, "meeting": 1, "token": token}
            self.clients.append(Client(seat, member, self.connected, self.chance))

    async def connected(self, client: Client) -> Line | None:
        """A line to one of the processes."""
        return Line(self.chance.choice(self.processes), client, self.chance)

    def starts(self) -> Process:
        self.begun += 1
        skew = self.chance.choice(SKEWS_MS)
        self.processes.append(Process(self.store, f"process-{self.begun}", skew))
        return self.processes[-1]

    async def lives(self) -> None:
        """Everything that happens."""
        await self.founded()
        for _ in range(2):
            self.starts()
        staying = [asyncio.create_task(client.stay()) for client in self.clients]
        parts = (self.acting(), self.failing(), self.copying())
        others = [asyncio.create_task(part) for part in parts]
        await self.quiet()
        for task in (*staying, *others):
            if task.done() and not task.cancelled():
                task.result()
            task.cancel()
        for task in [task for client in self.clients for task in client.tasks]:
            task.cancel()

    async def quiet(self) -> None:
        """Wait until all is over, and well again."""
        await asyncio.sleep(self.over)
        well = 0
        while well < STAYS_WELL and now() < self.over + QUIET_S:
            await asyncio.sleep(LOOK_EVERY_S)
            well = 0 if self.faulty() else well + 1

    async def acting(self) -> None:
        """People do something now and then, and what they do may be refused."""
        await asyncio.sleep(0.5)
        self.deeds.begin()
        while now() < self.over:
            await asyncio.sleep(self.chance.uniform(0.1, 0.8))
            self.deeds.one(LEADING)

    async def copying(self) -> None:
        while True:
            self.copies.append(self.store.copy())
            await asyncio.sleep(COPY_EVERY_S)

    async def failing(self) -> None:
        for fault in self.faults:
            await asyncio.sleep(fault.at - now())
            await self.fails(fault)

    async def fails(self, fault: Fault) -> None:
        until = now() + fault.lasts
        process = self.processes[fault.whom % len(self.processes)]
        client = self.clients[fault.whom % len(self.clients)]
        line = client.line if isinstance(client.line, Line) else None
        match fault.kind:
            case Kind.HANG:
                self.store.hangs_until = until
            case Kind.REFUSE:
                self.store.refuses_until = until
            case Kind.LOSE:
                self.store.loses_until = until
            case Kind.PUT_BACK:
                self.store.put_back(self.copies[fault.whom % len(self.copies)])
            case Kind.CUT:
                process.link.cut_until = until
            case Kind.DEAF:
                process.link.deaf_until = self.over + QUIET_S
            case Kind.KILL:
                self.processes.remove(process)
                await process.kill()
                self.starts()
            case Kind.BREAK | Kind.LEAVE if line:
                if fault.kind is Kind.LEAVE:
                    client.entries, client.life = [], ""
                line.breaks()
            case Kind.SILENCE if line:
                line.is_lost_silently()

    # What must hold

    @property
    def lines(self) -> list[Kept]:
        """The log of the meeting."""
        return self.store.kept.logs[self.name]

    def faulty(self) -> list[str]:
        """What does not hold, in words."""
        lines = self.lines
        acts = [line.act for line in lines]
        wrong = []
        if len(set(acts)) != len(acts):
            wrong.append("an act stands in the log twice")
        was_put_back = any(fault.kind is Kind.PUT_BACK for fault in self.faults)
        for client in self.clients:
            who = f"{client.seat['token'][:3]}: "
            if [e["seq"] for e in client.entries] != list(range(1, len(lines) + 1)):
                wrong.append(f"{who}has {len(client.entries)} entries, the log {len(lines)}")
            elif any(not is_of(*pair) for pair in zip(client.entries, lines, strict=True)):
                wrong.append(f"{who}has other entries than the log")
            if not client.live or client.service != "well" or client.ends:
                wrong.append(f"{who}is not live and well: {client.service} {client.ends}")
            if client.unanswered:
                wrong.append(f"{who}waits for {len(client.unanswered)} answers")
            lost = [id for id in client.done if id not in acts]
            if lost and not was_put_back:
                wrong.append(f"{who}was told of {lost}, which are not in the log")
            if client.begun_anew and not was_put_back:
                wrong.append(f"{who}began anew for no reason")
            if refused := [id for id in client.refused if id in acts]:
                wrong.append(f"{who}was refused {refused}, which are in the log")
            if len(client.people) != len(self.clients) or set(client.people.values()) != {"here"}:
                wrong.append(f"{who}sees {client.people}")
        slowest = max(process.slowest_s for process in self.processes)
        if slowest > ANSWER_WITHIN_S:
            wrong.append(f"an act was answered after {slowest:.1f} s")
        return wrong


def is_of(entry: Any, line: Kept) -> bool:
    """Whether an entry is what somebody may have been given of a line."""
    return entry["act"] in (line.act, f"veiled:{line.seq}")


async def lived(seed: int) -> World:
    world = World(seed)
    await world.lives()
    return world


def run(seed: int) -> World:
    """Let a world of a seed live, and give it as it is at the end."""
    return virtually(lived(seed))
