"""Two entries of one person become one, with all that was theirs."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.state.people import TAKING_PART, Role
from server.domain.refusals import Reason, Refusal
from server.domain.sets.person import MOST_SEATS, Person
from server.domain.sets.state import LearningSet
from server.domain.words import Act, MemberId, Word


class JoinEntries(Act, frozen=True):
    """Make two entries one: that of `member` goes, and all of it is theirs who stays, `into`."""

    member: MemberId
    into: MemberId

    def judge(self, s: LearningSet, by: MemberId) -> "EntriesJoined | Refusal":
        for field in ("member", "into"):
            if s.person(getattr(self, field)) is None:
                return Refusal(Reason.NO_SUCH_MEMBER, field)
        if self.member == self.into:
            return Refusal(Reason.SAME_ENTRY, "into")
        if are_apart(s.person(self.member), s.person(self.into)):
            return Refusal(Reason.ROLES_DIFFER, "into")
        return EntriesJoined(self.member, self.into)


def are_apart(one: Person | None, other: Person | None) -> bool:
    """Whether two are so different in the set that whoever is both had to be one of them first."""
    roles = {p.role for p in (one, other) if p}
    return len(roles) > 1 and not roles <= set(TAKING_PART)


class EntriesJoined(Word, frozen=True):
    """Two entries are one now: seats and links of both open it, and are `into`'s.

    What is theirs alone waits on all of these seats, and on those that are taken by these links:
    one of them may be somebody else's.
    """

    member: MemberId
    into: MemberId

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        left = next((p for p in s.people if p.id == self.member), None)
        if left is None:
            return s
        going = left

        def one(p: Person) -> Person:
            if p.id == self.member:
                return replace(
                    p, gone=True, joined=self.into, seats=(), own_keys=(), handed=(), waiting=()
                )
            return both(p, going, entry.seq) if p.id == self.into else p

        let_go = tuple((id, self.into if by == self.member else by) for id, by in s.let_go)
        return replace(s, people=tuple(map(one, s.people)), let_go=let_go)


def both(stays: Person, going: Person, seq: int) -> Person:
    """Who stays, with what was the other's; whoever was expected alone has nothing that waits."""
    both_came = stays.came and going.came
    seats = (*going.seats, *stays.seats)[-MOST_SEATS:]
    own_keys = (*stays.own_keys, *going.own_keys)
    role = Role.COACH if Role.COACH in (stays.role, going.role) else stays.role
    return replace(
        stays,
        role=role,
        seats=seats,
        own_keys=own_keys,
        handed=own_keys if both_came else (*stays.handed, *going.handed),
        waiting=seats if both_came else (*stays.waiting, *going.waiting),
        came=stays.came or going.came,
        known_since=stays.known_since if role is stays.role else seq,
        consents=tuple(id for id in stays.consents if id in going.consents),
    )
