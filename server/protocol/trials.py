"""The meetings to try a client on: those of the scripts, and a try at what no script has."""

from collections.abc import Iterator
from functools import cache
from itertools import accumulate, product
from typing import Any, get_args

import msgspec
from msgspec import Struct, to_builtins

from server.domain.entry import Entry
from server.domain.meeting.fold import Command, Event, decide, evolve, fold
from server.domain.meeting.gate import why_not
from server.domain.meeting.state.meeting import START, Meeting
from server.domain.meeting.state.rounds import RULES
from server.domain.refusals import Refusal
from server.domain.visible import seen
from server.domain.words import Act, Word
from server.protocol.limits import Limits, fields
from server.protocol.scripts import BEGUN, EVERY_MS, IDS, Played, scripts, usual

VIEWER = "dev"
GIVEN = (
    "The first meeting once more, as Dev is given it: what others write unseen is veiled, his own "
    "is not. What the rounds show in the end is the same, but `items`, `shown`, some `ready` and "
    "`mix.edited` are what he can know."
)
LONGEST_ID = 80


class Trial(Struct, frozen=True):
    """A meeting to try a fold on: taken in order from an empty one, `entries` give `meeting`."""

    about: str
    entries: list[Entry[Event]]
    meeting: Meeting


@cache
def trials() -> list[Trial]:
    """All that there are; the third is the first once more, as one of its members is given it."""
    found = [trial(about, played) for about, played in scripts()]
    entries = [seen(entry, IDS[VIEWER]) for entry in found[0].entries]
    return [*found, Trial(GIVEN, entries, fold(entries)), *(trial(*one) for one in more())]


def trial(about: str, played: Played) -> Trial:
    entries = [entry for _, entry in played]
    return Trial(about, entries, fold(entries))


@cache
def examples() -> dict[type[Word], Any]:
    """The first of every command as it is sent, and of every event in its entry."""
    found: dict[type[Word], Any] = {}
    for act, _ in (one for _, played in (*scripts(), *more()) for one in played):
        found.setdefault(type(act), act)
    for entry in (entry for one in trials() for entry in one.entries):
        found.setdefault(type(entry.event), entry)
    return found


@cache
def more() -> list[tuple[str, Played]]:
    """A meeting for each command that is in no script, which ends as it is tried."""
    scripted = {type(act) for _, played in scripts() for act, _ in played}
    missing = [act for act in get_args(Command) if act not in scripted]
    return [(f"The first place where {act.key()} may be done.", tried(act)) for act in missing]


def tried(act: type[Act]) -> Played:
    """A script up to where an act may be done for the first time, whoever does it, and the act."""
    for _, played in scripts():
        meetings = accumulate((entry for _, entry in played), evolve, initial=START)
        for number, meeting in enumerate(meetings):
            for by in (member.id for member in meeting.members):
                if found := done(meeting, act, by):
                    return [*played[:number], found]
    raise LookupError(f"nowhere in trials.md may anybody {act.key()}")


def done(meeting: Meeting, act: type[Act], by: str) -> tuple[Act, Entry[Event]] | None:
    """The first act of a kind that somebody may do now, and what comes of it."""
    for wish in wishes(meeting, act, by) if not why_not(meeting, act.key(), by) else ():
        event = decide(meeting, wish, by)
        if not isinstance(event, Refusal):
            at = BEGUN + meeting.seq * EVERY_MS
            return wish, Entry(meeting.seq + 1, at, by, wish.id, event)
    return None


def wishes(meeting: Meeting, act: type[Act], by: str) -> Iterator[Any]:
    """An act with whatever fits its fields: what is usual, what stands in the meeting, samples."""
    given = usual(meeting, by, act.key())
    asked = {name: limit for name, limit in fields(act).items() if name not in given}
    ids = list(dict.fromkeys(texts(to_builtins((meeting, RULES)))))
    for values in product(*(fitting(limit, ids) for limit in asked.values())):
        yield msgspec.convert(given | dict(zip(asked, values, strict=True)), act)


def fitting(limit: Limits, ids: list[str]) -> list[Any]:
    """Values that a field may hold; a text that is as short as an id may be one."""
    match limit:
        case {"kind": "choice", "choices": choices}:
            return list(choices)
        case {"kind": "number", "min": least, "max": most}:
            return [least, 1, most]
        case {"kind": "flag"}:
            return [True, False]
        case {"kind": "date"}:
            return ["2026-12-31"]
        case {"kind": "text", "maxLength": most} if most > LONGEST_ID:
            return ["As it comes."]
    return ids


def texts(value: Any) -> Iterator[str]:
    """Every text in a value that may be an id, or a key."""
    match value:
        case str() if value and " " not in value:
            yield value
        case dict():
            yield from texts(list(value.values()))
        case list() | tuple():
            for one in value:
                yield from texts(one)
