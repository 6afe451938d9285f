"""What each is given of an entry: words are looked up, what is hidden or private is veiled."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.asking import QuestionAsked
from server.domain.meeting.drafting import DraftDropped, QuestionDrafted
from server.domain.meeting.entries import BecameOne
from server.domain.meeting.hearing import HeardCounted
from server.domain.meeting.hidden import LearningWritten, TextWritten, Veiled, VoteCast
from server.domain.meeting.landing import QuestionStarred
from server.domain.meeting.opening import Brought, MeetingOpened
from server.domain.meeting.saying import NotedDown
from server.domain.meeting.seats import KnownAs, MemberSeated, WatcherSeated
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.vocabulary import Event
from server.domain.sets.state import LearningSet
from server.domain.words import HOUSE, MemberId

HIDDEN = (VoteCast, TextWritten, LearningWritten)
"""Events that are seen by all, or not, once they are revealed."""
OWN = (NotedDown, QuestionDrafted, DraftDropped, HeardCounted)
"""Events that are somebody's alone."""
VEILED = frozenset((*HIDDEN, *OWN, QuestionAsked, QuestionStarred))
"""Events of which others may be given something else: most are none."""
LOOKED_UP = (MeetingOpened, MemberSeated, WatcherSeated, KnownAs, BecameOne, Brought)
"""Events whose words stand elsewhere: in the set, or where they were written."""
BY_NAME = ("commitments", "questions", "wordings", "agreements", "paths")
"""What is brought by its name alone."""


def veil(entry: Entry[Event], m: Meeting) -> Entry[Event] | None:
    """What all but the author are given in place of an entry of a meeting; None: all may see it.

    Of hidden writing neither a text is told, nor its length, nor an id that would lead to them; who
    wrote it only where the reveal will give names, and once; of what is somebody's alone, and of
    what landed before the close, nothing at all; of a question not whether the lens had its author
    change it, nor that they had drafted it.
    """
    event = entry.event
    if type(event) not in VEILED:
        return None
    if isinstance(event, QuestionAsked) and (event.edited or event.draft):
        return replace(entry, event=replace(event, edited=False, draft=""))
    if isinstance(event, OWN) or is_mark(event):
        return unseen(entry, HOUSE, Veiled("", first=False))
    if not isinstance(event, HIDDEN):
        return None
    named = event.first and any(r.id == event.round and r.rule.named for r in m.rounds)
    return unseen(entry, entry.by if named else HOUSE, Veiled(event.round, event.first))


def is_mark(event: Event) -> bool:
    """Whether it is a presenter's mark of which nobody else knows yet."""
    return isinstance(event, QuestionStarred) and not event.shown


def unseen(entry: Entry[Event], by: MemberId, veiled: Veiled) -> Entry[Event]:
    return replace(entry, by=by, act=f"veiled:{entry.seq}", event=veiled)


def seen(entry: Entry[Event], viewer: MemberId, m: Meeting) -> Entry[Event]:
    """The entry of a meeting as a member is given it, but for what is looked up."""
    return entry if entry.by == viewer else veil(entry, m) or entry


def looked_up(entry: Entry[Event], group: LearningSet, number: int) -> Entry[Event]:
    """An entry of the meeting of a number, with the words it only names as the set has them now."""
    match entry.event:
        case MeetingOpened() as event:
            return replace(entry, event=replace(event, **as_called(number, group)))
        case MemberSeated() | WatcherSeated() | KnownAs() as event:
            return replace(entry, event=replace(event, **as_known(event.member, group)))
        case BecameOne() as event:
            return replace(entry, event=replace(event, **as_known(event.into, group)))
        case Brought() as event:
            return replace(entry, event=with_words(event, group, number))
        case _:
            return entry


def lacks_words(entry: Entry[Event], group: LearningSet) -> bool:
    """Whether the set has to be read anew before the entry's words can be looked up in it.

    Where somebody came their name will do; others may be called otherwise, what is brought may
    have been reported on since.
    """
    match entry.event:
        case MemberSeated() | WatcherSeated() as event:
            return group.ever(event.member) is None
        case KnownAs() | BecameOne():
            return True
        case Brought() as event:
            return any(getattr(event, name) for name in BY_NAME)
        case _:
            return False


def with_words(event: Brought, group: LearningSet, number: int) -> Brought:
    """A commitment with the report on it of a meeting before, a question with its text; names."""
    ever = (c for record in group.records for c in record.commitments)
    made = {c.key: c for c in (*ever, *group.commitments_before(number))}
    kept = {(q.meeting, q.id): q for record in group.records for q in record.kept}
    worded = {(w.meeting, w.id): w for record in group.records for w in record.wordings}
    agreed = {(a.meeting, a.id): a for record in group.records for a in record.agreements}
    paths = {(p.meeting, p.id): p for p in group.paths}
    return Brought(
        tuple(made.get(c.key, c) for c in event.commitments),
        tuple(kept.get((q.meeting, q.id), q) for q in event.questions),
        tuple(worded.get((w.meeting, w.id), w) for w in event.wordings),
        tuple(agreed.get((a.meeting, a.id), a) for a in event.agreements),
        tuple(paths.get((p.meeting, p.id), p) for p in event.paths),
        event.parts,
        tuple(replace(one, **as_known(one.id, group)) for one in event.people),
    )


def as_called(number: int, group: LearningSet) -> dict[str, Any]:
    """What a set, and its meeting of a number, are called now."""
    planned = group.plans[number - 1 : number]
    return {"set_name": group.name, "title": planned[0].title} if planned else {}


def as_known(id: MemberId, group: LearningSet) -> dict[str, Any]:
    """Whom the set knows by an id, now or from before: their name, and their place in it."""
    found = group.ever(id)
    return {"name": found.name, "place": found.place} if found else {}
