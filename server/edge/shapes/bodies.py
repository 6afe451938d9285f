"""The bodies of HTTP requests, besides the commands of a set."""

from typing import Annotated

from msgspec import Meta

from server.domain.words import Name, Title
from server.edge.shapes.fields import Body, Key, Token


class FoundASet(Body, frozen=True):
    """Found a set, and take the coach's seat in it."""

    name: Title
    coach: Name
    token: Token


class Knock(Body, frozen=True):
    """Ask what a key opens."""

    key: Key


class TakeASeat(Body, frozen=True):
    """Take a seat in a set with a key; `name` may be empty where the key is a member's own."""

    key: Key
    name: Annotated[str, Meta(max_length=60)]
    token: Token
