"""Whatever people type is in the log, in their own hands, or let go by themselves: nothing else.

Browsers of several tabs are played in Node by `web/nothing-lost.js`, on the sessions and screens
that they have everywhere; the domain decides here.
"""

import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from server.domain.entry import Entry
from server.domain.meeting.chores import chore
from server.domain.meeting.fold import evolve, fold
from server.domain.meeting.vocabulary import Command, Event
from server.domain.record import record
from server.domain.refusals import Reason, Refusal
from server.domain.visible import seen
from server.domain.words import HOUSE, Act
from server.edge.reading import read
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    OPENED_AT,
    chosen,
    commitment,
    due,
    gathered,
    judged,
    written,
)
from tests.modules import PAGE
from tests.moments import as_given
from tests.node import node

PEOPLE = (ANA, BEN, CHLOE)
SCRIPT = Path(__file__).parent / "web" / "nothing-lost.js"
RUNS, SEEDS = 2, 20
EVERYTHING = (
    *("type", "send", "tray-send", "tray-keep", "tray-let_go", "for later", "closed"),
    *("reload", "outside", "close tab", "second tab", "lost answer", "late answer"),
    *("knowing now", "knowing then", "knowing nothing"),
)
"""What has to have happened in each run: `knowing` is what tabs know of who else is open."""
UNSEEN = ("text_written", "learning_written", "noted_down", "question_drafted")
"""Lines that show nobody anything by themselves."""
COMMAND: Any = Command

Said = dict[str, Any]


class House:
    """A meeting, and what the service answers of it."""

    def __init__(self) -> None:
        left = due(commitment(CHLOE, "commit-chloe"), commitment(BEN, "commit-ben"))
        self.entries: list[Entry[Event]] = written([*gathered(*PEOPLE), left, chosen()])
        self.meeting = fold(self.entries)
        self.acts: dict[str, tuple[Act, str, int]] = {}

    def begin(self) -> Said:
        return {"entries": [self.given(entry) for entry in self.entries]}

    def given(self, entry: Entry[Event]) -> dict[str, Entry[Event]]:
        """What each is given of it."""
        return {who: seen(entry, who, self.meeting) for who in PEOPLE}

    def act(self, asked: Said, by: str) -> Said:
        """As a room does: twice is once, and the same id with other content is refused."""
        command = read(asked, COMMAND)
        if isinstance(command, Refusal):
            return self.refused(command)
        before = self.acts.get(command.id)
        if before:
            same = before[:2] == (command, by)
            return {"seq": before[2]} if same else self.refused(Refusal(Reason.ID_USED, "id"))
        event = judged(self.meeting, command, by, self.now)
        if isinstance(event, Refusal):
            return self.refused(event)
        entry = self.happens(event, by, command.id)
        self.acts[command.id] = (command, by, entry.seq)
        return {"seq": entry.seq, "entries": [self.given(entry), *self.chores()]}

    @staticmethod
    def refused(refusal: Refusal) -> Said:
        return {"refusal": {"code": refusal.reason, "field": refusal.field}}

    @property
    def now(self) -> int:
        return OPENED_AT + 1000 * (len(self.entries) + 1)

    def happens(self, event: Event, by: str, act: str) -> Entry[Event]:
        entry = Entry(self.meeting.seq + 1, self.now, by, act, event)
        self.entries.append(entry)
        self.meeting = evolve(self.meeting, entry)
        return entry

    def chores(self) -> Iterator[Said]:
        while todo := chore(self.meeting, frozenset(), self.now):
            event = judged(self.meeting, todo, HOUSE, self.now)
            assert not isinstance(event, Refusal)
            yield self.given(self.happens(event, HOUSE, todo.id))

    def lost(self, typed: dict[str, list[str]], held: dict[str, list[str]]) -> Said:
        """The words that somebody typed, and neither has nor is shown nor wrote anew."""
        gone = {
            who: [word for word in typed[who] if word not in held[who] and not self.has(who, word)]
            for who in PEOPLE
        }
        return {"lost": gone}

    def has(self, who: str, word: str) -> bool:
        """Whether somebody finds a word: in the log for all, in an open round, or as their own."""
        said = [e.event for e in as_given(self.entries, who) if e.event.key() not in UNSEEN]
        own = [one for one in record(self.meeting).own if one.by == who]
        ready = [item for r in self.meeting.open_rounds for item in r.items if item.by == who]
        found = (said, own, ready, list(self.let_go(who)))
        return word.encode() in msgspec.json.encode(found)

    def let_go(self, who: str) -> Iterator[Event]:
        """What somebody has written anew since, and what was discarded when that was asked."""
        discarded = {r.id for r in self.meeting.rounds if r.discarded}
        theirs = [e.event for e in self.entries if e.by == who and e.event.key() in UNSEEN]
        places = [(getattr(e, "round", ""), place_of(e)) for e in theirs]
        for at, (event, place) in enumerate(zip(theirs, places, strict=True)):
            if place[0] in discarded or (place[0] and place in places[at + 1 :]):
                yield event


def place_of(event: Event) -> str | int:
    """Which of their words in a round it is: a level of learning, or a number."""
    return getattr(event, "level", "") or getattr(event, "place", 0)


def talk(process: "subprocess.Popen[bytes]") -> Said:
    """Answer until the browser has told what it came to."""
    house = House()
    assert process.stdin
    assert process.stdout
    for line in process.stdout:
        match msgspec.json.decode(line):
            case {"begin": _}:
                house = House()
                reply = house.begin()
            case {"act": asked, "by": by}:
                reply = house.act(asked, by)
            case {"typed": typed, "held": held}:
                reply = house.lost(typed, held)
            case {"end": told}:
                return dict(told)
            case other:
                raise AssertionError(other)
        process.stdin.write(msgspec.json.encode(reply) + b"\n")
        process.stdin.flush()
    raise AssertionError("it ended without a word")


def browsed(first: int, count: int) -> Said:
    """What came of the meetings of some seeds."""
    run = [node(), "--import", str(PAGE), str(SCRIPT), str(first), str(count)]
    with subprocess.Popen(run, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        return talk(process)


@pytest.mark.parametrize("run", range(RUNS))
def test_nothing_that_somebody_typed_is_lost(run: int) -> None:
    told = browsed(run * SEEDS, SEEDS)
    assert told["lost"] == []
    counts: Counter[str] = Counter(told["counts"])
    assert min(counts[what] for what in EVERYTHING) > 3
