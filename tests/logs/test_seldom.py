"""The same trouble is told once a minute, by a clock that is made up, and none of it is lost."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest

from server.logs.lines import Formatter
from server.logs.seldom import MANY, MINUTE_S, MOST_KINDS, Seldom

SET = "{abcdefghijkl}:set"


class Desk:
    """A logger of its own, what it wrote, and the clock that it goes by."""

    def __init__(self) -> None:
        self.now = 0.0
        self.paper = io.StringIO()
        self.handler = Seldom(self.paper, lambda: self.now)
        self.handler.setFormatter(Formatter("json"))
        self.logger = logging.Logger("server.a.test")
        self.logger.addHandler(self.handler)

    def goes_on(self, seconds: float) -> None:
        self.now += seconds
        self.handler.tell(self.now)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.paper.getvalue().splitlines()]

    @property
    def told(self) -> list[tuple[str, int]]:
        """What was written, and how many like it were left out."""
        return [(line["event"], line.get("left_out", 0)) for line in self.lines]


@pytest.fixture
def desk() -> Iterator[Desk]:
    found = Desk()
    yield found
    found.handler.close()


def test_the_same_is_written_once_a_minute_and_says_how_many_were_left_out(desk: Desk) -> None:
    for _ in range(1000):
        desk.logger.warning("trouble")
    assert desk.told == [("trouble", 0)]
    desk.now += MINUTE_S
    desk.logger.warning("trouble")
    assert desk.told[1:] == [("trouble", 999)]


def test_what_was_left_out_is_told_though_nothing_more_comes(desk: Desk) -> None:
    for _ in range(3):
        desk.logger.warning("trouble")
    desk.goes_on(MINUTE_S - 1)
    assert len(desk.told) == 1
    desk.goes_on(1)
    assert desk.told[1:] == [("trouble", 1)]  # the second, and one more like it
    desk.goes_on(10 * MINUTE_S)
    assert len(desk.told) == 2


def test_what_was_left_out_is_told_when_anything_else_is_written(desk: Desk) -> None:
    for _ in range(2):
        desk.logger.warning("trouble")
    desk.now += MINUTE_S
    desk.logger.info("all is well")
    assert desk.told[1:] == [("trouble", 0), ("all is well", 0)]


def test_what_was_left_out_is_told_at_the_end(desk: Desk) -> None:
    for _ in range(2):
        desk.logger.warning("trouble")
    desk.handler.close()
    assert desk.told == [("trouble", 0), ("trouble", 0)]


def test_trouble_that_goes_on_is_written_once_a_minute(desk: Desk) -> None:
    for _ in range(10 * int(MINUTE_S)):
        desk.logger.warning("trouble")
        desk.goes_on(1)
    assert 10 <= len(desk.told) <= 11
    assert sum(1 + left_out for _, left_out in desk.told) >= 9 * MINUTE_S


def test_kinds_are_told_apart_by_logger_words_exception_and_what_they_are_about(
    desk: Desk,
) -> None:
    for _ in range(2):
        desk.logger.warning("trouble of %s", "one")
        desk.logger.warning("trouble of %s", "two")
        desk.logger.warning("other trouble")
        desk.logger.warning("trouble of %s", "one", extra={"about": SET})
        desk.logger.warning("trouble of %s", "one", exc_info=ValueError("one"))
        desk.logger.warning("trouble of %s", "one", exc_info=ValueError("two"))
        desk.logger.warning("trouble of %s", "one", exc_info=KeyError("one"))
        desk.logger.warning("%s", "A sentence.")
        desk.logger.warning("%s", "Another sentence.")
    assert len(desk.told) == 7


def test_what_is_no_trouble_is_always_written(desk: Desk) -> None:
    for _ in range(3):
        desk.logger.info("all is well")
    assert len(desk.told) == 3


def test_what_was_left_out_is_told_with_what_it_was_about_and_keeps_nothing(desk: Desk) -> None:
    for number in range(2):
        error = ValueError("what nobody is to read")
        extra = {"about": SET}
        desk.logger.warning("trouble %d", number, exc_info=error, extra=extra)
    assert next(iter(desk.handler.kinds.values())).said["error"] == "ValueError"
    assert "exc_info" not in next(iter(desk.handler.kinds.values())).said
    desk.goes_on(MINUTE_S)
    last = desk.lines[-1]
    assert (last["event"], last["set"], last["error"]) == ("trouble 1", SET[1:13], "ValueError")


def test_kinds_without_end_become_one(desk: Desk) -> None:
    for number in range(10 * MOST_KINDS):
        desk.logger.warning(f"trouble {number}")
    assert len(desk.told) == MOST_KINDS + 1
    assert len(desk.handler.kinds) == MOST_KINDS + 1
    desk.goes_on(MINUTE_S)
    assert desk.told[MOST_KINDS + 1 :] == [(MANY, 9 * MOST_KINDS - 2)]
    desk.goes_on(MINUTE_S)
    assert desk.handler.kinds == {}


def test_a_record_that_nobody_can_read_harms_nobody(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Unsayable:
        def __str__(self) -> str:
            raise ZeroDivisionError

    monkeypatch.setattr(logging, "raiseExceptions", False)
    desk.logger.warning(Unsayable())
    desk.logger.warning("trouble")
    assert desk.told == [("trouble", 0)]
