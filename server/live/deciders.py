"""The two things that live in a log, a meeting and a set: how each begins, decides and evolves."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Struct

from server.domain.entry import Entry
from server.domain.meeting.fold import Event, decide, evolve
from server.domain.meeting.state.meeting import START, Meeting
from server.domain.refusals import Refusal
from server.domain.sets.fold import SetEvent, decide_set, evolve_set
from server.domain.sets.state import START_SET, LearningSet
from server.domain.visible import veil
from server.domain.words import MemberId

S = TypeVar("S")


class Decider(Struct, Generic[S], frozen=True):
    """The pure half of a room: the first state, the judge, the fold, and how to read a line.

    `veil` gives what all but the author see in place of an entry; None if they see it as it is.
    """

    start: S
    decide: Callable[[S, Any, MemberId], Any | Refusal]
    evolve: Callable[[S, Entry[Any]], S]
    read: Callable[[bytes], Entry[Any]]
    veil: Callable[[Entry[Any]], Entry[Any] | None]


MEETING = Decider[Meeting](START, decide, evolve, msgspec.json.Decoder(Entry[Event]).decode, veil)
SET = Decider[LearningSet](
    START_SET,
    decide_set,
    evolve_set,
    msgspec.json.Decoder(Entry[SetEvent]).decode,
    lambda entry: None,
)
