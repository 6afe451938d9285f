"""What was posted for all to see: whose it is, since when, and what became of its words."""

from msgspec import Struct

from server.domain.words import ActName, Millis, SomebodyOrNone


class Post(Struct, frozen=True, gc=False):
    """Words that were posted `at` a time, `by` somebody; where a reveal gave no names, by nobody.

    They may be corrected for a while, up to `most` characters; with 0 they have a way of their own.
    `changed`: they were; `answered`: and somebody had answered them before.  `struck`: they are
    struck out, and empty wherever they stood.
    """

    id: ActName
    by: SomebodyOrNone
    at: Millis
    most: int
    changed: bool = False
    answered: bool = False
    struck: bool = False
