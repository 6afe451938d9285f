"""Each built-in meeting is run whole in browsers: each reads and can do what the table says.

`practice/` is the table, made by hand from the practice.  People are played in Node by
`web/practice.js`, on the sessions and screens that they have everywhere; the domain decides here.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import pytest

from server.domain.meeting.course import Template
from server.domain.meeting.phases import PhaseKind
from server.domain.meeting.templates import BUILT_IN, phase
from server.domain.meeting.templates import template as made
from server.domain.refusals import Refusal
from tests.built import built, kept
from tests.cast import (
    BEN,
    CAST,
    CHLOE,
    DEV,
    ESI,
    FARID,
    By,
    commitment,
    due,
    foremost,
    gathered,
    judged,
)
from tests.fitting import fitting
from tests.house import House, Said, browsed
from tests.practice_table import ROLES, Row, lacks, script, still_open, table

WITHOUT_FOUNDER = (BEN, CHLOE, DEV, ESI, FARID, "gus")
"""A set whose founder does not come."""

SCRIPTS = ("case_in_nine", "day_of_eight", "seven_steps")
Tried = dict[tuple[str, str], set[str]]


class Watched(House):
    """A meeting in which at each moment everybody tries all that the table speaks of."""

    def __init__(self, people: Sequence[str], template: Template, rows: list[Row]) -> None:
        super().__init__(people, begun(people, template))
        steps = self.meeting.course[1:-1]
        self.rows = {}
        for step in steps:
            name = step.name or step.wording or step.kind
            self.rows[step.key] = next(row for row in rows if row.name == name)
            assert self.rows[step.key].minutes == step.minutes
        self.done: Tried = defaultdict(set)

    def answer(self, message: Said) -> Any:
        if "begin" in message:
            list(self.chores())
            self.tries()
            return {**self.begin(), "people": self.people}
        said = self.act(message["act"], message["by"])
        if "entries" in said:
            said["entries"] = list(said["entries"])
            self.tries()
        return said

    def tries(self) -> None:
        row = self.rows.get(self.meeting.phase)
        for who in self.people if row else ():
            as_what = foremost(self.meeting, who)
            assert row
            assert as_what
            role = ROLES[as_what]
            done = self.done[self.meeting.phase, role]
            cell = row.cells[role]
            for act in (cell.can | cell.cannot) - done:
                if any(self.takes(command, who) for command in fitting(self.meeting, act, who)):
                    done.add(act)

    def takes(self, command: Any, who: str) -> bool:
        """Whether it may happen, by what the phase is for: what comes late is of one before."""
        open_here = self.meeting.row.allows(command.key(), self.meeting.capacities(who))
        verdict = judged(self.meeting, command, who, self.now)
        return open_here and not isinstance(verdict, Refusal)


def begun(people: Sequence[str], template: Template) -> list[By]:
    lines = gathered(*people, template=template)
    if any(phase.kind == "report_back" for phase in template.phases):
        lines.append(due(commitment(CHLOE, "commit-chloe"), commitment(BEN, "commit-ben")))
    return lines


def differences(house: Watched, told: Said) -> list[str]:
    """Where the room is not what the table says."""
    found = []
    for key, row in house.rows.items():
        phase = told["phases"].get(key)
        if phase is None:
            found.append(f"{row.name}: nobody was in it")
            continue
        for capacity, role in ROLES.items():
            if capacity in phase:
                done = house.done[key, role]
                found += [
                    f"{row.name}, {role}: {one}"
                    for one in of_role(row, role, done, phase[capacity])
                ]
        said = phase.get("script", "")
        found += [f"{row.name}, script: does not say “{one}”" for one in lacks(said, row.script)]
        found += [
            f"{row.name}, script: says “{one}”"
            for one in row.unsaid
            if one not in lacks(said, (one,))
        ]
    return list(dict.fromkeys(found))


def of_role(row: Row, role: str, done: set[str], seen: Said) -> list[str]:
    cell, could = row.cells[role], set(seen["could"])
    now = " ".join(seen["now"])
    return [
        *(f"cannot {act}" for act in sorted(cell.can - done)),
        *(f"has no way to {act}" for act in sorted((cell.can & done) - could)),
        *(f"can {act}" for act in sorted(cell.cannot & done)),
        *(f"does not read “{one}”" for one in lacks(now, cell.says)),
        *(
            f"reads “{one}” in “{line}”"
            for one in row.unsaid
            for line in seen["read"]
            if re.search(one, line, re.IGNORECASE)
        ),
    ]


def in_words_of_its_own(house: Watched, told: Said) -> list[str]:
    """Where somebody does not read what the author wrote, or reads what its kind usually says."""
    found = []
    for step in house.meeting.course[1:-1]:
        seen, words = told["phases"][step.key], step.words
        assert words
        own = {capacity: getattr(words, capacity) for capacity in ROLES}
        read = {capacity: seen[capacity] for capacity in ROLES if capacity in seen}
        found += [f"{step.name}: {c}" for c in read if read[c]["now"] != [own[c]]]
        if seen["script"] != words.script:
            found.append(f"{step.name}: script")
        usual = {*seen["kind"]} - {"", step.name, *own.values()}
        found += [
            f"{step.name}, {capacity}: {line}"
            for capacity in read
            for line in usual.intersection(read[capacity]["read"])
        ]
    return found


@pytest.mark.parametrize("meeting", BUILT_IN)
def test_a_meeting_is_what_the_practice_says(meeting: str) -> None:
    template = BUILT_IN[meeting]
    people = WITHOUT_FOUNDER if meeting == "self_facilitated" else CAST
    house = Watched(people, template, table(meeting))
    told = browsed("practice.js", [], house.answer)
    assert told["wrong"] == ""
    assert house.meeting.phase == "closed"
    assert sorted(differences(house, told)) == sorted(still_open(meeting))


def test_what_a_set_may_put_into_its_own_meeting_is_what_the_practice_says() -> None:
    rows = table("kinds")
    template = made("Each kind", *(phase(PhaseKind(row.name), row.minutes) for row in rows))
    house = Watched(CAST, template, rows)
    told = browsed("practice.js", [], house.answer)
    assert told["wrong"] == ""
    assert house.meeting.phase == "closed"
    assert differences(house, told) == []


@pytest.mark.parametrize(("at", "name"), list(enumerate(SCRIPTS)))
def test_a_meeting_of_a_set_says_what_its_author_wrote(at: int, name: str) -> None:
    people, rows = script(name)
    house = Watched(people, kept(built()[at]), rows)
    told = browsed("practice.js", [], house.answer)
    assert told["wrong"] == ""
    assert house.meeting.phase == "closed"
    assert differences(house, told) == []
    assert in_words_of_its_own(house, told) == []
