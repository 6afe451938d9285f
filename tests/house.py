"""The domain in the service's place: it answers browsers that are played in Node."""

import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from server.domain.entry import Entry
from server.domain.meeting.chores import chore
from server.domain.meeting.fold import evolve, fold
from server.domain.meeting.vocabulary import Command, Event
from server.domain.refusals import Reason, Refusal
from server.domain.visible import seen
from server.domain.words import HOUSE, Act
from server.edge.reading import read
from tests.cast import OPENED_AT, By, judged, written
from tests.modules import PAGE, TESTS
from tests.node import node

COMMAND: Any = Command

Said = dict[str, Any]


class House:
    """A meeting of these people, and what the service answers of it."""

    def __init__(self, people: Sequence[str], lines: list[By]) -> None:
        self.people = people
        self.entries: list[Entry[Event]] = written(lines)
        self.meeting = fold(self.entries)
        self.acts: dict[str, tuple[Act, str, int]] = {}

    def begin(self) -> Said:
        return {"entries": [self.given(entry) for entry in self.entries]}

    def given(self, entry: Entry[Event]) -> dict[str, Entry[Event]]:
        """What each is given of it."""
        return {who: seen(entry, who, self.meeting) for who in self.people}

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


def browsed(script: str, args: Sequence[str], answer: Callable[[Said], Any]) -> Said:
    """What browsers in Node came to in the end, whose messages were answered until then."""
    run = [node(), "--import", str(PAGE), str(Path(TESTS, script)), *args]
    with subprocess.Popen(run, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        for line in process.stdout:
            message: Said = msgspec.json.decode(line)
            if "end" in message:
                return dict(message["end"])
            process.stdin.write(msgspec.json.encode(answer(message)) + b"\n")
            process.stdin.flush()
        raise AssertionError("it ended without a word")
