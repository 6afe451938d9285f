"""What cannot but lose something is told: every screen begins anew, level with what there is."""

import asyncio
import shutil
import signal
from pathlib import Path

import pytest

from server.care.backup import logs
from server.store.witness import FILES, MANIFEST, newest
from tests.faults.meeting import A_WHILE_S, NAMES, Meeting, until, writing
from tests.faults.store import process_of_store, says, store_in

pytestmark = pytest.mark.faults


async def lost_something(meeting: Meeting) -> None:
    """Every screen began anew, and is level with what there is now."""
    await meeting.settles()
    for name, client in zip(NAMES, meeting.clients, strict=True):
        assert client.begun_anew
        assert client.entries == await meeting.transcript(name)


async def goes_on(meeting: Meeting) -> None:
    """Everybody writes for a while."""
    async with writing(meeting):
        await asyncio.sleep(A_WHILE_S)


async def killed(meeting: Meeting) -> None:
    """End the service, and its store, which follows a moment later."""
    await meeting.service.end(signal.SIGKILL)
    await until(lambda: not process_of_store(meeting.folder))


async def test_a_backup_that_is_put_back(tmp_path: Path) -> None:
    async with Meeting(tmp_path / "data") as meeting:
        file = str(tmp_path / "backup")
        await says(meeting.folder, "backup", file)
        async with writing(meeting):
            await asyncio.sleep(A_WHILE_S)
            said = await says(meeting.folder, "restore", file)
            await asyncio.sleep(A_WHILE_S)
        await lost_something(meeting)
        [aside] = tmp_path.glob("before-restore-*")
        assert str(aside) in said
        saved = {line.act for _, lines in logs(aside) for line in lines}
        now = {entry["act"] for entry in await meeting.transcript("ana")}
        written = {id for client in meeting.clients for id in client.done}
        hidden = {id for client in meeting.clients[1:] for id in client.done}
        assert written - saved - now - hidden == set()


async def test_an_end_that_was_cut_off_is_told_at_the_start_too(tmp_path: Path) -> None:
    async with Meeting(tmp_path / "data") as meeting:
        await goes_on(meeting)
        await killed(meeting)
        files = meeting.folder / FILES
        file = files / newest(files / MANIFEST)
        whole = file.read_bytes()
        cut = [at for at in range(len(whole)) if whole.startswith(b"\r\n*", at)][-12] + 2
        file.write_bytes(whole[:cut])
        await meeting.service.start()
        assert "The end of the store's file is gone" in meeting.service.said
        await lost_something(meeting)


async def test_a_folder_in_whose_place_an_earlier_copy_is_put(tmp_path: Path) -> None:
    async with Meeting(tmp_path / "data") as meeting:
        copy = tmp_path / "copy"
        await killed(meeting)
        shutil.copytree(meeting.folder, copy)
        await meeting.service.start()
        await goes_on(meeting)
        await killed(meeting)
        shutil.rmtree(meeting.folder)
        copy.rename(meeting.folder)
        await meeting.service.start()
        await goes_on(meeting)
        await lost_something(meeting)


async def test_a_store_that_lost_everything_ends_every_screen_in_words(tmp_path: Path) -> None:
    async with Meeting(tmp_path / "data") as meeting:
        async with store_in(meeting.folder) as store:
            await store.flushall()
        await until(lambda: all(client.ends for client in meeting.clients))
        said = {code for client in meeting.clients for code in client.ends}
        assert said <= {"no_such_set", "not_seated"}
