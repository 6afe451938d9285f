"""What each act is told to be refused for is what the domain refuses it for."""

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator
from types import FunctionType
from typing import Any, get_args

import pytest

from server.domain.meeting.fold import Command
from server.domain.meeting.gate import why_not
from server.domain.meeting.phases import PHASES
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.rounds import Purpose
from server.domain.refusals import Reason
from server.domain.sets.fold import SetCommand
from server.domain.sets.kept import LetGo
from server.domain.words import Act
from server.protocol.refusals import NOTES, RULES, TABLE, meanwhile
from tests.cast import (
    BEN,
    CAST,
    CHLOE,
    DEV,
    asked,
    commitment,
    due,
    folded,
    passed,
    round_opened,
    took_floor,
    within,
)

COMMANDS: tuple[type[Act], ...] = get_args(Command)
# They need not wait until the question is the live one.
UNREACHED = {"Park": {Reason.NOT_LIVE}, "PassQuestion": {Reason.NOT_LIVE}}


@pytest.mark.parametrize("act", COMMANDS)
def test_the_rules_of_a_command_are_those_of_the_domain(act: type[Act]) -> None:
    found = set(named_reasons(vars(act)["judge"], set()))
    assert set(RULES[act]) == found - UNREACHED.get(act.__name__, set())


@pytest.mark.parametrize("act", get_args(SetCommand))
def test_the_rules_of_a_set_command_are_those_of_the_domain(act: type[Act]) -> None:
    first = set() if act is LetGo else {Reason.NOT_YOURS}
    assert set(RULES[act]) - first == set(named_reasons(vars(act)["judge"], set()))


def named_reasons(judge: Callable[..., Any], seen: set[Any]) -> Iterator[Reason]:
    """The reasons that the code of a judge names, with that of whatever it calls in the domain."""
    seen.add(judge)
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(judge)))):
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "Reason":
            yield Reason[node.attr]
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            called = judge.__globals__.get(node.func.id)
            if isinstance(called, FunctionType) and called not in seen:
                yield from named_reasons(called, seen)


OWED = due(commitment(BEN, "of-ben"), commitment(CHLOE, "of-chloe"))
SITUATIONS = {
    "nothing": (),
    "a live question": (asked(BEN, CHLOE), asked(CHLOE, BEN, "second-one")),
    "the floor": (took_floor(),),
    **{
        purpose.value: (asked(BEN, CHLOE, "asked-first"), round_opened(purpose))
        for purpose in Purpose
    },
    "a turn had": (round_opened(Purpose.TURNS), passed(BEN)),
    "a queue": (
        asked(DEV, BEN, "first-one"),
        round_opened(Purpose.FLOW),
        asked(CHLOE, BEN, "second-one"),
    ),
}


def meetings() -> Iterator[Meeting]:
    """Every kind of phase, and in it whatever can go on."""
    for row in PHASES:
        for since in SITUATIONS.values():
            yield folded(within(row.key, OWED, *since))


def test_what_goes_on_refuses_each_act_as_told() -> None:
    found: dict[str, set[Reason]] = {act.key(): set() for act in COMMANDS}
    for meeting in meetings():
        for by in CAST:
            for act in found:
                reason = why_not(meeting, act, by)
                found[act] |= {reason} - set(TABLE) if reason else set()
    assert found == {act: set(meanwhile(act)) for act in found}


def test_only_what_is_a_reason_has_a_note() -> None:
    assert set(NOTES) <= set(Reason)
    assert all(note.endswith(".") for note in NOTES.values())
