"""A sample of the table over real sockets: kinds of phases, acts, and the roles of people."""

import secrets
from collections.abc import AsyncIterator
from typing import Any

import pytest

from server.domain.meeting.phases import BY_KEY
from server.domain.meeting.state.people import Capacity
from server.domain.refusals import Reason
from tests.edge.house import Guest, House

KINDS = (
    "lobby",
    "open",
    "report_back",
    "choose",
    "present",
    "explore",
    "deepen",
    "commit",
    "close",
)
ACTS: dict[str, dict[str, Any]] = {
    "adjust_time": {"minutes": 1, "source": "longer"},
    "open_resources": {},
    "support_bid": {"bid": "a-bid-of-nobody"},
    "offer": {"text": "A friend who has done it"},
}
ROLES = {"ana": Capacity.COACH, "ben": Capacity.PRESENTER, "chloe": Capacity.MEMBER}
BY_TABLE = (Reason.NOT_NOW, Reason.NOT_YOURS)


class Scene:
    """A meeting of a coach, a presenter and a member, which goes from phase to phase."""

    def __init__(self, house: House, guests: list[Guest]) -> None:
        self.house = house
        self.guests = {guest.name: guest for guest in guests}
        self.phase = "lobby"

    async def is_in(self, phase: str) -> None:
        if phase != self.phase:
            assert "refusal" not in await self.guests["ana"].moves(self.phase, phase)
            self.phase = phase

    async def said_to(self, who: str, act: str) -> str:
        """What the table said to somebody who tried an act: the code, or nothing."""
        answer = await self.guests[who].does(act, **ACTS[act])
        code = answer.get("refusal", {}).get("code", "")
        return code if code in BY_TABLE else ""


@pytest.fixture(scope="module")
async def scene(base: str) -> AsyncIterator[Scene]:
    house = House(base)
    await house.open()
    guests = await house.gathers(*ROLES)
    await guests[0].does("choose_presenter", airtime=1, members=[house.ids["ben"]])
    yield Scene(house, guests)
    await house.close()


def expected(kind: str, act: str, role: Capacity) -> str:
    row = BY_KEY[kind]
    if act not in row.may:
        return Reason.NOT_NOW
    return "" if row.allows(act, {role}) else Reason.NOT_YOURS


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("kind", KINDS)
async def test_the_socket_says_what_the_table_says(scene: Scene, kind: str, act: str) -> None:
    await scene.is_in(kind)
    for who, role in ROLES.items():
        assert await scene.said_to(who, act) == expected(kind, act, role)


@pytest.mark.parametrize("act", ACTS)
async def test_a_stranger_is_let_in_nowhere_and_does_nothing(scene: Scene, act: str) -> None:
    scene.house.tokens["stranger"] = secrets.token_urlsafe(32)
    stranger = await scene.house.comes("stranger")
    assert (await stranger.joins())["refusal"]["code"] == "not_seated"
    assert (await stranger.does(act, **ACTS[act]))["refusal"]["code"] == "not_joined"
    assert stranger.entries == []


def test_the_sample_has_all_three_verdicts() -> None:
    found = {expected(kind, act, role) for kind in KINDS for act in ACTS for role in ROLES.values()}
    assert found == {"", *BY_TABLE}
