"""What stands in for the world around rooms: a clock, screens, and a log that can be away."""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import inf
from typing import Any

from server.domain.meeting.state.meeting import Meeting
from server.domain.refusals import Refusal
from server.domain.words import HOUSE, MemberId
from server.live.deciders import MEETING
from server.live.delivery import Delivery
from server.live.lobby import Lobby
from server.live.presence import Here
from server.live.room import Room
from server.live.signals import SignalKind
from server.store.log import Line, Log, LogUnavailable, Mark, Value, Watcher
from server.store.memory import MemoryLog
from tests.cast import OPENED_AT


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self) -> None:
        self.now = OPENED_AT

    def __call__(self) -> int:
        return self.now

    def go_on(self, ms: int) -> None:
        self.now += ms


class Shown:
    """Screens that keep what was shown; who sits at them is for the test to say."""

    def __init__(self) -> None:
        self.deliveries: list[Delivery] = []
        self.stopped: list[tuple[str, Refusal]] = []
        self.people: list[dict[str, Here]] = []
        self.signalled: list[tuple[MemberId | None, dict[MemberId, list[SignalKind]]]] = []
        self.looked_at: list[str] = []
        self.sets: set[str] = set()
        self.changed: list[tuple[str, int]] = []

    def entry(self, meeting: str, delivery: Delivery) -> None:
        self.deliveries.append(delivery)

    def stuck(self, meeting: str, refusal: Refusal) -> None:
        self.stopped.append((meeting, refusal))

    def presence(self, meeting: str, people: Mapping[MemberId, Here], seq: int) -> None:
        self.people.append(dict(people))

    def signals(
        self, meeting: str, raised: Mapping[MemberId, Sequence[SignalKind]], leads: MemberId | None
    ) -> None:
        self.signalled.append((leads, {member: list(what) for member, what in raised.items()}))

    def set_changed(self, group: str, seq: int) -> None:
        self.changed.append((group, seq))

    def keep_seated(self, group: str) -> bool:
        """Nobody loses a seat here; those in `sets` have somebody here."""
        self.looked_at.append(group)
        return group in self.sets


class MoodyLog(MemoryLog):
    """A log in memory that can be away, lose an answer, lose everything, take its time, or hang."""

    def __init__(self) -> None:
        super().__init__()
        self.away: Callable[[str, str], bool] = lambda name, act: False
        self.hangs: Callable[[str], bool] = lambda name: False
        self.loses_answers = 0
        self.reads = 0
        self.writes = 0
        self.gate = asyncio.Event()
        self.gate.set()

    async def append(
        self, name: str, lines: Sequence[Line], after: Mark, value: Value | None = None
    ) -> Sequence[Line]:
        self.writes += 1
        await self.answers(name)
        if any(self.away(name, line.act) for line in lines):
            raise LogUnavailable("away")
        standing = await super().append(name, lines, after, value)
        if self.loses_answers:
            self.loses_answers -= 1
            raise LogUnavailable("the answer was lost")
        return standing

    async def read(self, name: str, after: int = 0, copied: bool = False) -> list[Line]:
        self.reads += 1
        await self.answers(name)
        if self.away(name, ""):
            raise LogUnavailable("away")
        return await super().read(name, after, copied)

    async def values(self, table: str) -> dict[str, bytes]:
        await self.answers(table)
        if self.away(table, ""):
            raise LogUnavailable("away")
        return await super().values(table)

    async def put(self, value: Value, before: bytes | None) -> bool:
        self.writes += 1
        return await super().put(value, before)

    async def publish(self, name: str, text: bytes) -> Mark:
        await self.answers(name)
        if self.away(name, ""):
            raise LogUnavailable("away")
        return await super().publish(name, text)

    async def answers(self, name: str) -> None:
        """Wait until it would answer, which for a name that hangs is never."""
        await self.gate.wait()
        if self.hangs(name):
            await asyncio.Event().wait()

    def lose(self, name: str) -> None:
        """Forget all lines, as a store without a file does when it starts again."""
        self.put_back(name, 0)

    def put_back(self, name: str, seq: int) -> None:
        """Put a log back to an earlier copy, which has so many lines."""
        del self.logs[name][seq:]


class Open:
    """A room that is open, and all that it was heard to say."""

    def __init__(self, log: Log, name: str, clock: Callable[[], int]) -> None:
        self.room: Room[Meeting] = Room(log, name, MEETING, clock)
        self.heard: list[Delivery] = []

    @classmethod
    async def on(cls, log: Log, name: str, clock: Callable[[], int]) -> "Open":
        """Open it as a lobby does: follow, read in silence, then let it speak."""
        found = cls(log, name, clock)
        watcher = Watcher(found.room.hear, lambda text: None, found.room.gap)
        await log.watch(name, watcher)
        await found.room.level()
        found.room.heard = found.heard.append
        return found

    async def does(self, by: str, *intents: Any) -> list[int | Refusal]:
        """Do one thing after another."""
        return [await self.room.act(intent, by) for intent in intents]

    async def settles(self, *intents: Any) -> None:
        """What the house does, which is never refused."""
        assert all(isinstance(seq, int) for seq in await self.does(HOUSE, *intents))

    @property
    def numbers(self) -> list[int]:
        return numbers(self.heard)


def numbers(deliveries: Iterable[Delivery]) -> list[int]:
    """The numbers of what was delivered."""
    return [each.entry.seq for each in deliveries]


def lobby(log: Log, clock: Clock, process: str = "one") -> tuple[Lobby, Shown]:
    """A lobby, and the screens on which its meetings are shown."""
    shown = Shown()
    return Lobby(log, clock, process, shown), shown


async def settled(lobby: Lobby) -> None:
    """Let all be done that is due now, and what falls due by that."""
    lobby.agenda.begin_due()
    while lobby.agenda.running:
        await asyncio.wait(list(lobby.agenda.running.values()))
        lobby.agenda.begin_due()


async def go_on(lobby: Lobby, clock: Clock, ms: int) -> None:
    """Let time go by in one process, and whatever falls due meanwhile be done at its time."""
    until = clock.now + ms
    await settled(lobby)
    while (at := next_due(lobby)) <= until:
        clock.now = int(at)
        await settled(lobby)
    clock.now = until


def next_due(lobby: Lobby) -> float:
    """When something is due next, in ms; never is later than any time."""
    at = lobby.agenda.next()
    return inf if at is None else at
