"""What each may see of an entry: what is hidden, or private, is told to its author alone."""

from msgspec.structs import replace

from server.domain import events as on
from server.domain.words import HOUSE, MemberId

HIDDEN = (on.VoteCast, on.TextWritten, on.LearningWritten)


def veil(entry: on.Entry[on.Event]) -> on.Entry[on.Event] | None:
    """What all but the author are given in place of an entry; None if all may see it.

    Of hidden writing neither who wrote it is told, nor a text, nor its length, nor an id that would
    lead to them; of a question not whether the lens had its author change it.
    """
    event = entry.event
    if isinstance(event, on.QuestionAsked) and event.edited:
        return replace(entry, event=replace(event, edited=False))
    if not isinstance(event, HIDDEN):
        return None
    return replace(
        entry,
        by=HOUSE,
        act=f"veiled:{entry.seq}",
        event=on.Veiled(event.round, event.first),
    )


def seen(entry: on.Entry[on.Event], viewer: MemberId) -> on.Entry[on.Event]:
    """The entry as a member is given it."""
    return entry if entry.by == viewer else veil(entry) or entry
