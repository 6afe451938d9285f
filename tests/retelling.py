"""The entries of a meeting as they are told once some of its words were changed."""

from server.domain.entry import Entry
from server.domain.meeting.vocabulary import Event
from server.domain.retold import RETELLS, retold


def after_all(entries: list[Entry[Event]]) -> list[Entry[Event]]:
    """A meeting's entries as they are told at its end."""
    told: list[Entry[Event]] = []
    for entry in entries:
        told.append(entry)
        if isinstance(entry.event, RETELLS):
            told = [retold(one, entry.event) or one for one in told]
    return told
