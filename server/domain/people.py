"""People: what somebody is in a meeting, and how they are named there."""

from enum import StrEnum

from msgspec import Struct

from server.domain.words import MemberId


class Role(StrEnum):
    """What a member is in one meeting; the presenter is chosen anew each time."""

    COACH = "coach"
    PRESENTER = "presenter"
    MEMBER = "member"


class Member(Struct, frozen=True):
    """A person as a meeting knows them; `seated` is false once the seat was taken away."""

    id: MemberId
    name: str
    role: Role
    seated: bool = True
