"""Whom to believe, by which names the service goes, whose pages may ask: who is let in by whom."""

import logging
import re
from ipaddress import ip_network
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest
from msgspec.structs import replace
from starlette.responses import RedirectResponse
from starlette.types import Message, Receive, Scope, Send

from server.app import fronted
from server.edge.http.proxies import PEER
from server.settings import Settings
from tests.edge.asgi import a_scope

HERE, NEAR, FAR = "127.0.0.1", "10.0.0.5", "9.9.9.9"
"""Addresses: of this machine, of a network of one's own, and of any other."""
IN, NO_HOST, NO_PAGE = 200, 421, 403
ROOM, EVIL = "sets.example", "evil.example"
OURS, THEIRS = f"https://{ROOM}", f"https://{EVIL}"


class Asked(NamedTuple):
    """A request as it comes, and what is set; an empty header is none."""

    answer: int
    host: str = ROOM
    origin: str = ""
    forwarded: str = ""
    """What stands in `X-Forwarded-Host`."""
    peer: str = HERE
    site: str = ""
    """What the browser says in `Sec-Fetch-Site`."""
    hosts: tuple[str, ...] = (ROOM,)
    origins: tuple[str, ...] = ()
    proxies: tuple[str, ...] = ()
    any_name: bool = False
    """Whether the store is of a version that went by any name."""


class Inner:
    """What stands behind: it lets everybody in, and keeps what it was told of them."""

    def __init__(self) -> None:
        self.scope: Scope = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.scope = scope
        if scope["type"] == "websocket":
            await send({"type": "websocket.accept"})
        else:
            await send({"type": "http.response.start", "status": IN, "headers": []})
            await send({"type": "http.response.body"})


async def answer(asked: Asked, kind: str, path: str, **more: str) -> tuple[int, list[Message], Any]:
    """The status, all that is sent, and what whoever is behind was told."""
    inner, sent = Inner(), list[Message]()
    headers = {"host": asked.host, "origin": asked.origin, "x-forwarded-host": asked.forwarded}
    headers |= {"sec-fetch-site": asked.site, **more}
    scope = a_scope(kind, b"polling", {}) | {"path": path, "client": (asked.peer, 50_000)}
    scope["headers"] = [(k.encode(), v.encode()) for k, v in headers.items() if v]

    async def send(message: Message) -> None:
        sent.append(message)

    await fronted(inner, settings(asked), asked.any_name)(scope, nothing, send)
    return sent[0].get("status", IN), sent, inner.scope


def settings(asked: Asked) -> Settings:
    proxies = tuple(map(ip_network, asked.proxies))
    given = Settings(HERE, 0, None, Path(), asked.origins, "info")
    return replace(given, hosts=asked.hosts, proxies=proxies)


async def nothing() -> Message:
    raise AssertionError("nothing is read of a request that is only looked at")


async def unheard(message: Message) -> None: ...


LIVE = "/socket.io/"
KINDS = [("http", LIVE), ("websocket", LIVE), ("http", "/api/sets")]


async def statuses(asked: Asked) -> set[int]:
    return {(await answer(asked, kind, path))[0] for kind, path in KINDS}


# By which name

NAMED = [
    *(Asked(IN, host=host, hosts=()) for host in ("localhost", "localhost:8000", "a.localhost")),
    *(Asked(IN, host=host, hosts=()) for host in ("127.0.0.1:8000", "[::1]:8000", "203.0.113.9")),
    *(Asked(IN, host=host, hosts=()) for host in ("[2001:db8::1]", "LOCALHOST.", "")),
    *(Asked(IN, host=host) for host in (ROOM, f"{ROOM}:8443", "Sets.Example", f"{ROOM}.")),
    *(Asked(IN, host=host) for host in ("localhost:8000", "10.0.0.5:8000")),
    Asked(IN, hosts=(), origins=(f"{OURS}:8443",)),
    Asked(IN, hosts=(), any_name=True),
    Asked(IN, host=EVIL, hosts=("any",)),
    *(Asked(NO_HOST, host=host, hosts=()) for host in (ROOM, "setroom", "localhost.evil.example")),
    *(
        Asked(NO_HOST, host=host)
        for host in (EVIL, "xlocalhost", f"a.{ROOM}", f"{ROOM}.{EVIL}", f"x{ROOM}")
    ),
    *(Asked(NO_HOST, host=host) for host in (f"{ROOM}@{EVIL}", f"{EVIL}/.localhost", "[", "any")),
    *(Asked(NO_HOST, host=host) for host in (f"{ROOM}:x", "127.0.0.1.evil.example", ":8000")),
    *(Asked(NO_HOST, host=host) for host in (f"{ROOM},{EVIL}", f"{EVIL},{ROOM}")),
]


@pytest.mark.parametrize("asked", NAMED, ids=repr)
async def test_the_service_goes_by_its_names_by_addresses_and_as_this_machine(asked: Asked) -> None:
    assert await statuses(asked) == {asked.answer}


# For whose page

AT_PORT = Asked(IN, host=f"{ROOM}:8080", origins=("https://elsewhere.example",))
PAGES = [
    *(AT_PORT._replace(origin=f"{way}://{ROOM}:8080") for way in ("http", "https")),
    AT_PORT._replace(origin="https://elsewhere.example"),
    Asked(IN, origin=OURS),
    Asked(IN, origin=THEIRS, host=EVIL, hosts=("any",)),
    Asked(IN, origin=OURS, host="127.0.0.1:8000", site="same-origin"),
    *(
        AT_PORT._replace(answer=NO_PAGE, origin=origin)
        for origin in (
            *(OURS, f"http://{ROOM}:9090", f"http://{EVIL}:8080", f"http://evil.{ROOM}:8080"),
            *(f"http://{ROOM}:8080.{EVIL}", f"http://{EVIL}/{ROOM}:8080"),
            *(f"http://{ROOM}:8080@{EVIL}", "http://elsewhere.example"),
            *("https://elsewhere.example:444", f"{ROOM}:8080", "null", "http://["),
        )
    ),
    *(Asked(NO_PAGE, origin=origin, host="") for origin in ("null", "http://", OURS)),
    Asked(NO_PAGE, origin=OURS, host="127.0.0.1:8000"),
    *(Asked(NO_PAGE, origin=THEIRS, site=site) for site in ("same-site", "cross-site", "none")),
]


@pytest.mark.parametrize("asked", PAGES, ids=repr)
async def test_a_page_may_ask_where_it_came_from_and_those_in_the_settings_may(
    asked: Asked,
) -> None:
    assert await statuses(asked) == {asked.answer}


# What a proxy says

THROUGH = Asked(IN, host="127.0.0.1:8000", forwarded=ROOM, origin=OURS)
UNHEARD = THROUGH._replace(answer=NO_PAGE)
PROXIED = [
    THROUGH,
    THROUGH._replace(peer="::1"),
    THROUGH._replace(peer=NEAR, proxies=("10.0.0.0/24",)),
    THROUGH._replace(peer=NEAR, hosts=(), any_name=True),
    Asked(IN, host="127.0.0.1", forwarded=f"{ROOM}, 10.0.0.7:8080", origin=OURS),
    Asked(NO_PAGE, host="127.0.0.1", forwarded=f"10.0.0.7, {ROOM}", origin=OURS),
    *(UNHEARD._replace(peer=peer) for peer in (NEAR, FAR)),
    UNHEARD._replace(peer=HERE, proxies=(NEAR,)),
    UNHEARD._replace(peer=NEAR, proxies=(FAR,), hosts=(), any_name=True),
    Asked(NO_HOST, host="127.0.0.1", forwarded=EVIL),
    Asked(NO_HOST, host="127.0.0.1", forwarded=f"{ROOM}, {EVIL}"),
    Asked(NO_HOST, host=EVIL, forwarded=ROOM),
    Asked(NO_HOST, host=EVIL, forwarded=ROOM, peer=NEAR),
]


@pytest.mark.parametrize("asked", PROXIED, ids=repr)
async def test_which_host_was_asked_for_is_believed_of_proxies_alone(asked: Asked) -> None:
    assert await statuses(asked) == {asked.answer}


CLIENTS = [
    (HERE, "", (), HERE),
    (HERE, FAR, (), FAR),
    (HERE, f"10.9.9.9, {FAR}", (), FAR),
    (HERE, f"{FAR}, {NEAR}", (), NEAR),
    (HERE, f"10.9.9.9, {FAR}, {NEAR}", (HERE, NEAR), FAR),
    (HERE, "[2001:db8::1]:4711", (), "2001:db8::1"),
    (HERE, f"{FAR}:4711", (), FAR),
    (NEAR, FAR, (), NEAR),
    (NEAR, FAR, (NEAR,), FAR),
    (FAR, HERE, (), FAR),
    (HERE, FAR, (NEAR,), HERE),
]


@pytest.mark.parametrize(("peer", "forwarded", "proxies", "client"), CLIENTS, ids=repr)
async def test_who_asks_is_read_from_the_right_past_proxies_that_are_believed(
    peer: str, forwarded: str, proxies: tuple[str, ...], client: str
) -> None:
    believed = peer in (proxies or (HERE,))
    said = {"x-forwarded-for": forwarded, "x-forwarded-proto": "https", "forwarded": "for=1.2.3.4"}
    for kind, path in KINDS:
        _, _, told = await answer(Asked(IN, peer=peer, proxies=proxies), kind, path, **said)
        assert (told["client"][0], told[PEER]) == (client, (peer, 50_000))
        assert ("scheme" in told) == believed
        assert bool([name for name, _ in told["headers"] if b"forwarded" in name]) == believed


async def test_who_comes_by_no_network_is_on_this_machine() -> None:
    inner = Inner()
    app = fronted(inner, settings(Asked(IN)), any_name=False)
    headers = [(b"host", ROOM.encode()), (b"x-forwarded-for", FAR.encode())]
    scope = a_scope("http", b"polling", {}) | {"headers": headers, "client": None}
    await app(scope, nothing, unheard)
    assert inner.scope["client"] == (FAR, 0)
    assert inner.scope[PEER] == (HERE, 0)


# What those are told who are refused


def body(sent: list[Message]) -> bytes:
    return b"".join(message.get("body", b"") for message in sent)


@pytest.mark.parametrize(
    ("asked", "code", "words"),
    [
        (Asked(NO_HOST, host=EVIL, origin=THEIRS), "host_unknown", "HOSTS"),
        (Asked(NO_HOST, host="a.example:80", forwarded=ROOM), "host_unknown", "HOSTS"),
        (Asked(NO_PAGE, host="127.0.0.1:8000", origin=OURS), "origin_unknown", "ORIGINS"),
    ],
)
async def test_a_program_is_told_by_a_refusal_and_whoever_runs_it_by_a_line(
    asked: Asked, code: str, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    for kind, path in KINDS:
        caplog.clear()
        _, sent, told = await answer(asked, kind, path)
        assert told == {}
        no = msgspec.json.decode(body(sent))["refusal"]
        assert (no["code"], no["again"]) == (code, False)
        assert words in no["sentence"]
        prefix = "websocket.http" if kind == "websocket" else "http"
        assert sent[0]["type"] == f"{prefix}.response.start"
        [record] = caplog.records
        assert record.levelno == logging.WARNING
        for part in (asked.host, repr(asked.origin), words):
            assert part in record.getMessage()


async def test_a_person_is_told_by_a_page_that_loads_nothing() -> None:
    _, sent, _ = await answer(Asked(NO_HOST, host=EVIL), "http", "/", accept="text/html,*/*")
    text = body(sent).decode()
    assert "This address is not one that this service knows" in text
    assert not re.search(r"src=|href=|<script|<style", text)
    headers = dict(sent[0]["headers"])
    assert headers[b"content-type"].startswith(b"text/html")
    assert b"default-src 'none'" in headers[b"content-security-policy"]


async def test_a_proxy_that_is_not_believed_is_named_where_it_is_near(
    caplog: pytest.LogCaptureFixture,
) -> None:
    for peer in (FAR, NEAR):
        await answer(Asked(IN, peer=peer), "http", "/", **{"x-forwarded-for": HERE})
    [record] = caplog.records
    assert record.getMessage().startswith(f"{NEAR} says for whom it asks")


async def test_what_watches_over_the_service_asks_by_any_name() -> None:
    for path, status in (("/health", IN), ("/health/", NO_HOST), ("/", NO_HOST)):
        assert (await answer(Asked(IN, host=EVIL), "http", path))[0] == status


async def test_what_is_the_same_for_everybody_is_given_to_any_page() -> None:
    asked = Asked(IN, origin=THEIRS)
    for path in ("/", "/app/main.js", "/health", "/protocol"):
        assert (await answer(asked, "http", path))[0] == IN


# Where an answer leads


@pytest.mark.parametrize(
    ("to", "path"),
    [
        (f"http://{EVIL}/gym?a=1#b", "/gym?a=1#b"),
        ("/images/icon.svg", "/images/icon.svg"),
        (f"http://{EVIL}//{EVIL}/", f"/{EVIL}/"),
        (f"//{EVIL}", "/"),
    ],
)
async def test_an_answer_leads_to_a_path_alone(to: str, path: str) -> None:
    app = fronted(RedirectResponse(to), settings(Asked(IN)), any_name=False)
    sent = list[Message]()

    async def send(message: Message) -> None:
        sent.append(message)

    await app(a_scope("http", b"polling", {"host": ROOM}), nothing, send)
    assert dict(sent[0]["headers"])[b"location"] == path.encode()
