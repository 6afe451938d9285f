"""A line says what happened, where and why, and nothing that anybody wrote, whoever logs it."""

import errno
import json
import logging
from typing import Any

import pytest

from server.logs.lines import FORMATS, Formatter
from server.logs.values import LONGEST_EVENT, LONGEST_VALUE
from server.settings import LOG_FORMATS
from server.store.log import LogUnavailable

SET = "abcdefghijkl"
MEETING = f"{{{SET}}}:meeting:3"
SECRET = "what nobody is to read"
OURS, THEIRS = "server.live.room", "uvicorn.error"
UGLY = {
    "a line end": "a\nb\r\u2028\u2029\x85c",
    "a control character": "a\x00\x1b[31m\x7f\x9b",
    "a mark of direction": "a\u202eb\u2066c\u200f\u061c",
    "half a surrogate": "a\ud800b",
    "no letter at all": "\ufeff\u200b\U000e0041",
}


def record(template: object, *given: Any, **more: Any) -> logging.LogRecord:
    name, error = more.pop("name", OURS), more.pop("error", None)
    exc_info = (type(error), error, error.__traceback__) if error else None
    found = logging.LogRecord(name, logging.ERROR, "", 0, template, given, exc_info)
    vars(found).update(more)
    return found


def text(template: object, *given: Any, **more: Any) -> str:
    return Formatter("text").format(record(template, *given, **more))


def read(template: object, *given: Any, **more: Any) -> Any:
    return json.loads(Formatter("json").format(record(template, *given, **more)))


def raised(error: BaseException, cause: BaseException | None = None) -> BaseException:
    """An exception that came from somewhere."""
    try:
        raise error from cause
    except BaseException as found:
        return found


def test_the_settings_know_every_format() -> None:
    assert set(LOG_FORMATS) == set(FORMATS)


def test_a_line_says_when_and_how_grave_it_is_and_what_happened() -> None:
    found = record("%s and %d", "one", 2, created=1_700_000_000.5)
    said = "2023-11-14T22:13:20.500+00:00"
    assert Formatter("text").format(found) == f"{said} ERROR one and 2"
    assert json.loads(Formatter("json").format(found)) == {
        "time": said,
        "level": "error",
        "logger": OURS,
        "event": "one and 2",
    }


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("what", UGLY)
@pytest.mark.parametrize("name", [OURS, THEIRS])
def test_a_line_is_one_line_that_can_be_seen_whatever_it_is_given(
    kind: str, what: str, name: str
) -> None:
    ugly = UGLY[what]
    error = raised(LogUnavailable(ugly), raised(ValueError(ugly)))
    for template, given in ((ugly, ()), (f"{ugly} %s", (ugly,)), ("%(a)s", ({"a": ugly},))):
        found = record(template, *given, name=name, about=ugly, error=error)
        line = Formatter(kind).format(found)
        assert line.isprintable()
        assert line.encode()


def test_what_is_too_long_is_cut() -> None:
    assert read("%s", "x" * 10_000)["event"] == "x" * LONGEST_VALUE + "..."
    assert read("x" * 10_000)["event"] == "x" * LONGEST_EVENT + "..."
    assert len(text("\n" * 10_000)) < 10 * LONGEST_EVENT


def test_arguments_that_do_not_fit_their_template_lose_nothing_but_themselves() -> None:
    class Unsayable:
        def __str__(self) -> str:
            raise ZeroDivisionError

    assert read("%d of them", "two")["event"] == "%d of them"
    assert read("%s and %s", "one")["event"] == "%s and %s"
    assert read("%s", Unsayable())["event"] == "%s"


# Of which set and meeting it is


@pytest.mark.parametrize(
    ("about", "said"),
    [
        (MEETING, {"set": SET, "meeting": 3}),
        (f"{{{SET}}}:set", {"set": SET}),
        (f"setroom:{{{SET}}}:records", {"set": SET}),
        (f"looking after {MEETING}", {"set": SET, "meeting": 3}),
        (f"{{{SECRET}}}:set", {}),
        (f"{{{'k' * 26}}}:set", {}),
        (SECRET, {}),
        (None, {}),
    ],
)
def test_a_line_names_a_set_and_a_meeting_by_ids_that_we_made(about: Any, said: Any) -> None:
    found = read("it happened", about=about)
    assert {key: found[key] for key in ("set", "meeting") if key in found} == said
    assert SECRET not in text("it happened", about=about)


def test_a_line_for_people_names_them_too() -> None:
    assert text("it happened", about=MEETING).endswith(f"it happened | set {SET}, meeting 3")


# What libraries say


def test_a_library_is_not_trusted_with_anything_but_numbers() -> None:
    found = read("%s had %d of %s", SECRET, 3, ValueError(SECRET), name=THEIRS)
    assert found["event"] == "(untold) had 3 of ValueError"


def test_a_library_may_log_an_exception_as_it_is() -> None:
    assert read(ValueError(SECRET), name=THEIRS)["event"] == "ValueError"


# Exceptions


def test_an_exception_is_told_by_its_type_and_where_it_was_and_not_by_its_words() -> None:
    found = read("a mistake", error=raised(ValueError(SECRET)))
    assert found["error"] == "ValueError"
    [place] = found["stack"]
    assert place.startswith("tests/logs/test_lines.py:")
    assert place.endswith(" in raised")
    assert SECRET not in text("a mistake: %s", ValueError(SECRET), error=ValueError(SECRET))


def test_what_led_to_an_exception_is_told_in_the_same_way() -> None:
    error = raised(LogUnavailable("the store is away"), raised(KeyError(SECRET)))
    found = read("a mistake", error=error)
    assert found["error"] == "LogUnavailable (the store is away) from KeyError"
    assert len(found["stack"]) == 2


def test_of_several_at_once_the_first_is_told() -> None:
    group = raised(ExceptionGroup(SECRET, [ValueError(SECRET), KeyError(SECRET)]))
    assert read("a mistake", error=group)["error"] == "ExceptionGroup from ValueError"


def test_the_system_may_speak_and_names_no_file() -> None:
    error = OSError(errno.ENOSPC, SECRET, SECRET)
    assert read("a mistake", error=error)["error"] == "OSError (No space left on device)"
    assert read("%s", ConnectionResetError(SECRET))["event"] == "ConnectionResetError"


def test_a_stack_without_end_is_cut() -> None:
    def deeper() -> None:
        deeper()

    with pytest.raises(RecursionError) as found:
        deeper()
    assert len(read("a mistake", error=found.value)["stack"]) < 50
