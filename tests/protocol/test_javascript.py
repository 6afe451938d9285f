"""web/app/protocol.js is what the domain says."""

from typing import get_args

import pytest

from server.domain.meeting.clock import AdjustTime, SetAutomatic
from server.domain.meeting.course import MOST_MINUTES, MOST_PHASES
from server.domain.meeting.fold import Command
from server.domain.meeting.questions import Answer
from server.domain.meeting.saying import Say
from server.domain.meeting.state.rounds import RoundKind
from server.domain.sets.fold import SetCommand
from server.domain.sets.templates import SaveTemplate
from server.domain.words import Act
from server.edge import shapes
from server.protocol.javascript import FILE, module, written
from server.protocol.limits import fields
from server.protocol.schema import components


def test_the_committed_module_is_current() -> None:
    assert FILE.read_text(encoding="utf-8") == module(), "Run: python -m server.protocol"


@pytest.mark.parametrize("act", [*get_args(Command), *get_args(SetCommand)])
def test_a_form_can_tell_each_field_of_an_act(act: type[Act]) -> None:
    assert set(fields(act)) == set(act.__struct_fields__) - {"id"}


def test_a_field_is_told_with_its_limits() -> None:
    found = fields(shapes.TakeASeat)
    assert found["name"] == {"kind": "text", "maxLength": 60}
    assert found["token"] == {"kind": "id"}
    assert fields(shapes.FoundASet)["coach"] == {"kind": "text", "maxLength": 60}
    assert fields(Say)["text"] == {"kind": "text", "maxLength": 2000}
    assert fields(Answer)["reply_to"] == {"kind": "id", "maxLength": 80}
    assert fields(AdjustTime)["minutes"] == {"kind": "number", "min": -60, "max": 60}
    assert fields(SetAutomatic)["on"] == {"kind": "flag"}
    assert fields(shapes.Join)["meeting"] == {"kind": "number", "min": 1, "max": 100_000}


def test_a_shape_within_a_field_is_told_with_its_own_fields() -> None:
    template = fields(SaveTemplate)["template"]
    phases = template["fields"]["phases"]
    assert (phases["kind"], phases["maxLength"]) == ("list", MOST_PHASES)
    assert phases["item"]["fields"]["minutes"] == {"kind": "number", "min": 1, "max": MOST_MINUTES}
    assert phases["item"]["fields"]["rounds"]["item"]["choices"] == list(RoundKind)


def test_every_shape_has_a_type() -> None:
    text = module()
    assert [name for name in components() if f"}} {name}\n" not in text.replace(" */", "\n")] == []


def test_what_is_too_long_for_a_line_takes_several() -> None:
    short = {"a": ["b"], "c": {}}
    assert written(short, 0, 0) == '{ a: ["b"], c: {} }'
    assert written(short, 90, 0) == '{\n  a: ["b"],\n  c: {},\n}'
