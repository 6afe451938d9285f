"""The headers: what the pages load is allowed, and nothing else is."""

import re
from collections.abc import Iterator

import pytest

from server.edge.web import WEB
from tests.edge.house import House

POLLING = "/socket.io/?EIO=4&transport=polling"
SELF, NONE = frozenset({"'self'"}), frozenset({"'none'"})
NEEDED = {
    "script-src": "the modules of /app and /vendor",
    "style-src": "the sheets of /styles",
    "font-src": "the fonts of /vendor",
    "img-src": "the icon in /images",
    "connect-src": "the socket, /api, /words and /lens",
}
"""What the pages load, and so may load from here."""
FORBIDDEN = {
    "default-src": "whatever is not named",
    "base-uri": "other addresses for all that is named",
    "form-action": "forms that a browser would send by itself",
    "frame-ancestors": "pages around ours",
}


def directives(policy: str) -> dict[str, frozenset[str]]:
    """A Content-Security-Policy by its directives; of one that is named twice the first counts."""
    found: dict[str, frozenset[str]] = {}
    for part in policy.split(";"):
        name, *sources = part.split()
        assert name.lower() not in found
        found[name.lower()] = frozenset(sources)
    return found


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


@pytest.mark.parametrize("path", ["/", "/protocol"])
async def test_a_page_holds_no_code_and_no_style_of_its_own(house: House, path: str) -> None:
    text = (await house.http.get(path)).text
    assert re.findall(r"<style\b|\sstyle=|\son\w+=|javascript:", text) == []
    assert [tag for tag in re.findall(r"<script\b[^>]*>", text) if "src=" not in tag] == []
    assert [place for place in loaded(text) if not re.match(r"/(?!/)", place)] == []


def loaded(text: str) -> Iterator[str]:
    """The addresses of all that a page loads by itself."""
    for tag in re.findall(r"<(?:link|script|img)\b[^>]*>", text):
        yield from re.findall(r'\s(?:src|href)="([^"]*)"', tag)


def test_a_style_sheet_loads_nothing_from_elsewhere() -> None:
    for sheet in (WEB / "styles").rglob("*.css"):
        named = re.findall(r'url\("?([^")]*)', sheet.read_text(encoding="utf-8"))
        assert [place for place in named if re.match(r"\w+:|//", place)] == []


@pytest.mark.parametrize(
    "path", ["/", "/api/sets/nowhere", "/health", "/nowhere", "/words/en.ftl", POLLING]
)
async def test_every_answer_keeps_to_itself(house: House, path: str) -> None:
    headers = (await house.http.get(path)).headers
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    switched_off = set(headers["Permissions-Policy"].replace(" ", "").split(","))
    assert {"camera=()", "microphone=()", "geolocation=()"} <= switched_off
    assert directives(headers["Content-Security-Policy"])["script-src"] == SELF


@pytest.mark.parametrize(
    ("path", "kept"),
    [("/", "no-cache"), ("/app/main.js", "no-cache"), ("/api/sets/nowhere", "no-store")],
)
async def test_no_page_is_made_of_two_versions_and_no_answer_for_one_reader_is_kept(
    house: House, path: str, kept: str
) -> None:
    answer = await house.http.get(path)
    assert answer.headers.get_list("Cache-Control") == [kept]
