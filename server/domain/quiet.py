"""Which lines only add words: nothing else that is reckoned from a meeting hangs on them."""

from operator import attrgetter, is_

from server.domain.meeting.phases import LAST
from server.domain.meeting.state.meeting import Meeting

WORDS = ("seq", "questions", "posts", "notes", "stage", "mix")
"""What most lines change, and they alone."""
reckoned = attrgetter(*(name for name in Meeting.__struct_fields__ if name not in WORDS))


def follows(before: Meeting, after: Meeting) -> Meeting:
    """The state after a line; it keeps what was worked out before it, where that is the same."""
    if all(map(is_, reckoned(before), reckoned(after))):
        after.__dict__["steady"] = before.steady
    return after


def is_quiet(before: Meeting, after: Meeting) -> bool:
    """Whether only words were added between two states, while the meeting goes on."""
    return before.steady is after.steady and after.phase != LAST
