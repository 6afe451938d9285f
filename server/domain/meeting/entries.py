"""Two entries of one person in a set are one in its meetings, too."""

from collections.abc import Sequence
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import Member, Named, Role, Watcher
from server.domain.meeting.turns import retake
from server.domain.words import Act, MemberId, Word


class BecomeOne(Act, frozen=True):
    """The house makes one of two entries, as the coach did in the set."""

    member: MemberId
    into: MemberId
    role: Role

    def judge(self, m: Meeting, by: MemberId) -> "BecameOne":
        return becomes(BecameOne, self, name="", place=0)


class BecameOne(Word, frozen=True):
    """Two who were in the set, or were thought to be, are one: all of `member` is `into`'s now.

    The line has neither `name` nor `place`: they are looked up in the set when the line is sent.
    """

    member: MemberId
    into: MemberId
    name: str
    role: Role
    place: int

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """Wherever the meeting has the id `member` it has `into`: every string that is equal to it,
        in every list and object; where a list has it twice then, the first stays.

        In `members` one of the two is left, at the place of the first: `seated` if either was, with
        the `skill`, its `skill_id` and the `rating` of the first who has a skill; in `watchers`,
        the first, `seated` if either was and they are not so in `members`; in `mentioned`, the
        first.  There they have this `name` and `place`, and in `members` this `role`. If they are
        `chair.coach`, they are taken out of `presenters`; and `chair.deputy` becomes null if it is
        `chair.coach`. Then count anew.
        """
        after: Meeting = instead(m, self.member, self.into)
        both = [p for p in after.members if p.id == self.into]
        watched = [p for p in after.watchers if p.id == self.into]
        coach, deputy = after.chair.coach, after.chair.deputy
        out = coach if coach == self.into else None
        joined = replace(
            after,
            members=once(after.members, self.taking_part(both)),
            watchers=once(after.watchers, self.watching(watched, both)),
            mentioned=once(after.mentioned, Named(self.into, self.name, self.place)),
            presenters=tuple(tuple(id for id in ids if id != out) for ids in after.presenters),
            chair=replace(after.chair, deputy=None if deputy == coach else deputy),
        )
        return retake(joined, entry.act)

    def taking_part(self, both: list[Member]) -> Member | None:
        """One of two, with the skill of the first who has one."""
        seated = any(p.seated for p in both)
        known = {"name": self.name, "place": self.place, "role": self.role, "seated": seated}
        skilled = next((p for p in both if p.skill), both[0] if both else None)
        return replace(skilled, **known) if skilled else None

    def watching(self, both: list[Watcher], members: list[Member]) -> Watcher | None:
        """One of both, as they watched: what they are in the set now, they need not have been."""
        seated = any(w.seated for w in both) and not any(p.seated for p in members)
        known = {"name": self.name, "place": self.place, "seated": seated}
        return replace(both[0], **known) if both else None


P = TypeVar("P", Member, Watcher, Named)


def once(people: tuple[P, ...], now: P | None) -> tuple[P, ...]:
    """People of whom one, if they are among them, stands once, in the place of the first."""
    if now is None:
        return people
    first = next((at for at, p in enumerate(people) if p.id == now.id), -1)
    return tuple(
        now if at == first else p for at, p in enumerate(people) if at == first or p.id != now.id
    )


def instead(value: Any, id: MemberId, into: MemberId) -> Any:
    """A frozen value in which every string that is an id is another; no list has that twice."""
    if isinstance(value, str):
        return into if value == id else value
    if isinstance(value, Sequence):
        found = [instead(one, id, into) for one in value]
        first = found.index(into) if into in found else -1
        return tuple(one for at, one in enumerate(found) if at == first or one != into)
    if isinstance(value, Struct):
        fields = ((name, getattr(value, name)) for name in value.__struct_fields__)
        return type(value)(**{name: instead(had, id, into) for name, had in fields})
    return value
