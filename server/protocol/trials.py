"""The meetings to try a client on: the scripts in trials.md, played by the domain itself."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, islice
from pathlib import Path
from typing import Any, get_args

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.chores import chore
from server.domain.meeting.course import Called
from server.domain.meeting.entries import BecameOne, BecomeOne
from server.domain.meeting.fold import decide, evolve, fold
from server.domain.meeting.opening import Bring, Brought
from server.domain.meeting.seats import KnowAs, KnownAs, MemberSeated, Seat, Unseat, WatcherSeated
from server.domain.meeting.state.meeting import START, Meeting
from server.domain.meeting.state.people import Role
from server.domain.meeting.templates import BUILT_IN
from server.domain.meeting.vocabulary import Command, Event, Housekeeping
from server.domain.refusals import Refusal
from server.domain.secrets import derived
from server.domain.visible import BY_NAME, seen
from server.domain.words import HOUSE, Act, MemberId, Word

SCRIPTS = [Path(__file__).with_name(f"{name}.md") for name in ("trials", "trials-unled")]
SECTION = re.compile(r"(?s)## [^\n]+\n\n(.+?)\n\n```\n(.+?)\n```")
AS_GIVEN = (
    "The first meeting once more, as Dev is given it: what others write unseen is veiled. What the "
    "rounds show in the end is the same, but `items`, `shown`, `ready`, `mix` are his own."
)
BEGUN = 1_796_133_600_000
EVERY_MS = 20_000
COACH, VIEWER = "ana", "dev"
CAST = ("ana", "ben", "chloe", "dev", "esi", "farid", "gil")
IDS = {name: derived("member", name, 16) for name in CAST}
NAMED = re.compile(rf"@\w+|\b(?:{'|'.join(CAST)})\b")
NAMES = {id: name.title() for name, id in IDS.items()}
USUAL: dict[str, dict[str, Any]] = {
    "ask": {"kind": "question", "edited": False, "draft": ""},
    "say": {"phase": ""},
    "move": {"unrevealed": "keep"},
    "close_round": {"unrevealed": "keep"},
    "write": {"place": 1, "kind": "unread", "edited": False},
    "open_round": {"question": "", "options": [], "texts": 1, "seconds": 0},
    "choose_presenter": {"bid": ""},
    "bring": {"wordings": [], "agreements": [], "paths": [], "parts": []},
    "open_meeting": {"called": msgspec.to_builtins(Called())},
}
"""What the fields of an act are where the script does not say."""
OF_A_ROUND = {act.key() for act in get_args(Command) if "round" in act.__struct_fields__}
WORDS: Any = Command | Housekeeping


class Trial(Struct, frozen=True):
    """A meeting to try a fold on: taken in order from an empty one, `entries` give `meeting`."""

    about: str
    entries: list[Entry[Event]]
    meeting: Meeting


@cache
def played() -> list[tuple[str, list[tuple[Act, Entry[Event]]]]]:
    """What each script is about, and its steps."""
    found = SECTION.findall("\n".join(file.read_text(encoding="utf-8") for file in SCRIPTS))
    return [(" ".join(about.split()), play(script)) for about, script in found]


@cache
def trials() -> list[Trial]:
    """All that there are; the last is the first once more, as one of its members is given it."""
    found = [(about, [entry for _, entry in steps]) for about, steps in played()]
    given = as_given(found[0][1], IDS[VIEWER])
    return [Trial(about, entries, fold(entries)) for about, entries in (*found, (AS_GIVEN, given))]


def as_given(entries: list[Entry[Event]], viewer: MemberId) -> list[Entry[Event]]:
    """The entries of a meeting as one of its members is given them."""
    after = accumulate(entries, evolve, initial=START)
    return [
        seen(entry, viewer, m) for entry, m in zip(entries, islice(after, 1, None), strict=True)
    ]


@cache
def examples() -> dict[type[Word], Any]:
    """The first of every command as it is sent, and of every event in its entry."""
    found: dict[type[Word], Any] = {}
    for act, _ in (step for _, steps in played() for step in steps):
        found.setdefault(type(act), act)
    for entry in (entry for one in trials() for entry in one.entries):
        found.setdefault(type(entry.event), entry)
    return found


def play(script: str) -> list[tuple[Act, Entry[Event]]]:
    """What the domain makes of each line, one entry every so often.

    Raises ValueError for a line that is refused.
    """
    meeting, played = START, []
    for number, words in enumerate(steps(script), 1):
        at = BEGUN + (number - 1) * EVERY_MS
        by, act = asked(meeting, words, at)
        event = decide(meeting, act, by, at)
        if isinstance(event, Refusal):
            raise ValueError(f"{words}: {event}")
        entry = Entry(number, at, by, act.id, as_sent(event, act))
        meeting = evolve(meeting, entry)
        played.append((act, entry))
    return played


def as_sent(event: Event, act: Act) -> Event:
    """An event with the words that its line only names, as they are looked up when it is sent."""
    match event, act:
        case MemberSeated() | WatcherSeated(), _:
            return replace(event, name=NAMES[event.member])
        case KnownAs(), _:
            return replace(event, name=f"{NAMES[event.member]} O.")
        case BecameOne(), _:
            return replace(event, name=NAMES[event.into])
        case Brought(), Bring():
            people = tuple(replace(one, name=NAMES[one.id]) for one in event.people)
            return replace(event, people=people, **{name: getattr(act, name) for name in BY_NAME})
        case _:
            return event


def steps(script: str) -> Iterator[tuple[str, str, str]]:
    """Who, what and the fields of each line; of those who arrive, each has a step."""
    for line in script.splitlines():
        who, _, rest = NAMED.sub(lambda name: id_of(name[0]), line).partition(" ")
        for act in rest.split() if who == "seat" else [rest]:
            yield who, *act.partition(" ")[::2]


def asked(m: Meeting, step: tuple[str, str, str], at: int) -> tuple[str, Any]:
    """By whom a step is, and the act that it asks for."""
    match step:
        case "seat", id, _:
            role = Role.COACH if id == IDS[COACH] else Role.MEMBER
            return HOUSE, Seat(id=f"house:seat:{id}", member=id, role=role)
        case "unseat", id, _:
            return HOUSE, Unseat(id=f"house:unseat:{id}", member=id)
        case "watch", id, role:
            return HOUSE, Seat(id=f"house:seat:{id}", member=id, role=Role(role))
        case "known", id, role:
            known = f"house:known:{id}:{m.seq}"
            return HOUSE, KnowAs(id=known, member=id, role=Role(role or Role.MEMBER))
        case "one", id, into:
            one = f"house:one:{id}"
            return HOUSE, BecomeOne(id=one, member=id, into=into, role=Role.MEMBER)
        case "chores", gone, _:
            return HOUSE, chore(m, [gone] if gone else [], at)
    who, type, fields = step
    act = command(m, who, type, msgspec.json.decode(fields or "{}"))
    return who, replace(act, id=f"{HOUSE}:{type}") if who == HOUSE else act


def command(m: Meeting, who: str, type: str, given: dict[str, Any]) -> Any:
    """An act with the fields that are given; what it must name and does not is what goes on."""
    usual = {"type": type, "id": act_id(who, m.seq + 1), **USUAL.get(type, {})}
    if type in OF_A_ROUND and m.round:
        usual["round"] = m.round.id
    if type == "move":
        usual["leaving"] = m.phase
    if template := BUILT_IN.get(str(given.get("template"))):
        given["template"] = msgspec.to_builtins(template)
    return msgspec.convert(usual | given, WORDS)


def id_of(name: str) -> str:
    """The id of somebody, or of an act that is written @name."""
    return IDS.get(name) or act_id(name)


def act_id(*parts: object) -> str:
    """An id as a client would make it, at random; the same in each run."""
    return derived("act", "-".join(map(str, parts)), 16)
