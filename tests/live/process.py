"""One process that looks after a meeting of the whole cast, at a clock that the test drives."""

from collections.abc import Iterable
from typing import Any

from server.domain.meeting.course import Template
from server.domain.meeting.moving import Move
from server.domain.meeting.opening import SetCourse
from server.domain.meeting.presenting import ChoosePresenter
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.templates import BUILT_IN, DEFAULT
from server.domain.refusals import Refusal
from server.domain.words import HOUSE, Act
from server.live.lobby import Lobby
from server.live.meeting import LiveMeeting
from server.live.presence import GRACE_MS
from server.store.log import Log
from tests.cast import ANA, BEN, CAST
from tests.commands import whole
from tests.live.standins import Clock, go_on, lobby
from tests.live.test_room import OPENING, SEATS


class Process:
    """A lobby with one meeting open, and who came to it here."""

    def __init__(self, lobby: Lobby, live: LiveMeeting, clock: Clock) -> None:
        self.lobby, self.live, self.clock = lobby, live, clock
        self.acts = 0

    @classmethod
    async def open(cls, log: Log, set_id: str, clock: Clock, process: str = "one") -> "Process":
        here, _ = lobby(log, clock, process)
        return cls(here, await here.meeting(set_id, 1), clock)

    @classmethod
    async def begun(
        cls, log: Log, set_id: str, clock: Clock, to: str, template: Template = BUILT_IN[DEFAULT]
    ) -> "Process":
        """Everybody is here, and has been for a while; Ben presents, and a phase has begun."""
        process = await cls.open(log, set_id, clock)
        course = SetCourse(id="house:course", template=template)
        for intent in (OPENING, course, *SEATS):
            assert isinstance(await process.live.room.act(intent, HOUSE), int)
        process.come(*CAST)
        await process.looks(GRACE_MS)
        await process.does(ANA, ChoosePresenter, airtime=1, members=(BEN,))
        await process.does(ANA, Move, leaving="lobby", to=to)
        return process

    @property
    def meeting(self) -> Meeting:
        return self.live.room.state

    @property
    def chores(self) -> list[str]:
        """What the house did since everybody was seated: the kinds of its acts, in order."""
        acts = (line.act for line in self.live.room.lines[len(SEATS) + 2 :])
        return [act.split(":")[1] for act in acts if act.startswith("house:")]

    def come(self, *members: str) -> None:
        for member in members:
            self.live.enter(member, f"phone-of-{member}")

    def go(self, *members: str) -> None:
        for member in members:
            self.live.leave(member, f"phone-of-{member}")

    async def looks(self, after_ms: int = 0) -> None:
        """Let some time go by, and whatever falls due meanwhile be done at its time."""
        await go_on(self.lobby, self.clock, after_ms)

    async def looks_at(self, now: int) -> None:
        """Let time go by until then."""
        await self.looks(now - self.clock.now)

    def has_heard(self, other: "Process") -> bool:
        """Whether what the other process announced last has come, if it was since we opened."""
        _, at = self.live.presence.others.get(other.lobby.process, (None, 0))
        return max(at, self.live.presence.hears_since) >= other.live.announced_at

    async def does(self, by: str, kind: type[Act], /, **fields: Any) -> None:
        """Do what may be done."""
        outcome = await self.asks(by, kind, **fields)
        assert isinstance(outcome, int), outcome

    async def asks(self, by: str, kind: type[Act], /, **fields: Any) -> int | Refusal:
        self.acts += 1
        process = self.lobby.process
        intent: Any = kind(id=f"act-{process}-{self.acts:05}", **whole(kind.key(), fields))
        return await self.live.room.act(intent, by)

    @property
    def round(self) -> str:
        """The id of the round that is open."""
        assert self.meeting.round
        return self.meeting.round.id


async def gone(process: Process, *members: str) -> None:
    """They leave, and are not awaited any more."""
    process.go(*members)
    await process.looks(GRACE_MS)


def others(*members: str) -> Iterable[str]:
    """The cast but for these."""
    return (member for member in CAST if member not in members)
