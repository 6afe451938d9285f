"""Questions that are kept from one meeting to the next."""

from enum import StrEnum

from msgspec import Struct

from server.domain.words import ActName, MemberId, SomebodyOrNone


class Kept(StrEnum):
    """Why a question is kept: its owner parked it, or it was left unasked at the end."""

    PARKED = "parked"
    LINGERING = "lingering"


class KeptQuestion(Struct, frozen=True):
    """A question that works on: `owner` has it on their page; empty, the whole set has."""

    id: ActName
    why: Kept
    owner: SomebodyOrNone
    by: MemberId
    meeting: int
    text: str
