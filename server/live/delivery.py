"""What leaves the house of an entry: as it is, veiled, or with words that stand elsewhere."""

from collections.abc import Awaitable, Callable
from typing import Any

from msgspec import Struct

from server.domain.entry import Entry
from server.domain.words import MemberId
from server.live.reading import encode


class Delivery(Struct, frozen=True):
    """An entry as it may leave the house: veiled for all but its author where it hides something.

    `text` is its JSON, `owner` the author, as they are known now; `look_up` adds words that stand
    elsewhere, each time it is sent.
    """

    entry: Entry[Any]
    text: bytes
    owner: MemberId
    veiled: bytes | None = None
    look_up: Callable[[Entry[Any]], Entry[Any]] | None = None

    @property
    def for_all(self) -> bytes | None:
        """The bytes that everybody is given; None if these are not the same for all."""
        return None if self.veiled is not None else self.to(self.owner)

    def to(self, viewer: MemberId) -> bytes:
        """The bytes that somebody is given."""
        if self.veiled is not None and viewer != self.owner:
            return self.veiled
        return encode(self.look_up(self.entry)) if self.look_up else self.text


class Elsewhere(Struct, frozen=True):
    """Where the words of some entries stand: `look_up` adds them, `level` reads what it `lacks`.

    `table` is what is kept beside the log, and `field` the place of this log in it.
    """

    level: Callable[[], Awaitable[None]]
    lacks: Callable[[Entry[Any]], bool]
    look_up: Callable[[Entry[Any]], Entry[Any]]
    table: str
    field: str
