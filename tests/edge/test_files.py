"""The files of the web client: as they are now, and sent only to whoever has not got them."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import httpx2 as httpx
import pytest

from server.edge.http.files import Files

PATH = "/app.js"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "app.js"
    found.write_text("let a = 1;")
    return found


@pytest.fixture
async def http(file: Path) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(Files(file.parent))
    async with httpx.AsyncClient(transport=transport, base_url="http://setroom") as client:
        yield client


async def test_a_file_is_sent_with_its_kind_and_its_length(http: httpx.AsyncClient) -> None:
    for _ in range(2):
        answer = await http.get(PATH)
        assert (answer.status_code, answer.text) == (200, "let a = 1;")
        assert answer.headers["Content-Type"].startswith("text/javascript")
        assert answer.headers["Content-Length"] == "10"


async def test_a_file_that_was_changed_is_sent_as_it_is_now(
    http: httpx.AsyncClient, file: Path
) -> None:
    await http.get(PATH)
    before = file.stat().st_mtime_ns
    file.write_text("let a = 2;")
    os.utime(file, ns=(before, before + 1))
    assert (await http.get(PATH)).text == "let a = 2;"
    file.write_text("let a = 22;")
    os.utime(file, ns=(before, before + 1))
    assert (await http.get(PATH)).text == "let a = 22;"
    file.unlink()
    with pytest.raises(Exception, match="404"):
        await http.get(PATH)


async def test_what_a_browser_has_is_not_sent_again(http: httpx.AsyncClient, file: Path) -> None:
    first = await http.get(PATH)
    has = {"If-None-Match": first.headers["ETag"]}
    again = await http.get(PATH, headers=has)
    assert (again.status_code, again.content) == (304, b"")
    file.write_text("let a = 3;;")
    assert (await http.get(PATH, headers=has)).text == "let a = 3;;"


async def test_a_part_and_the_head_of_a_file_can_be_asked_for(http: httpx.AsyncClient) -> None:
    part = await http.get(PATH, headers={"Range": "bytes=4-4"})
    assert (part.status_code, part.text) == (206, "a")
    head = await http.head(PATH)
    assert (head.headers["Content-Length"], head.content) == ("10", b"")


async def test_nothing_outside_the_folder_is_sent(http: httpx.AsyncClient, file: Path) -> None:
    (file.parent.parent / "secret.js").write_text("secret")
    for path in ("/%2e%2e/secret.js", "/..%2fsecret.js"):
        with pytest.raises(Exception, match="404"):
            await http.get(path)
