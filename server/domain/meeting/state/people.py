"""People: what somebody is in a set, in what capacities they act in a meeting, their skills."""

from enum import StrEnum
from itertools import compress, product

from msgspec import Struct

from server.domain.words import ActName, MemberId


class Role(StrEnum):
    """What somebody is in their set.

    `apprentice`: they learn to coach, and see what the coach sees.  `observer`: they watch meetings
    to which all agreed.  `host`: they look after dates, people and links, and read no meeting.
    """

    COACH = "coach"
    MEMBER = "member"
    APPRENTICE = "apprentice"
    OBSERVER = "observer"
    HOST = "host"


TAKING_PART = (Role.COACH, Role.MEMBER)
"""Who has a turn and a word in meetings."""
WATCHING = (Role.APPRENTICE, Role.OBSERVER)
"""Who is seen in meetings, and has neither."""


class Capacity(StrEnum):
    """As what somebody may act at this moment; one person may have several, or none.

    `coach`: they are in the chair.  `presenter`: it is their problem now.  `member`: they take part
    beside a presenter; whoever is in the chair may be a member as well.  `apprentice` and
    `observer`: they watch, and that alone.
    """

    COACH = "coach"
    PRESENTER = "presenter"
    MEMBER = "member"
    APPRENTICE = "apprentice"
    OBSERVER = "observer"


TAKES_PART = {of: frozenset(compress(Capacity, of)) for of in product((True, False), repeat=3)}
"""By whether somebody is in the chair, presents, and takes part as a member."""
WATCHES = {
    Role.APPRENTICE: frozenset({Capacity.APPRENTICE}),
    Role.OBSERVER: frozenset({Capacity.OBSERVER}),
}


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


class Watcher(Struct, frozen=True):
    """Somebody who watches a meeting, as `role` says; `seated` is false once they do no more.

    `place` is theirs in the set.
    """

    id: MemberId
    name: str
    role: Role
    place: int = 0
    seated: bool = True


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
