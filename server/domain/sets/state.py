"""The set as a frozen value: who is in it, what is planned, what it keeps."""

from collections import Counter

from msgspec import Struct
from msgspec.structs import replace

from server.domain.language import Language
from server.domain.meeting.course import Called, Template
from server.domain.meeting.state.commitments import Commitment
from server.domain.meeting.state.keeping import Agreement, Kept, KeptQuestion, Own, Path, Wording
from server.domain.meeting.state.people import NextPart
from server.domain.meeting.templates import BUILT_IN
from server.domain.once import once
from server.domain.record import MeetingRecord
from server.domain.refusals import Reason, Refusal
from server.domain.secrets import digest
from server.domain.sets.meeting import Planned, SetLearning
from server.domain.sets.person import Asking, Doorway, Noted, Person
from server.domain.words import ActName, MemberId

MOST_MEMBERS = 24
MOST_AHEAD = 50
"""Meetings that are planned or under way."""
MOST_TEMPLATES = 40
MOST_KEPT = 100
"""Questions kept for a person, or for the whole set."""
MOST_OWN = 300
"""Notes and the like that are shown to their author."""
MOST_ASKING = 24
MOST_TURNED_AWAY = 50
"""Of so many it is remembered, the last, so that their pages can say so."""
MOST_NOTED = 200
"""Notes about seats and names; the oldest give way."""
MOST_NOTED_OF_ONE = 20
"""Notes about the seat of one person that stay whatever else is noted."""


class SavedTemplate(Struct, frozen=True):
    """A template that a set keeps, by its key; `built_in` ones are the same in every set."""

    key: str
    template: Template
    built_in: bool = False


class LearningSet(Struct, frozen=True, dict=True):
    """The group that meets, over months, after `seq` entries.

    It `talks` in a call of its own, whose address is `call` if it said so, or only writes; its
    people are `called` so. `members_key` is kept readable: the coach must be able to show its link
    again.  `former_keys` are the sums of keys that were replaced.  `settled` is the last meeting
    about a problem of the whole set that is no more.  Who was `unanswered` for long is not asked
    about any more; but lines of before let such people in.  Once it is `deleted` nobody is let in.
    `records` are what its meetings left, each by itself; they are no part of the log.
    """

    seq: int = 0
    name: str = ""
    language: Language = Language.ENGLISH
    talks: bool = True
    call: str = ""
    called: Called = Called()
    founded_at: int = 0
    members_key: str = ""
    former_keys: tuple[str, ...] = ()
    doorway: Doorway = Doorway.OPEN
    people: tuple[Person, ...] = ()
    asking: tuple[Asking, ...] = ()
    unanswered: tuple[Asking, ...] = ()
    turned_away: tuple[str, ...] = ()
    noted: tuple[Noted, ...] = ()
    plans: tuple[Planned, ...] = ()
    templates: tuple[SavedTemplate, ...] = ()
    let_go: tuple[tuple[ActName, MemberId], ...] = ()
    settled: int = 0
    deleted: bool = False
    records: tuple[MeetingRecord, ...] = ()

    @property
    def members(self) -> tuple[Person, ...]:
        """Those who are in the set now."""
        return tuple(p for p in self.people if not p.gone)

    @property
    def former(self) -> tuple[Person, ...]:
        """Those who were in the set and are no more; not those who are one with another."""
        return tuple(p for p in self.people if p.gone and p.came and not p.joined)

    @property
    def meetings(self) -> tuple[Planned, ...]:
        """What is planned, with what became of it."""
        known = {record.meeting: record for record in self.records}
        return tuple(m.after(known.get(m.number)) for m in self.plans)

    @property
    def commitments(self) -> tuple[Commitment, ...]:
        """All that was committed to, oldest first, each with the last report on it.

        Its day is the last that was named in a report, else the one at first.
        """
        return self.commitments_before(len(self.plans) + 1)

    def commitments_before(self, number: int) -> tuple[Commitment, ...]:
        """The same, as the meetings before that of a number left them."""
        past = [record for record in self.records if record.meeting < number]
        told = ((one.report, one.key) for record in past for one in record.reports if one.report)
        in_order = sorted(told, key=lambda one: one[0].at)
        reports = {key: report for report, key in in_order}
        days = {key: report.by_when for report, key in in_order if report.by_when}
        made = (one for record in past for one in record.commitments)
        return tuple(
            replace(c, report=reports.get(c.key), by_when=days.get(c.key, c.by_when)) for c in made
        )

    @property
    def open_commitments(self) -> tuple[Commitment, ...]:
        """What the set waits to hear about, oldest first; not of people who left."""
        here = {p.id for p in self.members}
        return tuple(c for c in self.commitments if c.is_open and c.member in here)

    @property
    def kept(self) -> tuple[KeptQuestion, ...]:
        """The questions that work on: so many a person, and as many of all; the oldest give way."""
        found = [q for r in self.records for q in r.kept if not self.is_let_go(q.id, q.owner)]
        owned: Counter[str] = Counter()
        newest = []
        for question in reversed(found):
            owned[question.owner] += 1
            if owned[question.owner] <= MOST_KEPT:
                newest.append(question)
        return tuple(reversed(newest))

    @property
    def current(self) -> Planned | None:
        """The meeting that a newcomer is led to: the one under way, else the next planned."""
        ahead = [m for m in self.meetings if m.is_ahead]
        return next((m for m in ahead if m.started_at), ahead[0] if ahead else None)

    @property
    def all_templates(self) -> tuple[SavedTemplate, ...]:
        """What a meeting can be planned with: the built-in ones, then the set's own."""
        built_in = (SavedTemplate(key, t, built_in=True) for key, t in BUILT_IN.items())
        return (*built_in, *self.templates)

    def template(self, key: str) -> Template | None:
        """A template by its key."""
        return next((t.template for t in self.all_templates if t.key == key), None)

    @property
    def promised(self) -> tuple[KeptQuestion, ...]:
        """What the set promised itself in its last meeting that is over."""
        last = max((record.meeting for record in self.records if record.closed_at), default=0)
        return tuple(q for q in self.kept if q.why is Kept.PROMISED and q.meeting == last)

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """How the problem of the whole set was worded, oldest first, until it was settled."""
        return tuple(w for r in self.records if r.meeting > self.settled for w in r.wordings)

    @property
    def agreements(self) -> tuple[Agreement, ...]:
        """What holds of what the set agreed on, oldest first."""
        gone = {(a.meeting, a.id) for r in self.records for a in r.dropped}
        found = (a for r in self.records for a in r.agreements)
        return tuple(a for a in found if (a.meeting, a.id) not in gone)

    @property
    def paths(self) -> tuple[Path, ...]:
        """How far the problems of presenters came, oldest first."""
        return tuple(path for r in self.records for path in r.paths)

    @property
    def next_parts(self) -> tuple[NextPart, ...]:
        """Who said, in the last meeting that is over, what they take over in the next."""
        over = [r for r in self.records if r.closed_at]
        return over[-1].next_parts if over else ()

    @property
    def learnings(self) -> tuple[SetLearning, ...]:
        """What was learned, as far as the set may read it, oldest first."""
        return tuple(SetLearning(r.meeting, one) for r in self.records for one in r.learnings)

    def kept_for(self, member: MemberId) -> tuple[KeptQuestion, ...]:
        """The questions that work on for somebody: their own, and those of the whole set."""
        return tuple(q for q in self.kept if q.owner in ("", member))

    def own_of(self, member: MemberId) -> tuple[Own, ...]:
        """What is somebody's alone, of all meetings; the oldest give way."""
        theirs = (o for r in self.records for o in r.own if o.by == member)
        return tuple([o for o in theirs if not self.is_let_go(o.id, member)][-MOST_OWN:])

    def is_let_go(self, kept: ActName, owner: MemberId) -> bool:
        """Whether its owner let go of it; of what is the whole set's (""), anybody."""
        return any(id == kept and owner in ("", by) for id, by in self.let_go)

    def person(self, id: MemberId) -> Person | None:
        """Somebody who is in the set now."""
        return self.by_id.get(id)

    @once
    def by_id(self) -> dict[MemberId, Person]:
        """Those who are in the set now, by their ids."""
        return {p.id: p for p in self.people if not p.gone}

    def ever(self, id: MemberId) -> Person | None:
        """Somebody who is, or was, in the set; of two entries that are one now, that one."""
        found = next((p for p in self.people if p.id == id), None)
        return self.ever(found.joined) if found and found.joined else found

    def owner(self, key: str) -> Person | None:
        """Whose own link is, or was until they left, made of a key; by its sum."""
        return next((p for p in self.people if key in p.own_keys), None)

    def is_taken(self, key: str, whose: MemberId = "") -> bool:
        """Whether a key, by its sum, is the one that all share, or opens another's seat."""
        others = (p for p in self.people if p.id != whose)
        return key == digest(self.members_key) or any(key in p.own_keys for p in others)

    def meeting(self, number: int) -> Planned | None:
        """A meeting of the set by its number."""
        return self.meetings[number - 1] if 0 < number <= len(self.plans) else None

    def is_cancelled(self, number: int) -> bool:
        """Whether the meeting of a number was cancelled."""
        return any(plan.number == number and plan.cancelled_at for plan in self.plans)

    def is_visited(self, number: int) -> bool:
        """Whether somebody came to the meeting of a number, so that its course is laid down."""
        return any(record.meeting == number for record in self.records)

    def seated(self, seat: str) -> Person | Refusal:
        """Whose seat it is, by the SHA-256 of its token."""
        if self.deleted:
            return Refusal(Reason.SET_DELETED)
        person = next((p for p in self.people if seat in p.seats), None)
        if person is None:
            return Refusal(self.at_the_door(seat))
        return Refusal(Reason.SEAT_REVOKED) if person.gone else person

    def at_the_door(self, seat: str) -> Reason:
        """Why somebody has no seat, by the SHA-256 of their token."""
        if any(one.seat == seat for one in self.asking):
            return Reason.AWAITS_ADMISSION
        return Reason.TURNED_AWAY if seat in self.turned_away else Reason.NOT_SEATED


START_SET = LearningSet()
