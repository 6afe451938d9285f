"""What is received and sent besides the words of the domain: bodies, replies, socket messages."""

from collections.abc import Mapping
from typing import Annotated

from msgspec import Meta, Raw, Struct

from server.domain.language import Language
from server.domain.meeting.state.commitments import Commitment
from server.domain.meeting.state.keeping import KeptQuestion
from server.domain.meeting.state.people import Role
from server.domain.sets.state import Planned, SavedTemplate
from server.domain.words import MeetingNumber, MemberId, Name, Title
from server.live.presence import Here
from server.live.seats import Opens

Token = Annotated[
    str,
    Meta(
        pattern=r"^[A-Za-z0-9_-]{32,128}$(?!\n)",
        description="The secret of a seat, made at random by whoever takes it: 32 to 128 letters, "
        "digits, - or _. The server keeps its SHA-256 only.",
    ),
]
Key = Annotated[str, Meta(min_length=1, max_length=128, description="The fragment of a link.")]
SetId = Annotated[str, Meta(min_length=1, max_length=64)]
Millis = Annotated[int, Meta(description="Milliseconds since 1970, by the server's clock.")]


class Body(Struct, frozen=True, forbid_unknown_fields=True):
    """What is received: every field is required, and none may be added."""


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


class Join(Body, frozen=True):
    """Enter a meeting: say which, who you are, and what you have of it already.

    `since` is the number of the last entry you have, `opened` the time the meeting was opened as
    you were told; both are 0 at first.  A socket is in one meeting: joining again leaves the first.
    """

    set: SetId
    meeting: MeetingNumber
    token: Token
    since: Annotated[int, Meta(ge=0)]
    opened: Annotated[int, Meta(ge=0)]


class NewSet(Struct, frozen=True):
    """A set was founded; `own_key` brings its coach back on another device."""

    set: str
    member: MemberId
    members_key: str
    own_key: str


class Door(Struct, frozen=True):
    """What is behind a key: the set, who is in it, and whose seat it opens, if somebody's."""

    set_name: str
    members: tuple[str, ...]
    meeting: Planned | None
    opens: Opens
    name: str


class Seat(Struct, frozen=True):
    """A seat was taken; `meeting` is the number of the meeting to go to, 0 for none."""

    set: str
    set_name: str
    member: MemberId
    name: str
    role: Role
    meeting: int


class SetMember(Struct, frozen=True):
    """A member as the set's page shows them."""

    id: MemberId
    name: str
    role: Role


class SetPage(Struct, frozen=True):
    """A set as its members see it; `members_key` is empty for all but the coach.

    `templates` are what a meeting can be planned with, `kept` the questions on one's own page.
    """

    set: str
    name: str
    language: Language
    me: MemberId
    role: Role
    members: tuple[SetMember, ...]
    former: tuple[SetMember, ...]
    meetings: tuple[Planned, ...]
    commitments: tuple[Commitment, ...]
    members_key: str
    templates: tuple[SavedTemplate, ...]
    kept: tuple[KeptQuestion, ...]


class NewKey(Struct, frozen=True):
    """A key was made; the one before it opens nothing any more."""

    key: str


class Done(Struct, frozen=True):
    """It was done, now or by an earlier sending of the same act; `seq` is its entry's number."""

    seq: int


class Joined(Struct, frozen=True):
    """The meeting so far.

    `anew` true: forget what you have, `entries` is everything. Otherwise `entries` is what
    followed `since`. `people` says who is here, or expected back; whoever is in neither is absent.
    """

    me: MemberId
    seq: int
    opened: Millis
    anew: bool
    entries: list[Raw]
    people: Mapping[MemberId, Here]
    now: Millis


class Presence(Struct, frozen=True):
    """Who is here now, and the number of the last entry before this word."""

    people: Mapping[MemberId, Here]
    seq: int
    now: Millis


class Transcript(Struct, frozen=True):
    """All entries of a meeting so far, in order."""

    entries: list[Raw]
    now: Millis
