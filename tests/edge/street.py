"""Before the house: a set, and one of each kind of those who come to it, with what they have."""

import secrets
from typing import Any

import httpx2 as httpx

from server.edge.http.back import PAGE
from tests.edge.house import House, joining
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
WAY, GILS_KEY = "w" * 26, "g" * 26
ROLES = {"apprentice": "apprentice", "observer": "observer", "unheard": "observer", "host": "host"}
ASKED = ("ana", "ben", "chloe", "member", "dev", "esi", "joined", "apprentice")
"""Whoever is asked before somebody observes."""


class Street:
    """The set, and who comes; `tokens` has what each holds, where that is something.

    Where somebody waits all are not heard, so who observes comes where nobody was `helped`.
    """

    def __init__(self, base: str, helped: bool = True) -> None:
        self.house, self.other, self.helped = House(base), House(base), helped
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
        house.members_key = await self.members_key()
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

    async def members_key(self) -> str:
        """The key that all share, as it is now."""
        return str((await self.house.gets(f"/api/sets/{self.house.set}", "coach"))["members_key"])

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

    async def asks(self, who: str, method: str, path: str, body: Any) -> httpx.Response:
        """Somebody asks for something of the service, with the token that they have."""
        address = path.replace("{set}", self.house.set).replace("{number:number}", "1")
        headers = self.house.headers(who if who in self.tokens else "") | {PAGE: "1"}
        self.house.http.cookies.clear()  # those of whoever asked before
        return await self.house.http.request(method, address, json=body, headers=headers)

    async def says(self, who: str, word: str, value: Any) -> str:
        """Somebody joins, or tries to, and then says something; what the last came to."""
        guest = await self.house.comes("coach")
        joined = await guest.asks("join", joining(self.house.set, self.tokens.get(who, "")))
        answer = joined if word == "join" else await guest.asks(word, value)
        await guest.leaves()
        return str(answer.get("refusal", {}).get("code", ""))


def code(answer: httpx.Response) -> str:
    return str(answer.json().get("refusal", {}).get("code", ""))
