"""The messages of a socket, besides commands, entries and refusals."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Raw, Struct

from server.domain.words import MeetingNumber, MemberId
from server.edge.shapes.fields import Body, Millis, SetId, Token
from server.live.presence import Here
from server.live.signals import SignalKind

LONGEST_LIFE = 64
PROTOCOL = 7
"""The version of what is said between the service and whoever joins a meeting."""


class Position(Struct, frozen=True, forbid_unknown_fields=True):
    """How far somebody is in a meeting: the `seq` and the `at` of the last entry they have.

    Both are 0 before the first.  A number alone would not do: a store that was put back to an
    older copy goes on with other entries under the same numbers.  `life` names the store as it was
    then, as the service told it last; left out, it is not compared.
    """

    seq: Annotated[int, Meta(ge=0)]
    at: Annotated[int, Meta(ge=0)]
    life: Annotated[str, Meta(max_length=LONGEST_LIFE)] = ""


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
    """Who is here now, and the position of the last entry before this word.

    `people` is as in the answer to `join`.
    """

    people: Mapping[MemberId, Here]
    position: Position
    now: Millis


class Signal(Body, frozen=True):
    """Let whoever leads know something without a word; or, with `on` false, no longer.

    `what` goes by itself after a while; as long as you are `writing`, say so again.
    """

    what: SignalKind
    on: bool


class Signalled(Struct, frozen=True):
    """Whoever leads is shown it `until` then, if it is not lowered before; in ms since 1970."""

    until: Millis


class Signals(Struct, frozen=True):
    """What is signalled now, by whom: all that is `raised`.  Said to whoever leads alone."""

    raised: Mapping[MemberId, Sequence[SignalKind]]


class SetChanged(Struct, frozen=True):
    """The set has changed, by the entry `seq` of its own log: read it again if you show it."""

    seq: int


class ServiceState(StrEnum):
    """How the service is: well, unable to save, or about to end, as it is started again."""

    WELL = "well"
    UNSAVING = "unsaving"
    ENDING = "ending"


class Service(Struct, frozen=True):
    """How the service is now.

    While it is `unsaving` acts are refused; send them again once it is `well`.  When it is `ending`
    it closes the socket soon: come back after a time chosen at random below `back_within`, in ms.
    """

    state: ServiceState
    back_within: int = 0
