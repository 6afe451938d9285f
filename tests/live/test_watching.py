"""Whoever watches comes into meetings, and out of them, as their set has it by now."""

import pytest

from server.domain.meeting.chair import HandOver
from server.domain.meeting.moving import Move, Reopen
from server.domain.meeting.phases import FIRST, LAST
from server.domain.meeting.saying import NoteDown
from server.domain.meeting.seats import KnowAs, MemberUnseated
from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.sets.keys import HandWay
from server.domain.sets.person import Person
from server.domain.sets.roles import GiveRole
from server.domain.sets.watching import Consent
from server.domain.words import HOUSE, Act
from server.live import attending, seats, settling
from server.live.seats import Wish
from tests.live.set_of_two import SetOfTwo
from tests.live.standins import Clock
from tests.people import removes

CHLOES = "c" * 32
NOT_YOURS = Refusal(Reason.NOT_YOURS)
KEPT_FROM = Refusal(Reason.READS_NO_MEETING, "meeting")


class Scene:
    """A set of two and Chloe, and what its coach does with it; a second goes by each time."""

    def __init__(self, the_set: SetOfTwo, clock: Clock, chloe: str) -> None:
        self.set, self.clock, self.id = the_set, clock, chloe
        self.acts = 0

    @property
    def chloe(self) -> Person:
        found = self.set.group.state.person(self.id)
        assert found
        return found

    async def does(self, act: Act, by: Person | None = None) -> None:
        self.clock.go_on(1_000)
        outcome = await self.set.group.act(act, (by or self.set.ana).id)
        assert isinstance(outcome, int), outcome

    def next_id(self) -> str:
        self.acts += 1
        return f"an-act-of-{self.acts:04}"

    async def is_now(self, role: Role) -> None:
        await self.does(GiveRole(id=self.next_id(), member=self.id, role=role))

    async def says(self, by: Person, agrees: bool) -> None:
        await self.does(Consent(id=self.next_id(), member=self.id, agrees=agrees), by)

    async def observes(self) -> None:
        """As all have agreed."""
        await self.is_now(Role.OBSERVER)
        for one in (self.set.ana, self.set.ben):
            await self.says(one, True)

    async def settles(self) -> None:
        self.clock.go_on(1_000)
        assert await settling.settle_open(self.set.lobby, self.set.id, self.set.group) is None
        self.clock.go_on(1_000)

    async def comes(self, number: int = 1) -> Refusal | None:
        [told] = await self.set.arrives(number, self.chloe)
        return told

    async def is_where(self, number: int = 1) -> str:
        state = (await self.set.room(number)).state
        parts = {"takes part": state.member(self.id), "watches": state.watcher(self.id)}
        return next((name for name, found in parts.items() if found), "neither")

    async def closes(self, number: int = 1) -> None:
        await self.set.arrives(number, self.set.ana, self.set.ben)
        await self.set.moves(number, "closed")


@pytest.fixture
async def scene(the_set: SetOfTwo, clock: Clock) -> Scene:
    key = the_set.group.state.members_key
    chloe = await seats.take_seat(the_set.group, Wish(key, CHLOES, "Chloe"))
    assert isinstance(chloe, Person)
    return Scene(the_set, clock, chloe.id)


# In the middle of a meeting


@pytest.mark.parametrize("role", [Role.APPRENTICE, Role.OBSERVER, Role.HOST])
async def test_a_member_who_becomes_another_in_a_meeting_takes_part_no_more(
    scene: Scene, role: Role
) -> None:
    the_set = scene.set
    await the_set.arrives(1, the_set.ana, the_set.ben, scene.chloe)
    await the_set.moves(1, "open")
    before = (await the_set.room(1)).state.round
    assert before
    assert scene.id in before.order
    await scene.is_now(role)
    await scene.settles()
    assert await scene.is_where() == ("neither" if role is Role.HOST else "watches")
    after = (await the_set.room(1)).state.round
    assert after
    assert scene.id not in after.order


async def test_one_who_watched_and_becomes_a_member_takes_part_from_then_on(scene: Scene) -> None:
    await scene.is_now(Role.APPRENTICE)
    await scene.set.arrives(1, scene.set.ana, scene.chloe)
    assert await scene.is_where() == "watches"
    await scene.is_now(Role.MEMBER)
    await scene.settles()
    assert await scene.is_where() == "takes part"
    assert await scene.comes() is None


async def test_a_meeting_that_is_not_told_at_once_hears_of_it_as_they_come(scene: Scene) -> None:
    await scene.set.arrives(1, scene.set.ana, scene.chloe)
    await scene.is_now(Role.APPRENTICE)
    assert await scene.is_where() == "takes part"
    assert await scene.comes() is None
    assert await scene.is_where() == "watches"


# One no


async def test_whoever_is_refused_is_out_of_every_open_meeting_at_once(scene: Scene) -> None:
    await scene.is_now(Role.APPRENTICE)
    await scene.set.arrives(1, scene.set.ana, scene.set.ben)
    for number in (1, 2):
        assert await scene.comes(number) is None
        assert await scene.is_where(number) == "watches"
    await scene.observes()
    await scene.says(scene.set.ben, False)
    await scene.settles()
    for number in (1, 2):
        assert await scene.is_where(number) == "neither"
        last = (await scene.set.room(number)).entries[-1].event
        assert last == MemberUnseated(scene.id)


async def test_whoever_agrees_once_more_changes_no_meeting(scene: Scene) -> None:
    await scene.observes()
    await scene.set.arrives(1, scene.set.ana, scene.chloe)
    before = (await scene.set.room(1)).seq
    await scene.says(scene.set.ben, True)
    await scene.settles()
    assert (await scene.set.room(1)).seq == before


async def test_a_meeting_that_is_over_is_not_told_who_was_refused(scene: Scene) -> None:
    await scene.observes()
    await scene.comes()
    await scene.closes()
    before = (await scene.set.room(1)).seq
    await scene.says(scene.set.ana, False)
    await scene.settles()
    assert (await scene.set.room(1)).seq == before


# Back again


@pytest.mark.parametrize("settled", [True, False])
@pytest.mark.parametrize("role", [Role.APPRENTICE, Role.OBSERVER])
async def test_one_who_watched_and_was_taken_out_and_is_let_in_again_watches_again(
    scene: Scene, role: Role, settled: bool
) -> None:
    await scene.observes()
    await scene.is_now(Role.APPRENTICE)
    for turn, key in (("first", "a" * 26), ("second", "b" * 26)):
        await (scene.observes() if role is Role.OBSERVER else scene.settles())
        await scene.set.arrives(1, scene.set.ana)
        assert await scene.comes() is None
        assert await scene.is_where() == "watches"
        await scene.does(removes(scene.id, f"remove-{turn}"))
        if settled:
            await scene.settles()
            assert await scene.is_where() == "neither"
        await scene.does(HandWay(id=scene.next_id(), member=scene.id, own_key=key))
        if role is Role.OBSERVER:
            await scene.is_now(Role.APPRENTICE)
    assert await scene.comes() is None
    assert await scene.is_where() == "watches"
    note = {"text": "Ana waits"}
    assert isinstance(await scene.set.does(1, scene.chloe, NoteDown, **note), int)


async def test_a_meeting_that_heard_of_two_processes_the_older_news_last_is_put_right(
    scene: Scene,
) -> None:
    await scene.set.arrives(1, scene.set.ana, scene.chloe)
    await scene.is_now(Role.APPRENTICE)
    await scene.settles()
    room = await scene.set.room(1)
    stale = KnowAs(id="house:known:of-before", member=scene.id, role=Role.MEMBER)
    assert isinstance(await room.act(stale, HOUSE), int)
    assert await scene.is_where() == "takes part"
    await scene.settles()
    assert await scene.is_where() == "watches"
    await scene.does(removes(scene.id))
    await scene.settles()
    stale = KnowAs(id="house:known:of-later", member=scene.id, role=Role.APPRENTICE)
    assert isinstance(await room.act(stale, HOUSE), int)
    assert await scene.is_where() == "watches"
    await scene.settles()
    assert await scene.is_where() == "neither"
    before = room.seq
    await scene.settles()
    assert room.seq == before


async def test_whoever_is_another_while_they_arrive_arrives_as_that(scene: Scene) -> None:
    await scene.set.arrives(1, scene.set.ana)
    before = scene.chloe
    await scene.is_now(Role.APPRENTICE)
    assert await scene.set.arrives(1, before) == [None]
    assert await scene.is_where() == "watches"


async def test_whoever_observes_comes_to_the_meeting_that_is_next_and_to_no_other(
    scene: Scene,
) -> None:
    await scene.observes()
    assert await scene.comes(2) == KEPT_FROM
    assert await scene.is_where(2) == "neither"
    assert (await scene.set.room(2)).seq == 0
    assert await scene.comes(1) is None


# A meeting that is over


async def test_whoever_only_watches_by_now_does_nothing_in_a_meeting_in_which_they_took_part(
    scene: Scene,
) -> None:
    await scene.set.arrives(1, scene.set.ana, scene.chloe)
    led = await scene.set.does(1, scene.set.ana, HandOver, member=scene.id)
    ends = {"leaving": FIRST, "to": LAST, "unrevealed": "keep"}
    over = await scene.set.does(1, scene.chloe, Move, **ends)
    assert isinstance(led, int)
    assert isinstance(over, int)
    note = {"text": "I waited"}
    for role, kept in ((Role.APPRENTICE, True), (Role.OBSERVER, False), (Role.HOST, False)):
        await scene.is_now(role)
        await scene.settles()
        assert await scene.set.does(1, scene.chloe, Reopen) == NOT_YOURS
        assert isinstance(await scene.set.does(1, scene.chloe, NoteDown, **note), int) is kept
        assert not attending.takes_part(scene.set.group, scene.id)
    await scene.is_now(Role.MEMBER)
    assert isinstance(await scene.set.does(1, scene.chloe, Reopen), int)
    assert attending.takes_part(scene.set.group, scene.id)


async def test_whoever_observes_reads_no_meeting_that_was_over_before_they_came(
    scene: Scene,
) -> None:
    await scene.closes()
    await scene.observes()
    before = (await scene.set.room(1)).seq
    assert await scene.comes() == KEPT_FROM
    assert (await scene.set.room(1)).seq == before


@pytest.mark.parametrize("was", [Role.OBSERVER, Role.APPRENTICE, Role.MEMBER])
async def test_whoever_observes_reads_a_meeting_that_they_were_in(scene: Scene, was: Role) -> None:
    if was is Role.OBSERVER:
        await scene.observes()
    elif was is Role.APPRENTICE:
        await scene.is_now(was)
    assert await scene.comes() is None
    await scene.closes()
    if was is not Role.OBSERVER:
        await scene.observes()
    assert await scene.comes() is None


@pytest.mark.parametrize("role", [Role.APPRENTICE, Role.MEMBER])
async def test_all_others_read_every_meeting(scene: Scene, role: Role) -> None:
    await scene.closes()
    await scene.is_now(Role.HOST)
    await scene.is_now(role)
    assert await scene.comes() is None
    assert await scene.is_where() == "neither"


# The first who comes


async def test_a_meeting_opens_once_though_somebody_who_watches_comes_first(scene: Scene) -> None:
    await scene.is_now(Role.APPRENTICE)
    assert await scene.comes() is None
    assert await scene.comes() is None
    await scene.set.arrives(1, scene.set.ana, scene.set.ben)
    room = await scene.set.room(1)
    assert [entry.event.key() for entry in room.entries] == [
        *("meeting_opened", "course_set", "watcher_seated"),
        *("member_seated", "member_seated"),
    ]
    assert room.state.chair.coach == scene.set.ana.id
