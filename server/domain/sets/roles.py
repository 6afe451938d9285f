"""Who coaches a set, who looks after its dates, people and links, and who leaves it."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.sets.people import gone
from server.domain.sets.person import Person, change_one
from server.domain.sets.state import LearningSet
from server.domain.words import Act, MemberId, Word


class GiveRole(Act, frozen=True):
    """Let somebody coach the set too, take part in it, learn to coach, observe it, or be its host.

    Who coaches says so of themselves alone, and a set is never without a coach who has come to it.
    Whoever is to observe waits until all have agreed.
    """

    member: MemberId
    role: Role

    def judge(self, s: LearningSet, by: MemberId) -> "RoleGiven | Refusal":
        person = s.person(self.member)
        if person is None:
            return Refusal(Reason.NO_SUCH_MEMBER, "member")
        if person.role is self.role:
            return Refusal(Reason.SAME_ROLE, "role")
        if person.role is Role.COACH:
            if person.id != by:
                return Refusal(Reason.NOT_YOURS, "member")
            if is_last_coach(s, by):
                return Refusal(Reason.COACH_STAYS, "member")
        return RoleGiven(self.member, self.role)


class RoleGiven(Word, frozen=True):
    """Somebody is another in the set now; a host looks after dates, people and links as well."""

    member: MemberId
    role: Role

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        return with_role(s, self.member, self.role, entry.seq)


class HandSeat(Act, frozen=True):
    """Hand the coach's seat to somebody for good, and be a member."""

    member: MemberId

    def judge(self, s: LearningSet, by: MemberId) -> "SeatHanded | Refusal":
        person = s.person(self.member)
        if person is None:
            return Refusal(Reason.NO_SUCH_MEMBER, "member")
        if person.role is Role.COACH:
            return Refusal(Reason.SAME_ROLE, "member")
        return SeatHanded(self.member) if person.came else Refusal(Reason.NOT_COME, "member")


class SeatHanded(Word, frozen=True):
    """Somebody coaches the set from now on, and whoever did is a member."""

    member: MemberId

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        after = with_role(s, entry.by, Role.MEMBER, entry.seq)
        return with_role(after, self.member, Role.COACH, entry.seq)


class LetHost(Act, frozen=True):
    """Let somebody look after dates, people and links (`hosts`), or no longer.

    Whoever has the role of `host` looks after them in any case, and whoever observes never does.
    """

    member: MemberId
    hosts: bool

    def judge(self, s: LearningSet, by: MemberId) -> "HostSet | Refusal":
        person = s.person(self.member)
        if person is None:
            return Refusal(Reason.NO_SUCH_MEMBER, "member")
        if person.role in (Role.HOST, Role.OBSERVER):
            return Refusal(Reason.HOSTS_BY_ROLE, "member")
        return HostSet(self.member, self.hosts)


class HostSet(Word, frozen=True):
    """Somebody looks after dates, people and links, or no longer."""

    member: MemberId
    hosts: bool

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        def hosting(p: Person) -> Person:
            return replace(p, hosts=self.hosts)

        return replace(s, people=change_one(s.people, self.member, hosting))


class LeaveSet(Act, frozen=True):
    """Leave the set: every seat of yours ends, your words and your name stay."""

    def judge(self, s: LearningSet, by: MemberId) -> "MemberLeft | Refusal":
        return Refusal(Reason.COACH_STAYS) if is_last_coach(s, by) else MemberLeft(by)


class MemberLeft(Word, frozen=True):
    """A member left the set."""

    member: MemberId

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        return gone(s, self.member)


def with_role(s: LearningSet, member: MemberId, role: Role, seq: int) -> LearningSet:
    def given(p: Person) -> Person:
        hosts = role is Role.HOST or (p.hosts and role is not Role.OBSERVER)
        return replace(p, role=role, hosts=hosts, consents=(), known_since=seq)

    return replace(s, people=change_one(s.people, member, given))


def is_last_coach(s: LearningSet, member: MemberId) -> bool:
    """Whether somebody is the only coach who has come to the set."""
    return [p.id for p in s.members if p.role is Role.COACH and p.came] == [member]
