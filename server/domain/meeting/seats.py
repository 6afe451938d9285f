"""Who has a seat in the meeting, to take part or to watch: they arrive, or are taken out."""

from typing import Any, TypeVar

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.state.chair import Chair
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import TAKING_PART, WATCHING, Member, Role, Watcher
from server.domain.meeting.turns import retake
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, MemberId, Word


class Seat(Act, frozen=True):
    """The house seats somebody who arrives for the first time, to take part or to watch."""

    member: MemberId
    role: Role

    def judge(self, m: Meeting, by: MemberId) -> "MemberSeated | WatcherSeated":
        seated = WatcherSeated if self.role in WATCHING else MemberSeated
        return seated(self.member, "", self.role, 0)


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


class WatcherSeated(Word, frozen=True):
    """Somebody arrived for the first time who watches, as `apprentice` or as `observer`.

    The line has neither `name` nor `place`: they are looked up in the set when the line is sent.
    """

    member: MemberId
    name: str
    role: Role
    place: int

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """A watcher goes to the end of `watchers`: `seated`."""
        watcher = Watcher(self.member, self.name, self.role, self.place)
        return replace(m, watchers=(*m.watchers, watcher))


class Unseat(Act, frozen=True):
    """The house takes a seat away, because the coach took the member out of the set."""

    member: MemberId

    def judge(self, m: Meeting, by: MemberId) -> "MemberUnseated | Refusal":
        known = m.member(self.member) or m.watcher(self.member)
        return becomes(MemberUnseated, self) if known else Refusal(Reason.NO_SUCH_MEMBER)


class MemberUnseated(Word, frozen=True):
    """Somebody was taken out of the set; what they said stays."""

    member: MemberId

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """`seated` of theirs becomes false, in `members` and in `watchers`; they are taken out of
        `presenters` and of the chair.

        If they were `chair.coach`, the chair becomes that of the first other in `members` who is
        `seated` and whose `role` is `coach`, or nobody's if the meeting is not `facilitated`
        (`takes_part` false, no deputy, no offer); whose it becomes is taken out of `presenters`,
        too. Otherwise they become null as `chair.deputy` and as `chair.to`. Then count anew.
        """
        return retake(unseated(m, self.member), entry.act)


class KnowAs(Act, frozen=True):
    """The house says that somebody is called otherwise in the set now, or is another there."""

    member: MemberId
    role: Role

    def judge(self, m: Meeting, by: MemberId) -> "KnownAs":
        """Whoever coaches the set no more does not lead a meeting that has not begun."""
        was = m.member(self.member)
        coached = was is not None and was.role is Role.COACH and self.role is Role.MEMBER
        leaves = coached and m.chair.coach == self.member and not m.began_at
        return KnownAs(self.member, "", self.role, 0, leaves)


class KnownAs(Word, frozen=True):
    """Somebody has another name from now on, or another role in the set.

    If `leaves_chair` is true they were to lead as its coach, and are not.  The line has neither
    `name` nor `place`: they are looked up in the set when the line is sent.
    """

    member: MemberId
    name: str
    role: Role
    place: int
    leaves_chair: bool

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """In `members` and `watchers` they have this `name`, `role` and `place`; in `mentioned`,
        this name and place. If they are in neither of the first two, that is all.

        If the role is `coach` or `member`, they are `seated` in `members`, at whose end they go
        if they were not there, and not in `watchers`. If `leaves_chair` is true, then `chair` and
        `presenters` change as with `member_unseated`. If the meeting is `facilitated`, the role is
        `coach` and `chair.coach` is null, they become that.

        Any other role changes all that `member_unseated` does; then, if it is `apprentice` or
        `observer`, they are `seated` in `watchers`, at whose end they go if they were not there.
        Then count anew.
        """
        known = {"name": self.name, "place": self.place}
        theirs = {"role": self.role, **known}
        after = replace(
            m,
            members=tuple(replace(p, **theirs) if p.id == self.member else p for p in m.members),
            watchers=tuple(replace(p, **theirs) if p.id == self.member else p for p in m.watchers),
            mentioned=tuple(replace(p, **known) if p.id == self.member else p for p in m.mentioned),
        )
        if not m.knows(self.member):
            return after
        return retake(self.in_role(after), entry.act)

    def in_role(self, m: Meeting) -> Meeting:
        """The meeting in which they take part, watch, or do neither."""
        left = unseated(m, self.member)
        if self.role in TAKING_PART:
            member = Member(self.member, self.name, self.role, self.place)
            seated = seat(m.members, member)
            if self.leaves_chair:
                return replace(left, members=seated)
            after = replace(m, members=seated, watchers=left.watchers)
            return in_empty_chair(after, self.member, self.role)
        if self.role in WATCHING:
            watcher = Watcher(self.member, self.name, self.role, self.place)
            return replace(left, watchers=seat(left.watchers, watcher))
        return left


P = TypeVar("P", bound=Member | Watcher)


def seat(people: tuple[P, ...], comes: P) -> tuple[P, ...]:
    """The people with one of them seated, who is the last if they were not there."""
    if not any(p.id == comes.id for p in people):
        return (*people, comes)
    return tuple(replace(p, seated=True) if p.id == comes.id else p for p in people)


def unseated(m: Meeting, member: MemberId) -> Meeting:
    """The meeting in which somebody neither takes part nor watches."""
    chair = without(m, member)
    out = (member, chair.coach)
    return replace(
        m,
        members=tuple(replace(p, seated=p.seated and p.id != member) for p in m.members),
        watchers=tuple(replace(p, seated=p.seated and p.id != member) for p in m.watchers),
        chair=chair,
        presenters=tuple(tuple(id for id in ids if id not in out) for ids in m.presenters),
    )


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
