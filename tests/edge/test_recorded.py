"""No meeting that was recorded, and no set, comes above a tenth of any limit."""

from collections import Counter
from pathlib import Path
from typing import Any

import msgspec
import pytest

from server.domain.meeting.fold import MOST_ENTRIES
from server.edge.budgets import Budget, words
from server.edge.pace import Pace, Paced
from server.edge.reading import LARGEST_MESSAGE
from server.edge.socket.session import MOST_SOCKETS
from server.edge.socket.sink import MOST_WAITING
from server.live.attending import MOST_OF_ONE
from server.live.sets import MOST_LINES
from tests.kept_logs import FOLDER
from tests.live.standins import Clock

TENTH = 10
RECORDED = Path(__file__).parents[1] / "transcripts"
LOGS = sorted([*RECORDED.glob("*.jsonl"), *FOLDER.glob("*/*.jsonl")])
SETS = {"member_joined": Budget.DOOR_OF_SET, "asked_in": Budget.DOOR_OF_SET}
"""What somebody without a seat does."""
HOUSE = "house"


def lines(log: Path) -> list[dict[str, Any]]:
    return [msgspec.json.decode(line) for line in log.read_bytes().splitlines()]


def most(pace: Pace, done: list[tuple[int, int]]) -> float:
    """How much of a pace was ever used up at once, by what was done when and at what cost."""
    clock = Clock()
    clock.now = done[0][0]
    paced, worst = Paced(pace, clock), 0.0
    for at, cost in done:
        clock.now = max(at, clock.now)
        paced.count("", cost)
        worst = max(worst, (paced.made_up[""] - clock.now) / pace.every_ms)
    return worst


@pytest.mark.parametrize("log", LOGS, ids=lambda log: f"{log.parent.name}-{log.stem}")
def test_what_was_done_is_far_below_what_may_be(log: Path) -> None:
    entries = lines(log)
    is_set = entries[0]["event"]["type"] == "set_founded"
    sizes = [len(msgspec.json.encode(entry)) for entry in entries]
    assert TENTH * max(sizes) <= min(LARGEST_MESSAGE, MOST_WAITING)
    assert TENTH * len(entries) <= (MOST_LINES if is_set else MOST_ENTRIES)
    authors = Counter(entry["by"] for entry in entries)
    people = [who for who in authors if who != HOUSE]
    assert is_set or all(TENTH * authors[who] <= MOST_OF_ONE for who in people)
    budget = Budget.SET_ACTS if is_set else Budget.WORDS
    for who in people:
        done = [
            (e["at"], words(size)) for e, size in zip(entries, sizes, strict=True) if e["by"] == who
        ]
        assert TENTH * most(budget.pace, done) <= budget.pace.at_once
    came = [(e["at"], 1) for e in entries if e["event"]["type"] in SETS]
    for door in (Budget.DOOR, Budget.DOOR_OF_SET) if came else ():
        assert TENTH * most(door.pace, came) <= door.pace.at_once


def test_there_are_recorded_meetings_and_sets_with_something_in_them() -> None:
    found = [lines(log) for log in LOGS]
    sets = [log for log in found if log[0]["event"]["type"] == "set_founded"]
    assert len(sets) >= 5
    assert len(found) - len(sets) >= 15
    assert max(len(log) for log in found) >= 100
    assert any(entry["event"]["type"] in SETS for log in sets for entry in log)


def test_a_room_of_people_is_far_below_what_one_address_may_do() -> None:
    """Twelve at once, of one house: each loads a page, takes a seat, opens a socket and joins."""
    twelve, files, modules, requests = 12, 14, 130, 8
    assert TENTH * max(twelve * files, modules) <= Budget.FILES.pace.at_once
    assert TENTH * requests <= Budget.REQUESTS.pace.at_once
    for budget in (Budget.SOCKETS, Budget.GUESTS_WORDS, Budget.GUESTS_REQUESTS, Budget.FOUNDING):
        assert TENTH * twelve <= budget.pace.at_once
    assert MOST_SOCKETS >= TENTH
