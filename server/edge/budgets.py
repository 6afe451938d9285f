"""What each may do how often: by their seat, or, of those who have none, by their address."""

import asyncio
from collections.abc import Mapping
from enum import StrEnum
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any, Self

from server.clock import running_ms
from server.domain.refusals import Reason, Refusal
from server.domain.secrets import digest
from server.domain.sets.person import Person
from server.edge.pace import Pace, Paced
from server.edge.turns import SECOND_MS, Turns
from server.live.lobby import Lobby

LONGEST_WAIT_MS = 2_000
"""How long somebody who is too fast is made to wait; what would wait longer is refused."""
OF_ONE = 64
"""Bits of an address of IPv6 that are the same for all of one network."""
UNPLACED = "setroom.unplaced"
"""What a scope has where the address is that of a proxy, which asks for many."""
A_REFUSAL_MS = 2
"""Those who were too fast are told so one after another, too."""
A_WORD = 4_096
"""Bytes of a message that count as one."""
MANY_ENTRIES = 200
"""What takes a while to put together: some 100 KB."""


class Budget(StrEnum):
    """What is paced: how fast, by what it is counted, what it is, and how many ms a turn takes.

    Where there are turns all take them who do such a thing, whatever pace they are counted by.
    """

    pace: Pace
    by: str
    what: str
    turn_ms: int

    def __new__(cls, name: str, pace: Pace, by: str, what: str, turn_ms: int = 0) -> Self:
        budget = str.__new__(cls, name)
        budget._value_ = name
        budget.pace, budget.by, budget.what, budget.turn_ms = pace, by, what, turn_ms
        return budget

    WORDS = (
        "words",
        Pace(600, 20),
        "seat",
        "Words of sockets that have joined, or join with a seat that is known; each also for "
        "every further 4 KB it has, and ten times where it is an act that was done before.",
    )
    LARGE_WORDS = (
        "large_words",
        Pace(120, 200),
        "seat",
        "Words of more than 4 KB; of sockets of anybody else by their address.",
        10,
    )
    LONG_JOINS = (
        "long_joins",
        Pace(600, 50),
        "seat",
        f"Answers to `join` where more than {MANY_ENTRIES} entries are left to give.",
        5,
    )
    GUESTS_WORDS = "guests_words", Pace(800, 20), "address", "Words of sockets of anybody else.", 3
    SOCKETS = "sockets", Pace(400, 20), "address", "Sockets that are opened.", 4
    REQUESTS = "requests", Pace(400, 20), "seat", "Requests to `/api` with a seat that is known.", 2
    GUESTS_REQUESTS = (
        "guests_requests",
        Pace(800, 20),
        "address",
        "Requests to `/api` of anybody else; a way back for each seat that is asked for.",
        4,
    )
    FILES = (
        "files",
        Pace(4_000, 5),
        "address",
        "Pages, files, and requests of sockets that poll.",
        1,
    )
    WRONG_KEYS = (
        "wrong_keys",
        Pace(30, 10_000),
        "address",
        "Keys that open nothing, and sets that there are not: after that no key is tried.",
    )
    FOUNDING = "founding", Pace(300, 10_000), "address", "Sets that are founded."
    DOOR = "door", Pace(120, 10_000), "address", "Seats that are taken, or asked for."
    ASKING_AGAIN = "asking_again", Pace(5, 60_000), "token", "The same in one set, by one token."
    DOOR_OF_SET = "door_of_set", Pace(100, 300_000), "set", "The same in one set, by anybody."
    SET_ACTS = "set_acts", Pace(500, 60_000), "seat", "Set commands; making a key counts as ten."


class Budgets:
    """The budgets of everybody who comes to this process."""

    def __init__(self) -> None:
        # By the clock by which those wait who are too fast: that of meetings may be another.
        self.of = {budget: Paced(budget.pace, running_ms) for budget in Budget}
        self.turns = {budget: Turns(budget.turn_ms) for budget in Budget}
        self.refusals = Turns(A_REFUSAL_MS)

    def take(self, budget: Budget, key: str, cost: int = 1) -> Refusal | None:
        """Take so much of a budget; or say when there will be as much."""
        wait = self.of[budget].take(key, cost)
        return Refusal(Reason.TOO_FAST, after=wait) if wait else None

    def takes_at_once(self, budget: Budget, key: str, cost: int = 1) -> bool:
        """Take so much of a budget, if that needs no wait."""
        return not budget.turn_ms and not self.of[budget].take(key, cost)

    async def line_up(self, budget: Budget, key: str, cost: int = 1) -> Refusal | None:
        """Take so much of a budget once there is as much: those who share it wait in line.

        Where the line is too long it is refused, and that takes as long: whoever floods us waits
        with each of it.
        """
        paced, turns = self.of[budget], self.turns[budget]
        wait = paced.wait(key, cost)
        longest = max(wait, turns.wait(key))
        if longest > LONGEST_WAIT_MS:
            await asyncio.sleep(LONGEST_WAIT_MS / SECOND_MS)
            await self.refusals.take(key)
            return Refusal(Reason.TOO_FAST, after=longest)
        paced.count(key, cost)
        if wait:
            await asyncio.sleep(wait / SECOND_MS)
        await turns.take(key)
        return None


def words(size: int) -> int:
    """As how many words a message of so many bytes counts."""
    return 1 + size // A_WORD


def address(scope: Mapping[str, Any]) -> str:
    """The address that somebody comes from, as far as it is known; of IPv6 the network.

    Whoever has one address of such a network has all 2^64.
    """
    client = None if UNPLACED in scope else scope.get("client")
    try:
        found = ip_address(client[0]) if client else None
    except ValueError:
        return str(client[0]) if client else ""
    if isinstance(found, IPv6Address):
        return str(found.ipv4_mapped or ip_network((found, OF_ONE), strict=False))
    return str(found or "")


def is_seated(lobby: Lobby, group: str, token: str) -> bool:
    """Whether a token has a seat in a set that is open here; waits for nothing."""
    known = lobby.known(group)
    return known is not None and isinstance(known.state.seated(digest(token)), Person)
