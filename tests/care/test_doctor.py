"""Whatever is wrong is found, and told in a sentence that says what to do."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from server.care import door
from server.care.doctor import examine
from server.domain.former import VERSION
from server.live.upgrade import LINES
from server.store import checks
from server.store.causes import FULL_BELOW
from server.store.checks import VERY_LITTLE, Facts, Finding, Level, disk
from server.store.embedded import embedded
from server.store.log import STORE, Line, Value
from server.store.opening import opened
from server.store.redis import AWAITED, RedisLog
from server.store.witness import FILES, MANIFEST, newest
from tests.edge.house import serving, settings
from tests.edge.proxy import Upgrades, proxied
from tests.lines import write
from tests.store.listening import line
from tests.store.only import only

GOOD: Facts = {
    "valkey_version": "9.1.2",
    "redis_version": "7.2.4",
    "aof_enabled": 1,
    "config:appendfsync": "always",
    "maxmemory": 0,
    "maxmemory_policy": "noeviction",
    "used_memory": 5_000_000,
    "role": "master",
}
WRONG: list[tuple[dict[str, Any], Level, str]] = [
    ({"valkey_version": "6.2.0"}, Level.WRONG, "Install"),
    ({"aof_enabled": 0}, Level.WRONG, "appendonly yes"),
    ({"config:appendfsync": "everysec"}, Level.WRONG, "appendfsync always"),
    ({"aof_last_write_status": "err"}, Level.WRONG, "free some space"),
    ({"aof_last_bgrewrite_status": "err"}, Level.CARE, "free disk"),
    ({"maxmemory": 10**8, "maxmemory_policy": "allkeys-lru"}, Level.WRONG, "noeviction"),
    ({"maxmemory_policy": "allkeys-lru"}, Level.CARE, "throws away"),
    ({"maxmemory": 6_000_000}, Level.CARE, "raise maxmemory"),
    ({"role": "slave"}, Level.WRONG, "name the first one"),
    ({"connected_slaves": 1}, Level.CARE, "lag behind"),
    ({"connected_slaves": 1, AWAITED: 2}, Level.WRONG, "must be on 2 copies of the store"),
]


def judged(facts: Facts) -> list[Finding]:
    found = [check(facts) for check in checks.CHECKS]
    return [finding for finding in found if finding.level is not Level.WELL]


def test_of_a_store_that_is_well_nothing_is_to_be_said() -> None:
    assert judged(GOOD) == []
    assert judged({**GOOD, "connected_slaves": 1, AWAITED: 1}) == []


@pytest.mark.parametrize(("other", "level", "words"), WRONG)
def test_what_may_lose_words_is_told_with_what_to_do(
    other: dict[str, Any], level: Level, words: str
) -> None:
    [found] = judged({**GOOD, **other})
    assert found.level is level
    assert words in found.sentence
    assert "\n" not in found.sentence


def test_a_disk_with_little_room_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    levels = []
    for free in (FULL_BELOW - 1, VERY_LITTLE - 1, 2 * VERY_LITTLE, 1000 * VERY_LITTLE):
        usage = type("Usage", (), {"free": free})
        monkeypatch.setattr("shutil.disk_usage", lambda path, usage=usage: usage)
        levels += [finding.level for finding in disk(tmp_path / "not" / "there")]
    assert levels == [Level.WRONG, Level.WRONG, Level.CARE, Level.WELL]


async def examined(url: str | None, folder: Path, address: str | None = None) -> tuple[bool, str]:
    said: list[str] = []
    is_well = await examine(url, folder, address, said.append)
    return is_well, "\n".join(said)


async def test_a_service_that_is_well_is_examined_by_its_address_while_it_runs(
    tmp_path: Path,
) -> None:
    async with embedded(tmp_path) as path, serving(settings(str(path))) as base:
        is_well, said = await examined(None, tmp_path, base)
    assert is_well, said
    assert "WRONG" not in said
    assert "The live room opens from there" in said


async def test_a_store_that_stands_still_is_examined_too(tmp_path: Path) -> None:
    async with embedded(tmp_path / "data"):
        pass
    is_well, said = await examined(None, tmp_path / "data")
    assert is_well, said
    assert "everything on its disk" in said


async def test_a_folder_without_a_store_gets_none_by_being_looked_at(tmp_path: Path) -> None:
    is_well, said = await examined(None, tmp_path / "typo")
    assert not is_well
    assert "There is no store in" in said
    assert not (tmp_path / "typo").exists()


async def test_a_line_that_nobody_can_read_is_told(tmp_path: Path) -> None:
    async with embedded(tmp_path / "data") as path:
        log = RedisLog(f"unix://{path}")
        await write(log, "{a}:set", Line(1, "act-1", b"spoilt"))
        await log.close()
    is_well, said = await examined(None, tmp_path / "data")
    assert not is_well
    assert "Line 1 of 1 of the log {a}:set cannot be read" in said


async def test_an_end_that_was_cut_off_is_told_once_in_the_findings_alone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(None, tmp_path) as log:
        await log.put(Value("table", "field", b"1"), None)
        await write(log, "{a}:set", line(1))
    file = tmp_path / FILES / newest(tmp_path / FILES / MANIFEST)
    file.write_bytes(file.read_bytes()[:-7])
    is_well, said = await examined(None, tmp_path)
    assert not is_well
    assert "The end of the store's file is gone (7 bytes)" in said
    assert caplog.records == []
    assert "The end" not in (await examined(None, tmp_path))[1]


async def test_a_store_that_cannot_be_had_is_told(tmp_path: Path) -> None:
    is_well, said = await examined(f"unix://{tmp_path / 'none.sock'}", tmp_path)
    assert not is_well
    assert said.count("WRONG") == 1


async def test_a_store_that_takes_nothing_or_is_of_a_newer_version_is_told(tmp_path: Path) -> None:
    async with embedded(tmp_path) as path:
        log = RedisLog(f"unix://{path}")
        await log.put(Value(STORE, LINES, str(VERSION + 1).encode()), None)
        await only(log).ask("CONFIG", "SET", "maxmemory", "1")
        is_well, said = await examined(f"unix://{path}", tmp_path)
        await log.close()
    assert not is_well
    assert "takes nothing" in said
    assert ".." not in said
    assert "A newer version of Setroom" in said


# The public address


@contextlib.asynccontextmanager
async def answering(answers: bytes, health: bytes | None = None) -> AsyncIterator[str]:
    """Something that answers every request in one way, but for `/health`: as a proxy does."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        request = await reader.readuntil(b"\r\n\r\n")
        writer.write(health if health and b" /health " in request else answers)
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        yield "http://127.0.0.1:{1}".format(*server.sockets[0].getsockname())


def plain(status: str, more: str = "", body: str = "") -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n{more}\r\n"
    return f"{head}{body}".encode()


WELL = plain("200 OK", body='{"status":"ok"}')


async def found_at(address: str) -> dict[str, Level]:
    return {each.sentence: each.level for each in await door.look(address, time.time())}


async def test_a_proxy_that_passes_no_websockets_on_is_told_with_what_to_set(
    store_socket: str,
) -> None:
    async with (
        serving(settings(store_socket)) as base,
        proxied(base, Upgrades.DROPPED) as (_, dropping),
        answering(plain("200 OK"), WELL) as other,
    ):
        for address in (dropping, other):
            found = await found_at(address)
            [said] = [sentence for sentence in found if sentence.startswith("The live room opens")]
            assert found[said] is Level.WRONG
            assert "Upgrade" in said
            others = [one for one, level in found.items() if level is Level.WRONG and one != said]
            assert ["answers with 200" in one for one in others] == [True] * (address == other)


@pytest.mark.parametrize(
    ("host", "words"),
    [
        ("setroom", ("the name", "proxy_set_header Host", "HOSTS=127.0.0.1.")),
        ("sets.example", ("Pages of", "proxy_set_header Host", "ORIGINS=http://127.0.0.1:")),
    ],
)
async def test_a_proxy_that_asks_by_another_name_is_told_with_what_to_set(
    store_socket: str, host: str, words: tuple[str, ...]
) -> None:
    given = replace(settings(store_socket), hosts=("sets.example",))
    async with serving(given) as base, proxied(base, host=host) as (_, address):
        found = await found_at(address)
    [said] = [sentence for sentence, level in found.items() if level is Level.WRONG]
    assert [word for word in words if word not in said] == []
    assert ("opens from there" in "".join(found)) == (host == "sets.example")


async def test_what_answers_for_the_service_is_told() -> None:
    date = "Date: Thu, 01 Jan 2026 00:00:00 GMT\r\n"
    for status, body, words in (
        ("503 Away", "", "cannot save"),
        ("404 No", "", "404"),
        ("502 Bad Gateway", "", "cannot reach Setroom"),
        ("200 OK", "Hello", "is not Setroom"),
    ):
        async with answering(plain(status, body=body)) as address:
            [(said, level)] = (await found_at(address)).items()
            assert (words in said, level) == (True, Level.WRONG)
    async with answering(plain("200 OK", date, '{"status":"ok"}')) as address:
        assert any("Its clock" in sentence for sentence in await found_at(address))


async def test_a_path_that_the_service_knows_nothing_of_is_told(tmp_path: Path) -> None:
    async with embedded(tmp_path) as store:
        given = replace(settings(str(store)), base_path="/setroom")
        async with serving(given) as base:
            for address, words in ((f"{base}/setroom/", ""), (base, "set BASE_PATH to /,")):
                is_well, said = await examined(None, tmp_path, address)
                assert (is_well, "BASE_PATH" in said) == (not words, bool(words))
                assert words in said
        async with serving(settings(str(store))) as base:
            said = (await examined(None, tmp_path, f"{base}/setroom"))[1]
    assert "BASE_PATH is another path" in said


@pytest.mark.parametrize("address", ["sets.example", "ftp://sets.example", "http://127.0.0.1:1"])
async def test_an_address_that_leads_nowhere_is_told(address: str) -> None:
    found = await found_at(address)
    assert Level.WRONG in found.values()
    assert all("\n" not in sentence for sentence in found)
