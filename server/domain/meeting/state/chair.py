"""The chair of a meeting, as it stands."""

from msgspec import Struct

from server.domain.words import MemberId, Millis


class Chair(Struct, frozen=True):
    """Who is in the chair now (`coach`), and what happens when they are gone.

    `takes_part`: as a member, too.  It is `offered` since then, to the member in `to`, or with null
    to anyone; to the `deputy` first.
    """

    coach: MemberId | None = None
    takes_part: bool = False
    deputy: MemberId | None = None
    offered: Millis = 0
    to: MemberId | None = None
