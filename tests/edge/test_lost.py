"""A socket whose seat is lost is refused whatever it asks, also before it is closed."""

from typing import Any

import pytest

from server.domain.meeting.templates import DEFAULT
from server.domain.refusals import Refusal
from server.domain.secrets import digest
from server.domain.sets.entries import JoinEntries
from server.domain.sets.keys import MakeOwnKey
from server.domain.sets.person import Person
from server.domain.sets.plans import PlanMeeting
from server.domain.words import HOUSE, Act
from server.edge.socket.sockets import Sockets
from server.live import seats
from server.live.seats import Wish
from server.live.sets import SetRoom
from server.store.memory import MemoryLog
from tests.edge.house import joining
from tests.live.standins import Clock
from tests.people import removes

TOKENS = {"ana": "a" * 40, "ben": "b" * 40, "chloe": "c" * 40}
ANOTHER_DEVICE = "d" * 40
SAID: dict[str, dict[str, Any]] = {
    "act": {"type": "note_down", "id": "note-0001", "text": "He looked down"},
    "signal": {"what": "hand", "on": True},
}
Lost = dict[str, tuple[str, Act]]


class Room:
    """A set of three who are all in its meeting, each on a socket, without a network."""

    def __init__(self) -> None:
        self.sockets = Sockets(MemoryLog(), Clock(), "one")
        self.sids: dict[str, Any] = {}
        self.people: dict[str, Person] = {}

    async def fill(self) -> None:
        new = await seats.found(self.sockets.lobby, "Harbour", "Ana", TOKENS["ana"])
        assert not isinstance(new, Refusal)
        self.set, self.ana = new.set, new.member
        for name in ("ben", "chloe"):
            wish = Wish(new.members_key, TOKENS[name], name.title())
            person = await seats.take_seat(await self.group(), wish)
            assert isinstance(person, Person)
            self.people[name] = person
        await self.comes_on_another_device("ben")
        await self.does(
            PlanMeeting(id="plan-the-first", title="First", template=DEFAULT, starts_at=0)
        )
        for name in TOKENS:
            self.sids[name] = await self.sockets.sio.manager.connect(f"engine-{name}", "/")
            assert (await self.joins(name)).me

    async def comes_on_another_device(self, name: str) -> None:
        group, of = await self.group(), self.people[name].id
        key = await seats.make_own_key(group, of, digest(TOKENS[name]))
        assert isinstance(key, str)
        assert isinstance(await seats.take_seat(group, Wish(key, ANOTHER_DEVICE)), Person)

    async def group(self) -> SetRoom:
        found = await self.sockets.lobby.set(self.set)
        assert not isinstance(found, Refusal)
        return found

    async def does(self, act: Act, by: str = "") -> None:
        outcome = await (await self.group()).act(act, by or self.ana)
        assert isinstance(outcome, int), outcome

    async def joins(self, name: str) -> Any:
        asked = joining(self.set, TOKENS[name])
        return await self.sockets.receive(self.sids[name], "join", [asked])

    async def hears(self, name: str, word: str) -> str:
        """What somebody is told who says a word; empty for what may be."""
        answer = await self.sockets.receive(self.sids[name], word, [SAID[word]])
        no = getattr(answer, "refusal", None)
        return no.code if no else ""

    def losses(self) -> Lost:
        """By what Ben's seat is lost, and what he is told then."""
        ben, chloe = self.people["ben"].id, self.people["chloe"].id
        elsewhere = MakeOwnKey(
            id="house:own", member=ben, own_key="a-sum", seat=digest(ANOTHER_DEVICE)
        )
        return {
            "taken out": ("seat_revoked", removes(ben)),
            "one with another": (
                "entries_joined",
                JoinEntries(id="one-ben", member=ben, into=chloe),
            ),
            "signed out elsewhere": ("not_seated", elsewhere),
        }


@pytest.fixture
async def room() -> Room:
    found = Room()
    await found.fill()
    return found


@pytest.mark.parametrize("word", SAID)
@pytest.mark.parametrize("how", ["taken out", "one with another", "signed out elsewhere"])
async def test_whose_seat_is_lost_is_told_why_and_nobody_else_is(
    room: Room, how: str, word: str
) -> None:
    assert await room.hears("ben", "signal") == ""
    why, act = room.losses()[how]
    await room.does(act, HOUSE if isinstance(act, MakeOwnKey) else "")
    assert await room.hears("ben", word) == why
    for other in ("ana", "chloe"):
        assert await room.hears(other, "signal") == ""


async def test_who_became_one_with_another_joins_again_as_that_one(room: Room) -> None:
    _, act = room.losses()["one with another"]
    await room.does(act)
    again = await room.joins("ben")
    assert again.me == room.people["chloe"].id
    assert await room.hears("ben", "signal") == ""
