"""What is learned: about whom, and who may see it."""

from enum import StrEnum

from msgspec import Struct

from server.domain.words import ActName, MemberId


class Level(StrEnum):
    """What a learning is about.

    `best`: what the set did best; `better`: what would make it better.  `self`, `set` and
    `organisation`: what was learned about whom.  `elsewhere`: where else it will be used.
    """

    BEST = "best"
    BETTER = "better"
    SELF = "self"
    SET = "set"
    ORGANISATION = "organisation"
    ELSEWHERE = "elsewhere"


class SeenBy(StrEnum):
    """Who may see something: its author alone, the set, or others whom the set tells."""

    ME = "me"
    SET = "set"
    ORGANISATION = "organisation"


class Learning(Struct, frozen=True):
    """What somebody learned, about whom, and how far it may go."""

    id: ActName
    by: MemberId
    level: Level
    text: str
    seen_by: SeenBy
