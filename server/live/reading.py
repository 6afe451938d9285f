"""From the bytes of a line to its entry, whichever version wrote it."""

from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Struct
from msgspec.json import Decoder

from server.domain import former
from server.domain.entry import Entry
from server.domain.former import VERSION
from server.domain.refusals import Reason
from server.store.log import Line

E = TypeVar("E")
encode = msgspec.json.Encoder().encode


class Unreadable(Exception):
    """A line that this version cannot read; `reason` says whether a newer one can."""

    def __init__(self, seq: int, reason: Reason) -> None:
        super().__init__(f"line {seq}: {reason}")
        self.seq, self.reason = seq, reason


class Version(Struct, frozen=True):
    v: int = 1


version_of = msgspec.json.Decoder(Version).decode


class Reader(Generic[E]):
    """Reads the lines of one log, in their order."""

    def __init__(self, events: Decoder[Any]) -> None:
        """`events` decodes a line of today's version; it is made once, as that takes a while."""
        self.shape, self.decode = events.type, events.decode
        self.past = former.Past()

    def read(self, line: Line) -> tuple[Entry[E], bytes]:
        """The entry of the next line, and its JSON as it would be written today.

        Raises Unreadable.
        """
        try:
            version = version_of(line.text).v
            if version == VERSION:
                return self.decode(line.text), line.text
            if version < VERSION:
                return self.former(line)
        except Exception as error:  # whatever is wrong with it, the line must harm nothing else
            raise Unreadable(line.seq, Reason.UNREADABLE_LINE) from error
        raise Unreadable(line.seq, Reason.NEWER_LINE)

    def former(self, line: Line) -> tuple[Entry[E], bytes]:
        written = msgspec.json.decode(line.text)
        entry = msgspec.convert(former.todays(written, self.past), self.shape)
        self.past = self.past.after(written)
        return entry, encode(entry)
