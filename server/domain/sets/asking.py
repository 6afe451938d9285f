"""Who asks to come into a set, or back to a seat, and is let in or not."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.sets.people import come_in, fit_name, is_full, keys_of, with_person
from server.domain.sets.person import Asking, Person, change_one
from server.domain.sets.state import MOST_ASKING, MOST_TURNED_AWAY, LearningSet
from server.domain.words import Act, MemberId, Millis, SomebodyOrNone, Word

ASKS_FOR_MS = 24 * 3_600_000
"""So long somebody asks; who is not answered by then asks again, and is seen anew.

Before the eighth version of lines there was no end to it: whoever a line lets in, they are in.
"""


class AskedIn(Word, frozen=True):
    """Somebody asks to come in; or back, to the seat of `returns`.

    Asking again, by another name, is in place of having asked before.
    """

    member: MemberId
    name: str
    seat: str
    own_key: str
    returns: SomebodyOrNone

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        one = Asking(self.member, self.name, self.seat, self.own_key, entry.at, self.returns)
        rest = without(s, self.member)
        return replace(rest, asking=(*rest.asking, one))


class Admit(Act, frozen=True):
    """Let in somebody who asks at the door; back to a seat as a coach alone.

    `at` is when they asked so, as they may have asked otherwise since: whom one does not see one
    does not let in.
    """

    member: MemberId
    at: Millis

    def judge(self, s: LearningSet, by: MemberId) -> "MemberAdmitted | Refusal":
        found = find(s.asking, self.member, self.at)
        if found is None:
            return Refusal(Reason.NOBODY_ASKS, "member")
        if found.returns:
            return self.back_to(s, s.person(found.returns), s.person(by))
        name = fit_name(s, found.name)
        if isinstance(name, Refusal):
            return Refusal(name.reason)
        return Refusal(Reason.SET_FULL) if is_full(s) else MemberAdmitted(self.member)

    def back_to(
        self, s: LearningSet, person: Person | None, author: Person | None
    ) -> "MemberAdmitted | Refusal":
        """Whoever asks may be the author: who hosts would be whomever they like."""
        if person is None:
            return Refusal(Reason.NO_SUCH_MEMBER)
        if author is None or author.role is not Role.COACH:
            return Refusal(Reason.NOT_YOURS, "member")
        return MemberAdmitted(self.member)


class MemberAdmitted(Word, frozen=True):
    """Whoever asked at the door is let in; who returns has their seat, and all theirs wait."""

    member: MemberId

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        found = asked(s, self.member)
        if found is None:
            return s
        rest = without(s, self.member)
        if not found.returns:
            person = come_in(found.id, found.name, found.seat, found.own_key)
            return with_person(rest, person)

        def returned(p: Person) -> Person:
            keys = keys_of(found.own_key)
            keyed = replace(p, own_keys=(*p.own_keys, *keys), handed=(*p.handed, *keys))
            return keyed.sat_down(found.seat, by_hand=True)

        return replace(rest, people=change_one(rest.people, found.returns, returned))


class TurnAway(Act, frozen=True):
    """Let somebody who asks at the door not in, as they asked `at` that time."""

    member: MemberId
    at: Millis

    def judge(self, s: LearningSet, by: MemberId) -> "PersonTurnedAway | Refusal":
        known = find(s.asking, self.member, self.at)
        return PersonTurnedAway(self.member) if known else Refusal(Reason.NOBODY_ASKS, "member")


class PersonTurnedAway(Word, frozen=True):
    """Whoever asked at the door was not let in."""

    member: MemberId

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        found = asked(s, self.member)
        turned = (*s.turned_away, *((found.seat,) if found else ()))[-MOST_TURNED_AWAY:]
        return replace(without(s, self.member), turned_away=turned)


def find(asking: tuple[Asking, ...], member: MemberId, at: Millis | None = None) -> Asking | None:
    """Who asks at the door, by the id that they will have; as they asked `at` a time, if given."""
    return next((one for one in asking if one.id == member and at in (None, one.at)), None)


def asked(s: LearningSet, member: MemberId) -> Asking | None:
    """Who asks, or has asked for so long that they are asked about no more."""
    return find((*s.asking, *s.unanswered), member)


def without(s: LearningSet, member: MemberId) -> LearningSet:
    """The set in which somebody does not ask any more."""
    asking = tuple(one for one in s.asking if one.id != member)
    unanswered = tuple(one for one in s.unanswered if one.id != member)
    return replace(s, asking=asking, unanswered=unanswered)


def sat_down(s: LearningSet, seat: str) -> LearningSet:
    """The set in which nobody asks on a seat, as they have it."""
    return replace(s, asking=tuple(one for one in s.asking if one.seat != seat))


def lapsed(s: LearningSet, now: Millis) -> LearningSet:
    """The set in which nobody asks any more who has not been answered for too long."""
    over = tuple(one for one in s.asking if now - one.at >= ASKS_FOR_MS)
    asking = tuple(one for one in s.asking if one not in over)
    return replace(s, asking=asking, unanswered=(*s.unanswered, *over)[-MOST_ASKING:])
