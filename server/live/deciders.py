"""The two things that live in a log, a meeting and a set: how each begins, decides and evolves."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Struct

from server.domain.decide import decide
from server.domain.decide_set import decide_set
from server.domain.events import Entry, Event
from server.domain.evolve import evolve
from server.domain.meeting import START, Meeting
from server.domain.refusals import Refusal
from server.domain.set_words import SetEvent
from server.domain.sets import START_SET, LearningSet, evolve_set
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
