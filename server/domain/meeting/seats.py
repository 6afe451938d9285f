"""Who has a seat in the meeting: they arrive, or are taken out."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.state.chair import Chair
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import Member, Role
from server.domain.meeting.turns import retake
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, MemberId, Word


class Seat(Act, frozen=True):
    """The house seats a member who arrives for the first time."""

    member: MemberId
    role: Role

    def judge(self, m: Meeting, by: MemberId) -> "MemberSeated":
        return MemberSeated(self.member, "", self.role, 0)


class MemberSeated(Word, frozen=True):
    """Somebody arrived for the first time, and joins the rounds that are open.

    The line has no `name`: it is looked up in the set when the line is sent, and so is `place`,
    a number from 0 that is theirs in the set for life, by which a screen may give them a colour.
    """

    member: MemberId
    name: str
    role: Role
    place: int

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """A member goes to the end of `members`: `seated`, with an empty `skill` and `rating` 0.

        If the meeting is `facilitated`, the role is `coach` and `chair.coach` is null, they become
        that. Then count anew.
        """
        member = Member(self.member, self.name, self.role, self.place)
        after = replace(m, members=(*m.members, member))
        return retake(in_empty_chair(after, self.member, self.role), entry.act)


class Unseat(Act, frozen=True):
    """The house takes a seat away, because the coach took the member out of the set."""

    member: MemberId

    def judge(self, m: Meeting, by: MemberId) -> "MemberUnseated | Refusal":
        known = m.member(self.member)
        return becomes(MemberUnseated, self) if known else Refusal(Reason.NO_SUCH_MEMBER)


class MemberUnseated(Word, frozen=True):
    """Somebody was taken out of the set; what they said stays."""

    member: MemberId

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """`seated` of the member becomes false; they are taken out of `presenters` and of the
        chair.

        If they were `chair.coach`, the chair becomes that of the first other in `members` who is
        `seated` and whose `role` is `coach`, or nobody's if the meeting is not `facilitated`
        (`takes_part` false, no deputy, no offer); whose it becomes is taken out of `presenters`,
        too. Otherwise they become null as `chair.deputy` and as `chair.to`. Then count anew.
        """
        chair = without(m, self.member)
        out = (self.member, chair.coach)
        after = replace(
            m,
            members=tuple(replace(p, seated=p.seated and p.id != self.member) for p in m.members),
            chair=chair,
            presenters=tuple(tuple(id for id in ids if id not in out) for ids in m.presenters),
        )
        return retake(after, entry.act)


class KnowAs(Act, frozen=True):
    """The house says that somebody is called otherwise in the set now, or is another there."""

    member: MemberId
    role: Role

    def judge(self, m: Meeting, by: MemberId) -> "KnownAs":
        return KnownAs(self.member, "", self.role, 0)


class KnownAs(Word, frozen=True):
    """Somebody has another name from now on, or another role in the set.

    The line has neither `name` nor `place`: they are looked up in the set when the line is sent.
    """

    member: MemberId
    name: str
    role: Role
    place: int

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """In `members` they have this `name`, `role` and `place`, and are `seated`; in `mentioned`,
        this name and place.

        If the meeting is `facilitated`, the role is `coach` and `chair.coach` is null, they become
        that. Then count anew.
        """
        known = {"name": self.name, "place": self.place}
        theirs = {"role": self.role, "seated": True, **known}
        after = replace(
            m,
            members=tuple(replace(p, **theirs) if p.id == self.member else p for p in m.members),
            mentioned=tuple(replace(p, **known) if p.id == self.member else p for p in m.mentioned),
        )
        if after.member(self.member) is None:
            return after
        return retake(in_empty_chair(after, self.member, self.role), entry.act)


def in_empty_chair(m: Meeting, member: MemberId, role: Role) -> Meeting:
    """The meeting with somebody in the chair that nobody is in, if they are a coach."""
    comes = m.facilitated and role is Role.COACH and m.chair.coach is None
    return replace(m, chair=replace(m.chair, coach=member)) if comes else m


def without(m: Meeting, gone: MemberId) -> Chair:
    """The chair after somebody was taken out; it falls back to the coach, where one facilitates."""
    chair = m.chair
    if chair.coach == gone:
        others = (p for p in m.members if m.facilitated and p.seated and p.id != gone)
        return Chair(coach=next((p.id for p in others if p.role is Role.COACH), None))
    deputy = None if chair.deputy == gone else chair.deputy
    return replace(chair, deputy=deputy, to=None if chair.to == gone else chair.to)
