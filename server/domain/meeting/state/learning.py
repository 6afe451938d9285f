"""What is learned: about whom, and who may see it."""

from enum import StrEnum

from msgspec import Struct

from server.domain.words import ActName, MemberId


class Level(StrEnum):
    """Whom a learning is about."""

    SELF = "self"
    SET = "set"
    ORGANISATION = "organisation"


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
