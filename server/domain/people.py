"""People: what somebody is in a meeting, and how they are named there."""

from enum import StrEnum

from msgspec import Struct

from server.domain.words import ActName, MemberId


class Role(StrEnum):
    """What a member is in one meeting at this moment: who holds the chair, who presents."""

    COACH = "coach"
    PRESENTER = "presenter"
    MEMBER = "member"


class Member(Struct, frozen=True):
    """A person as a meeting knows them.

    `role` is what they are in the set, coach or member; `seated` is false once the seat was taken
    away.  `skill` is what they practise today, `rating` how it went, 1 to 5 (0: not said yet).
    """

    id: MemberId
    name: str
    role: Role
    seated: bool = True
    skill: str = ""
    rating: int = 0


class SkillExample(Struct, frozen=True):
    """A moment in which somebody saw a member practise their skill."""

    id: ActName
    by: MemberId
    member: MemberId
    text: str
