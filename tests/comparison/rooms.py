"""Rooms of eight in the midst of their questions: two ask and answer, three pairs say something."""

import secrets
from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol

import httpx2 as httpx

from server.domain.meeting.templates import DEFAULT
from server.edge.shapes import PROTOCOL
from tests.benchmark.room import TEXT, post
from tests.commands import ASKED

PEOPLE = ("Ana", "Ben", "Chloe", "Dev", "Esi", "Farid", "Gil", "Hana")
COACH, PRESENTER = 0, 1
Word = tuple[str, dict[str, Any]]


class Deed(NamedTuple):
    """Something that one of the room does: who, and the word that says it."""

    who: int
    act: dict[str, Any]


class Talk(Protocol):
    """A room of people who can be called, and what they say to each other."""

    def joining(self, who: int) -> dict[str, Any]:
        """What somebody says with `join`."""
        ...

    def opening(self) -> Sequence[Deed]:
        """What is done one after another before they talk."""
        ...


class Plain:
    """A room of those who only need its name."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.members = PEOPLE

    def joining(self, who: int) -> dict[str, Any]:
        return {"room": self.name}

    def opening(self) -> Sequence[Deed]:
        return ()


class OfSetroom:
    """A set, and its one meeting, which the coach leads to the questions."""

    def __init__(self, set: str, tokens: Sequence[str], members: Sequence[str]) -> None:
        self.set, self.tokens, self.members = set, tokens, members

    def joining(self, who: int) -> dict[str, Any]:
        where = {"set": self.set, "meeting": 1, "token": self.tokens[who]}
        return {"protocol": PROTOCOL, **where, "position": {"seq": 0, "at": 0}}

    def opening(self) -> Sequence[Deed]:
        presenter = {"airtime": 1, "members": [self.members[PRESENTER]], "bid": ""}
        to = {"leaving": "lobby", "to": "clarify", "unrevealed": "keep"}
        return (
            Deed(COACH, {"type": "choose_presenter", "id": "act-choose", **presenter}),
            Deed(COACH, {"type": "move", "id": "act-move-on", **to}),
        )


def next_deed(room: Plain | OfSetroom, pair: int, id: str, before: str) -> Deed:
    """What comes next between a pair, after an act of theirs that is not answered yet, if any."""
    who = 2 * pair + bool(before)
    if pair:
        return Deed(who, {"type": "say", "id": id, "text": TEXT, "phase": "open"})
    if before:
        return Deed(who, {"type": "answer", "id": id, "reply_to": before, "text": TEXT})
    return Deed(who, {"type": "ask", "id": id, "to": room.members[1], "text": TEXT, **ASKED})


async def founded(base: str, count: int) -> list[OfSetroom]:
    """So many sets with a meeting planned, in which nobody is yet."""
    async with httpx.AsyncClient(base_url=base, timeout=30) as http:
        return [await a_set(http) for _ in range(count)]


async def a_set(http: httpx.AsyncClient) -> OfSetroom:
    tokens = [secrets.token_urlsafe(32) for _ in PEOPLE]
    made = await post(http, "", name="Harbour", coach=PEOPLE[0], token=tokens[0])
    plan: dict[str, Any] = {
        "type": "plan_meeting",
        "title": "The third morning",
        "template": DEFAULT,
    }
    plan |= {"id": "plan-the-first", "starts_at": 0}
    await post(http, f"/{made['set']}/acts", tokens[0], **plan)
    members = [made["member"]]
    for name, token in zip(PEOPLE[1:], tokens[1:], strict=True):
        seat = {"key": made["members_key"], "name": name, "token": token}
        members.append((await post(http, f"/{made['set']}/seats", **seat))["member"])
    return OfSetroom(made["set"], tokens, members)
