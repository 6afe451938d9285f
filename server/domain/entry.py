"""The line of a log: what has happened, when, by whom, and by which act."""

from typing import Generic, TypeVar

from msgspec import Struct

from server.domain.former import VERSION
from server.domain.words import ActName, MemberId

E = TypeVar("E")


class Entry(Struct, Generic[E], frozen=True, gc=False):
    """A line of a log: its number from 1 (`seq`), when (ms since 1970), by whom, which act, what.

    `at` is never less than that of the entry before; `by` is a member's id, or `house`.  `v` is the
    version of the shapes that it is written in.
    """

    seq: int
    at: int
    by: MemberId
    act: ActName
    event: E
    v: int = VERSION
