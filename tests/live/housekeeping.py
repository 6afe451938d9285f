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
from server.live.lobby import Gathering, Lobby
from server.live.presence import GRACE_MS, SAY_EVERY_MS
from server.store.log import Log
from tests.cast import ANA, BEN, CAST
from tests.live.stage import Clock, lobby
from tests.live.test_room import OPENING, SEATS
from tests.wishes import whole


class House:
    """A lobby with one meeting open, and who came to it here."""

    def __init__(self, lobby: Lobby, gathering: Gathering, clock: Clock) -> None:
        self.lobby, self.gathering, self.clock = lobby, gathering, clock
        self.acts = 0

    @classmethod
    async def open(cls, log: Log, set_id: str, clock: Clock, process: str = "one") -> "House":
        here, _ = lobby(log, clock, process)
        return cls(here, await here.meeting(set_id, 1), clock)

    @classmethod
    async def begun(
        cls, log: Log, set_id: str, clock: Clock, to: str, template: Template = BUILT_IN[DEFAULT]
    ) -> "House":
        """Everybody is here, and has been for a while; Ben presents, and a phase has begun."""
        house = await cls.open(log, set_id, clock)
        course = SetCourse(id="house:course", template=template)
        for wish in (OPENING, course, *SEATS):
            assert isinstance(await house.gathering.room.act(wish, HOUSE), int)
        house.come(*CAST)
        await house.looks(GRACE_MS)
        await house.does(ANA, ChoosePresenter, airtime=1, member=BEN)
        await house.does(ANA, Move, leaving="lobby", to=to)
        return house

    @property
    def meeting(self) -> Meeting:
        return self.gathering.room.state

    @property
    def chores(self) -> list[str]:
        """What the house did since everybody was seated: the kinds of its acts, in order."""
        acts = (line.act for line in self.gathering.room.lines[len(SEATS) + 2 :])
        return [act.split(":")[1] for act in acts if act.startswith("house:")]

    def come(self, *members: str) -> None:
        for member in members:
            self.lobby.enter(self.gathering, member, f"phone-of-{member}")

    def go(self, *members: str) -> None:
        for member in members:
            self.lobby.leave(self.gathering, member, f"phone-of-{member}")

    async def looks(self, after_ms: int = 0) -> None:
        """Look after the meeting again and again, until some time has gone by."""
        until = self.clock.now + after_ms
        await self.lobby.look_after(self.gathering)
        while self.clock.now < until:
            self.clock.go_on(min(SAY_EVERY_MS, until - self.clock.now))
            await self.lobby.look_after(self.gathering)

    async def looks_at(self, now: int) -> None:
        """Look after the meeting at a given time."""
        await self.looks(now - self.clock.now)

    def has_heard(self, other: "House") -> bool:
        """Whether what the other process told last has come."""
        _, at = self.gathering.presence.others.get(other.lobby.process, (None, 0))
        return at >= other.gathering.told_at

    async def does(self, by: str, kind: type[Act], /, **fields: Any) -> None:
        """Do what may be done."""
        outcome = await self.asks(by, kind, **fields)
        assert isinstance(outcome, int), outcome

    async def asks(self, by: str, kind: type[Act], /, **fields: Any) -> int | Refusal:
        self.acts += 1
        process = self.lobby.process
        wish: Any = kind(id=f"act-{process}-{self.acts:05}", **whole(kind.key(), fields))
        return await self.gathering.room.act(wish, by)

    @property
    def round(self) -> str:
        """The id of the round that is open."""
        assert self.meeting.round
        return self.meeting.round.id


async def gone(house: House, *members: str) -> None:
    """They leave, and are not awaited any more."""
    house.go(*members)
    await house.looks(GRACE_MS)


def others(*members: str) -> Iterable[str]:
    """The cast but for these."""
    return (member for member in CAST if member not in members)
