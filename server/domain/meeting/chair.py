"""The chair: who is in it, who takes it when the coach is gone, and how it is handed over.

- When the coach is gone, the house offers the chair: to the deputy, if one is named, is here and
  does not present; else to any member. A deputy who does not take it in time, or goes too, leaves
  it to any member. The coach who comes back keeps it. If no coach has come, it is offered to any
  member, too; a coach who comes before it is taken has it.
- A member to whom it is offered may take it, and is the coach until it is taken back, or handed
  over. The coach of the set may take it back at any time.
- Who is no coach of the set stays a member in the chair: with a turn, a vote, a learning. The coach
  of the set takes part in no round while they have the chair.
- In a meeting that is not `facilitated` the coach of the set is a member like all others: they do
  not come to the chair by arriving, nor take it back, and stay a member in it. It is offered to
  anybody as soon as somebody is there.
- Whoever presents now may neither take it nor be handed it; and who has the chair cannot be chosen
  to present, nor does an airtime of theirs begin.
"""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.effects import Constant, Put
from server.domain.meeting.state.chair import Chair
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import Role
from server.domain.meeting.turns import retake
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, MemberId, Word


class NameDeputy(Act, frozen=True):
    """Name a co-coach, who is offered the chair first when the coach is gone."""

    member: MemberId

    def judge(self, m: Meeting, by: MemberId) -> "DeputyNamed | Refusal":
        refusal = not_beside_chair(m, self.member, Reason.COACH_ALREADY)
        return refusal or becomes(DeputyNamed, self)


class DeputyNamed(Word, frozen=True):
    """This member is offered the chair first when the coach is gone."""

    member: MemberId

    change = Put("chair", deputy="member")


class HandOver(Act, frozen=True):
    """Give the chair to somebody else in the meeting."""

    member: MemberId

    def judge(self, m: Meeting, by: MemberId) -> "ChairTaken | Refusal":
        if refusal := not_beside_chair(m, self.member, Reason.COACH_ALREADY):
            return refusal
        if self.member in m.presenting:
            return Refusal(Reason.COACH_PRESENTS_NOT, "member")
        return taken(m, self.member)


class TakeChair(Act, frozen=True):
    """Take the chair that is offered; whoever facilitates may take it back at any time."""

    def judge(self, m: Meeting, by: MemberId) -> "ChairTaken | Refusal":
        if by == m.chair.coach:
            return Refusal(Reason.COACH_ALREADY)
        offered = m.chair.offered and m.chair.to in (None, by)
        return taken(m, by) if offered or facilitates(m, by) else Refusal(Reason.CHAIR_NOT_OFFERED)


class ChairTaken(Word, frozen=True):
    """This member is the coach now: they took the chair, or it was handed to them.

    `takes_part` says whether they go on as a member beside it: with a turn, a vote, a learning.
    """

    member: MemberId
    takes_part: bool

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """`chair` becomes one of the event's `member` and `takes_part`; `deputy` stays, if
        another.

        It is `offered` to nobody then: 0, and null. The member is taken out of `presenters`, but
        for airtimes of which no phase is left from the present one on. Then count anew.
        """
        deputy = None if m.chair.deputy == self.member else m.chair.deputy
        after = replace(
            m,
            chair=Chair(coach=self.member, takes_part=self.takes_part, deputy=deputy),
            presenters=tuple(
                tuple(id for id in ids if id != self.member) if is_ahead(m, airtime) else ids
                for airtime, ids in enumerate(m.presenters, 1)
            ),
        )
        return retake(after, entry.act)


class OfferChair(Act, frozen=True):
    """The house offers the chair that nobody is in: to the deputy, or to anyone (null)."""

    to: MemberId | None

    def judge(self, m: Meeting, by: MemberId) -> "ChairOffered | Refusal":
        if m.chair.offered and m.chair.to == self.to:
            return Refusal(Reason.CHAIR_OFFERED)
        return ChairOffered(self.to)


class ChairOffered(Word, frozen=True):
    """No coach is here, and the member in `to` may take the chair; null: any member may."""

    to: MemberId | None

    change = Put("chair", "to", offered="at")


class KeepChair(Act, frozen=True):
    """The house withdraws the offer, as the coach is back."""

    def judge(self, m: Meeting, by: MemberId) -> "ChairKept | Refusal":
        return ChairKept() if m.chair.offered else Refusal(Reason.CHAIR_NOT_OFFERED)


class ChairKept(Word, frozen=True):
    """The coach came back, and the offer is withdrawn."""

    change = Put("chair", offered=Constant(0), to=Constant(None))


def taken(m: Meeting, id: MemberId) -> ChairTaken:
    """Whoever does not facilitate stays a member in the chair."""
    return ChairTaken(id, takes_part=not facilitates(m, id))


def facilitates(m: Meeting, id: MemberId) -> bool:
    """Whether somebody is the coach of the set, in a meeting that has one."""
    member = m.member(id)
    return m.facilitated and member is not None and member.role is Role.COACH


def is_ahead(m: Meeting, airtime: int) -> bool:
    """Whether an airtime is still to come, or goes on."""
    return any(step.airtime == airtime for step in m.course[m.position :])


def not_beside_chair(m: Meeting, member: MemberId, otherwise: Reason) -> Refusal | None:
    """Why a member cannot be named for something that whoever is in the chair cannot be."""
    if m.member(member) is None:
        return Refusal(Reason.NO_SUCH_MEMBER, "member")
    return Refusal(otherwise, "member") if member == m.chair.coach else None
