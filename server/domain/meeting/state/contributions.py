"""What people bring in: lines, bids, offers."""

from msgspec import Struct

from server.domain.words import ActName, MemberId, PhaseKey


class Note(Struct, frozen=True, gc=False):
    """Something that somebody said, and in which phase."""

    id: ActName
    by: MemberId
    phase: PhaseKey
    text: str


class Bid(Struct, frozen=True, gc=False):
    """What somebody would present, and who would gladly work on it (`support`).

    `airtime` is the one that begins with it, 0 for none.
    """

    id: ActName
    by: MemberId
    text: str
    support: tuple[MemberId, ...] = ()
    airtime: int = 0


class ResourceOffer(Struct, frozen=True, gc=False):
    """Something offered to the presenter of an `airtime`; `accepted` is null until they say."""

    id: ActName
    by: MemberId
    airtime: int
    text: str
    accepted: bool | None = None
