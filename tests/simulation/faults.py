"""Faults as data: what goes wrong, when, and for how long; made of a seed."""

import random
from enum import StrEnum

from msgspec import Struct

LAST_S = 10.0
"""No fault holds longer than until then."""


class Kind(StrEnum):
    """What can go wrong."""

    HANG = "the store hangs"
    REFUSE = "the store takes nothing"
    LOSE = "answers of the store are lost"
    PUT_BACK = "the store is put back to an earlier copy"
    CUT = "a process is cut from the store"
    DEAF = "a process hears nothing of the store, without a word"
    KILL = "a process is killed, and another begins"
    BREAK = "a line of somebody breaks"
    SILENCE = "a line of somebody is lost without a word"
    LEAVE = "somebody loads the page anew"


NOTICED_AFTER_S = {Kind.DEAF: 5.0, Kind.SILENCE: 10.0}
"""What is lost without a word ends when its beats or pings do not come."""


class Fault(Struct, frozen=True):
    """`at` and `lasts` are in s; `whom` is a number that chooses among those there are."""

    kind: Kind
    at: float
    lasts: float
    whom: int

    @property
    def over(self) -> float:
        """When everybody concerned can have noticed."""
        return self.at + max(self.lasts, NOTICED_AFTER_S.get(self.kind, 0))


def faults(chance: random.Random) -> list[Fault]:
    """Some, in their order."""
    found = []
    for _ in range(chance.randint(2, 9)):
        at = chance.uniform(1, LAST_S - 3)
        lasts = min(chance.choice((0.3, 1, 3, 8)), LAST_S - at)
        fault = Fault(
            chance.choice(list(Kind)), round(at, 3), round(lasts, 3), chance.randrange(12)
        )
        found.append(fault)
    return sorted(found, key=lambda fault: fault.at)
