"""People as a set knows them: in it, expected, asking to come in; and what was noted of seats."""

from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from server.domain.meeting.state.people import Role
from server.domain.words import MemberId, Millis, SomebodyOrNone

MOST_SEATS = 20
"""Devices a person may have open; the oldest seat gives way."""


class Person(Struct, frozen=True):
    """Somebody of the set; seats and keys are SHA-256 sums in hex, never the secrets.

    `place` is theirs for life, from 0: the first that nobody in the set had when they came.
    Whoever `hosts` looks after dates, people and links.  `own_keys` open their seat; those in
    `handed` somebody else has, too, or may have.  What is theirs alone waits on the seats in
    `waiting`.  Who has not `came` is expected. `joined`: they are one with another now, of that
    id.  `known_since` and `link` are lines of the set: by which they got the name and the role that
    they have, and the link that another made; 0 where neither is so.  `consents` are of those who
    agreed that they observe.
    """

    id: MemberId
    name: str
    role: Role
    seats: tuple[str, ...] = ()
    place: int = 0
    own_keys: tuple[str, ...] = ()
    handed: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    came: bool = True
    gone: bool = False
    joined: MemberId = ""
    known_since: int = 0
    link: int = 0
    hosts: bool = False
    consents: tuple[MemberId, ...] = ()

    def sat_down(self, seat: str, by_hand: bool = False) -> "Person":
        """The same with one more seat; if another helped to it, all wait, but for the first.

        Whoever came first may be that other, and is to see nothing of what is written from now on;
        nor whoever comes by a link that was made on a seat of before.
        """
        seats = (*self.seats, seat)[-MOST_SEATS:]
        if by_hand and self.came:
            return replace(self, seats=seats, waiting=seats, handed=self.own_keys)
        return replace(
            self, came=True, seats=seats, waiting=tuple(s for s in self.waiting if s in seats)
        )


class Doorway(StrEnum):
    """What the link that all share does: it lets in, it asks first, or it lets nobody in."""

    OPEN = "open"
    ASK = "ask"
    CLOSED = "closed"


class Asking(Struct, frozen=True):
    """Somebody who asks to come in: as themselves, or back to the seat of `returns`."""

    id: MemberId
    name: str
    seat: str
    own_key: str
    at: Millis
    returns: MemberId = ""


class Noted(Struct, frozen=True):
    """What was done about somebody's seat, name or way in, for all to see.

    `what` is the event's name, `by` who did it (empty: that is told nobody), `member` whom it is
    about (empty: nobody in particular), `was` the name that they had.  `role` is what they are from
    then on, where it says so.
    """

    what: str
    at: Millis
    by: SomebodyOrNone
    member: SomebodyOrNone = ""
    was: str = ""
    role: str = ""


def change_one(
    people: tuple[Person, ...], id: MemberId, change: Callable[[Person], Person]
) -> tuple[Person, ...]:
    """The people with one of them changed."""
    return tuple(change(p) if p.id == id else p for p in people)
