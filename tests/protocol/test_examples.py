"""Every example is what the service itself would read or write."""

import ast
import inspect
from itertools import accumulate
from typing import Any, get_args

import msgspec
import pytest

from server.domain import decide, decide_set
from server.domain.commands import Command
from server.domain.events import BidMade, Entry, Event, PhaseBegan, QuestionAnswered
from server.domain.evolve import evolve, fold
from server.domain.meeting import Meeting
from server.domain.refusals import Reason
from server.domain.set_words import SetCommand
from server.domain.words import Act, Word
from server.edge import shapes
from server.edge.pages import API
from server.protocol.conversation import steps
from server.protocol.examples import Trial, entries, example_of, trials
from server.protocol.frames import Frame
from server.protocol.refusals import RULES
from server.protocol.requests import TOLD, exchange
from server.protocol.scene import BEN, CHLOE, ESI, FINN
from server.protocol.telling import EFFECTS

ACTS: tuple[type[Act], ...] = get_args(Command) + get_args(SetCommand)
EVENTS: tuple[type[Word], ...] = get_args(Event)
ANY_ACT: Any = Command | SetCommand
BODIES: dict[str, Any] = {"SetCommand": SetCommand} | {
    body.__name__: body for body in (shapes.FoundASet, shapes.Knock, shapes.TakeASeat)
}
# A member asks in a round only when one is open, so this one rule cannot be met with.
UNREACHED = {"Ask": {Reason.NO_ROUND}}


@pytest.mark.parametrize("act", ACTS)
def test_the_example_of_an_act_is_read_as_that_act(act: type[Act]) -> None:
    assert isinstance(msgspec.convert(example_of(act), ANY_ACT), act)


@pytest.mark.parametrize("event", EVENTS)
def test_the_example_of_an_event_survives_the_wire(event: type[Word]) -> None:
    text = msgspec.json.encode(example_of(event))
    entry = msgspec.json.decode(text, type=Entry[Event])
    assert isinstance(entry.event, event)
    assert msgspec.json.encode(entry) == text


@pytest.mark.parametrize("tried", trials(), ids=["whole", "removal"])
def test_a_meeting_to_try_is_what_its_entries_fold_to(tried: Trial) -> None:
    text = msgspec.json.encode(tried.entries)
    assert fold(msgspec.json.decode(text, type=list[Entry[Event]])) == tried.meeting


def test_the_whole_meeting_has_every_event_and_what_is_easily_got_wrong() -> None:
    whole = trials()[0].meeting
    assert {type(entry.event) for entry in entries()} == set(EVENTS)
    assert [(r.phase, r.number, r.closed) for r in whole.rounds] == [
        ("explore", 1, False),
        ("explore", 2, True),
        ("deepen", 1, True),
    ]
    assert FINN.id in whole.rounds[0].passed
    assert ESI.id not in whole.rounds[0].order
    reports = {c.report.meeting for c in whole.due if c.report}
    assert reports == {whole.number, whole.number - 1}
    bids = [e.by for e in entries() if isinstance(e.event, BidMade)]
    assert len(whole.bids) < len(bids)
    assert {q.round for q in whole.questions} == {0, 1, 2}
    last = [e.event for e in entries() if isinstance(e.event, (QuestionAnswered, PhaseBegan))][-3]
    assert isinstance(last, QuestionAnswered)


def test_the_other_meeting_loses_its_presenter_and_who_waits_last() -> None:
    removal = trials()[1]
    presenters = [
        state.presenter for state in accumulate(removal.entries, evolve, initial=Meeting())
    ]
    assert presenters[-1] == CHLOE.id
    assert None in presenters[presenters.index(BEN.id) :]
    assert removal.meeting.rounds[-1].order == ()
    assert removal.meeting.round is None


def test_every_event_tells_what_it_changes() -> None:
    assert set(EFFECTS) == set(EVENTS)


@pytest.mark.parametrize(("method", "path", "handler"), API)
def test_the_examples_of_a_route_have_the_shapes_that_are_told(
    method: str, path: str, handler: Any
) -> None:
    told = TOLD[handler]
    sent, received = exchange(method, path, told)
    assert (sent is not None) == bool(told.body)
    if told.body:
        msgspec.convert(sent, BODIES[told.body])
    if told.reply is not shapes.Transcript:  # its entries are bytes, which no decoder gives back
        msgspec.convert(received, told.reply)
    assert set(received) == set(told.reply.__struct_fields__)


def test_every_frame_that_a_client_says_is_read() -> None:
    said = [step.value for step in steps() if isinstance(step, Frame) and step.up and step.value]
    kinds: dict[str, Any] = {"join": shapes.Join, "act": Command}
    assert {word for word, _ in said} == set(kinds)
    for word, value in said:
        msgspec.convert(value, kinds[word])


def test_the_rules_of_each_act_are_those_of_the_domain() -> None:
    found = rules(decide, "judge") | rules(decide_set, "judge")
    told = {act.__name__: set(reasons) for act, reasons in RULES.items()}
    for act in get_args(SetCommand):
        told[act.__name__] -= {Reason.NOT_YOURS}  # it is asked before any rule
    assert told == {act: reasons - UNREACHED.get(act, set()) for act, reasons in found.items()}


def rules(module: Any, judge: str) -> dict[str, set[Reason]]:
    """The reasons that the code of each case names, its own functions included."""
    functions = {
        node.name: node
        for node in ast.parse(inspect.getsource(module)).body
        if isinstance(node, ast.FunctionDef)
    }
    match = next(node for node in ast.walk(functions[judge]) if isinstance(node, ast.Match))
    return {named(case): named_reasons(case, functions) for case in match.cases}


def named(case: ast.match_case) -> str:
    assert isinstance(case.pattern, ast.MatchClass)
    assert isinstance(case.pattern.cls, ast.Attribute)
    return case.pattern.cls.attr


def named_reasons(node: ast.AST, functions: dict[str, ast.FunctionDef]) -> set[Reason]:
    found: set[Reason] = set()
    for inner in ast.walk(node):
        if isinstance(inner, ast.Attribute) and ast.unparse(inner.value) == "Reason":
            found.add(Reason[inner.attr])
        if isinstance(inner, ast.Call) and isinstance(inner.func, ast.Name):
            called = functions.get(inner.func.id)
            found |= named_reasons(called, functions) if called else set()
    return found
