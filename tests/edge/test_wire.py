"""Our websocket by itself: what comes before its handshake is answered, and what comes too late."""

import logging

import pytest
from starlette.types import Receive, Scope, Send
from uvicorn.protocols.utils import ClientDisconnected

from tests.edge.plug import Plug
from tests.edge.raw import BYTES, HANDSHAKE, closing, frame

pytestmark = pytest.mark.usefixtures("outspoken")

NO_FRAMES = {
    "text that is none": frame(b"4\xff"),
    "no frame": b"hello",
    "no mask": frame("40", masked=False),
    "a goodbye": closing(1000),
    "bytes": frame(b"\xff", BYTES) + frame(b"4\xff"),
}


@pytest.mark.parametrize("what", NO_FRAMES)
async def test_what_comes_before_the_handshake_is_answered_ends_it_at_once(
    what: str, caplog: pytest.LogCaptureFixture
) -> None:
    plug = Plug()
    plug.protocol.data_received(HANDSHAKE)
    plug.protocol.data_received(NO_FRAMES[what])
    assert plug.wire.is_over
    await plug.is_served()
    assert plug.wire.sent in (b"", b"\x88\x02\x03\xe8")
    assert [r for r in caplog.records if r.levelno >= logging.ERROR] == []


async def test_text_reaches_the_application_as_it_is_in_however_many_parts_it_comes() -> None:
    halves = (frame(b"4\xc3", last=False), frame(b"\xa4", 0))
    plug = Plug()
    plug.protocol.data_received(HANDSHAKE)
    await plug.accepted()
    for part in (frame("4ä"), *halves, frame(b"\xff", BYTES)):
        plug.protocol.data_received(part)
    plug.protocol.data_received(closing(1000))
    await plug.is_served()
    assert [said.get("text") for said in plug.heard[1:3]] == ["4ä", "4ä"]
    assert plug.heard[3]["bytes"] == b"\xff"


async def test_after_text_that_is_none_nothing_reaches_the_application() -> None:
    plug = Plug()
    plug.protocol.data_received(HANDSHAKE)
    await plug.accepted()
    plug.protocol.data_received(frame(b"4\xff") + frame("40") + frame(b"4\xff"))
    await plug.is_served()
    assert [said["type"] for said in plug.heard] == ["websocket.connect", "websocket.disconnect"]
    assert plug.heard[-1]["code"] == 1007
    assert plug.wire.sent.endswith(b"\x88\x02\x03\xef")


async def test_whoever_is_sent_something_and_is_gone_is_said_to_be_gone(
    caplog: pytest.LogCaptureFixture,
) -> None:
    raised: list[Exception] = []

    async def sends(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "websocket.accept"})
        plug.protocol.data_received(frame(b"4\xff"))
        try:
            await send({"type": "websocket.send", "text": "too late"})
        except Exception as error:
            raised.append(error)
            raise

    plug = Plug(app=sends)
    plug.protocol.data_received(HANDSHAKE)
    await plug.is_served()
    assert [type(error) for error in raised] == [ClientDisconnected]
    assert [r for r in caplog.records if r.levelno >= logging.ERROR] == []
