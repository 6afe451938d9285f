"""web/app/protocol.js is what the domain says, small, and typed beside it."""

import re
from typing import get_args

import pytest

from server.domain.meeting.clock import AdjustTime, SetAutomatic
from server.domain.meeting.course import MOST_MINUTES, MOST_PHASES
from server.domain.meeting.questions import Answer
from server.domain.meeting.saying import Say
from server.domain.meeting.state.rounds import Purpose
from server.domain.meeting.vocabulary import Command
from server.domain.sets.fold import SetCommand
from server.domain.sets.templates import SaveTemplate
from server.domain.words import Act
from server.edge import shapes
from server.edge.web import WEB
from server.protocol.browser import module, written
from server.protocol.build import committed
from server.protocol.limits import fields
from server.protocol.schema import components
from server.protocol.types import declarations

MOST_BYTES = 35_000


@pytest.mark.parametrize("place", committed())
def test_what_is_committed_is_current(place: str) -> None:
    text = (WEB / place).read_text(encoding="utf-8")
    assert text == committed()[place], "Run: python -m server.protocol"


def test_what_a_browser_loads_is_small_and_has_no_comments() -> None:
    first, *others = module().splitlines()
    assert first.startswith("// Generated")
    assert not [line for line in others if line.lstrip().startswith(("//", "/*", "*"))]
    assert len(module().encode()) <= MOST_BYTES


def test_every_table_has_a_type_and_every_type_of_a_table_is_one() -> None:
    exported = set(re.findall(r"^export const (\w+)", module(), re.MULTILINE))
    assert exported == set(re.findall(r"^export const (\w+)", declarations(), re.MULTILINE))
    typed = set(re.findall(r"^export type (\w+)", declarations(), re.MULTILINE))
    assert set(components()) <= typed


@pytest.mark.parametrize("act", [*get_args(Command), *get_args(SetCommand)])
def test_a_form_knows_each_field_of_an_act(act: type[Act]) -> None:
    assert set(fields(act)) == set(act.__struct_fields__) - {"id"}


def test_a_field_has_its_limits() -> None:
    found = fields(shapes.TakeASeat)
    assert found["name"] == {"kind": "text", "maxLength": 60}
    assert found["token"] == {"kind": "id"}
    assert fields(shapes.FoundASet)["coach"] == {"kind": "text", "maxLength": 60}
    assert fields(Say)["text"] == {"kind": "text", "maxLength": 2000}
    assert fields(Answer)["reply_to"] == {"kind": "id", "maxLength": 80}
    assert fields(AdjustTime)["minutes"] == {"kind": "number", "min": -60, "max": 60}
    assert fields(SetAutomatic)["on"] == {"kind": "flag"}
    assert fields(shapes.Join)["meeting"] == {"kind": "number", "min": 1, "max": 100_000}


def test_a_shape_within_a_field_has_its_own_fields() -> None:
    template = fields(SaveTemplate)["template"]
    phases = template["fields"]["phases"]
    assert (phases["kind"], phases["maxLength"]) == ("list", MOST_PHASES)
    assert phases["item"]["fields"]["minutes"] == {"kind": "number", "min": 1, "max": MOST_MINUTES}
    round = phases["item"]["fields"]["rounds"]["item"]["fields"]
    assert round["purpose"]["choices"] == list(Purpose)


def test_a_value_is_written_as_javascript() -> None:
    assert written({"a": ["b"], "c": {}, "d": None}) == '{a:["b"],c:{},d:null}'
