"""What is said after the name is done, and a mistake ends it in a sentence and with a status."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

import pytest

from server.__main__ import HELP
from server.care.backup import read
from server.domain.refusals import Refusal
from server.live import seats
from server.store.log import Line
from server.store.opening import opened
from tests.lines import write
from tests.live.standins import Clock, lobby


async def says(folder: Path, *words: str, **environ: str) -> tuple[int, str, str]:
    """The status with which `python -m server` ends, and what it said."""
    environ = {**os.environ, "DATA_DIR": str(folder), "REDIS_URL": "", **environ}
    command = (sys.executable, "-m", "server", *words)
    process = await asyncio.create_subprocess_exec(*command, env=environ, stdout=PIPE, stderr=PIPE)
    out, error = await process.communicate()
    assert process.returncode is not None
    return process.returncode, out.decode(), error.decode()


async def test_a_backup_is_made_and_put_back(tmp_path: Path) -> None:
    file, copy = str(tmp_path / "backup"), str(tmp_path / "copy")
    async with opened(None, tmp_path / "data") as log:
        new = await seats.found(lobby(log, Clock())[0], "Harbour", "Ana", "a-token-of-ana" * 3)
        assert not isinstance(new, Refusal)
    status, out, _ = await says(tmp_path / "data", "backup", file)
    assert (status, "was read through" in out) == (0, True)
    status, out, _ = await says(tmp_path / "new", "restore", file)
    assert (status, "holds what" in out) == (0, True)
    status, out, _ = await says(tmp_path / "new", "backup", copy)
    assert (status, Path(copy).read_bytes() != b"") == (0, True)
    assert read(Path(copy)) == read(Path(file))


async def test_of_nothing_there_is_a_warning_and_of_nowhere_no_backup(tmp_path: Path) -> None:
    file = str(tmp_path / "backup")
    async with opened(None, tmp_path / "data"):
        pass
    status, out, _ = await says(tmp_path / "data", "backup", file)
    assert (status, "nothing to copy" in out) == (1, True)
    status, _, error = await says(tmp_path / "data", "restore", file)
    assert (status, "holds nothing" in error) == (3, True)
    for word in ("backup", "records"):
        words = (word, str(tmp_path / "other")) if word == "backup" else (word,)
        status, _, error = await says(tmp_path / "typo", *words)
        assert (status, "There is no store in" in error) == (3, True)
    assert not (tmp_path / "typo").exists()


async def test_a_backup_of_a_line_that_nobody_can_read_holds_it_and_says_so(tmp_path: Path) -> None:
    async with opened(None, tmp_path / "data") as log:
        await write(log, "{a}:set", Line(1, "act-1", b"\xff spoilt"))
    status, out, _ = await says(tmp_path / "data", "backup", str(tmp_path / "backup"))
    assert (status, "Line 1 of 1 of the log {a}:set cannot be read" in out) == (1, True)
    assert read(tmp_path / "backup").lines == 1


async def test_while_setroom_runs_what_needs_the_store_alone_is_refused(tmp_path: Path) -> None:
    async with opened(None, tmp_path):
        for word in ("mend", "records"):
            status, _, error = await says(tmp_path, word)
            assert (status, error.count("\n"), "Stop it first" in error) == (3, 1, True)


async def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    async with await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        status, _, error = await says(tmp_path / "data", PORT=str(port))
    assert status == 2
    assert f"Another program listens on port {port} of 127.0.0.1" in error
    assert "Traceback" not in error


async def test_a_store_elsewhere_that_cannot_be_had_is_told(tmp_path: Path) -> None:
    url = f"unix://{tmp_path / 'none.sock'}"
    status, _, error = await says(tmp_path, REDIS_URL=url)
    assert (status, error.count("\n")) == (3, 1)
    assert "that REDIS_URL names does not answer" in error


async def test_what_is_wrong_is_one_line_and_a_status(tmp_path: Path) -> None:
    (tmp_path / "dear").touch()
    for words, expected in (
        (("backup", str(tmp_path / "dear")), 3),
        (("restore", str(tmp_path / "nothing")), 3),
        (("mend",), 3),
    ):
        status, out, error = await says(tmp_path / words[0], *words)
        assert (status, out, error.count("\n")) == (expected, "", 1), error


@pytest.mark.parametrize("words", [("nonsense",), ("backup",), ("doctor", "a", "b")])
async def test_other_words_are_answered_with_those_there_are(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    status, out, error = await says(tmp_path, *words)
    assert (status, out) == (2, "")
    assert error == f"Setroom does not know: {' '.join(words)}\n{HELP}"


async def test_what_there_is_is_told(tmp_path: Path) -> None:
    assert await says(tmp_path, "--help") == (0, HELP, "")


async def test_a_folder_that_is_in_use_is_one_line_too(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "photo").touch()
    status, _, error = await says(tmp_path / "data")
    assert (status, error.count("\n")) == (3, 1)
    assert "holds other things" in error
