"""Lines of before, in the words that are left of them: as they were corrected, or struck out."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.correcting import (
    POSTED,
    REPEATED,
    REVEALED,
    Corrected,
    StruckOut,
    reworded,
)
from server.domain.words import ActName

RETELLS = (Corrected, StruckOut)
"""Events after which something of before is told otherwise."""
GONE = "\u2026"
"""What stands for words that were struck out, so that there is still something."""
SPOKEN = POSTED | REPEATED


def retold(entry: Entry[Any], since: Corrected | StruckOut) -> Entry[Any] | None:
    """An entry as it is told once a post was corrected or struck out; None: as before."""
    text = since.text if isinstance(since, Corrected) else GONE
    event = with_words(entry, since.post, text)
    return None if event == entry.event else replace(entry, event=event)


def with_words(entry: Entry[Any], post: ActName, text: str) -> Any:
    event, type = entry.event, entry.event.key()
    if type == REVEALED:
        return reworded(event, post, text, 0)
    words = SPOKEN.get(type)
    if words is None or (getattr(event, words.of) if words.of else entry.act) != post:
        return event
    return replace(event, **{name: text for name in words.fields if getattr(event, name)})
