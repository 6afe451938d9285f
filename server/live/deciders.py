"""The two things that live in a log, a meeting and a set: how each begins, decides and evolves."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from msgspec import Struct
from msgspec.json import Decoder
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.entries import BecameOne
from server.domain.meeting.fold import decide, evolve
from server.domain.meeting.state.meeting import START, Meeting
from server.domain.meeting.vocabulary import Event
from server.domain.quiet import is_quiet
from server.domain.record import record
from server.domain.refusals import Refusal
from server.domain.retold import RETELLS, retold
from server.domain.sets.asking import lapsed
from server.domain.sets.entries import EntriesJoined
from server.domain.sets.fold import SetDecision, SetEvent, decide_set, evolve_set
from server.domain.sets.state import START_SET, LearningSet
from server.domain.visible import LOOKED_UP, veil
from server.domain.words import MemberId, Millis
from server.live.reading import encode

S = TypeVar("S")


class Decider(Struct, Generic[S], frozen=True):
    """The pure half of a room: the first state, the judge, the fold, and what may have happened.

    `decide` is told what time it is, in ms since 1970.
    `events` decodes a line of today's version.
    `veil` gives what all but the author see in place of an entry that led to a state; None if they
    see it as it is.
    `looked_up` are the events whose words stand in another log.  After one of `retelling` an entry
    of before is told as `retold` gives it; None: as before.  After one of `joining`, what was its
    `member`'s is of whoever they are one with, `into`.  `beside` gives what is kept beside
    the log once its state changed so; None if that stays as it is.
    """

    start: S
    decide: Callable[[S, Any, MemberId, Millis], Any | Refusal]
    evolve: Callable[[S, Entry[Any]], S]
    events: Decoder[Any]
    veil: Callable[[Entry[Any], S], Entry[Any] | None]
    looked_up: frozenset[type[Any]]
    retelling: frozenset[type[Any]]
    joining: frozenset[type[Any]]
    retold: Callable[[Entry[Any], Any], Entry[Any] | None]
    beside: Callable[[S, S], bytes | None]


def record_after(before: Meeting, after: Meeting) -> bytes | None:
    """The record of a meeting, if what its set knows of it has changed."""
    if is_quiet(before, after):
        return None
    now = record(after)
    same = replace(record(before), seq=after.seq) == now
    return None if same else encode(now)


MEETING = Decider[Meeting](
    START,
    decide,
    evolve,
    Decoder(Entry[Event]),
    veil,
    frozenset(LOOKED_UP),
    frozenset(RETELLS),
    frozenset((BecameOne,)),
    retold,
    record_after,
)


def decide_now(s: LearningSet, command: Any, by: MemberId, now: Millis) -> SetDecision:
    """Whoever was not answered for too long asks no more, though no line has said so yet."""
    return decide_set(lapsed(s, now), command, by)


SET = Decider[LearningSet](
    START_SET,
    decide_now,
    evolve_set,
    Decoder(Entry[SetEvent]),
    veil=lambda entry, s: None,
    looked_up=frozenset(),
    retelling=frozenset(),
    joining=frozenset((EntriesJoined,)),
    retold=lambda entry, since: None,
    beside=lambda before, after: None,
)
