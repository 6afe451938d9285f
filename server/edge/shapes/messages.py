"""The messages of a socket, besides commands, entries and refusals."""

from collections.abc import Mapping
from typing import Annotated

from msgspec import Meta, Raw, Struct

from server.domain.words import MeetingNumber, MemberId
from server.edge.shapes.fields import Body, Millis, SetId, Token
from server.live.presence import Here

PROTOCOL = 1
"""The version of what is said between the service and whoever joins a meeting."""


class Position(Struct, frozen=True, forbid_unknown_fields=True):
    """How far somebody is in a meeting: the `seq` and the `at` of the last entry they have.

    Both are 0 before the first.  A number alone would not do: a store that was put back to an
    older copy goes on with other entries under the same numbers.
    """

    seq: Annotated[int, Meta(ge=0)]
    at: Annotated[int, Meta(ge=0)]


class Join(Body, frozen=True):
    """Enter a meeting: say which, who you are, and what you have of it already.

    `protocol` is the version you speak.  A socket is in one meeting: joining another leaves the
    first.
    """

    protocol: int
    set: SetId
    meeting: MeetingNumber
    token: Token
    position: Position


class Joined(Struct, frozen=True):
    """The meeting so far, or a part of it.

    With `anew` forget what you have: `entries` are from the first on; otherwise they follow your
    position.  `position` is that of the last entry there is once you have them.  With `more` they
    are a part: take them, and join again from there; you are in the meeting, and hear what happens
    in it, only after the last part.  `people` says who is here, or expected back; whoever is in
    neither is absent.
    """

    me: MemberId
    position: Position
    anew: bool
    more: bool
    entries: list[Raw]
    people: Mapping[MemberId, Here]
    now: Millis


class Presence(Struct, frozen=True):
    """Who is here now, and the position of the last entry before this word."""

    people: Mapping[MemberId, Here]
    position: Position
    now: Millis
