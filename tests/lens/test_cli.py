"""`python -m server lens`, as a program would use it."""

import asyncio
import io
import json
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from server.__main__ import main
from server.domain.meeting.phases import PHASES
from server.lens.look import LONGEST

Told = tuple[list[Any], str, int]
"""What it prints, an object a line; what it says of lines it cannot read; its exit status."""
Lens = Callable[..., Told]


@pytest.fixture
def lens(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Iterator[Lens]:
    """The program in this process: to start one takes longer than all that it is asked here."""

    def ran(given: bytes, *options: str) -> Told:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        monkeypatch.setattr(sys, "argv", ["server", "lens", *options])
        with pytest.raises(SystemExit) as ended:
            main()
        sys.stdout.flush()
        told, wrong = capfdbinary.readouterr()
        status = ended.value.code
        assert isinstance(status, int)
        return [json.loads(line) for line in told.splitlines()], wrong.decode(), status

    # It lets a broken pipe end its process, which is that of the tests.
    before = signal.getsignal(signal.SIGPIPE)
    yield ran
    signal.signal(signal.SIGPIPE, before)


async def test_as_a_process_it_reads_and_tells_in_utf_8() -> None:
    command = (sys.executable, "-m", "server", "lens")
    process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, stderr=PIPE)
    told, wrong = await process.communicate("Hast du 🙂?\n".encode() + b"\xff\n")
    assert [json.loads(line)["text"] for line in told.splitlines()] == ["Hast du 🙂?"]
    assert wrong == b"line 2: not UTF-8 at byte 1\n"
    assert process.returncode == 2


def test_it_tells_of_each_line_in_order(lens: Lens) -> None:
    told, wrong, status = lens("Who decides?\n\nHast du 🙂?\r\nAsk her".encode())
    assert [line["text"] for line in told] == ["Who decides?", "", "Hast du 🙂?", "Ask her"]
    assert [line["kind"] for line in told] == ["question", "statement", "closed", "advice"]
    assert told[1] == {"text": "", "kind": "statement", "rule": None, "span": None}
    assert list(told[3]) == ["text", "kind", "rule", "span"]
    assert told[3]["span"] == [0, 3]
    assert (wrong, status) == ("", 0)


def test_nothing_in_is_nothing_out(lens: Lens) -> None:
    assert lens(b"") == ([], "", 0)


def test_a_line_that_cannot_be_read_is_told_by_its_number_and_the_others_are_not_lost(
    lens: Lens,
) -> None:
    long = "a" * (LONGEST + 1)
    given = b"Who?\n\xff\xfe\n" + f"{long}\n{long[1:]}\nWhen?".encode()
    told, wrong, status = lens(given)
    assert [line["text"] for line in told] == ["Who?", long[1:], "When?"]
    assert wrong == "line 2: not UTF-8 at byte 1\nline 3: 2001 characters, and 2000 is the most\n"
    assert status == 2


@pytest.mark.parametrize(("phase", "hinted"), [("explore", True), ("clarify", False)])
def test_a_yes_or_no_is_spoken_of_where_it_matters(lens: Lens, phase: str, hinted: bool) -> None:
    [told], _, _ = lens(b"Is the money there?", "--phase", phase, "--nudge")
    assert told["kind"] == "closed"
    assert bool(told["nudge"]) is hinted
    assert bool(told["openers"]) is hinted


def test_of_several_questions_it_is_said_how_many(lens: Lens) -> None:
    [told], _, _ = lens(b"Who knows? When did it begin? What then?", "--nudge")
    assert told["kind"] == "multi"
    assert "3" in told["nudge"]
    assert "{n}" not in told["nudge"]


def test_where_nobody_asks_nothing_is_said(lens: Lens) -> None:
    [told], _, _ = lens(b"Have you tried a mentor?", "--phase", "resources", "--nudge")
    assert (told["kind"], told["nudge"], told["openers"]) == ("advice", None, [])


def test_german_has_rules_of_its_own(lens: Lens) -> None:
    [told], _, _ = lens(b"Du solltest mit ihr reden.", "--language", "de")
    assert told["kind"] == "advice"


@pytest.mark.parametrize("wrong", [("--phase", "lunch"), ("--language", "tlh"), ("--loud",)])
def test_an_option_that_is_none_is_refused(lens: Lens, wrong: tuple[str, ...]) -> None:
    told, said, status = lens(b"Who?", *wrong)
    assert (told, status) == ([], 2)
    assert wrong[-1] in said


def test_another_word_after_the_name_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["server", "lense"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert "lens" in capsys.readouterr().err
    assert ended.value.code == 2


def test_it_knows_every_phase_of_a_course() -> None:
    assert {row.key for row in PHASES if row.nudges} >= {"explore", "clarify", "deepen"}
