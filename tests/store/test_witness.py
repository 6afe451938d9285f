"""What is lost at the end of a store's file is told; what only looks like it is not."""

import logging
from os import kill
from pathlib import Path
from signal import SIGKILL
from types import SimpleNamespace

import pytest

from server.care.mend import mend
from server.store.binary import StoreError
from server.store.causes import CAUSES, FULL, FULL_BELOW, cause, why
from server.store.embedded import embedded, told
from server.store.folder import listener
from server.store.opening import opened
from server.store.witness import FILES, MANIFEST, Lost, Witness, newest
from tests.lines import write
from tests.store.listening import line
from tests.store.only import only
from tests.waiting import eventually


async def filled(folder: Path, lines: int = 20) -> None:
    async with opened(None, folder) as log:
        for seq in range(1, lines + 1):
            await write(log, "{a}:set", line(seq))


def file_of(folder: Path) -> Path:
    return folder / FILES / newest(folder / FILES / MANIFEST)


def cut(folder: Path, size: int) -> None:
    """Cut so many bytes off the end of the store's file."""
    whole = file_of(folder).read_bytes()
    file_of(folder).write_bytes(whole[:-size])


async def lines_of(folder: Path) -> int:
    async with opened(None, folder) as log:
        return len(await log.read("{a}:set"))


async def test_a_file_that_is_whole_is_worth_no_word(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await filled(tmp_path / "data")
    assert Witness(tmp_path / "data").lost() is None
    with caplog.at_level(logging.WARNING):
        assert await lines_of(tmp_path / "data") == 20
    assert caplog.records == []


async def test_an_end_that_was_cut_off_is_told_at_the_next_start(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """In the middle of a write, and where one ends: the store itself would say nothing then."""
    await filled(tmp_path / "data")
    whole = file_of(tmp_path / "data").read_bytes()
    ends = [
        at for at in range(len(whole)) if whole.startswith(b"*", at) and whole[at - 1 : at] == b"\n"
    ]
    for size in (7, len(whole) - ends[-1]):
        file_of(tmp_path / "data").write_bytes(whole[:-size])
        found = Witness(tmp_path / "data").lost()
        assert found
        assert found.size == size
        caplog.clear()
        assert await lines_of(tmp_path / "data") < 20
        [record] = caplog.records
        assert f"({size} bytes)" in record.getMessage()
        assert "Nothing has to be done" in record.getMessage()
        caplog.clear()
        assert await lines_of(tmp_path / "data") < 20
        assert caplog.records == []
        file_of(tmp_path / "data").write_bytes(whole)
        Witness(tmp_path / "data").acknowledged()


async def test_files_that_are_gone_altogether_are_told_too(tmp_path: Path) -> None:
    await filled(tmp_path / "data")
    for file in (tmp_path / "data" / FILES).iterdir():
        file.unlink()
    for _ in range(2):
        with pytest.raises(StoreError, match=r"files are gone.*restore.*acknowledged"):
            await lines_of(tmp_path / "data")
    async with opened(None, tmp_path / "data", anew=True) as log:
        assert await log.names() == []
    assert await lines_of(tmp_path / "data") == 0


@pytest.mark.parametrize("list", [None, "garbage", "file not.there seq 1 type i\n"])
async def test_a_list_of_files_that_is_gone_or_spoilt_is_made_anew(
    tmp_path: Path, list: str | None
) -> None:
    folder = tmp_path / "data"
    await filled(folder)
    manifest = folder / FILES / MANIFEST
    manifest.unlink() if list is None else manifest.write_text(list)
    for anew in (False, True):
        with pytest.raises(StoreError, match=r"python -m server mend|a file of it is missing"):
            async with opened(None, folder, anew=anew):
                pass
    assert "was made anew: 2 of them" in mend(folder)
    assert await lines_of(folder) == 20
    assert "nothing was changed" in mend(folder)


async def test_a_file_that_was_written_anew_is_shorter_and_whole(tmp_path: Path) -> None:
    async with opened(None, tmp_path / "data") as log:
        for seq in range(1, 21):
            await write(log, "{a}:set", line(seq))
        await only(log).ask("BGREWRITEAOF")
    assert Witness(tmp_path / "data").lost() is None
    async with opened(None, tmp_path / "data") as log:
        await write(log, "{a}:set", line(21))
    assert Witness(tmp_path / "data").lost() is None


def test_a_folder_without_a_note_has_lost_nothing_that_is_known(tmp_path: Path) -> None:
    assert Witness(tmp_path).lost() is None
    Witness(tmp_path).acknowledged()
    (tmp_path / "acknowledged").write_text("nonsense")
    assert Witness(tmp_path).lost() is None
    assert "until" in told(Lost(3, "then"))


async def test_a_list_of_files_that_cannot_be_read_stops_neither_a_start_nor_an_act(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "data"
    await filled(folder)
    (folder / FILES / MANIFEST).write_bytes(b"\xff\xfe type i\n type i")
    assert Witness(folder).lost() is None
    Witness(folder).acknowledged()


# Mending


async def test_what_can_be_read_of_a_spoilt_file_is_kept_and_the_rest_is_set_aside(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "data"
    await filled(folder)
    whole = file_of(folder).read_bytes()
    middle = whole.index(b"*", len(whole) // 2)
    file_of(folder).write_bytes(whole[:middle] + b"Q" + whole[middle + 1 :])
    with pytest.raises(StoreError, match=r"its file is spoilt.*restore.*mend") as error:
        await embedded(folder).__aenter__()
    assert "\n" not in str(error.value)
    said = mend(folder)
    assert "cut off" in said
    [aside] = folder.glob("spoilt-*")
    assert str(aside) in said
    assert 0 < await lines_of(folder) < 20
    assert caplog.records == []
    assert "nothing was changed" in mend(folder)


async def test_without_room_for_a_copy_nothing_is_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "data"
    await filled(folder)
    (folder / FILES / MANIFEST).write_text("garbage")

    def copy(*names: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr("shutil.copytree", copy)
    for free, said in ((100, r"no room for its \d+ KiB"), (10**9, "cannot be read")):
        monkeypatch.setattr("shutil.disk_usage", lambda path, free=free: SimpleNamespace(free=free))
        with pytest.raises(StoreError, match=f"{said}.*Nothing was changed"):
            mend(folder)
    assert (folder / FILES / MANIFEST).read_text() == "garbage"


def test_a_folder_without_a_store_cannot_be_mended(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store"):
        mend(tmp_path / "data")


# What a store says as it ends


@pytest.mark.parametrize(("pattern", "said"), CAUSES)
def test_what_a_store_says_last_is_one_sentence_with_what_to_do(pattern: str, said: str) -> None:
    assert "\n" not in said
    assert said.endswith(".")


def test_a_cause_is_found_in_the_stores_own_words() -> None:
    full = "# Error writing to the AOF file: No space left on device\n# Can't recover ... Exiting"
    assert cause(full) == dict(CAUSES)["No space left on device"]
    assert cause("* Ready to accept connections") is None


def test_a_store_on_a_full_disk_need_not_say_so_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert why(tmp_path, ["Ready"]) is None
    monkeypatch.setattr("shutil.disk_usage", lambda path: SimpleNamespace(free=FULL_BELOW - 1))
    assert why(tmp_path, ["Ready"]) == FULL


async def test_a_store_that_ends_by_itself_says_why(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with embedded(tmp_path) as path:
        with (tmp_path / "store.log").open("a") as words:
            words.write("# Error writing to the AOF file: No space left on device\n")
        kill(listener(path) or 0, SIGKILL)
        await eventually(lambda: caplog.records)
    assert "the disk is full" in caplog.records[0].getMessage()
