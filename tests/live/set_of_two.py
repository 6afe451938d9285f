"""A set of two and its meetings, without a network: what `attending` does for them."""

from typing import Any

import msgspec

from server.domain.entry import Entry
from server.domain.meeting.commitments import Commit, ReportBack
from server.domain.meeting.moving import Move
from server.domain.meeting.opening import Brought
from server.domain.meeting.presenting import ChoosePresenter
from server.domain.meeting.state.commitments import Outcome
from server.domain.meeting.templates import DEFAULT
from server.domain.meeting.vocabulary import Event
from server.domain.refusals import Refusal
from server.domain.sets.meeting import Planned
from server.domain.sets.person import Person
from server.domain.sets.plans import PlanMeeting
from server.domain.sets.state import LearningSet
from server.domain.words import Act
from server.live import attending, seats
from server.live.lobby import Lobby
from server.live.seats import Founded, Wish
from server.live.sets import SetRoom
from tests.cast import PROMISE
from tests.commands import whole
from tests.people import removes

ANAS, BENS = "a" * 32, "b" * 32


class SetOfTwo:
    """A set of Ana and Ben, and the meetings they have planned."""

    def __init__(self, here: Lobby, id: str, group: SetRoom) -> None:
        self.lobby, self.id, self.group = here, id, group
        self.ana, self.ben = group.state.members
        self.acts = 0

    @classmethod
    async def founded(cls, here: Lobby, anas: str = ANAS, bens: str = BENS) -> "SetOfTwo":
        new = await seats.found(here, "Harbour", "Ana", anas)
        assert isinstance(new, Founded)
        group = await here.set(new.set)
        assert not isinstance(group, Refusal)
        assert isinstance(await seats.take_seat(group, Wish(new.members_key, bens, "Ben")), Person)
        the_set = cls(here, new.set, group)
        for title in ("First", "Second"):
            await the_set.plans(title)
        return the_set

    async def plans(self, title: str, template: str = DEFAULT) -> None:
        plan = PlanMeeting(id=f"plan-{title:->8}", title=title, template=template, starts_at=0)
        assert isinstance(await self.group.act(plan, self.ana.id), int)

    async def room(self, number: int) -> attending.MeetingRoom:
        return (await self.lobby.meeting(self.id, number)).room

    def planned(self, number: int) -> Planned:
        found = self.group.state.meeting(number)
        assert found
        return found

    async def levelled(self) -> LearningSet:
        """The set as it is now, with what it knows of its meetings."""
        await self.group.level()
        return self.group.state

    async def now(self, number: int) -> Planned:
        """A meeting, as the set knows it now."""
        await self.levelled()
        return self.planned(number)

    async def brought(self, number: int) -> Brought:
        """What was brought to a meeting, as it is sent."""
        deliveries = (await self.room(number)).deliveries
        [brought] = [one for one in deliveries if isinstance(one.entry.event, Brought)]
        event = msgspec.json.decode(brought.to(self.ana.id), type=Entry[Event]).event
        assert isinstance(event, Brought)
        return event

    async def takes_out(self, person: Person) -> None:
        assert isinstance(await self.group.act(removes(person.id), self.ana.id), int)

    async def arrives(self, number: int, *people: Person) -> list[Refusal | None]:
        room, planned = await self.room(number), self.planned(number)
        return [await attending.arrive(self.group, self.id, room, planned, p) for p in people]

    async def does(
        self, number: int, by: Person, kind: type[Act], /, **fields: Any
    ) -> int | Refusal:
        self.acts += 1
        intent: Any = kind(id=f"an-act-{self.acts:05}", **whole(kind.key(), fields))
        return await attending.act(self.group, await self.room(number), intent, by.id)

    async def moves(self, number: int, *phases: str) -> None:
        for to in phases:
            leaving = (await self.room(number)).state.phase
            done = await self.does(number, self.ana, Move, leaving=leaving, to=to)
            assert isinstance(done, int), done

    async def commits(self, number: int, what: str) -> int | Refusal:
        return await self.does(number, self.ben, Commit, **{**PROMISE, "what": what})

    async def reports(self, number: int, commitment: str, outcome: Outcome) -> int | Refusal:
        told = {"outcome": outcome, "happened": "I rang", "learned": "It is easy"}
        return await self.does(number, self.ben, ReportBack, commitment=commitment, **told)

    async def is_about_to_commit(self, number: int) -> attending.MeetingRoom:
        await self.arrives(number, self.ana, self.ben)
        await self.does(number, self.ana, ChoosePresenter, airtime=1, members=(self.ben.id,))
        await self.moves(number, "open", "commit")
        return await self.room(number)

    async def first_meeting(self) -> str:
        """Hold it as far as Ben's commitment, and give the commitment's id."""
        await self.is_about_to_commit(1)
        await self.commits(1, "Hand over the rota")
        return (await self.room(1)).state.commitments[0].id
