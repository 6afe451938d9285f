"""What a connection is waited for, and how long; whoever keeps it waiting longer is cut off."""

from enum import StrEnum
from typing import Protocol

HEAD_WITHIN_S = 10
"""How long a connection may take until it has asked for something: silent, or in half a request."""
BODY_WITHIN_S = 30
"""How long the body of a request may take after its head."""
READ_WITHIN_S = 15
"""How long the other side may leave no room for one more frame, or part of an answer."""
CLOSED_WITHIN_S = 5
"""How long the other side may leave unread what was sent before a connection was closed."""
NEXT_WITHIN_S = 5
"""How long a connection is kept for a next request."""


class Awaited(StrEnum):
    """What a connection is waited for."""

    HEAD = "head"
    BODY = "body"
    READER = "reader"
    END = "end"


WITHIN_S = {
    Awaited.HEAD: HEAD_WITHIN_S,
    Awaited.BODY: BODY_WITHIN_S,
    Awaited.READER: READ_WITHIN_S,
    Awaited.END: CLOSED_WITHIN_S,
}


class Waiting(Protocol):
    """A connection that is waited for: for what, and since when, in seconds of the loop."""

    awaited: dict[Awaited, float]

    def is_late(self, what: Awaited) -> None:
        """End it, as it has kept us waiting."""
        ...


def late(one: Waiting, now: float) -> Awaited | None:
    """What a connection is late with, if anything."""
    for what, since in one.awaited.items():
        if now - since >= WITHIN_S[what]:
            return what
    return None
