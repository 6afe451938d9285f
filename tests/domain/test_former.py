"""Lines of earlier versions, read today: every kept log, line by line, and what it says."""

import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec
import pytest

from server.domain import former
from server.domain.former import VERSION
from server.domain.meeting.course import Template
from server.domain.meeting.fold import fold
from server.domain.meeting.landing import QuestionStarred, landing
from server.domain.meeting.opening import Brought, CourseSet
from server.domain.meeting.revealing import Revealed
from server.domain.meeting.seats import MemberSeated
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.templates import EARLIEST
from server.domain.sets.superseded import Superseded
from server.domain.visible import veil
from tests.domain.kept_facts import FACTS, Facts
from tests.kept_logs import BUILDS, LOGS, MEETINGS, group, meeting, people, version, written
from tests.node import node
from tests.plain import plain

TWIN = Path(__file__).parents[1] / "web" / "twin.js"

kept = pytest.mark.parametrize(("build", "log"), LOGS)
of_meetings = pytest.mark.parametrize(("build", "log"), MEETINGS)


def read(build: str, log: str) -> tuple[Any, ...]:
    return group(build) if log == "set" else meeting(build, log)


@kept
def test_every_line_is_read_and_says_when_by_whom_and_by_which_act_as_before(
    build: str, log: str
) -> None:
    was = [(e["seq"], e["at"], e["by"], e["act"]) for e in written(build, log)]
    assert [(e.seq, e.at, e.by, e.act) for e in read(build, log)] == was
    assert [seq for seq, *_ in was] == list(range(1, len(was) + 1))
    assert {e.v for e in read(build, log)} == {VERSION}


def test_a_log_is_kept_of_every_version_before_and_each_is_of_one() -> None:
    assert {version(build) for build in BUILDS} >= set(range(1, VERSION))


@kept
def test_what_was_read_is_written_and_read_again_by_itself(build: str, log: str) -> None:
    for entry in read(build, log):
        text = msgspec.json.encode(entry)
        assert msgspec.json.decode(text, type=type(entry)[type(entry.event)]) == entry


@kept
def test_no_name_of_a_person_stands_in_the_lines_of_a_meeting(build: str, log: str) -> None:
    if log == "set":
        return
    names = [e["event"]["name"] for e in written(build, log) if "name" in e["event"]]
    assert any(names) == (version(build) == 1)
    seats = [entry.event for entry in meeting(build, log) if isinstance(entry.event, MemberSeated)]
    assert len(seats) >= 4
    assert {seat.name for seat in seats} == {""}
    others = [e.event for e in meeting(build, log) if type(e.event) in (MemberSeated, Brought)]
    text = msgspec.json.encode(others).decode()
    assert not [name for name in filter(None, names) if f'"{name}"' in text]


@of_meetings
def test_what_was_brought_is_named_and_has_no_words(build: str, log: str) -> None:
    for entry in meeting(build, log):
        if isinstance(entry.event, Brought):
            assert entry.event.commitments == tuple(c.named() for c in entry.event.commitments)
            assert entry.event.questions == tuple(q.named() for q in entry.event.questions)
            assert entry.event.wordings == tuple(w.named() for w in entry.event.wordings)
            assert entry.event.agreements == tuple(a.named() for a in entry.event.agreements)
            assert entry.event.paths == tuple(p.named() for p in entry.event.paths)


@of_meetings
def test_whose_it_is_that_was_brought_is_told_of_every_line(build: str, log: str) -> None:
    for entry in meeting(build, log):
        if isinstance(entry.event, Brought):
            e = entry.event
            owners = [c.member for c in e.commitments]
            authors = [q.by for q in e.questions] + [w.by for w in e.wordings]
            agreed = [a.by for a in e.agreements] + [p.by for p in e.paths]
            takers = [part.member for part in e.parts]
            everybody = dict.fromkeys([*owners, *authors, *agreed, *takers])
            assert [one.id for one in e.people] == list(everybody)


@of_meetings
def test_all_that_was_revealed_can_be_named_and_nobody_by_that(build: str, log: str) -> None:
    for entry in meeting(build, log):
        if isinstance(entry.event, Revealed):
            nameless = [item.id for item in entry.event.items if not item.by]
            assert nameless == [f"{entry.act}.{place}" for place in range(len(nameless))]
            assert all(item.id for item in entry.event.items)


@pytest.mark.parametrize("build", BUILDS)
def test_what_a_set_was_told_of_its_meetings_is_superseded(build: str) -> None:
    of_meetings = {"meeting_started", "meeting_closed", "commitment_made", "commitment_reported"}
    was = [e["event"]["type"] in {*of_meetings, "question_kept"} for e in written(build, "set")]
    assert [isinstance(e.event, Superseded) for e in group(build)] == was
    assert any(was) == (version(build) == 1)


def test_both_fold_every_kept_meeting_alike() -> None:
    """The browser is given the lines in today's form."""
    told = [meeting(build, log) for build, log in MEETINGS]
    given = {"meetings": told, "moments": [[]] * len(told), "people": [], "standing": []}
    ran = subprocess.run(
        [node(), str(TWIN)],
        input=msgspec.json.encode({**given, "templates": []}),
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr.decode()
    ends = msgspec.json.decode(ran.stdout)["ends"]
    for entries, end in zip(told, ends, strict=True):
        assert end == plain(fold(entries))


# What the meetings say


def facts(m: Meeting, build: str) -> Facts:
    name = people(build).name_of
    return Facts(
        phase=m.phase,
        presenters=[name(id) for ids in m.presenters for id in ids],
        out={name(p.id) for p in m.members if not p.seated},
        statuses=dict(Counter(q.status.value for q in m.questions)),
        answers=sum(len(q.answers) for q in m.questions),
        made=[(name(c.member), c.id) for c in m.commitments],
        bids=[name(bid.by) for bid in m.bids],
        problem=len(m.problem),
        reframed=len(m.reframed),
        learnings=[f"{name(one.by)} {one.level}" for one in m.learnings],
        due={c.id: c.report.outcome.value if c.report else None for c in m.due},
        kept=[q.id for q in m.kept],
        lingering=[note.id for note in m.lingering],
    )


@pytest.mark.parametrize(("build", "log"), FACTS)
def test_a_meeting_says_what_it_said(build: str, log: str) -> None:
    assert facts(fold(meeting(build, log)), build) == FACTS[build, log]


@of_meetings
def test_every_answer_and_every_text_is_where_it_was(build: str, log: str) -> None:
    end = fold(meeting(build, log))
    texts = Counter(
        (e["event"].get("reply_to") or e["event"]["question"], e["event"]["text"])
        for e in written(build, log)
        if e["event"]["type"] == "question_answered"
    )
    assert Counter((q.id, a.text) for q in end.questions for a in q.answers) == texts
    presented = [e for e in written(build, log) if e["event"]["type"] == "problem_presented"]
    assert [note.text for note in end.problem] == [e["event"]["text"] for e in presented]


@of_meetings
def test_a_meeting_has_the_course_that_was_laid_down_or_that_of_the_first_meetings(
    build: str, log: str
) -> None:
    end = fold(meeting(build, log))
    laid = [e.event for e in meeting(build, log) if isinstance(e.event, CourseSet)]
    assert len(laid) == (0 if build == "d82e53e" else 1)
    template = laid[0].template if laid else EARLIEST
    assert (end.template, end.labels) == (template.name, template.labels)
    assert len(end.presenters) == template.airtimes


@kept
def test_every_meeting_of_before_had_a_coach_or_waited_for_one(build: str, log: str) -> None:
    """Until the fourth version, in which a template says so itself."""
    said = [getattr(entry.event, "template", None) for entry in read(build, log)]
    templates = [template for template in said if isinstance(template, Template)]
    assert version(build) >= 4 or all(template.facilitated for template in templates)
    assert templates or log != "set"


@pytest.mark.parametrize(("build", "log"), [one for one in MEETINGS if version(one[0]) < 5])
def test_what_landed_was_told_to_all_as_it_was_marked_and_is_not_told_again(
    build: str, log: str
) -> None:
    end, last = fold(meeting(build, log)), {}
    for entry in meeting(build, log):
        if isinstance(entry.event, QuestionStarred):
            assert veil(entry, end) is None
            last[entry.event.question] = entry.event.starred
    assert {q.id for q in end.questions if q.starred} == {id for id in last if last[id]}
    assert (end.marks, end.landed, landing(end)) == ((), False, ())


# The rules


def test_every_version_has_its_rules() -> None:
    assert sorted(former.RULES) == list(range(1, VERSION))


ALL_RULES = [(version, kind) for version, rules in former.RULES.items() for kind in rules]


@pytest.mark.parametrize(("of", "kind"), ALL_RULES)
def test_no_rule_is_dead(of: int, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it some kept line is not read, or says something else."""
    rules = {name: rule for name, rule in former.RULES[of].items() if name != kind}
    changed = 0
    for build, log in LOGS:
        with monkeypatch.context() as without:
            bare = todays(build, log)
            without.setitem(former.RULES, of, rules)
            try:
                changed += todays(build, log) != bare
            except KeyError:  # a later rule misses what this one gives it
                changed += 1
    assert changed


def todays(build: str, log: str) -> list[Any]:
    past, found = former.Past(), []
    for line in written(build, log):
        found.append(former.todays(line, past))
        past = past.after(line)
    return found


def test_a_rule_leaves_the_line_that_it_was_given_as_it_was() -> None:
    for build, log in LOGS:
        before = msgspec.json.encode(written(build, log))
        todays(build, log)
        assert msgspec.json.encode(written(build, log)) == before


def test_a_line_of_today_is_left_as_it_is() -> None:
    line = {"seq": 1, "at": 1, "by": "ana", "act": "act-0001", "v": VERSION}
    event = {"type": "question_answered", "reply_to": "q", "text": "t"}
    assert former.todays({**line, "event": event}, former.Past()) == {**line, "event": event}
