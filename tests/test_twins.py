"""The browser's meeting is the server's: one fold, one table, written in two languages."""

import subprocess
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
from msgspec.structs import replace

from server.domain import commands as do
from server.domain.decide import may
from server.domain.events import Entry, Event
from server.domain.evolve import evolve, fold
from server.domain.meeting import START, Meeting
from server.domain.people import Member, Role
from server.domain.phases import PHASES
from server.domain.refusals import Reason, Refusal
from tests import golden
from tests.cast import ANA, BEN, CAST, STRANGER, command, judged
from tests.meetings import random_meetings
from tests.node import node

TWIN = Path(__file__).parent / "web" / "twin.js"
SEED, HOW_MANY = 20_260_907, 240
PEOPLE = (*CAST, STRANGER)

Meetings = list[list[Entry[Event]]]


class Twin(msgspec.Struct):
    """What the browser makes of the same meetings; each list is in the order of PEOPLE."""

    changes: list[str]
    events: list[str]
    start: dict[str, Any]
    ends: list[dict[str, Any]]
    asking: list[list[list[str]]]
    askable: list[list[list[str]]]
    reachable: list[list[str]]
    open: list[list[list[str]]]


def plain(value: Any) -> Any:
    """The value as any language reads it."""
    return msgspec.json.decode(msgspec.json.encode(value))


def standing() -> list[Meeting]:
    """Each phase once, with a coach, a presenter, members, and one whose seat was taken away."""
    members = tuple(
        Member(id, id, Role.COACH if id == ANA else Role.MEMBER, seated=id != CAST[-1])
        for id in CAST
    )
    return [Meeting(phase=row.key, members=members, presenter=BEN) for row in PHASES]


@pytest.fixture(scope="module")
def meetings() -> Meetings:
    return [*map(golden.read, golden.STORIES), *random_meetings(SEED, HOW_MANY)]


@pytest.fixture(scope="module")
def twin(meetings: Meetings) -> Twin:
    """One process for all meetings: starting it takes longer than folding them."""
    given = {"meetings": meetings, "people": PEOPLE, "standing": standing()}
    ran = subprocess.run(
        [node(), str(TWIN)], input=msgspec.json.encode(given), capture_output=True, check=False
    )
    assert ran.returncode == 0, ran.stderr.decode()
    return msgspec.json.decode(ran.stdout, type=Twin)


def moments(entries: list[Entry[Event]]) -> Iterator[Meeting]:
    """The meeting after each entry."""
    meeting = START
    for entry in entries:
        yield (meeting := evolve(meeting, entry))


def test_the_meetings_hold_every_kind_of_event(meetings: Meetings) -> None:
    assert {type(entry.event) for entry in chain(*meetings)} == set(get_args(Event))


def test_both_begin_with_the_same_meeting(twin: Twin) -> None:
    assert twin.start == plain(START)
    assert list(twin.start) == list(Meeting.__struct_fields__)


def test_both_know_the_same_events_in_the_same_order(twin: Twin) -> None:
    names = [event.key() for event in get_args(Event)]
    assert twin.events == names
    assert twin.changes == names


def test_both_fold_every_meeting_alike(meetings: Meetings, twin: Twin) -> None:
    assert len(twin.ends) == len(meetings)
    for entries, end in zip(meetings, twin.ends, strict=True):
        assert end == plain(fold(entries))


def test_both_read_the_same_table(twin: Twin) -> None:
    acts = [act.key() for act in get_args(do.Command)]
    for meeting, open in zip(standing(), twin.open, strict=True):
        for who, browser in zip(PEOPLE, open, strict=True):
            role = meeting.role(who)
            assert browser == [a for a in acts if role and meeting.row.allows(a, role)]


def test_the_table_is_what_the_judge_goes_by(twin: Twin) -> None:
    wishes = [command(act) for act in get_args(do.Command)]
    for meeting, open in zip(standing(), twin.open, strict=True):
        for who, browser in zip(PEOPLE, open, strict=True):
            assert browser == [w.key() for w in wishes if may(meeting, w, who) is None]


def test_the_browser_knows_at_every_moment_who_can_ask(meetings: Meetings, twin: Twin) -> None:
    seen = set()
    for entries, told in zip(meetings, twin.asking, strict=True):
        for meeting, browser in zip(moments(entries), told, strict=True):
            assert browser == [asking(meeting, who) for who in PEOPLE]
            seen.update(browser)
    assert seen == {"", "not_open", Reason.TURN_TAKEN, Reason.ROUND_FIRST}


def asking(meeting: Meeting, who: str) -> str:
    """What the judge says to a question to somebody who can be asked."""
    # Alone, one has nobody to ask; the judge is then asked as if somebody had come.
    company = (*meeting.members, Member("visitor", "Visitor", Role.MEMBER))
    asked = do.Ask(id="an-act-0001", to="visitor", text="What have you tried?")
    if may(meeting, asked, who):
        return "not_open"
    verdict = judged(replace(meeting, members=company), asked, who)
    return verdict.reason if isinstance(verdict, Refusal) else ""


def test_the_browser_offers_to_ask_whom_the_judge_lets_be_asked(
    meetings: Meetings, twin: Twin
) -> None:
    about_whom = {Reason.NO_SUCH_MEMBER, Reason.ASKED_OF_YOURSELF}
    for entries, told in zip(meetings, twin.askable, strict=True):
        # The coach's seat is never taken, and the phase lets them ask freely.
        meeting = replace(fold(entries), phase="explore")
        asks = {to: judged(meeting, question(to), ANA) for to in CAST}
        refused = {to for to, said in asks.items() if getattr(said, "reason", "") in about_whom}
        assert set(told[0]) == set(CAST) - refused


def question(to: str) -> do.Ask:
    return do.Ask(id="an-act-0001", to=to, text="What have you tried?")


def test_the_browser_knows_which_phases_wait_for_a_presenter(
    meetings: Meetings, twin: Twin
) -> None:
    for entries, browser in zip(meetings, twin.reachable, strict=True):
        # From the lobby, as nothing leads away from the last phase.
        meeting = replace(fold(entries), phase="lobby")
        moves = {row.key: do.Move(id="an-act-01", leaving="lobby", to=row.key) for row in PHASES}
        verdicts = {key: judged(meeting, move, ANA) for key, move in moves.items()}
        barred = {
            key for key, said in verdicts.items() if said == Refusal(Reason.NO_PRESENTER, "to")
        }
        assert browser == [row.key for row in PHASES if row.key not in barred]
