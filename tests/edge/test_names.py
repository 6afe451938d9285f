"""The names of a service that runs: what is answered by another, and how long any will do."""

from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx2 as httpx
import msgspec
import pytest
from msgspec.structs import replace
from starlette.types import Receive, Scope, Send
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus
from websockets.typing import Origin

from server.domain.former import VERSION
from server.listening import config
from server.live.upgrade import LINES
from server.store.embedded import embedded
from server.store.log import STORE, Value
from server.store.redis import RedisLog
from tests.edge.house import serving, settings
from tests.edge.wires import PATH

ROOM, EVIL = "sets.example", "evil.example"


@pytest.fixture(scope="module")
async def named(store_socket: str) -> AsyncIterator[str]:
    """The address of a service that goes by one name."""
    async with serving(replace(settings(store_socket), hosts=(ROOM,))) as base:
        yield base


async def status_by(base: str, host: str, path: str = "/") -> int:
    async with httpx.AsyncClient(base_url=base) as web:
        return (await web.get(path, headers={"Host": host})).status_code


@pytest.mark.parametrize(
    ("host", "page", "status", "code"),
    [
        (EVIL, f"http://{EVIL}", 421, "host_unknown"),
        (ROOM, f"http://{EVIL}", 403, "origin_unknown"),
    ],
)
async def test_a_websocket_of_another_is_refused_before_it_opens(
    named: str, host: str, page: str, status: int, code: str
) -> None:
    here = urlsplit(named)
    asked = connect(
        f"ws://{host}{PATH}websocket",
        host=here.hostname,
        port=here.port,
        origin=Origin(page),
        proxy=None,
    )
    with pytest.raises(InvalidStatus) as refused:
        await asked
    answer = refused.value.response
    assert answer.status_code == status
    assert msgspec.json.decode(answer.body or b"")["refusal"]["code"] == code


async def test_a_page_of_the_service_opens_a_websocket_by_its_name(named: str) -> None:
    here = urlsplit(named)
    address = f"ws://{ROOM}{PATH}websocket"
    page = Origin(f"https://{ROOM}")
    asked = connect(address, host=here.hostname, port=here.port, origin=page, proxy=None)
    async with asked as socket:
        assert str(await socket.recv()).startswith("0{")


@pytest.mark.parametrize("host", [ROOM, "127.0.0.1:1", "localhost"])
async def test_who_is_led_on_stays_where_they_are(named: str, host: str) -> None:
    async with httpx.AsyncClient(base_url=named) as web:
        for path, to in (
            ("/gym/", "/gym"),
            ("/sets/x/?a=1", "/sets/x?a=1"),
            ("/favicon.ico", "images/icon.svg"),
        ):
            answer = await web.get(path, headers={"Host": host}, follow_redirects=False)
            assert answer.headers["Location"] == to


async def test_a_new_service_answers_by_no_name_that_was_not_given(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with embedded(tmp_path) as path:
        for _ in range(2):
            async with serving(settings(str(path))) as base:
                for host, status in ((EVIL, 421), ("localhost", 200)):
                    assert await status_by(base, host) == status
                assert await status_by(base, EVIL, "/health") == 200
    assert not [record for record in caplog.records if "HOSTS to" in record.getMessage()]


async def test_a_service_of_before_answers_by_any_name_until_some_are_given(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with embedded(tmp_path) as path:
        log = RedisLog(f"unix://{path}")
        await log.put(Value(STORE, LINES, str(VERSION).encode()), None)
        await log.close()
        before = settings(str(path))
        for given, status, told in ((before, 200, 1), (replace(before, hosts=(ROOM,)), 421, 0)):
            caplog.clear()
            async with serving(given) as base:
                assert await status_by(base, EVIL) == status
            lines = [r for r in caplog.records if "Set HOSTS to the names" in r.getMessage()]
            assert len(lines) == told


def test_nobody_is_believed_but_for_what_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORWARDED_ALLOW_IPS", "*")

    async def app(scope: Scope, receive: Receive, send: Send) -> None: ...

    found = config(settings(""), app)
    found.load()
    assert found.loaded_app is app
