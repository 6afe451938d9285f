"""A backup holds every line and proves it; what is put back proves itself, and is a new life."""

import gzip
from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from server.care.backup import BackupError, all_lines, back_up, read
from server.care.restore import restore, see_room
from server.domain.refusals import Refusal
from server.live.sets import SetRoom, meeting_name, set_name
from server.live.upgrade import carry_over
from server.store.embedded import embedded
from server.store.log import START, Line, LogUnavailable, Value
from server.store.pulse import Refused
from server.store.redis import RedisLog
from server.store.replacing import closed
from tests.live.set_of_two import SetOfTwo
from tests.live.standins import Clock, lobby
from tests.live.test_put_back import Watched
from tests.store.only import only


@pytest.fixture
async def log(tmp_path: Path) -> AsyncIterator[RedisLog]:
    """A store of its own, as a backup holds all of one."""
    async with embedded(tmp_path / "data") as path:
        log = RedisLog(f"unix://{path}")
        await carry_over(log)
        yield log
        await log.close()


@pytest.fixture
async def the_set(log: RedisLog) -> SetOfTwo:
    the_set = await SetOfTwo.founded(lobby(log, Clock())[0])
    await the_set.is_about_to_commit(1)
    assert isinstance(await the_set.commits(1, "Thank Mo"), int)
    return the_set


async def everything(log: RedisLog) -> list[str]:
    return [f"{kept.log} {kept.seq} {kept.act} {kept.text}" async for kept in all_lines(log)]


async def test_a_backup_holds_every_line_and_is_read_through(
    log: RedisLog, the_set: SetOfTwo, tmp_path: Path
) -> None:
    made = await back_up(log, tmp_path / "backup")
    assert made == read(tmp_path / "backup")
    assert made.lines == len(await everything(log)) > 10
    assert made.logs == 2
    assert (tmp_path / "backup").stat().st_mode & 0o077 == 0
    assert list(tmp_path.glob("*.part")) == []


async def test_while_it_is_put_back_the_store_takes_nothing_and_nothing_falls_between(
    log: RedisLog, tmp_path: Path
) -> None:
    theirs = RedisLog(f"unix://{tmp_path / 'data' / 'store.sock'}")
    async with closed(log):
        with pytest.raises(LogUnavailable, match="CLOSED"):
            await theirs.append("{a}:set", [Line(1, "act-1", b"{}")], START)
        with pytest.raises(LogUnavailable, match="CLOSED"):
            await theirs.put(Value("table", "field", b"1"), None)
        with pytest.raises(Refused):
            await only(theirs).beat(0, thorough=False)
        assert await theirs.read("{a}:set") == []
    assert len(await theirs.append("{a}:set", [Line(1, "act-1", b"{}")], START)) == 1
    await theirs.close()


async def test_where_there_is_no_room_for_it_or_for_what_stands_there_nothing_is_changed(
    log: RedisLog, the_set: SetOfTwo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, file = await everything(log), tmp_path / "backup"
    await back_up(log, file)
    see_room(file, tmp_path / "not" / "yet")
    monkeypatch.setattr("shutil.disk_usage", lambda path: SimpleNamespace(free=2_000))
    with pytest.raises(BackupError, match=r"has 1 KiB free.*needs about \d+.*nothing was changed"):
        see_room(file, tmp_path)
    monkeypatch.setattr("server.care.restore.time.strftime", lambda form: "taken")
    (tmp_path / "taken").touch()
    with pytest.raises(BackupError, match="so nothing was changed: copy"):
        await restore(log, file)
    assert await everything(log) == before
    assert await only(log).beat(0, thorough=False)


async def test_what_is_put_back_is_what_was_backed_up_and_its_meetings_are_known(
    log: RedisLog, the_set: SetOfTwo, tmp_path: Path
) -> None:
    before, file = await everything(log), tmp_path / "backup"
    made = await back_up(log, file)
    room = await Watched.on(log, meeting_name(the_set.id, 1), Clock())
    assert isinstance(await the_set.commits(1, "Thank Ada"), int)
    await only(log).pulse.look()
    life = only(log).life
    put, aside = await restore(log, file)
    assert put == made
    assert aside
    assert read(aside).lines == made.lines + 1
    assert await everything(log) == before
    await only(log).pulse.look()
    assert only(log).life != life
    group = SetRoom(log, the_set.id, Clock())
    await group.level()
    assert [c.what for c in group.state.commitments] == ["Thank Mo"]
    await room.room.level()
    assert room.anew == 1


async def test_logs_that_the_backup_does_not_have_are_gone(
    log: RedisLog, the_set: SetOfTwo, tmp_path: Path
) -> None:
    await back_up(log, tmp_path / "backup")
    other = "{another}:set"
    lines = await log.read(set_name(the_set.id))
    await only(log).ask("XADD", f"setroom:{other}", "1-0", "act", "x", "text", lines[0].text)
    await restore(log, tmp_path / "backup")
    assert await log.read(other) == []
    assert not isinstance(await lobby(log, Clock())[0].set(the_set.id), Refusal)


async def test_into_an_empty_store_it_is_put_without_another_copy(
    log: RedisLog, the_set: SetOfTwo, tmp_path: Path
) -> None:
    made = await back_up(log, tmp_path / "backup")
    async with embedded(tmp_path / "other") as path:
        other = RedisLog(f"unix://{path}")
        assert await restore(other, tmp_path / "backup") == (made, None)
        await carry_over(other)
        assert await everything(other) == await everything(log)
        await other.close()


def flipped(whole: bytes) -> bytes:
    """A file of which one byte in the middle is another."""
    middle = len(whole) // 2
    return whole[:middle] + bytes([whole[middle] ^ 0xFF]) + whole[middle + 1 :]


def spoilt(whole: bytes) -> dict[str, bytes]:
    lines = gzip.decompress(whole).splitlines(keepends=True)
    newer = lines[0].replace(b'"format":1', b'"format":2')
    return {
        "is no whole backup": whole[: len(whole) // 2],
        "no whole backup of": flipped(whole),
        "is not whole": gzip.compress(b"".join(lines[:-1])),
        "its sum is another": gzip.compress(b"".join(lines).replace(b"Harbour", b"Harbors")),
        "is no whole backup of": b"something else",
        "is no backup": gzip.compress(b"".join(reversed(lines))),
        "newer Setroom": gzip.compress(b"".join([newer, *lines[1:]])),
    }


@pytest.mark.parametrize("why", list(spoilt(gzip.compress(b'{"format":1}\n{}\n'))))
async def test_what_is_no_whole_backup_is_told_in_a_sentence_and_changes_nothing(
    log: RedisLog, the_set: SetOfTwo, tmp_path: Path, why: str
) -> None:
    await back_up(log, tmp_path / "backup")
    before = await everything(log)
    file = tmp_path / "spoilt"
    file.write_bytes(spoilt((tmp_path / "backup").read_bytes())[why])
    with pytest.raises(BackupError, match=why):
        await restore(log, file)
    assert await everything(log) == before
    assert list(tmp_path.glob("before-restore*")) == []


async def test_a_file_that_is_there_is_not_written_over(log: RedisLog, tmp_path: Path) -> None:
    (tmp_path / "backup").write_text("dear")
    with pytest.raises(BackupError, match="already"):
        await back_up(log, tmp_path / "backup")
    assert (tmp_path / "backup").read_text() == "dear"
    with pytest.raises(BackupError, match="cannot be written"):
        await back_up(log, tmp_path / "nowhere" / "backup")
    with pytest.raises(BackupError, match="cannot be written"):
        await back_up(log, tmp_path / "backup" / "within-a-file")
    with pytest.raises(BackupError, match="cannot be read"):
        await restore(log, tmp_path / "nothing")


async def test_a_line_that_is_no_text_is_copied_as_it_is(log: RedisLog, tmp_path: Path) -> None:
    spoilt = Line(1, "spoilt", b"{\xff\x00")
    await log.append("{a}:set", [spoilt], START)
    await back_up(log, tmp_path / "backup")
    await log.remove("{a}:set")
    await restore(log, tmp_path / "backup")
    assert await log.read("{a}:set") == [spoilt]
