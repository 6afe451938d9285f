"""Every HTTP method at every address, and every kind of visitor at those that are open to all.

What is not meant is refused, with what may be asked instead.
"""

import httpx2 as httpx
import pytest
from starlette.routing import Mount, Route

from server.edge.http.pages import BUNDLE
from server.edge.http.routes import API, PAGES, routes
from tests.edge.house import House
from tests.edge.street import VISITORS, Street, code

METHODS = (
    *("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"),
    *("PROPFIND", "QUERY"),
)
READ, SOCKET = "GET, HEAD", "GET, POST, OPTIONS"
IN_FOLDERS = {
    "/app": "/app/main.js",
    "/styles": "/styles/all.css",
    "/words": "/words/en.ftl",
    "/vendor": "/vendor/fonts/newsreader-text.woff2",
    "/images": "/images/icon.svg",
    "/bundle": f"/bundle/{next(BUNDLE.files.iterdir()).name}",
    "/lens": "/lens/en.json",
    "/protocol/": "/protocol/openapi.json",
}
"""A file of each folder that is served."""
OPEN = (*PAGES, "/protocol", "/health", "/favicon.ico", *IN_FOLDERS.values())
"""The addresses at which nobody is asked who they are."""
ALLOWED = {
    **dict.fromkeys(OPEN, READ),
    **{path: READ if method == "GET" else method for method, path, _ in API},
    "/socket.io/?EIO=4&transport=polling": SOCKET,
}
NOWHERE = ("/nowhere", "/app/nowhere.js", "/api", "/api/sets/x/nowhere", "/sets/x/meetings/-1")


async def ask(house: House, method: str, path: str) -> httpx.Response:
    address = path.replace("{number:number}", "1").replace("{set}", "x").replace("{key}", "x")
    return await house.http.request(method, address, headers={"Origin": house.base})


@pytest.mark.parametrize("path", [*ALLOWED, *NOWHERE])
async def test_a_method_is_answered_or_refused_with_those_that_are(house: House, path: str) -> None:
    allowed = ALLOWED.get(path, "")
    for method in METHODS:
        answer = await ask(house, method, path)
        if method in allowed.split(", "):
            assert answer.status_code in (200, 308, 400, 401, 403, 404), method
            assert path.startswith("/api/") or answer.status_code in (200, 308, 400), method
            continue
        assert answer.status_code in ((405,) if allowed else (404, 405)), method
        assert method == "HEAD" or code(answer) == "no_such_page"
        if answer.status_code == 405:
            told = answer.headers["Allow"].split(", ")
            assert sorted(told) == sorted((allowed or READ).split(", "))


@pytest.mark.parametrize("path", ALLOWED)
async def test_to_ask_for_the_head_alone_gives_the_head_alone(house: House, path: str) -> None:
    head, whole = await ask(house, "HEAD", path), await ask(house, "GET", path)
    assert head.content == b""
    if "HEAD" in ALLOWED[path]:
        assert head.status_code == whole.status_code
        assert varying(head) == varying(whole)


def varying(answer: httpx.Response) -> dict[str, str]:
    return {name: value for name, value in answer.headers.items() if name != "date"}


@pytest.mark.parametrize("path", [*ALLOWED, *NOWHERE])
async def test_no_page_of_another_place_is_let_read_an_answer(house: House, path: str) -> None:
    address = path.replace("{number:number}", "1").replace("{set}", "x")
    for method in ("GET", "OPTIONS"):
        headers = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
        answer = await house.http.request(method, address, headers=headers)
        assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize("path", OPEN)
async def test_what_is_open_to_all_is_the_same_for_each(street: Street, path: str) -> None:
    address = path.replace("{key}", "x")
    told = {
        (answer.status_code, answer.content)
        for who in VISITORS
        for answer in [await street.asks(who, "GET", address, None)]
    }
    assert [status for status, _ in told] in ([200], [308])


async def test_who_reads_a_page_is_shown_one_where_there_is_none(house: House) -> None:
    for method, path, status in (("GET", "/nowhere", 404), ("POST", "/gym", 405)):
        answer = await house.http.request(method, path, headers={"Accept": "text/html"})
        assert (answer.status_code, answer.text[:15]) == (status, "<!doctype html>")


def test_every_address_is_there() -> None:
    served = {
        f"{route.path}/" if route.path == "/protocol" and isinstance(route, Mount) else route.path
        for route in routes()
        if isinstance(route, Route | Mount)
    }
    named = {path for path in ALLOWED if path not in IN_FOLDERS.values()}
    assert served == named - {next(p for p in named if "socket" in p)} | set(IN_FOLDERS)
