"""What is said after the name is done, and a mistake ends it in a sentence and with a status."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

import pytest

from server.__main__ import HELP


async def says(folder: Path, *words: str) -> tuple[int, str, str]:
    """The status with which `python -m server` ends, and what it said."""
    environ = {**os.environ, "DATA_DIR": str(folder), "REDIS_URL": ""}
    command = (sys.executable, "-m", "server", *words)
    process = await asyncio.create_subprocess_exec(*command, env=environ, stdout=PIPE, stderr=PIPE)
    out, error = await process.communicate()
    assert process.returncode is not None
    return process.returncode, out.decode(), error.decode()


async def test_a_backup_is_made_and_put_back(tmp_path: Path) -> None:
    file = str(tmp_path / "backup")
    status, out, _ = await says(tmp_path / "data", "backup", file)
    assert (status, "was read through" in out) == (0, True)
    status, out, _ = await says(tmp_path / "data", "restore", file)
    assert (status, "holds what" in out) == (0, True)


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
    assert await says(tmp_path, *words) == (2, "", HELP)


async def test_a_folder_that_is_in_use_is_one_line_too(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "photo").touch()
    status, _, error = await says(tmp_path / "data")
    assert (status, error.count("\n")) == (3, 1)
    assert "holds other things" in error
