"""The promise of a log, kept by both keepers; and what only one over a connection can break."""

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from functools import partial
from os import kill
from pathlib import Path
from typing import Any

import pytest
from redis.asyncio import Redis

from server.store.checks import Level, keeps
from server.store.embedded import embedded
from server.store.folder import listener
from server.store.keys import PREFIX
from server.store.log import START, Line, Log, LogDiffers, LogUnavailable, Value, Watcher
from server.store.pulse import ANSWER_WITHIN_S
from server.store.redis import RedisLog
from tests.lines import write
from tests.store.between import line_from_port
from tests.store.listening import Listener, line, watched
from tests.store.only import only
from tests.waiting import eventually

OpenLog = Callable[[], Log]


# The promise


async def test_a_log_that_nobody_wrote_is_empty(log: Log, name: str) -> None:
    assert await log.read(name) == []


async def test_lines_are_numbered_from_one_and_read_in_order(log: Log, name: str) -> None:
    for seq in (1, 2, 3):
        assert list(await write(log, name, line(seq))) == [line(seq)]
    assert await log.read(name) == [line(1), line(2), line(3)]
    assert await log.read(name, 2) == [line(3)]
    assert await log.read(name, 3) == []
    assert await log.read(name, 99) == []


@pytest.mark.parametrize("page", [2, 40, 120, 121, 500])
async def test_a_log_of_many_lines_is_read_whole_page_by_page(
    log: Log, name: str, page: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.store.redis.A_PAGE", page)
    for seq in range(1, 121):
        await write(log, name, line(seq))
    assert [kept.seq for kept in await log.read(name)] == list(range(1, 121))
    assert [kept.seq for kept in await log.read(name, 100)] == list(range(101, 121))


async def test_a_log_that_is_put_back_while_it_is_read_is_read_anew(
    redis_logs: Callable[[], RedisLog], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.store.redis.A_PAGE", 4)
    log, other = redis_logs(), redis_logs()
    for seq in range(1, 10):
        await write(log, name, line(seq))
    ask, pages = only(log).ask, 0

    async def put_back_meanwhile(*command: Any, **how: Any) -> Any:
        nonlocal pages
        pages += 1
        if pages == 2:
            await other.remove(name)
            for seq in range(1, 7):
                await write(other, name, line(seq, f"other-{seq}"))
        return await ask(*command, **how)

    monkeypatch.setattr(only(log), "ask", put_back_meanwhile)
    assert [kept.act for kept in await log.read(name)] == [f"other-{seq}" for seq in range(1, 7)]


async def test_text_is_kept_byte_for_byte(log: Log, name: str) -> None:
    text = 'line 1 told \r\n {"a":"\u2028 \U0001f9ed"} \0'.encode()
    await write(log, name, Line(1, "house:seat:x", text))
    assert await log.read(name) == [Line(1, "house:seat:x", text)]


async def test_who_comes_second_is_given_what_stands_there(log: Log, name: str) -> None:
    await write(log, name, line(1, "theirs"))
    await write(log, name, line(2, "theirs-too"))
    standing = await write(log, name, line(1, "mine"))
    assert [kept.act for kept in standing] == ["theirs", "theirs-too"]
    assert len(await log.read(name)) == 2


async def test_an_act_whose_answer_was_lost_is_written_once(log: Log, name: str) -> None:
    await write(log, name, line(1))
    assert list(await write(log, name, line(1))) == [line(1)]
    assert await log.read(name) == [line(1)]


async def test_a_number_is_never_skipped(log: Log, name: str) -> None:
    with pytest.raises(LogDiffers):
        await write(log, name, line(2))
    await write(log, name, line(1))
    with pytest.raises(LogDiffers):
        await write(log, name, line(3))
    assert await log.read(name) == [line(1)]


async def test_two_writers_at_once_share_the_numbers_out(logs: OpenLog, name: str) -> None:
    async def writes(log: Log, who: str) -> None:
        last, mark = 0, START
        for act in [f"{who}-{number}" for number in range(30)]:
            standing: Sequence[Line] = []
            while act not in [kept.act for kept in standing]:
                standing = await log.append(name, [line(last + 1, act)], mark)
                last, mark = standing[-1].seq, standing[-1].mark

    first, second = logs(), logs()
    await asyncio.gather(writes(first, "a"), writes(second, "b"))
    kept = await first.read(name)
    assert [k.seq for k in kept] == list(range(1, 61))
    assert len({k.act for k in kept}) == 60


async def test_logs_do_not_know_each_other(log: Log, name: str) -> None:
    other = f"{name}1"
    heard = await watched(log, other)
    await write(log, name, line(1))
    assert await log.read(other) == []
    await write(log, other, line(1, "the-other"))
    await heard.has(1)
    assert heard.lines == [line(1, "the-other")]


# Watching


async def test_watchers_hear_every_line_in_order(logs: OpenLog, name: str) -> None:
    writer, reader = logs(), logs()
    heard = [await watched(writer, name), await watched(reader, name)]
    for seq in range(1, 41):
        await write(writer, name, line(seq))
    for each in heard:
        await each.has(40)
        assert each.lines == [line(seq) for seq in range(1, 41)]


async def test_what_was_written_before_is_not_told(log: Log, name: str) -> None:
    await write(log, name, line(1))
    heard = await watched(log, name)
    await write(log, name, line(2))
    await heard.has(1)
    assert heard.numbers == [2]


async def test_a_line_that_was_not_written_is_not_told(log: Log, name: str) -> None:
    heard = await watched(log, name)
    await write(log, name, line(1))
    await write(log, name, line(1, "too-late"))
    with pytest.raises(LogDiffers):
        await write(log, name, line(7))
    await write(log, name, line(2))
    await heard.has(2)
    assert heard.lines == [line(1), line(2)]


async def test_something_told_is_heard_and_kept_nowhere(logs: OpenLog, name: str) -> None:
    speaker, heard = logs(), await watched(logs(), name)
    await speaker.publish(name, b"line 1 x {}")
    await write(speaker, name, line(1))
    await heard.has(1)
    assert heard.notices == [b"line 1 x {}"]
    assert heard.lines == await speaker.read(name) == [line(1)]


async def test_who_stops_watching_hears_no_more(log: Log, name: str) -> None:
    other = f"{name}1"
    heard, still = await watched(log, name), await watched(log, other)
    await write(log, name, line(1))
    await heard.has(1)
    await log.unwatch(name, heard.watcher)
    await write(log, name, line(2))
    await write(log, other, line(1))
    await still.has(1)
    assert heard.numbers == [1]


async def test_who_watches_again_hears_again(log: Log, name: str) -> None:
    first = await watched(log, name)
    await log.unwatch(name, first.watcher)
    again = await watched(log, name)
    await write(log, name, line(1))
    await again.has(1)
    assert first.lines == []


# What a connection can break


@contextlib.asynccontextmanager
async def raw(socket: str) -> AsyncIterator[Redis]:
    async with Redis(unix_socket_path=socket) as client:
        yield client


async def kill_followers(socket: str) -> None:
    async with raw(socket) as client:
        killed: Any = await client.client_kill_filter(_type="pubsub")
        assert killed >= 1


async def test_following_survives_a_broken_connection_and_tells_of_the_gap(
    redis_logs: OpenLog, store_socket: str, name: str
) -> None:
    log = redis_logs()
    heard = await watched(log, name)
    gaps = heard.gaps
    await kill_followers(store_socket)
    await heard.has_gaps(gaps + 1)
    await write(log, name, line(1))
    await heard.has(1)
    assert heard.lines == [line(1)]


async def test_a_watch_that_began_while_the_connection_broke_hears_too(
    redis_logs: OpenLog, store_socket: str, name: str
) -> None:
    log = redis_logs()
    await watched(log, name)
    for attempt in range(5):
        late, other = Listener(), f"{name}{attempt}"
        await kill_followers(store_socket)
        await log.watch(other, late.watcher)
        await late.has_gaps(1)
        await write(log, other, line(1))
        await late.has(1)


async def test_a_word_that_nobody_understands_does_not_end_the_following(
    redis_logs: OpenLog, store_socket: str, name: str
) -> None:
    log = redis_logs()
    heard = await watched(log, name)
    async with raw(store_socket) as client:
        for word in (b"", b"line", b"line x y z", b"notice", b"gibberish of a later version"):
            await client.publish(PREFIX + name, word)
    await write(log, name, line(1))
    await eventually(lambda: line(1) in heard.lines)


async def test_a_watcher_that_fails_does_not_end_the_following(
    redis_logs: OpenLog, name: str
) -> None:
    def fail(*said: Any) -> None:
        raise ValueError(said)

    log = redis_logs()
    heard = await watched(log, f"{name}1")
    await log.watch(name, Watcher(fail, fail, heard.gap))
    await log.publish(name, b"anything")
    await write(log, f"{name}1", line(1))
    await heard.has(1)


async def test_following_survives_a_store_that_dies(tmp_path: Path, name: str) -> None:
    async with embedded(tmp_path) as path:
        log = RedisLog(f"unix://{path}")
        async with contextlib.aclosing(Closing(log)):
            heard = await watched(log, name)
            await write(log, name, line(1))
            await heard.has(1)
            gaps, process = heard.gaps, listener(path)
            assert process
            kill(process, signal.SIGKILL)
            await heard.has_gaps(gaps + 1)
            assert await log.read(name) == [line(1)]
            await write(log, name, line(2))
            await heard.has(2)


class Closing:
    """Closes a log at the end of a block."""

    def __init__(self, log: RedisLog) -> None:
        self.log = log

    async def aclose(self) -> None:
        await self.log.close()


# A store that is not there


def everything(log: RedisLog, name: str) -> list[Coroutine[Any, Any, Any]]:
    """All that can be asked of a log and is answered."""
    return [
        log.append(name, [line(1)], START),
        log.append(name, [line(1)], START, Value("a-table", "1", b"one")),
        log.read(name),
        log.remove(name),
        log.erase([name]),
        log.names(),
        log.values("a-table"),
        log.put(Value("a-table", "1", b"one"), None),
        log.publish(name, b""),
        log.find(),
    ]


@contextlib.asynccontextmanager
async def silent_store(path: Path) -> AsyncIterator[RedisLog]:
    """A store that takes every connection and never says a word."""
    over = asyncio.Event()

    async def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await over.wait()
        writer.close()

    async with await asyncio.start_unix_server(say_nothing, path):
        log = RedisLog(f"unix://{path}")
        yield log
        await log.close()
        over.set()


async def test_a_store_that_does_not_answer_is_given_up_soon(tmp_path: Path, name: str) -> None:
    async with silent_store(tmp_path / "silent.sock") as log:
        asked = everything(log, name)
        async with asyncio.timeout(2 * ANSWER_WITHIN_S):  # asked again, it would take as long anew
            answers = await asyncio.gather(*asked, return_exceptions=True)
    assert [type(answer) for answer in answers] == [LogUnavailable] * len(asked)


async def test_a_store_that_is_not_there_is_told_at_once(tmp_path: Path, name: str) -> None:
    log = RedisLog(f"unix://{tmp_path / 'nowhere.sock'}")
    for asked in everything(log, name):
        with pytest.raises(LogUnavailable):
            await asked
    await log.close()


async def test_a_connection_that_the_store_closed_meanwhile_is_not_used_again(
    store_socket: str, name: str
) -> None:
    async with line_from_port(partial(asyncio.open_unix_connection, store_socket)) as (there, port):
        log = RedisLog(f"redis://127.0.0.1:{port}")
        await write(log, name, line(1))
        there.break_all()
        await eventually(lambda: only(log).pipe.transport is None)
        await write(log, name, line(2))
        assert await log.read(name) == [line(1), line(2)]
        await log.close()


async def test_whoever_may_touch_nothing_but_our_own_keys_and_channels_can_keep_a_log(
    store_socket: str, name: str
) -> None:
    async with Redis(unix_socket_path=store_socket) as owner:
        ours = [f"{PREFIX}*"]
        await owner.acl_setuser(
            "keeper", True, passwords=["+secret"], keys=ours, channels=ours, categories=["+@all"]
        )
        log = RedisLog(f"unix://keeper:secret@{store_socket}")
        await write(log, name, line(1))
        await log.put(Value("kept", "field", b"1"), None)
        await only(log).beat(0, thorough=True)
        await log.close()
        await owner.acl_deluser("keeper")


async def test_our_own_store_writes_to_disk_before_it_answers(redis_logs: OpenLog) -> None:
    log = redis_logs()
    assert isinstance(log, RedisLog)
    assert keeps((await log.facts())[0]).level is Level.WELL
