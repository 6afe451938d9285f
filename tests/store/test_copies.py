"""A line counts as written once as many copies of the store have it as are wanted."""

import signal
from collections.abc import AsyncIterator
from pathlib import Path
from typing import NamedTuple

import pytest

from server.store.log import START, LogUnavailable
from server.store.pulse import State
from server.store.redis import RedisLog
from tests.store.listening import line
from tests.store.only import only
from tests.store.servers import KEEPS, Server, running, until


class Copied(NamedTuple):
    log: RedisLog
    copy: Server


@pytest.fixture
async def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Copied]:
    monkeypatch.setattr("server.store.pipe.COPIED_WITHIN_MS", 50)
    first, copy = (Server(tmp_path / name, **KEEPS) for name in ("first", "copy"))
    async with running([first, copy]):
        await first.start()
        await copy.start()
        await copy.ask("REPLICAOF", "127.0.0.1", first.port)
        await until(copy, "INFO", "replication", of="'master_link_status': 'up'")
        log = RedisLog(f"redis://127.0.0.1:{first.port}", copies=1)
        yield Copied(log, copy)
        await log.close()


async def test_a_line_that_no_copy_has_is_not_acknowledged_until_one_has(
    copied: Copied, name: str
) -> None:
    log, copy = copied
    assert list(await log.append(name, [line(1)], START)) == [line(1)]
    copy.send(signal.SIGSTOP)
    for _ in range(2):  # it stands there by now, and is not acknowledged all the same
        with pytest.raises(LogUnavailable, match="too few copies"):
            await log.append(name, [line(2)], line(1).mark)
    assert await log.read(name) == [line(1), line(2)]
    with pytest.raises(LogUnavailable):
        await log.read(name, copied=True)
    copy.send(signal.SIGCONT)
    assert list(await log.append(name, [line(2)], line(1).mark)) == [line(2)]
    assert await log.read(name, copied=True) == [line(1), line(2)]


async def test_without_a_copy_the_store_is_known_to_take_nothing(copied: Copied) -> None:
    log, copy = copied
    assert await log.fresh() is State.WELL
    copy.send(signal.SIGSTOP)
    assert not await only(log).pulse.look()
    copy.send(signal.SIGCONT)


async def test_what_others_ask_is_answered_meanwhile(copied: Copied, name: str) -> None:
    log, copy = copied
    copy.send(signal.SIGSTOP)
    asked = only(log).ask("SET", "setroom:x", 1, copied=True)
    assert await only(log).ask("ECHO", "here") == b"here"
    with pytest.raises(LogUnavailable):
        await asked
    copy.send(signal.SIGCONT)


@pytest.mark.parametrize(
    ("url", "copies", "wanted"),
    [
        ("redis://a", None, 0),
        ("redis://a", 2, 2),
        ("redis+sentinel://a/words", None, 1),
        ("redis+sentinel://a/words", 0, 0),
    ],
)
async def test_one_is_waited_for_where_it_may_take_the_place_of_a_server(
    url: str, copies: int | None, wanted: int
) -> None:
    log = RedisLog(url, copies=copies)
    assert only(log).pipe.copies == wanted
    await log.close()
