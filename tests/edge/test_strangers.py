"""Whatever strangers send, and however they leave: a clean answer, and no mistake in the log."""

from collections.abc import AsyncIterator, Sequence

import pytest

from server.edge.reading import LARGEST_MESSAGE
from server.edge.socket.posted import BETWEEN, MOST_PACKETS
from tests.edge.house import House
from tests.edge.raw import (
    BYTES,
    CLOSE,
    HANDSHAKE,
    POLLING,
    UPGRADE,
    WEBSOCKET,
    Raw,
    asks,
    closing,
    following,
    frame,
    has_gone_on,
    polls,
    raw,
    request,
)

ENDS = ("ends", "resets")


pytestmark = pytest.mark.usefixtures("no_mistake")


@pytest.fixture(params=ENDS)
def end(request: pytest.FixtureRequest) -> str:
    """How somebody leaves: by closing the connection, or by forgetting it."""
    return str(request.param)


# Addresses and headers

UNREADABLE = ["/\xff", "/?\xff", f"{POLLING}&sid=\xff", "/\x01", "/ /", "nowhere", "http://["]
ODD = ["/%ff", "/%00", "/app/%00", "/app/%ff", "/api/sets/%ff%00%0a", "/sets/%e2%80%ae", "/?%ff"]
HEADERS = (b"Cookie", b"Authorization", b"Origin", b"Accept", b"If-None-Match", b"X-Forwarded-Host")


@pytest.mark.parametrize("path", UNREADABLE)
async def test_an_address_that_is_none_is_refused(base: str, path: str) -> None:
    answer = await asks(base, request(path.encode("latin-1")))
    assert answer.status in (400, 404)


@pytest.mark.parametrize("path", ODD)
async def test_an_address_of_no_text_leads_nowhere(base: str, path: str) -> None:
    answer = await asks(base, request(path))
    assert answer.status in (200, 404)


@pytest.mark.parametrize("name", HEADERS)
@pytest.mark.parametrize("path", ["/", "/app/main.js", "/api/sets/abcdefghijkl", POLLING])
async def test_a_header_that_is_no_text_harms_nothing(base: str, path: str, name: bytes) -> None:
    answer = await asks(base, request(path, headers=[name + b": seat-a-b=\xff\xfe"]))
    assert answer.status in (200, 304, 400, 403, 404, 421)


@pytest.mark.parametrize("connection", ["keep-alive", "Upgrade\xff", "upgrade\r\nConnection: x"])
@pytest.mark.parametrize("path", [WEBSOCKET, POLLING])
async def test_a_websocket_that_a_proxy_did_not_pass_on_as_one_is_refused(
    base: str, path: str, connection: str
) -> None:
    lines: list[str | bytes] = [f"Connection: {connection}".encode("latin-1"), *UPGRADE[1:]]
    answer = await asks(base, request(path, headers=lines))
    assert answer.status == (400 if path == WEBSOCKET else 200)


# What is posted to a session

BODIES: dict[str, bytes] = {
    "no UTF-8": b"4\xff",
    "half a character": b"40" + BETWEEN.encode() + b"4\xe2\x82",
    "half a surrogate": b"4\xed\xa0\x80",
    "no packet": b"hello",
    "a packet beyond the last": b"9",
    "a digit of another alphabet": "٣".encode(),
    "bytes": b"bAAAA",
    "a form": b"d=40",
    "an empty packet": b"40\x1e",
    "too many packets": BETWEEN.join(["3"] * (MOST_PACKETS + 1)).encode(),
}


@pytest.mark.parametrize("what", BODIES)
async def test_what_is_posted_without_sense_is_refused_and_ends_its_session(
    base: str, what: str
) -> None:
    path = f"{POLLING}&sid={await polls(base)}"
    answer = await asks(base, request(path, BODIES[what]))
    assert (answer.status, answer.refused) == (400, "malformed")
    assert (await asks(base, request(path))).status == 400


@pytest.mark.parametrize("length", [None, 10**9])
async def test_what_is_too_large_is_refused_as_soon_as_that_is_known(
    base: str, length: int | None
) -> None:
    body = b"4" + b"x" * LARGEST_MESSAGE if length is None else b""
    answer = await asks(base, request(f"{POLLING}&sid={await polls(base)}", body, length=length))
    assert (answer.status, answer.refused) == (413, "too_large")


async def test_a_body_in_pieces_is_read_as_a_whole(base: str) -> None:
    path = f"{POLLING}&sid={await polls(base)}"
    chunked = request(path, headers=["Transfer-Encoding: chunked"], method="POST")
    assert (await asks(base, chunked, b"1\r\n4\r\n", b"1\r\n0\r\n0\r\n\r\n")).status == 200
    async with raw(base) as wire:
        await wire.says(request(path))
        await wire.hears(b'40{"sid"')


@pytest.mark.parametrize("chunk", [b"zz\r\n", b"f" * 20 + b"\r\n", b"2\r\n40xx"])
@pytest.mark.parametrize("path", [POLLING, "/api/sets"])
async def test_pieces_without_sense_are_refused(base: str, path: str, chunk: bytes) -> None:
    path = f"{path}&sid={await polls(base)}" if path == POLLING else path
    async with raw(base) as wire:
        await wire.says(request(path, headers=["Transfer-Encoding: chunked"], method="POST"))
        await has_gone_on(base)
        await wire.says(chunk)
        await wire.is_shut()


@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS", "PUT"])
@pytest.mark.parametrize("path", ["/", "/api/sets", "/api/back", "/health", POLLING])
async def test_a_body_that_never_comes_to_its_end_is_nothing(
    base: str, path: str, method: str, end: str
) -> None:
    path = f"{path}&sid={await polls(base)}" if path == POLLING and method == "POST" else path
    for body in (b"", b"4"):
        async with raw(base) as wire:
            await wire.says(request(path, body, ["setroom-page: 1"], method, length=5))
            await has_gone_on(base)
            getattr(wire, end)()


async def test_what_was_posted_of_a_body_that_broke_off_does_not_count(base: str, end: str) -> None:
    path = f"{POLLING}&sid={await polls(base)}"
    async with raw(base) as wire:
        await wire.says(request(path, b"40", length=9))
        await has_gone_on(base)
        getattr(wire, end)()
    await has_gone_on(base)
    assert (await asks(base, request(path, b"40"))).status == 200
    async with raw(base) as wire:
        await wire.says(request(path))
        assert b"44" not in (await wire.hears(b"40{")).partition(b"\r\n\r\n")[2]


async def test_a_request_may_break_off_at_each_byte(base: str, end: str) -> None:
    sid = await polls(base)
    whole = request(f"{POLLING}&sid={sid}", b"3"), request("/api/sets", b"{}"), HANDSHAKE
    for sent in whole:
        for size in range(1, len(sent)):
            async with raw(base) as wire:
                await wire.says(sent[:size])
                if size % 2:
                    await has_gone_on(base)
                getattr(wire, end)()


# Sessions that are over, or somebody else's


async def test_a_session_that_was_ended_is_not_known_any_more(base: str) -> None:
    path = f"{POLLING}&sid={await polls(base)}"
    assert (await asks(base, request(path, b"40"))).status == 200
    assert (await asks(base, request(path, b"1"))).status == 200
    assert (await asks(base, request(path, b"40"))).status == 400
    assert (await asks(base, request(path))).status == 400


async def test_nobody_polls_the_session_of_a_websocket(base: str) -> None:
    async with raw(base) as wire:
        await wire.says(HANDSHAKE)
        sid = (await wire.hears(b'"maxPayload"')).split(b'"sid":"')[1].split(b'"')[0].decode()
        for sent in (request(f"{POLLING}&sid={sid}"), request(f"{POLLING}&sid={sid}", b"40")):
            assert (await asks(base, sent)).status == 400
        assert (await asks(base, following(sid))).status == 403
        await wire.says(frame("40"))
        await wire.hears(b'40{"sid"')


@pytest.mark.parametrize("sid", ["nobody", "%ff", ""])
async def test_a_session_that_never_was_is_refused(base: str, sid: str) -> None:
    path = f"{POLLING}&sid={sid or '%20'}"
    assert (await asks(base, request(path))).status == 400
    assert (await asks(base, request(path, b"40"))).status == 400
    assert (await asks(base, following(sid or "%20"))).status == 403


# Websockets

NO_TEXT = {
    "no UTF-8": [frame(b"4\xff")],
    "half a character": [frame(b"4\xe2\x82")],
    "half a surrogate": [frame(b"4\xed\xa0\x80")],
    "no UTF-8 in two parts": [frame(b"4\xe2", last=False), frame(b"\x28", kind=0)],
    "no UTF-8, twice": [frame(b"4\xff") + frame(b"4\xff") + frame(b"40")],
}
GARBAGE: dict[str, list[str | bytes]] = {
    "a binary frame": [frame(b"4\xff", BYTES)],
    "an unknown kind of frame": [frame("40", 3)],
    "no mask": [frame("40", masked=False)],
    "a part of nothing": [frame("40", 0)],
    "a whole within parts": [frame("4", last=False), frame("40")],
    "a ping in parts": [frame("x", 9, last=False)],
    "no frame": [b"GET / HTTP/1.1\r\n\r\n"],
    "a size beyond all": [b"\x81\xff" + b"\xff" * 8],
    "half a goodbye": [frame(b"\x03", CLOSE)],
    "a goodbye of no code": [closing(999)],
    "a goodbye that is no text": [frame(b"\x03\xe8\xff", CLOSE)],
    "a goodbye": ["1"],
    "a goodbye, and more": [frame("1") + frame("40") + frame('42["act",{}]')],
    "no packet": ["hello"],
    "no word": [""],
}


def frames(given: Sequence[str | bytes]) -> list[bytes]:
    return [one if isinstance(one, bytes) else frame(one) for one in given]


@pytest.fixture(params=["at once", "connected", "following"])
async def wire(request: pytest.FixtureRequest, base: str) -> AsyncIterator[Raw]:
    """A websocket: that said nothing yet, that connected, that is to follow a session."""
    async with raw(base) as wire:
        if request.param == "following":
            await wire.says(following(await polls(base)))
            await wire.hears(b"\r\n\r\n")
        else:
            await wire.says(HANDSHAKE)
            await wire.hears(b'"maxPayload"')
        if request.param == "connected":
            await wire.says(frame("40"))
            await wire.hears(b'40{"sid"')
        yield wire


@pytest.mark.parametrize("what", NO_TEXT)
async def test_text_that_is_none_closes_a_websocket_and_says_so(wire: Raw, what: str) -> None:
    await wire.says(*frames(NO_TEXT[what]))
    assert (await wire.is_shut()).endswith(b"\x88\x02\x03\xef")  # 1007


@pytest.mark.parametrize("what", GARBAGE)
async def test_garbage_closes_a_websocket(wire: Raw, what: str) -> None:
    await wire.says(*frames(GARBAGE[what]))
    await wire.is_closed()


@pytest.mark.parametrize("said", ["", "40", "1", "2probe", '420["join",{}]', "4"])
async def test_a_websocket_may_end_at_any_time(wire: Raw, base: str, end: str, said: str) -> None:
    await wire.says(frame(said)[: len(said) + 3] if said == "4" else frame(said) if said else b"")
    getattr(wire, end)()


BAD_HANDSHAKES = {
    "a line too long": request(WEBSOCKET, headers=[*UPGRADE, "X: " + "y" * 9_000]),
    "an address too long": request(WEBSOCKET + "&x=" + "y" * 9_000, headers=UPGRADE),
    "too many headers": request(WEBSOCKET, headers=[*UPGRADE, *("X: y",) * 200]),
    "a body": request(WEBSOCKET, b"hello", UPGRADE),
    "no key": request(WEBSOCKET, headers=UPGRADE[:3]),
    "two keys": request(WEBSOCKET, headers=[*UPGRADE, UPGRADE[3]]),
    "a key that is no text": request(WEBSOCKET, headers=[*UPGRADE[:3], b"Sec-WebSocket-Key: \xff"]),
    "an old version": request(WEBSOCKET, headers=[*UPGRADE[:2], "Sec-WebSocket-Version: 8"]),
    "a verb": request(WEBSOCKET, headers=UPGRADE, method="PUT"),
    "another page": request(WEBSOCKET, headers=[*UPGRADE, "Origin: https://evil.example"]),
    "an unknown place": request("/app/main.js", headers=UPGRADE),
}


@pytest.mark.parametrize("what", BAD_HANDSHAKES)
async def test_a_bad_handshake_is_answered_and_the_connection_ends(base: str, what: str) -> None:
    async with raw(base) as wire:
        await wire.says(BAD_HANDSHAKES[what])
        assert (await wire.is_shut()).split()[1] in (b"400", b"403", b"405", b"414", b"426", b"431")


@pytest.mark.parametrize("stage", [0, 1, 2])
async def test_somebody_may_leave_before_the_handshake_is_over(
    base: str, end: str, stage: int
) -> None:
    begin = [HANDSHAKE, request(POLLING), following(await polls(base))][stage]
    for _ in range(5):
        async with raw(base) as wire:
            wire.writer.write(begin)
            getattr(wire, end)()


async def test_two_websockets_may_want_to_follow_one_session(base: str, end: str) -> None:
    sid = await polls(base)
    async with raw(base) as one, raw(base) as two:
        for wire in (one, two):
            await wire.says(following(sid))
            await wire.hears(b"\r\n\r\n")
            await wire.says(frame("2probe"))
            await wire.hears(b"3probe")
        await one.says(frame("5"))
        await two.says(frame("5"))
        await has_gone_on(base)
        getattr(one, end)()
        await has_gone_on(base)
        getattr(two, end)()


async def test_whoever_is_to_be_followed_may_go_before(base: str) -> None:
    sid = await polls(base)
    async with raw(base) as wire:
        await wire.says(following(sid))
        await wire.hears(b"\r\n\r\n")
        assert (await asks(base, request(f"{POLLING}&sid={sid}", b"1"))).status == 200
        await wire.says(frame("2probe"), frame("5"), frame("40"))
        await has_gone_on(base)


@pytest.mark.parametrize("said", [[], ["2probe"], ["hello"]])
async def test_a_session_goes_on_though_a_websocket_broke_off_that_was_to_follow_it(
    base: str, end: str, said: list[str]
) -> None:
    sid = await polls(base)
    path = f"{POLLING}&sid={sid}"
    async with raw(base) as wire:
        await wire.says(following(sid))
        await wire.hears(b"\r\n\r\n")
        await wire.says(*frames(said))
        await has_gone_on(base)
        getattr(wire, end)()
    await has_gone_on(base)
    assert (await asks(base, request(path, b"40"))).status == 200
    heard = b""
    while b'40{"sid"' not in heard:
        async with raw(base) as wire:
            await wire.says(request(path))
            heard = await wire.hears(b"\r\n\r\n")
            assert heard.split()[1] == b"200"
            assert not heard.endswith(b"\r\n\r\n6") or b"probe" in "".join(said).encode()


async def test_others_hear_nothing_of_it(house: House, base: str) -> None:
    [ana] = await house.gathers("ana")
    async with raw(base) as wire:
        await wire.says(HANDSHAKE)
        await wire.hears(b'"maxPayload"')
        await wire.says(frame(b"4\xff"))
        await wire.is_shut()
    assert "refusal" not in await ana.does("say", text="We go on")
