"""The headers: what the pages load is allowed, and nothing else is."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pytest
from msgspec.structs import replace

from server.edge.http.headers import HEADERS
from server.edge.http.routes import PAGES
from server.edge.reading import LARGEST_MESSAGE
from server.edge.web import WEB
from tests.edge.house import House, serving, settings
from tests.edge.policies import directives
from tests.edge.wires import Poll

POLLING = "/socket.io/?EIO=4&transport=polling"
SELF, NONE = frozenset({"'self'"}), frozenset({"'none'"})
NEEDED = {
    "script-src": "the modules of /app and /vendor",
    "style-src": "the sheets of /styles",
    "font-src": "the fonts of /vendor",
    "img-src": "the icon in /images",
    "connect-src": "the socket, /api, /words and /lens",
    "base-uri": "where all their addresses begin",
}
"""What the pages load, and so may load from here."""
FORBIDDEN = {
    "default-src": "whatever is not named",
    "form-action": "forms that a browser would send by itself",
    "frame-ancestors": "pages around ours",
}


async def policy(house: House, path: str) -> dict[str, frozenset[str]]:
    answer = await house.http.get(path)
    return directives(answer.headers["Content-Security-Policy"])


@pytest.mark.parametrize("path", ["/", "/sets/x", "/protocol", "/nowhere", "/words/en.ftl"])
async def test_a_page_may_load_what_it_needs_from_here_and_nothing_from_elsewhere(
    house: House, path: str
) -> None:
    found = await policy(house, path)
    assert {name for name, sources in found.items() if sources == SELF} == set(NEEDED)
    assert {name for name, sources in found.items() if sources == NONE} == set(FORBIDDEN)
    assert set(found) == {*NEEDED, *FORBIDDEN}


async def test_those_in_the_settings_may_show_a_page_in_a_frame(store_socket: str) -> None:
    portals = ("https://portal.example", "http://intra.example:8080")
    async with serving(replace(settings(store_socket), frames=portals)) as base:
        house = House(base)
        found = await policy(house, "/")
        await house.http.aclose()
    usual = directives(HEADERS["Content-Security-Policy"])
    assert found == usual | {"frame-ancestors": frozenset(portals)}


@pytest.mark.parametrize("path", ["/", "/protocol"])
async def test_a_page_holds_no_code_and_no_style_of_its_own(house: House, path: str) -> None:
    text = (await house.http.get(path)).text
    assert re.findall(r"<style\b|\sstyle=|\son\w+=|javascript:", text) == []
    assert [tag for tag in re.findall(r"<script\b[^>]*>", text) if "src=" not in tag] == []
    assert [place for place in loaded(text) if re.match(r"\w+:|/", place)] == []


def loaded(text: str) -> Iterator[str]:
    """The addresses of all that a page loads by itself."""
    for tag in re.findall(r"<(?:link|script|img)\b[^>]*>", text):
        yield from re.findall(r'\s(?:src|href)="([^"]*)"', tag)


def test_a_style_sheet_loads_nothing_from_elsewhere() -> None:
    for sheet in (WEB / "styles").rglob("*.css"):
        named = re.findall(r'url\("?([^")]*)', sheet.read_text(encoding="utf-8"))
        assert [place for place in named if re.match(r"\w+:|//", place)] == []


class Asked(NamedTuple):
    """What is asked for, and the status and the caching of the answer; `who` has a seat."""

    status: int
    kept: str
    path: str
    method: str = "GET"
    who: str = ""
    body: bytes | None = None
    headers: Mapping[str, str] = {}


REMOVE = {"type": "remove_member", "id": "an-act-0001", "member": "nobody", "members_key": "m" * 26}
OUT = json.dumps(REMOVE).encode()
FRESH, NOWHERE_KEPT = "no-cache", "no-store"
FILE, SET, HTML = "/app/main.js", "/api/sets/{set}", {"Accept": "text/html"}
ANSWERS = {
    "a page": Asked(200, FRESH, "/"),
    "the head of a page": Asked(200, FRESH, "/", "HEAD"),
    "a page that is not there": Asked(404, FRESH, "/nowhere", headers=HTML),
    "a page that is sent something": Asked(405, FRESH, "/", "POST", headers=HTML),
    "a file": Asked(200, FRESH, FILE),
    "a part of a file": Asked(206, FRESH, FILE, headers={"Range": "bytes=0-9"}),
    "no part of a file": Asked(416, FRESH, FILE, headers={"Range": "bytes=9999999-"}),
    "a file that is as it was": Asked(304, FRESH, FILE, headers={"If-None-Match": "*"}),
    "a file that is not there": Asked(404, NOWHERE_KEPT, "/app/nowhere.js"),
    "a file that is sent something": Asked(405, NOWHERE_KEPT, FILE, "POST"),
    "an address that moved": Asked(308, FRESH, "/favicon.ico"),
    "how the service is": Asked(200, FRESH, "/health"),
    "a set": Asked(200, NOWHERE_KEPT, SET, who="ana"),
    "what was said": Asked(200, NOWHERE_KEPT, f"{SET}/meetings/1/entries", who="ana"),
    "what is no JSON": Asked(400, NOWHERE_KEPT, "/api/sets", "POST", body=b"{"),
    "no seat": Asked(401, NOWHERE_KEPT, SET),
    "no key": Asked(403, NOWHERE_KEPT, f"{SET}/door", "POST", body=b'{"key":"x"}'),
    "no set": Asked(404, NOWHERE_KEPT, "/api/sets/nowhere"),
    "no member": Asked(409, NOWHERE_KEPT, f"{SET}/acts", "POST", "ana", OUT),
    "too much": Asked(413, NOWHERE_KEPT, "/api/sets", "POST", body=b" " * (LARGEST_MESSAGE + 1)),
    "another method": Asked(405, NOWHERE_KEPT, SET, "DELETE"),
    "a line by polling": Asked(200, NOWHERE_KEPT, POLLING),
    "no such line": Asked(400, NOWHERE_KEPT, f"{POLLING}&sid=nobody"),
    "nothing posted to a line": Asked(400, NOWHERE_KEPT, POLLING, "POST", body=b"40"),
    "a line for another page": Asked(403, NOWHERE_KEPT, POLLING, headers={"Origin": "https://a.b"}),
    "the ways of a line": Asked(200, NOWHERE_KEPT, POLLING, "OPTIONS"),
    "no way of a line": Asked(405, NOWHERE_KEPT, POLLING, "DELETE"),
}
"""Every kind of answer that there is by HTTP, but for a bundle's files, which are kept for ever."""


@pytest.mark.parametrize("what", ANSWERS)
async def test_every_answer_keeps_to_itself_and_is_kept_where_it_may_be(
    house: House, what: str
) -> None:
    asked = ANSWERS[what]
    answer = await house.http.request(
        asked.method,
        asked.path.replace("{set}", house.set),
        content=asked.body,
        headers={**house.headers(asked.who), **asked.headers},
    )
    assert answer.status_code == asked.status
    assert answer.headers.get_list("Cache-Control") == [asked.kept]
    for name, value in HEADERS.items():
        assert answer.headers.get_list(name) == [value], name
    assert "Server" not in answer.headers


async def test_what_is_polled_is_kept_nowhere(house: House) -> None:
    """Words that are one reader's alone come by it."""
    poll = await Poll.open(house.http)
    assert await poll.says("40") == 200
    answer = await house.http.get(poll.path)
    assert answer.text.startswith("40{")
    assert answer.headers.get_list("Cache-Control") == ["no-store"]


def test_the_headers_of_every_answer_are_these() -> None:
    assert HEADERS["Referrer-Policy"] == "no-referrer"
    assert HEADERS["X-Content-Type-Options"] == "nosniff"
    assert HEADERS["Cross-Origin-Opener-Policy"] == "same-origin"
    assert HEADERS["Cross-Origin-Resource-Policy"] == "same-origin"
    switched_off = set(HEADERS["Permissions-Policy"].replace(" ", "").split(","))
    assert {"camera=()", "microphone=()", "geolocation=()"} <= switched_off
    assert directives(HEADERS["Content-Security-Policy"])["script-src"] == SELF


# What an answer says back

REFLECTED = '<script>made=1</script>"onmouseover="made=1'


@pytest.mark.parametrize("path", ["/", "/gym", "/sets/x", "/protocol", "/nowhere", FILE, "/health"])
@pytest.mark.parametrize("accept", ["text/html", "*/*"])
async def test_no_answer_says_its_address_back(house: House, path: str, accept: str) -> None:
    for address in (f"{path}?{REFLECTED}", f"{path}/{REFLECTED}", f"{path}{REFLECTED}"):
        answer = await house.http.get(address, headers={"Accept": accept, "X-Forwarded-For": "<x>"})
        assert "made=1" not in answer.text


@pytest.mark.parametrize("more", [f"&sid={REFLECTED}", f"&j={REFLECTED}", "&j=1"])
async def test_what_a_line_says_back_is_no_page_and_no_script(house: House, more: str) -> None:
    answer = await house.http.get(POLLING + more, headers={"Accept": "text/html"})
    assert answer.headers["Content-Type"].startswith("text/plain")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_a_page_tells_nothing_of_the_set_that_it_is_of(house: House) -> None:
    """Whoever has its address, and no seat, may be a program that shows where links lead."""
    await house.acts("ana", "rename_set", "rename-the-set", name="Only for us")
    for path in PAGES:
        address = path.replace("{set}", house.set).replace("{number:number}", "1")
        answer = await house.http.get(address, headers=house.headers("ana"))
        for word in ("Only for us", "Ana", "First", house.set):
            assert word not in answer.text, (path, word)
