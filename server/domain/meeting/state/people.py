"""People: what somebody is in a set, in what capacities they act in a meeting, their skills."""

from enum import StrEnum

from msgspec import Struct

from server.domain.words import ActName, MemberId


class Role(StrEnum):
    """What somebody is in their set."""

    COACH = "coach"
    MEMBER = "member"


class Capacity(StrEnum):
    """As what somebody may act at this moment; one person may have several, or none.

    `coach`: they are in the chair.  `presenter`: it is their problem now.  `member`: they take part
    beside a presenter; whoever is in the chair may be a member as well.
    """

    COACH = "coach"
    PRESENTER = "presenter"
    MEMBER = "member"


class Member(Struct, frozen=True):
    """A person as a meeting knows them.

    `role` is what they are in the set, `place` a number that is theirs there for life; `seated` is
    false once the seat was taken away.  `skill` is what they practise today, by the act `skill_id`;
    `rating` how it went, 1 to 5 (0: not said yet).
    """

    id: MemberId
    name: str
    role: Role
    place: int = 0
    seated: bool = True
    skill: str = ""
    skill_id: ActName = ""
    rating: int = 0


class Named(Struct, frozen=True):
    """Somebody who need not be here: their name, and `place` in the set; a line has neither."""

    id: MemberId
    name: str = ""
    place: int = 0


class SkillExample(Struct, frozen=True):
    """A moment in which somebody saw a member practise their skill."""

    id: ActName
    by: MemberId
    member: MemberId
    text: str


class Part(StrEnum):
    """What somebody can take over in the next meeting: to lead it (`chair`), or to be its host."""

    CHAIR = "chair"
    HOST = "host"


class NextPart(Struct, frozen=True):
    """Who takes a part over in the next meeting."""

    part: Part
    member: MemberId
