"""Which lines only add words: nothing else that is reckoned from a meeting hangs on them."""

from operator import attrgetter, is_
from typing import Any

from msgspec.structs import replace

from server.domain.meeting.phases import LAST
from server.domain.meeting.state.meeting import Meeting

WORDS = ("seq", "questions", "posts", "notes", "stage", "mix", "heard")
"""What most lines change, and they alone."""
reckoned = attrgetter(*(name for name in Meeting.__struct_fields__ if name not in WORDS))
RECKONED = "reckoned"


def worded(m: Meeting, **words: Any) -> Meeting:
    """The meeting with others of its `WORDS`: what was worked out of it holds on."""
    after = replace(m, **words)
    after.__dict__["steady"] = m.steady
    return after


def follows(before: Meeting, after: Meeting) -> Meeting:
    """The state after a line; it keeps what was worked out before it, where that is the same."""
    steady = before.steady
    if after.steady is not steady:
        if RECKONED not in steady:
            steady[RECKONED] = reckoned(before)
        if not all(map(is_, steady[RECKONED], reckoned(after))):
            return after
    after.__dict__.update(steady, steady=steady)
    return after


def is_quiet(before: Meeting, after: Meeting) -> bool:
    """Whether only words were added between two states, while the meeting goes on."""
    return before.steady is after.steady and after.phase != LAST
