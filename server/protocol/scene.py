"""The people of every example, and how the domain itself plays an example meeting."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, NamedTuple, get_args

import msgspec

from server.domain.entry import Entry
from server.domain.meeting.chores import chore
from server.domain.meeting.fold import Command, Event, Housekeeping, decide, evolve
from server.domain.meeting.seats import Seat
from server.domain.meeting.state.meeting import START, Meeting
from server.domain.meeting.state.people import Role
from server.domain.refusals import Refusal
from server.domain.words import HOUSE, Act
from server.live.seats import derived

BEGUN = int(datetime(2026, 12, 1, 14, tzinfo=UTC).timestamp()) * 1000
EVERY_MS = 20_000
COMMAND: Any = Command


class Someone(NamedTuple):
    name: str
    token: str
    role: Role = Role.MEMBER

    @property
    def id(self) -> str:
        """The member id, which the service derives from the first token."""
        return derived("member", self.token, 16)


ANA = Someone("Ana", "Qm3vT8xKp1ZrYc6WdLs0NhJb5GtEa9Uf", Role.COACH)
BEN = Someone("Ben", "r7HwXk2NfB0uVz4SgMq9TdLy1PcJe6Oa")
CHLOE = Someone("Chloe", "cV5nZt8GxR1mKq7WbPj3YsDh0LfUe4Ai")
DEV = Someone("Dev", "Jd9Lb2XpQ6wTf0RzMk4HvSg8NcYe1Uo7")
ESI = Someone("Esi", "x0TzGm5KsWq1Vb8NhPd3RfJy7LcUe2Ai")
FARID = Someone("Farid", "h6YwBq3RkUz8Pc0JmTs5XdVn1LfGe4Oi")

SET = derived("set", ANA.token, 12)
SET_NAME = "The Tuesday set"
MEMBERS_KEY = "u2Yk0sXw9VbQe5RtNn7HcJ4d"
OWN_KEY = "Lw8GfZ3mPq6TxA1vKr0BsY9h"


class Chores(NamedTuple):
    """The house does what is to be done in the meeting, while some are gone."""

    gone: tuple[str, ...] = ()


Step = tuple[str, Housekeeping | Chores | dict[str, Any]]
"""Who does what; a command that names no round means the one that is open."""


def act_id(*parts: object) -> str:
    """An id as a client would make it, at random; the same in each run."""
    return derived("act", "-".join(map(str, parts)), 16)


def arrival(person: Someone) -> Step:
    """The house seats somebody."""
    act = f"house:seat:{person.id}"
    return HOUSE, Seat(id=act, member=person.id, role=person.role)


def play(steps: Iterable[Step]) -> list[tuple[Act, Entry[Event]]]:
    """What the domain makes of each step, one entry every so often."""
    meeting, played = START, []
    for number, (by, wish) in enumerate(steps, 1):
        at = BEGUN + (number - 1) * EVERY_MS
        act: Any = asked(meeting, wish, by, at)
        event = decide(meeting, act, by)
        assert not isinstance(event, Refusal), f"step {number}, {act}: {event}"
        entry = Entry(number, at, by, act.id, event)
        meeting = evolve(meeting, entry)
        played.append((act, entry))
    return played


def asked(m: Meeting, wish: Housekeeping | Chores | dict[str, Any], by: str, at: int) -> Any:
    """The act that a step asks for."""
    match wish:
        case dict():
            return command(m, wish, by)
        case Chores():
            return chore(m, wish.gone, at)
        case _:
            return wish


def command(m: Meeting, wish: dict[str, Any], by: str) -> Any:
    """A command as it would come, with an id for it."""
    whole = {"id": act_id(by, m.seq + 1), **wish}
    if whole["type"] in OF_A_ROUND and m.round:
        whole = {"round": m.round.id, **whole}
    return msgspec.convert(whole, COMMAND)


OF_A_ROUND = {act.key() for act in get_args(Command) if "round" in act.__struct_fields__}
