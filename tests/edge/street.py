"""Before the house: a set, and one of each kind of those who come to it, with what they have."""

import json
import secrets
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import httpx2 as httpx

from server.edge.http.back import PAGE
from tests.edge.house import House, joining
from tests.edge.wires import Poll, Wire, wire
from tests.people import asks

VISITORS = {
    "stranger": "has nothing",
    "nobody": "has a token that never had a seat, and a key that was never one",
    "of_another_set": "has a seat in another set, and its key",
    "asking": "asks at the door, and has no answer yet",
    "turned_away": "asked at the door, and was turned away",
    "expected": "has a link of their own, and has not come yet",
    "member": "has a seat",
    "waiting": "has a seat on which what is theirs alone waits",
    "apprentice": "learns to coach",
    "observer": "observes, as all have agreed, and was in the meeting",
    "unheard": "is to observe, and nobody has agreed yet",
    "host": "is a host, and no member",
    "removed": "was taken out, and has the token and the key of before",
    "joined": "became one with another, and has the token of before",
    "coach": "founded the set",
}
MEETINGS = {"open": 1, "closed": 2, "cancelled": 3, "planned": 4, "not there": 5}
"""The meetings of the set once there are more, by how they are."""
WAY, GILS_KEY = "w" * 26, "g" * 26
ROLES = {"apprentice": "apprentice", "observer": "observer", "unheard": "observer", "host": "host"}
ASKED = ("ana", "ben", "chloe", "member", "dev", "esi", "joined", "apprentice")
"""Whoever is asked before somebody observes."""


class Street:
    """The set, and who comes; `tokens` has what each holds, where that is something.

    Where somebody waits all are not heard, so who observes comes where nobody was `helped`.
    """

    def __init__(
        self, base: str, helped: bool = True, headers: Mapping[str, str] | None = None
    ) -> None:
        self.house, self.other, self.helped = House(base, headers), House(base, headers), helped
        self.first_key = ""

    @property
    def tokens(self) -> dict[str, str]:
        return self.house.tokens

    async def fill(self) -> None:
        await self.house.open()
        await self.other.open()
        house, other = self.house, self.other
        self.first_key = house.members_key
        self.tokens["coach"] = house.tokens["ana"]
        self.tokens["of_another_set"] = other.tokens["ana"]
        for name in ("removed", "member", "dev", "esi", "joined", *ROLES):
            await house.seats(name)
        await house.removes("removed")
        await self.give_roles()
        await self.members_key()
        if self.helped:
            await self.help()
        await house.acts(
            "coach", "expect", "expect-gil", name="Gil", own_key=GILS_KEY, role="member"
        )
        await house.acts("coach", "set_doorway", "doorway-ask", doorway="ask")
        for name in ("asking", "turned_away"):
            assert await self.sits(name, house.members_key) == "awaits_admission"
        asking = (await house.gets(f"/api/sets/{house.set}", "coach"))["asking"]
        away = next(one for one in asking if one["name"] == "turned_away")
        await house.acts("coach", "turn_away", "turn-away-1", **asks(away))
        self.tokens["nobody"] = secrets.token_urlsafe(32)

    async def help(self) -> None:
        """Another helps two of them to their seats."""
        house = self.house
        await house.acts("coach", "hand_way", "hand-way-1", member=house.ids["dev"], own_key=WAY)
        await self.sits("waiting", WAY)
        pair = {"member": house.ids["joined"], "into": house.ids["esi"]}
        await house.acts("coach", "join_entries", "join-entries-1", **pair)

    async def give_roles(self) -> None:
        """Those who are neither coaches nor members; all agree to one of those who observe."""
        house = self.house
        for who, role in ROLES.items():
            given = {"member": house.ids[who], "role": role}
            await house.acts("coach", "give_role", f"role-of-{who}", **given)
        agreed = {"member": house.ids["observer"], "agrees": True}
        for who in ASKED:
            await house.acts(who, "consent", f"consent-of-{who}", **agreed)
        assert await self.says("observer", "join", None) == ""

    async def close(self) -> None:
        await self.house.close()
        await self.other.close()

    async def meet_more(self) -> None:
        """Plan three meetings more: one is closed, one cancelled, and nobody comes to the last."""
        for title in ("Second", "Third", "Fourth"):
            await self.house.plans(title)
        guest = await self.house.comes("coach")
        await guest.joins(meeting=MEETINGS["closed"])
        assert "seq" in await guest.moves("lobby", "closed")
        await guest.leaves()
        await self.house.acts(
            "coach", "cancel_meeting", "cancel-the-third", meeting=MEETINGS["cancelled"]
        )

    async def members_key(self) -> str:
        """The key that all share, as it is now, or was last."""
        house = self.house
        path = f"/api/sets/{house.set}"
        answer = await house.http.get(path, headers=house.headers("coach"))
        house.members_key = answer.json().get("members_key", house.members_key)
        return house.members_key

    async def key(self, who: str) -> str:
        """The key that somebody comes with."""
        keys = {
            "stranger": "x",
            "nobody": "y" * 26,
            "of_another_set": self.other.members_key,
            "expected": GILS_KEY,
            "removed": self.first_key,
        }
        return keys.get(who) or await self.members_key()

    async def sits(self, who: str, key: str) -> str:
        """Somebody takes a seat, or tries to; the code of the refusal, if there is one."""
        self.tokens.setdefault(who, secrets.token_urlsafe(32))
        body = {"key": key, "name": who, "token": self.tokens[who]}
        path = f"/api/sets/{self.house.set}/seats"
        return code(await self.house.http.post(path, json=body))

    async def asks(
        self, who: str, method: str, path: str, body: Any, meeting: int = 1
    ) -> httpx.Response:
        """Somebody asks for something of the service, with the token that they have."""
        address = path.replace("{set}", self.house.set).replace("{number:number}", str(meeting))
        headers = self.house.headers(who if who in self.tokens else "") | {PAGE: "1"}
        self.house.http.cookies.clear()  # those of whoever asked before
        return await self.house.http.request(method, address, json=body, headers=headers)

    async def says(
        self, who: str, word: str, value: Any, meeting: int = 1, transport: str = "websocket"
    ) -> str:
        """Somebody joins, or tries to, and then says something; what the last came to."""
        said = [] if word == "join" else [(word, value)]
        return [no async for no in self.converses(who, said, meeting, transport)][-1]

    async def converses(
        self,
        who: str,
        said: Iterable[tuple[str, Any]],
        meeting: int = 1,
        transport: str = "websocket",
    ) -> AsyncIterator[str]:
        """Somebody joins, or tries to, and says one thing after another; what each came to."""
        join = joining(self.house.set, self.tokens.get(who, "")) | {"meeting": meeting}
        async with LINES[transport](self.house) as line:
            await line.says("40")
            await line.hears("40")
            for number, word in enumerate((("join", join), *said)):
                await line.says(f"42{number}{json.dumps(word)}")
                yield str((await line.answer(number)).get("refusal", {}).get("code", ""))
            await line.says("1")


@asynccontextmanager
async def polling(house: House) -> AsyncIterator[Poll]:
    yield await Poll.open(house.http)


LINES: dict[str, Callable[[House], AbstractAsyncContextManager[Wire | Poll]]] = {
    "websocket": lambda house: wire(house.base, additional_headers=house.origin),
    "polling": polling,
}
"""What carries a conversation."""


def code(answer: httpx.Response) -> str:
    return str(answer.json().get("refusal", {}).get("code", ""))


@asynccontextmanager
async def filled(base: str, who: str = "") -> AsyncIterator[Street]:
    """The street as this visitor has to find it; all others may come to it, too."""
    found = Street(base, helped=who != "observer")
    await found.fill()
    yield found
    await found.close()
