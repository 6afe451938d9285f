"""The bodies of HTTP requests, besides the commands of a set."""

from typing import Annotated

from msgspec import Meta

from server.domain.secrets import FreshKeyOrNone
from server.domain.words import Name, Short, Title
from server.edge.shapes.fields import Body, Key, SetId, Token

MOST_BACK = 50
"""Seats that a browser asks for, or is given, at once."""


class FoundASet(Body, frozen=True):
    """Found a set, and take the coach's seat in it.

    `phrase` is that with which sets are founded here, if there is one; else it may be left out.
    """

    name: Title
    coach: Name
    token: Token
    phrase: Short = ""


class Knock(Body, frozen=True):
    """Ask what a key opens."""

    key: Key


class TakeASeat(Body, frozen=True):
    """Take a seat in a set with a key; `name` may be empty where the key is a member's own.

    `own_key`, which may be left out, becomes the key of a newcomer's own link.  With `back` a name
    that somebody in the set has is one's own: whoever coaches is asked to let one back to it.
    """

    key: Key
    name: Annotated[str, Meta(max_length=60)]
    token: Token
    own_key: FreshKeyOrNone = ""
    back: bool = False


class KeptSeat(Body, frozen=True):
    """A seat that a browser has, by its set and its token."""

    set: SetId
    token: Token


class WayBack(Body, frozen=True):
    """Ask for the seats that cookies hold; `keep` others in cookies, or `leave`: let all go."""

    keep: Annotated[tuple[KeptSeat, ...], Meta(max_length=MOST_BACK)]
    leave: bool
