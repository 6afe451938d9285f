"""`python -m server lens`, as a program would use it."""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE
from typing import Any

import pytest

from server.domain.meeting.phases import PHASES
from server.lens.look import LONGEST


async def lens(given: bytes, *options: str) -> tuple[list[Any], str, int]:
    """What it prints, an object a line; what it says of lines it cannot read; its exit status."""
    command = (sys.executable, "-m", "server", "lens", *options)
    process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, stderr=PIPE)
    told, wrong = await process.communicate(given)
    assert process.returncode is not None
    return [json.loads(line) for line in told.splitlines()], wrong.decode(), process.returncode


async def test_it_tells_of_each_line_in_order() -> None:
    told, wrong, status = await lens("Who decides?\n\nHast du 🙂?\r\nAsk her".encode())
    assert [line["text"] for line in told] == ["Who decides?", "", "Hast du 🙂?", "Ask her"]
    assert [line["kind"] for line in told] == ["question", "statement", "closed", "advice"]
    assert told[1] == {"text": "", "kind": "statement", "rule": None, "span": None}
    assert list(told[3]) == ["text", "kind", "rule", "span"]
    assert told[3]["span"] == [0, 3]
    assert (wrong, status) == ("", 0)


async def test_nothing_in_is_nothing_out() -> None:
    assert await lens(b"") == ([], "", 0)


async def test_a_line_that_cannot_be_read_is_told_by_its_number_and_the_others_are_not_lost() -> (
    None
):
    long = "a" * (LONGEST + 1)
    given = b"Who?\n\xff\xfe\n" + f"{long}\n{long[1:]}\nWhen?".encode()
    told, wrong, status = await lens(given)
    assert [line["text"] for line in told] == ["Who?", long[1:], "When?"]
    assert wrong == "line 2: not UTF-8 at byte 1\nline 3: 2001 characters, and 2000 is the most\n"
    assert status == 2


@pytest.mark.parametrize(("phase", "hinted"), [("explore", True), ("clarify", False)])
async def test_a_yes_or_no_is_spoken_of_where_it_matters(phase: str, hinted: bool) -> None:
    [told], _, _ = await lens(b"Is the money there?", "--phase", phase, "--nudge")
    assert told["kind"] == "closed"
    assert bool(told["nudge"]) is hinted
    assert bool(told["openers"]) is hinted


async def test_where_nobody_asks_nothing_is_said() -> None:
    [told], _, _ = await lens(b"Have you tried a mentor?", "--phase", "resources", "--nudge")
    assert (told["kind"], told["nudge"], told["openers"]) == ("advice", None, [])


async def test_german_has_rules_of_its_own() -> None:
    [told], _, _ = await lens(b"Hast du schon mal mit ihr geredet?", "--language", "de")
    assert told["kind"] == "advice"


@pytest.mark.parametrize("wrong", [("--phase", "lunch"), ("--language", "tlh"), ("--loud",)])
async def test_an_option_that_is_none_is_refused(wrong: tuple[str, ...]) -> None:
    told, said, status = await lens(b"Who?", *wrong)
    assert (told, status) == ([], 2)
    assert wrong[-1] in said


async def test_another_word_after_the_name_is_refused() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "server", "lense", stderr=PIPE
    )
    _, said = await process.communicate()
    assert b"lens" in said
    assert process.returncode == 2


def test_it_knows_every_phase_of_a_course() -> None:
    assert {row.key for row in PHASES if row.nudges} >= {"explore", "clarify", "deepen"}
