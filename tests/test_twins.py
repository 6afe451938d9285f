"""The browser's meeting is the server's: one fold, one table, one gate, in two languages."""

import subprocess
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any, get_args

import msgspec
import pytest
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.asking import Ask
from server.domain.meeting.chores import following
from server.domain.meeting.course import Template, steps
from server.domain.meeting.fold import fold
from server.domain.meeting.gate import why_not
from server.domain.meeting.hidden import Veiled
from server.domain.meeting.moving import Move
from server.domain.meeting.phases import FIRST, PHASES
from server.domain.meeting.state.keeping import Kept, KeptQuestion
from server.domain.meeting.state.meeting import START, Meeting
from server.domain.meeting.templates import BUILT_IN
from server.domain.meeting.vocabulary import Command, Event
from server.domain.refusals import Reason, Refusal
from server.domain.visible import looked_up
from tests import golden
from tests.cast import (
    CAST,
    DEV,
    EVERY_KIND,
    a_set,
    commitment,
    folded,
    judged,
    unseated,
    within,
)
from tests.commands import command
from tests.domain.scenes import a_record, with_records
from tests.meetings import EVERYBODY, random_meetings
from tests.moments import as_given, moments
from tests.node import node
from tests.plain import encoded, plain
from tests.retelling import after_all
from tests.stories import LINGERS, ROTA, THANKS
from tests.templates import random_template

TWIN = Path(__file__).parent / "web" / "twin.js"
SEED, HOW_MANY, EVERY = 20_260_907, 120, 9
ACTS = [act.key() for act in get_args(Command)]
ANOTHER = KeptQuestion("kept-0001", Kept.LINGERING, "", DEV, 1, "Who would miss it?")
GATES = {
    *(Reason.NOT_SEATED, Reason.SEAT_REVOKED, Reason.NOT_NOW, Reason.NOT_YOURS),
    *(Reason.FLOOR_TAKEN, Reason.SILENCE, Reason.PRESENTER_ONLY, Reason.NO_ANSWERS_NOW),
    *(Reason.WRITING, Reason.NOT_YOUR_TURN, Reason.TURN_TAKEN, Reason.OTHERS_FIRST),
    *(Reason.AWAITS_ANSWER, Reason.CHECK_FIRST),
}

GROUP = with_records(
    a_set(),
    a_record(0, commitments=tuple(commitment(m, f"commit-of-{m}", 0) for m in CAST)),
    a_record(1, commitments=(ROTA, THANKS), kept=(LINGERS, ANOTHER)),
)
"""The set of all of these meetings, with what was left from before."""

Meetings = list[list[Entry[Event]]]


class Asked(msgspec.Struct):
    """What the browser knows at a moment; lists are in the order of EVERYBODY, or of the course."""

    closed: list[list[str]]
    following: str | None
    reachable: list[str]
    askable: list[list[str]]


class Twin(msgspec.Struct):
    """What the browser makes of the same meetings."""

    changes: list[str]
    events: list[str]
    start: dict[str, Any]
    ends: list[dict[str, Any]]
    halves: list[dict[str, Any]]
    moments: list[list[Asked]]
    open: list[list[list[str]]]
    told: list[list[dict[str, Any]]]
    courses: list[list[dict[str, Any]]]


def standing() -> list[Meeting]:
    """Each kind of phase once, with one whose seat was taken away."""
    return [folded(within(row.key, unseated(DEV))) for row in PHASES]


def templates() -> list[Template]:
    random = Random(SEED)
    return [*BUILT_IN.values(), *(random_template(random) for _ in range(200))]


@pytest.fixture(scope="module")
def meetings() -> Meetings:
    """Golden ones and random ones, and these again as one of their members is sent them."""
    told = [*map(golden.read, golden.STORIES), *random_meetings(SEED, HOW_MANY)]
    viewers = [CAST[at % len(CAST)] for at in range(len(told))]
    return [*told, *(as_sent(es, viewer) for es, viewer in zip(told, viewers, strict=True))]


def as_sent(entries: list[Entry[Event]], viewer: str) -> list[Entry[Event]]:
    """The entries with the words that stand elsewhere, and without what is hidden."""
    return [looked_up(entry, GROUP, 99) for entry in as_given(entries, viewer)]


def some_moments(meetings: Meetings) -> list[list[int]]:
    """After which entries the two are asked: some of each meeting, others in each."""
    return [
        [entry.seq for entry in entries if (entry.seq + at) % EVERY == 0]
        for at, entries in enumerate(meetings)
    ]


@pytest.fixture(scope="module")
def twin(meetings: Meetings) -> Twin:
    """One process for all meetings: starting it takes longer than folding them."""
    given = {
        "meetings": meetings,
        "moments": some_moments(meetings),
        "people": EVERYBODY,
        "standing": standing(),
        "templates": templates(),
    }
    ran = subprocess.run(
        [node(), str(TWIN)], input=encoded(given), capture_output=True, check=False
    )
    assert ran.returncode == 0, ran.stderr.decode()
    return msgspec.json.decode(ran.stdout, type=Twin)


def asked(meetings: Meetings, twin: Twin) -> Iterator[tuple[Meeting, Asked]]:
    """The moments at which both are asked, with what the browser says."""
    for entries, wanted, told in zip(meetings, some_moments(meetings), twin.moments, strict=True):
        stops = set(wanted)
        ours = (m.after for m in moments(entries) if m.entry.seq in stops)
        yield from zip(ours, told, strict=True)


def test_the_meetings_hold_every_kind_of_event_and_a_veil(meetings: Meetings) -> None:
    assert {type(entry.event) for entry in chain(*meetings)} == set(get_args(Event))
    assert sum(isinstance(entry.event, Veiled) for entry in chain(*meetings)) > 100


def test_the_meetings_are_sent_with_names_and_with_what_was_said_before(
    meetings: Meetings,
) -> None:
    ends = [fold(entries) for entries in meetings]
    assert {m.name for end in ends for m in end.members} > {"", "Ana", "Ben"}
    assert {bool(c.what) for end in ends for c in end.due} == {True, False}
    assert {bool(q.text) for end in ends for q in end.kept} == {True, False}


def test_both_begin_with_the_same_meeting(twin: Twin) -> None:
    assert twin.start == plain(START)
    assert list(twin.start) == list(Meeting.__struct_fields__)


def test_both_know_the_same_events(twin: Twin) -> None:
    names = [event.key() for event in get_args(Event)]
    assert twin.events == names
    assert sorted(twin.changes) == sorted(names)


def test_both_fold_every_meeting_alike(meetings: Meetings, twin: Twin) -> None:
    assert len(twin.ends) == len(meetings) >= 2 * HOW_MANY
    for entries, end, half in zip(meetings, twin.ends, twin.halves, strict=True):
        assert end == plain(fold(entries))
        assert half == plain(fold(entries[: len(entries) // 2]))


def test_both_tell_the_lines_of_before_alike_once_a_post_was_changed(
    meetings: Meetings, twin: Twin
) -> None:
    changed = 0
    for entries, told in zip(meetings, twin.told, strict=False):
        ours = after_all(entries)
        assert told == plain(ours)
        changed += sum(one != was for one, was in zip(ours, entries, strict=True))
    assert changed > 50


def test_both_lay_out_every_course_alike(twin: Twin) -> None:
    for template, course in zip(templates(), twin.courses, strict=True):
        assert course == plain(steps(template))


def test_both_read_the_same_table(twin: Twin) -> None:
    for meeting, open in zip(standing(), twin.open, strict=True):
        for who, browser in zip(EVERYBODY, open, strict=True):
            mine = meeting.capacities(who)
            assert browser == [a for a in ACTS if meeting.row.allows(a, mine)]


def test_both_know_at_every_moment_why_an_act_is_closed_to_somebody(
    meetings: Meetings, twin: Twin
) -> None:
    reasons: set[str] = set()
    for meeting, told in asked(meetings, twin):
        for who, browser in zip(EVERYBODY, told.closed, strict=True):
            assert browser == [why_not(meeting, act, who) or "" for act in ACTS]
            reasons.update(browser)
    assert reasons == {"", *GATES}


def test_what_the_gate_closes_the_judge_refuses(meetings: Meetings, twin: Twin) -> None:
    intents = [command(act) for act in get_args(Command)]
    for meeting, told in list(asked(meetings, twin))[::EVERY]:
        for who, browser in zip(EVERYBODY, told.closed, strict=True):
            for intent, reason in zip(intents, browser, strict=True):
                said = judged(meeting, intent, who)
                assert not reason or (isinstance(said, Refusal) and said.reason == reason)


def test_both_know_which_phase_follows_and_which_wait_for_a_presenter(
    meetings: Meetings, twin: Twin
) -> None:
    waited = set()
    for meeting, told in asked(meetings, twin):
        if meeting.chair.coach is None:
            continue
        waits = [step.key for step in meeting.course if waits_for_presenter(meeting, step.key)]
        assert told.reachable == [step.key for step in meeting.course if step.key not in waits]
        ours = following(meeting)
        if meeting.phase != FIRST and told.following not in waits:
            assert told.following == (ours.key if ours else None)
        waited.add(bool(waits))
    assert waited == {True, False}


def waits_for_presenter(meeting: Meeting, key: str) -> bool:
    """Whether the coach is refused a phase for want of a presenter; asked from the lobby."""
    move = command(Move, leaving=FIRST, to=key)
    said = judged(replace(meeting, phase=FIRST), move, meeting.chair.coach or "")
    return said == Refusal(Reason.NO_PRESENTER, "to")


def test_the_browser_offers_to_ask_whom_the_judge_lets_be_asked(
    meetings: Meetings, twin: Twin
) -> None:
    about_whom = {Reason.NO_SUCH_MEMBER, Reason.OF_YOURSELF}
    for meeting, told in asked(meetings, twin):
        coach = meeting.chair.coach
        if coach is None:
            continue
        # Talk is a phase in which all may ask; the floor is free, and no round goes on.
        free = replace(meeting, course=steps(EVERY_KIND), phase="talk", floor=None, rounds=())
        asks = {to: judged(free, command(Ask, to=to), coach) for to in EVERYBODY}
        refused = {to for to, said in asks.items() if getattr(said, "reason", "") in about_whom}
        assert set(told.askable[EVERYBODY.index(coach)]) == {*EVERYBODY} - refused
