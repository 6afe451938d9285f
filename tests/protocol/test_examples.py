"""Every example is what the service itself would read or write."""

from typing import Any, get_args

import msgspec
import pytest

from server.domain.entry import Entry
from server.domain.meeting.fold import Command, Event
from server.domain.sets.fold import SetCommand
from server.domain.words import Act, Word
from server.edge import shapes
from server.edge.http.routes import API
from server.protocol.conversation import steps
from server.protocol.examples import example_of
from server.protocol.frames import Frame
from server.protocol.requests import TOLD, exchange
from server.protocol.telling import EFFECTS

ACTS: tuple[type[Act], ...] = get_args(Command) + get_args(SetCommand)
EVENTS: tuple[type[Word], ...] = get_args(Event)
ANY_ACT: Any = Command | SetCommand
BODIES: dict[str, Any] = {"SetCommand": SetCommand} | {
    body.__name__: body for body in (shapes.FoundASet, shapes.Knock, shapes.TakeASeat)
}


@pytest.mark.parametrize("act", ACTS)
def test_the_example_of_an_act_is_read_as_that_act(act: type[Act]) -> None:
    assert isinstance(msgspec.convert(example_of(act), ANY_ACT), act)


@pytest.mark.parametrize("event", EVENTS)
def test_the_example_of_an_event_survives_the_wire(event: type[Word]) -> None:
    text = msgspec.json.encode(example_of(event))
    entry = msgspec.json.decode(text, type=Entry[Event])
    assert isinstance(entry.event, event)
    assert msgspec.json.encode(entry) == text


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
