"""Every example is what the service itself would read or write."""

from typing import Any

import msgspec
import pytest

from server.domain.entry import Entry
from server.domain.meeting.vocabulary import Command, Event
from server.domain.words import Act, Word
from server.edge import shapes
from server.protocol.effects import effect
from server.protocol.schema import COMMANDS, EVENTS
from server.protocol.trials import examples
from tests.protocol.example import Frame, Request, steps

ANY_COMMAND: Any = Command
BODIES: dict[str, Any] = {
    "/api/sets": shapes.FoundASet,
    "door": shapes.Knock,
    "seats": shapes.TakeASeat,
}


@pytest.mark.parametrize("act", COMMANDS)
def test_the_example_of_an_act_is_read_as_that_act(act: type[Act]) -> None:
    text = msgspec.json.encode(examples()[act])
    assert isinstance(msgspec.json.decode(text, type=ANY_COMMAND), act)


@pytest.mark.parametrize("event", EVENTS)
def test_the_example_of_an_event_survives_the_wire(event: type[Word]) -> None:
    text = msgspec.json.encode(examples()[event])
    entry = msgspec.json.decode(text, type=Entry[Event])
    assert isinstance(entry.event, event)
    assert msgspec.json.encode(entry) == text


@pytest.mark.parametrize("event", EVENTS)
def test_every_event_says_what_it_changes(event: type[Word]) -> None:
    assert effect(event).endswith(".")


def test_every_frame_and_every_body_of_the_worked_example_is_read() -> None:
    kinds: dict[str, Any] = {"join": shapes.Join, "act": Command}
    said = [step.value for step in steps() if isinstance(step, Frame) and step.up and step.value]
    assert {word for word, _ in said} == set(kinds)
    for word, value in said:
        msgspec.convert(value, kinds[word])
    for step in steps():
        if isinstance(step, Request) and not step.path.endswith("/acts"):
            ending = step.path if step.path in BODIES else step.path.rpartition("/")[2]
            msgspec.convert(step.body, BODIES[ending])
