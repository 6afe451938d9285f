"""Every sentence of msgspec comes to the right reason, and names the right field."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Any

import pytest
from msgspec import Meta, Struct

from server.domain.meeting.saying import Say
from server.domain.meeting.vocabulary import Command
from server.domain.refusals import Reason, Refusal
from server.domain.words import VISIBLE
from server.edge.reading import read, read_json
from server.edge.shapes import FoundASet, Join, Knock, TakeASeat
from tests.edge.house import joining

COMMAND: Any = Command
TOKEN = "t" * 40


class Colour(StrEnum):
    """For trying out."""

    RED = "red"


class Inner(Struct, frozen=True, forbid_unknown_fields=True):
    """For trying out."""

    name: Annotated[str, Meta(min_length=1)]


class Outer(Struct, frozen=True, forbid_unknown_fields=True):
    """A shape with one field of every kind that a word may have."""

    text: Annotated[str, Meta(min_length=1, max_length=5, pattern=VISIBLE)] = "x"
    id: Annotated[str, Meta(pattern="^[a-z]{2}$")] = "ab"
    number: Annotated[int, Meta(ge=1, le=9)] = 1
    many: Annotated[str, Meta(min_length=3)] = "xyz"
    day: date = date(2026, 1, 1)
    colour: Colour = Colour.RED
    inner: Inner = Inner("x")
    list: tuple[Inner, ...] = ()


SAID: list[tuple[dict[str, Any], Reason, str]] = [
    ({"text": ""}, Reason.BLANK, "text"),
    ({"text": "  "}, Reason.BLANK, "text"),
    ({"text": "123456"}, Reason.TOO_LONG, "text"),
    ({"text": 1}, Reason.WRONG_TYPE, "text"),
    ({"text": 1.5}, Reason.WRONG_TYPE, "text"),
    ({"text": True}, Reason.WRONG_TYPE, "text"),
    ({"text": None}, Reason.WRONG_TYPE, "text"),
    ({"text": []}, Reason.WRONG_TYPE, "text"),
    ({"text": {}}, Reason.WRONG_TYPE, "text"),
    ({"id": "a"}, Reason.NOT_ALLOWED_VALUE, "id"),
    ({"id": ""}, Reason.NOT_ALLOWED_VALUE, "id"),
    ({"number": 0}, Reason.OUT_OF_RANGE, "number"),
    ({"number": 10}, Reason.OUT_OF_RANGE, "number"),
    ({"number": 10**40}, Reason.OUT_OF_RANGE, "number"),
    ({"number": -(10**40)}, Reason.OUT_OF_RANGE, "number"),
    ({"number": "1"}, Reason.WRONG_TYPE, "number"),
    ({"number": 1.5}, Reason.WRONG_TYPE, "number"),
    ({"number": True}, Reason.WRONG_TYPE, "number"),
    ({"many": "xy"}, Reason.NOT_ALLOWED_VALUE, "many"),
    ({"day": "2026-02-30"}, Reason.NOT_ALLOWED_VALUE, "day"),
    ({"day": "soon"}, Reason.NOT_ALLOWED_VALUE, "day"),
    ({"day": 7}, Reason.WRONG_TYPE, "day"),
    ({"colour": "blue"}, Reason.NOT_ALLOWED_VALUE, "colour"),
    ({"colour": "a\nb"}, Reason.NOT_ALLOWED_VALUE, "colour"),
    ({"colour": 7}, Reason.WRONG_TYPE, "colour"),
    ({"loud": 1}, Reason.UNKNOWN_FIELD, "loud"),
    ({"": 1}, Reason.UNKNOWN_FIELD, ""),
    ({"inner": {}}, Reason.MISSING_FIELD, "inner.name"),
    ({"inner": {"name": ""}}, Reason.BLANK, "inner.name"),
    ({"inner": {"name": "x", "a": 1}}, Reason.UNKNOWN_FIELD, "inner.a"),
    ({"inner": 7}, Reason.WRONG_TYPE, "inner"),
]


@pytest.mark.parametrize(("data", "reason", "field"), SAID, ids=str)
def test_what_is_wrong_with_a_field_is_named(
    data: dict[str, Any], reason: Reason, field: str
) -> None:
    assert read(data, Outer) == Refusal(reason, field)


@pytest.mark.parametrize("data", [[], "text", 7, 1.5, True, None])
def test_what_is_no_object_is_malformed(data: Any) -> None:
    for shape in (Outer, COMMAND):
        assert read(data, shape) == Refusal(Reason.MALFORMED)


def test_what_fits_is_what_it_says() -> None:
    say = {"type": "say", "id": "an-act-0001", "text": "Hello", "phase": ""}
    assert read(say, COMMAND) == Say(id="an-act-0001", text="Hello", phase="")


@pytest.mark.parametrize("word", ["sing", "", "Say", "open_meeting", "a\nb", "it's", "- at `$.id`"])
def test_a_word_of_no_act_is_unknown_whatever_it_looks_like(word: str) -> None:
    data = {"type": word, "id": "an-act-0001", "text": "Hello"}
    assert read(data, COMMAND) == Refusal(Reason.UNKNOWN_WORD, "type")


@pytest.mark.parametrize("word", [7, None, [], {}, True])
def test_a_word_is_text(word: Any) -> None:
    assert read({"type": word, "id": "an-act-0001"}, COMMAND) == Refusal(Reason.WRONG_TYPE, "type")


def test_an_act_names_its_word() -> None:
    assert read({"id": "an-act-0001"}, COMMAND) == Refusal(Reason.MISSING_FIELD, "type")


@pytest.mark.parametrize(
    ("shape", "good"),
    [
        (FoundASet, {"name": "Harbour", "coach": "Ana", "token": TOKEN}),
        (Knock, {"key": "k"}),
        (TakeASeat, {"key": "k", "name": "", "token": TOKEN}),
        (Join, joining("s", TOKEN)),
    ],
)
def test_every_field_of_a_body_is_required_and_none_may_be_added(
    shape: type[Any], good: dict[str, Any]
) -> None:
    assert isinstance(read(good, shape), shape)
    for field in good:
        less = {key: value for key, value in good.items() if key != field}
        assert read(less, shape) == Refusal(Reason.MISSING_FIELD, field)
    assert read({**good, "more": 1}, shape) == Refusal(Reason.UNKNOWN_FIELD, "more")


NOT_JSON = [b"", b"{", b"\xff\xfe", b'{"text":"\\ud800"}', b"NaN", b"{'text':1}", b"[" * 100_000]


@pytest.mark.parametrize("text", NOT_JSON, ids=range(len(NOT_JSON)))
def test_what_is_not_json_is_told_so(text: bytes) -> None:
    assert read_json(text, Outer) == Refusal(Reason.NOT_JSON)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028", " "])
def test_an_id_and_a_token_end_where_they_seem_to_end(end: str) -> None:
    say = {"type": "say", "id": f"an-act-0001{end}", "text": "Hello", "phase": ""}
    assert read(say, COMMAND) == Refusal(Reason.NOT_ALLOWED_VALUE, "id")
    found = {"name": "Harbour", "coach": "Ana", "token": TOKEN + end}
    assert read(found, FoundASet) == Refusal(Reason.NOT_ALLOWED_VALUE, "token")
