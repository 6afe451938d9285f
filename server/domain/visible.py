"""What each may see of an entry: what is hidden is told to its author alone."""

from msgspec.structs import replace

from server.domain import events as on
from server.domain.words import HOUSE, MemberId

HIDDEN = (on.VoteCast, on.TextWritten, on.LearningWritten)


def veil(entry: on.Entry[on.Event]) -> on.Entry[on.Event] | None:
    """What all but the author are given in place of an entry; None if all may see it.

    Neither who wrote it is told, nor a text, nor its length, nor an id that would lead to them.
    """
    event = entry.event
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
