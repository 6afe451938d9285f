"""Whoever runs the service sees which sets there are, lets a coach back in, and deletes one."""

import asyncio
import os
import pty
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from server.care import sets
from server.care.backup import back_up
from server.care.commands import Place
from server.care.restore import restore
from server.domain.former import VERSION
from server.domain.refusals import Reason, Refusal
from server.domain.secrets import digest
from server.domain.sets.ending import EndSet
from server.domain.sets.person import Person
from server.domain.sets.state import LearningSet
from server.domain.words import HOUSE
from server.live import seats
from server.live.lobby import Lobby
from server.live.seats import Wish
from server.live.sets import SetRoom, set_name
from server.live.upgrade import LINES, carry_over
from server.store.embedded import embedded
from server.store.log import STORE, Line, Value
from server.store.redis import RedisLog
from server.store.witness import FILES
from tests.care.test_main import says
from tests.lines import write
from tests.live.set_of_two import ANAS, SetOfTwo
from tests.live.standins import Clock, lobby
from tests.waiting import eventually

WORD = "Thank Mo, who let the harbour master know"


@pytest.fixture
async def log(tmp_path: Path) -> AsyncIterator[RedisLog]:
    """A store of its own that a service has open."""
    async with embedded(tmp_path) as path:
        log = RedisLog(f"unix://{path}")
        await carry_over(log)
        yield log
        await log.close()


@pytest.fixture
def here(log: RedisLog) -> Lobby:
    return lobby(log, Clock())[0]


@pytest.fixture
async def the_set(here: Lobby) -> SetOfTwo:
    the_set = await SetOfTwo.founded(here)
    await the_set.is_about_to_commit(1)
    assert isinstance(await the_set.commits(1, WORD), int)
    return the_set


@pytest.fixture
def place(tmp_path: Path, log: RedisLog) -> Place:
    return None, tmp_path


@contextmanager
def at_a_terminal(monkeypatch: pytest.MonkeyPatch, types: str) -> Iterator[None]:
    """Somebody sits there, and types."""
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "wb", buffering=0) as keys, os.fdopen(theirs) as terminal:
        monkeypatch.setattr(sys, "stdin", terminal)
        keys.write(types.encode())
        yield


async def everything(log: RedisLog, id: str) -> list[str]:
    return [name for name in await log.names() if id in name]


# Which there are


async def test_all_sets_are_listed_in_a_line_each_that_was_used_last_first(
    here: Lobby, the_set: SetOfTwo, place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    assert isinstance(here.clock, Clock)
    here.clock.go_on(1_000_000)
    other = await seats.found(here, "Lighthouse", "Esi", "e" * 32)
    assert isinstance(other, seats.Founded)
    await sets.listed(place)
    day = sets.day((await the_set.now(1)).started_at)
    out = capsys.readouterr().out
    assert out.splitlines() == [
        f"{other.set}  Lighthouse  (coach: Esi; 1 person; not met)",
        f"{the_set.id}  Harbour  (coach: Ana; 2 people; 1 meeting, the last on {day})",
    ]
    state = (await the_set.levelled()).members_key
    assert state not in out
    assert "Ben" not in out


async def test_where_there_is_none_that_is_said(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    await sets.listed(place)
    assert capsys.readouterr().out == "There is no set.\n"


async def test_one_that_cannot_be_read_is_listed_and_deleted_all_the_same(
    log: RedisLog, the_set: SetOfTwo, place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    name = set_name(the_set.id)
    await write(log, name, Line(the_set.group.seq + 1, "spoilt", b"spoilt"))
    await sets.listed(place)
    assert f"{the_set.id}  a line of it cannot be read" in capsys.readouterr().out
    await sets.purge(the_set.id, True, place)
    assert "Harbour is deleted" in capsys.readouterr().out
    assert await everything(log, the_set.id) == []


# A coach's way back


async def test_a_coach_is_let_back_in_by_a_new_link_and_keeps_their_seat(
    here: Lobby, the_set: SetOfTwo, place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    before = await seats.make_own_key(the_set.group, the_set.ana.id, digest(ANAS))
    assert isinstance(before, str)
    await sets.coach(the_set.id, "", place)
    path, told = capsys.readouterr().out.split("\n", 1)
    assert path.startswith(f"/sets/{the_set.id}/join#")
    assert "Put the address of your service before it" in told
    key = path.partition("#")[2]
    group = await here.set(the_set.id)
    assert isinstance(group, SetRoom)
    assert seats.opens(group.state, before) == Refusal(Reason.KEY_REPLACED, "key")
    assert isinstance(group.state.seated(digest(ANAS)), Person)
    assert (group.state.noted[-1].what, group.state.noted[-1].by) == ("way_handed", HOUSE)
    ana = await seats.take_seat(group, Wish(key, "another-device-of-anas-" + "x" * 20))
    assert isinstance(ana, Person)
    assert (ana.id, ana.waiting) == (the_set.ana.id, ana.seats)


async def test_where_several_lead_it_is_said_for_whom(
    the_set: SetOfTwo, place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(sets.NotDone, match="No coach of Harbour is called Ben: there is Ana"):
        await sets.coach(the_set.id, "Ben", place)
    both = LearningSet(name="Harbour", people=(the_set.ana, Person("eve", "Eve", the_set.ana.role)))
    with pytest.raises(sets.NotDone, match="several coaches: say which of Ana, Eve after the set"):
        sets.which(both, "")
    assert sets.which(both, "eve").id == "eve"
    await sets.coach(the_set.id, "ana", place)
    assert capsys.readouterr().out.startswith("/sets/")


# Its end


async def test_a_set_is_deleted_once_its_name_is_typed(
    here: Lobby,
    the_set: SetOfTwo,
    place: Place,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs = [
        await here.log.read(name) for name in (set_name(the_set.id), f"{{{the_set.id}}}:meeting:1")
    ]
    with at_a_terminal(monkeypatch, "Harbour\n"):
        await sets.purge(the_set.id, False, place)
    out = capsys.readouterr().out
    assert "Backups keep it until they are removed" in out
    assert f"Harbour is deleted: {sum(map(len, logs))} lines of 2 logs" in out
    assert await here.set(the_set.id) in (
        Refusal(Reason.NO_SUCH_SET, "set"),
        Refusal(Reason.SET_DELETED),
    )


async def test_by_another_name_nothing_is_deleted(
    log: RedisLog, the_set: SetOfTwo, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    for typed in ("harbour\n", "\n", "yes\n"):
        with at_a_terminal(monkeypatch, typed), pytest.raises(sets.NotDone, match="not its name"):
            await sets.purge(the_set.id, False, place)
    assert len(await everything(log, the_set.id)) == 3


async def test_nothing_that_was_written_stays_on_the_disk(
    log: RedisLog, the_set: SetOfTwo, place: Place, tmp_path: Path
) -> None:
    def kept() -> bool:
        files = [file for file in (tmp_path / FILES).iterdir() if file.is_file()]
        try:
            return any(WORD.encode() in file.read_bytes() for file in files)
        except FileNotFoundError:
            return True  # A file was replaced by another meanwhile: they are to be read again.

    assert kept()
    other = await seats.found(lobby(log, Clock())[0], "Lighthouse", "Esi", "e" * 32)
    assert isinstance(other, seats.Founded)
    await sets.purge(the_set.id, True, place)
    assert await everything(log, the_set.id) == []
    assert len(await everything(log, other.set)) == 1
    await eventually(lambda: not kept())


async def test_a_backup_that_is_put_back_brings_it_back_and_it_goes_on(
    log: RedisLog, the_set: SetOfTwo, place: Place, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("backups") / "backup"
    await back_up(log, file)
    await sets.purge(the_set.id, True, place)
    await restore(log, file)
    again = await lobby(log, Clock())[0].set(the_set.id)
    assert isinstance(again, SetRoom)
    key = await seats.make_own_key(again, the_set.ana.id, digest(ANAS))
    assert isinstance(key, str)


async def test_what_was_broken_off_is_listed_and_finished_without_asking(
    log: RedisLog, the_set: SetOfTwo, place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    assert isinstance(await the_set.group.act(EndSet(id="house:end"), HOUSE), int)
    await sets.listed(place)
    assert f"{the_set.id}  deleted, and not all of it is gone" in capsys.readouterr().out
    with pytest.raises(sets.NotDone, match="The set is deleted"):
        await sets.coach(the_set.id, "", place)
    await sets.purge(the_set.id, False, place)
    assert await everything(log, the_set.id) == []
    with pytest.raises(sets.NotDone, match="There is no set"):
        await sets.purge(the_set.id, True, place)


@pytest.mark.parametrize(
    ("version", "words"), [(VERSION + 1, "A newer version"), (VERSION - 1, "start this one first")]
)
async def test_a_store_of_another_version_is_left_alone(
    log: RedisLog, the_set: SetOfTwo, place: Place, version: int, words: str
) -> None:
    await log.put(Value(STORE, LINES, str(version).encode()), str(VERSION).encode())
    with pytest.raises(sets.NotDone, match=words):
        await sets.purge(the_set.id, True, place)
    assert len(await everything(log, the_set.id)) == 3


# By its name


async def test_all_of_it_is_said_after_the_name_while_the_service_runs_or_not(
    tmp_path: Path,
) -> None:
    async with embedded(tmp_path / "data") as path:
        log = RedisLog(f"unix://{path}")
        await carry_over(log)
        new = await seats.found(lobby(log, Clock())[0], "Harbour", "Ana", ANAS)
        assert isinstance(new, seats.Founded)
        status, out, _ = await says(tmp_path / "data", "sets", "coach", new.set, "ana")
        assert (status, out.startswith(f"/sets/{new.set}/join#")) == (0, True)
        await log.close()
    status, out, _ = await says(tmp_path / "data", "sets")
    assert (status, out) == (0, f"{new.set}  Harbour  (coach: Ana; 1 person; not met)\n")
    status, out, error = await says_without_a_terminal(tmp_path / "data", "sets", "purge", new.set)
    assert (status, out, error.count("\n"), "say --sure" in error) == (3, "", 1, True)
    status, out, _ = await says(tmp_path / "data", "sets", "purge", new.set, "--sure")
    assert (status, "Harbour is deleted: 3 lines of 1 log," in out) == (0, True)
    status, _, error = await says(tmp_path / "data", "sets", "purge", new.set, "--sure")
    assert (status, error.count("\n"), f"There is no set {new.set}" in error) == (3, 1, True)
    status, _, error = await says(tmp_path / "typo", "sets")
    assert (status, "There is no store in" in error) == (3, True)


async def says_without_a_terminal(folder: Path, *words: str) -> tuple[int, str, str]:
    environ = {**os.environ, "DATA_DIR": str(folder), "REDIS_URL": ""}
    command = (sys.executable, "-m", "server", *words)
    process = await asyncio.create_subprocess_exec(
        *command, env=environ, stdin=asyncio.subprocess.DEVNULL, stdout=PIPE, stderr=PIPE
    )
    out, error = await process.communicate()
    assert process.returncode is not None
    return process.returncode, out.decode(), error.decode()
