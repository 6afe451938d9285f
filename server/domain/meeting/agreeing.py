"""What a set agrees on for all its meetings, and who takes over what in the next one."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.effects import Append, Constant, Put
from server.domain.meeting.state.keeping import Agreement
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import NextPart, Part
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, ActName, ActRef, Line, MemberId, Word

MOST_AGREEMENTS = 40
"""Points that hold at the same time."""


class Agree(Act, frozen=True):
    """Write down a point that all agree on; it holds in the meetings that follow, too."""

    text: Line

    def judge(self, m: Meeting, by: MemberId) -> "Agreed | Refusal":
        if sum(not one.dropped for one in m.agreements) >= MOST_AGREEMENTS:
            return Refusal(Reason.ENOUGH_AGREEMENTS)
        return becomes(Agreed, self)


class Agreed(Word, frozen=True):
    """The set agreed on a point."""

    text: str

    change = Append("agreements", Agreement)


class DropAgreement(Act, frozen=True):
    """Say that a point agreed on before holds no more."""

    agreement: ActRef

    def judge(self, m: Meeting, by: MemberId) -> "AgreementDropped | Refusal":
        stands = any(one.id == self.agreement and not one.dropped for one in m.agreements)
        if not stands:
            return Refusal(Reason.NO_SUCH_AGREEMENT, "agreement")
        return becomes(AgreementDropped, self)


class AgreementDropped(Word, frozen=True):
    """A point agreed on before holds no more."""

    agreement: ActName

    change = Put("agreements[agreement]", dropped=Constant(True))


class TakePart(Act, frozen=True):
    """Say that you take a `part` over in the next meeting, or (`takes` false) that you do not.

    Whoever says it last has it.
    """

    part: Part
    takes: bool

    def judge(self, m: Meeting, by: MemberId) -> "PartTaken | Refusal":
        if not self.takes and NextPart(self.part, by) not in m.next_parts:
            return Refusal(Reason.NOT_YOURS, "part")
        return becomes(PartTaken, self)


class PartTaken(Word, frozen=True):
    """Somebody takes a part over in the next meeting, or does not after all (`takes`)."""

    part: Part
    takes: bool

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """Take what is in `next_parts` for the `part` out; if `takes` is true, append one with the
        entry's `by` as its `member`.
        """
        others = tuple(one for one in m.next_parts if one.part != self.part)
        now = (NextPart(self.part, entry.by),) if self.takes else ()
        return replace(m, next_parts=(*others, *now))
