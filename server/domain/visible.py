"""What each may see of an entry: what is hidden, or private, is told to its author alone."""

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.fold import Event
from server.domain.meeting.hidden import LearningWritten, TextWritten, Veiled, VoteCast
from server.domain.meeting.questions import QuestionAsked
from server.domain.words import HOUSE, MemberId

HIDDEN = (VoteCast, TextWritten, LearningWritten)


def veil(entry: Entry[Event]) -> Entry[Event] | None:
    """What all but the author are given in place of an entry; None if all may see it.

    Of hidden writing neither who wrote it is told, nor a text, nor its length, nor an id that would
    lead to them; of a question not whether the lens had its author change it.
    """
    event = entry.event
    if isinstance(event, QuestionAsked) and event.edited:
        return replace(entry, event=replace(event, edited=False))
    if not isinstance(event, HIDDEN):
        return None
    return replace(
        entry,
        by=HOUSE,
        act=f"veiled:{entry.seq}",
        event=Veiled(event.round, event.first),
    )


def seen(entry: Entry[Event], viewer: MemberId) -> Entry[Event]:
    """The entry as a member is given it."""
    return entry if entry.by == viewer else veil(entry) or entry
