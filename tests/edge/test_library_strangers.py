"""What python-engineio and uvicorn make of a stranger's mistake: why our engine bends them there.

Each test fails when a later release behaves otherwise, and the bend is to be looked at again.
"""

from typing import Any

import pytest
from engineio import async_socket
from engineio.payload import Payload
from starlette.types import Message, Receive, Scope, Send
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.exceptions import InvalidState

from tests.edge.asgi import Cable, a_scope, answer
from tests.edge.plug import Plug
from tests.edge.raw import HANDSHAKE, UPGRADE, WEBSOCKET, closing, frame, request
from tests.edge.stock import Stock

pytestmark = pytest.mark.usefixtures("outspoken")


async def polling() -> tuple[Stock, str]:
    """A server with a session that polls, and its name."""
    stock = Stock()
    assert (await answer(stock.app))[0] == 200
    return stock, stock.socket.sid


# What is posted: Engine.handle_request, posted.py


@pytest.mark.parametrize("body", [b"4\xff", b"hello", b"9", b"40\x1e"])
async def test_the_engine_says_that_it_took_what_it_could_not_read(body: bytes) -> None:
    stock, sid = await polling()
    assert await answer(stock.app, body=body, sid=sid) == (200, b"OK")


async def test_the_engine_reads_nothing_of_a_body_whose_length_it_is_not_told() -> None:
    stock, sid = await polling()
    sent: list[Message] = []
    came: Message = {"type": "http.request", "body": b"40", "more_body": False}
    await stock.app(posting(sid), gives(came), takes(sent))
    assert sent[1]["body"] == b"OK"
    assert stock.sio.manager.rooms == {}


async def test_the_engine_counts_a_body_that_broke_off_as_whole() -> None:
    stock, sid = await polling()
    part: Message = {"type": "http.request", "body": b"40", "more_body": True}
    scope = posting(sid, {"content-length": "9"})
    await stock.app(scope, gives(part, {"type": "http.disconnect"}), takes([]))
    assert len(stock.sio.manager.rooms["/"][None]) == 1


async def test_the_engine_fails_where_nobody_is_left_before_the_body_came() -> None:
    stock, sid = await polling()
    with pytest.raises(KeyError, match="REQUEST_METHOD"):
        await stock.app(posting(sid), gives({"type": "http.disconnect"}), takes([]))


async def test_the_engine_drops_a_body_of_more_packets_than_it_is_told_to_take(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Payload, "max_decode_packets", 1)
    stock, sid = await polling()
    assert await answer(stock.app, body=b"40\x1e3", sid=sid) == (200, b"OK")
    assert stock.sio.manager.rooms == {}


def posting(sid: str, headers: dict[str, str] | None = None) -> Scope:
    scope = a_scope("http", f"polling&sid={sid}".encode(), headers or {})
    return {**scope, "method": "POST"}


def gives(*messages: Message) -> Receive:
    left = iter(messages)

    async def receive() -> Message:
        return next(left)

    return receive


def takes(sent: list[Message]) -> Send:
    async def send(message: Message) -> None:
        sent.append(message)

    return send


# Sessions that are over: Engine.handle_request, Server._handle_eio_message


async def test_the_engine_fails_when_something_is_posted_to_a_session_that_is_over() -> None:
    stock, sid = await polling()
    assert await answer(stock.app, body=b"1", sid=sid) == (200, b"OK")
    with pytest.raises(KeyError, match="Session is disconnected"):
        await answer(stock.app, body=b"3", sid=sid)


async def test_the_library_remembers_for_ever_who_connects_after_a_goodbye() -> None:
    stock, sid = await polling()
    await answer(stock.app, body=b"1\x1e40", sid=sid)
    assert len(stock.sio.manager.rooms["/"][None]) == 1
    assert stock.gone == []


# Websockets that are none, or break off: Engine.handle_request, at_once


async def test_the_engine_leaves_a_websocket_unanswered_that_came_as_a_request() -> None:
    stock, sent = Stock(), list[Message]()
    scope = a_scope("http", b"websocket", {"upgrade": "websocket", "connection": "keep-alive"})
    await stock.app(scope, gives({"type": "http.request"}), takes(sent))
    assert sent == []


async def test_the_engine_begins_a_websocket_on_a_request() -> None:
    stock, sent = Stock(), list[Message]()
    scope = a_scope("http", b"websocket", {"upgrade": "websocket"})
    came: Message = {"type": "http.request"}
    await stock.app(scope, gives(came, {"type": "http.disconnect"}), takes(sent))
    assert sent[0]["type"] == "websocket.accept"


async def test_the_engine_sends_nothing_more_once_a_websocket_broke_off_that_was_to_follow() -> (
    None
):
    stock, sid = await polling()

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        query = f"EIO=4&transport=websocket&sid={sid}".encode()
        await stock.app({**scope, "query_string": query}, receive, send)

    cable = Cable(app)
    cable.leaves()
    await cable.serving
    await stock.sio.eio.send(sid, "a word")
    assert await answer(stock.app, sid=sid) == (200, b"6")
    await cable.end()


def test_the_engine_makes_its_sockets_itself() -> None:
    """So that what one of them does cannot be bent there."""
    assert "upgrading" in vars(async_socket.AsyncSocket(Stock().sio.eio, "one"))


# uvicorn's websocket: wire.py


def stock_plug(**more: Any) -> Plug:
    return Plug(WebSocketsSansIOProtocol, **more)


async def test_uvicorn_logs_an_exception_where_text_is_none(
    caplog: pytest.LogCaptureFixture,
) -> None:
    plug = stock_plug()
    plug.protocol.data_received(HANDSHAKE)
    await plug.accepted()
    plug.protocol.data_received(frame(b"4\xff"))
    await plug.is_served()
    assert [bool(record.exc_info) for record in caplog.records] == [True]


async def test_uvicorn_leaves_a_connection_open_whose_handshake_is_none() -> None:
    for sent in (request(WEBSOCKET, b"x", UPGRADE), request("/" + "x" * 9_000, headers=UPGRADE)):
        plug = stock_plug()
        plug.protocol.data_received(sent)
        assert (plug.wire.sent, plug.wire.is_over) == (b"", False)


async def test_uvicorn_fails_on_what_comes_before_the_handshake_is_answered() -> None:
    for sent, error in ((b"hello", AssertionError), (frame(b"4\xff"), InvalidState)):
        plug = stock_plug()
        plug.protocol.data_received(HANDSHAKE)
        with pytest.raises(error):
            plug.protocol.data_received(sent)
        plug.protocol.connection_lost(None)
        await plug.is_served()


async def test_uvicorn_lets_an_application_accept_whoever_has_gone_and_says_it_did_not(
    caplog: pytest.LogCaptureFixture,
) -> None:
    plug = stock_plug()
    plug.protocol.data_received(HANDSHAKE)
    plug.protocol.data_received(closing(1000))
    await plug.is_served()
    assert "without completing handshake" in caplog.records[0].getMessage()


async def test_uvicorn_takes_a_word_to_whoever_sent_garbage_for_a_mistake_of_ours() -> None:
    raised: list[Exception] = []

    async def sends(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "websocket.accept"})
        plug.protocol.data_received(b"garbage that is no frame")
        try:
            await send({"type": "websocket.send", "text": "too late"})
        except Exception as error:
            raised.append(error)

    plug = stock_plug(app=sends)
    plug.protocol.data_received(HANDSHAKE)
    await plug.is_served()
    assert [type(error) for error in raised] == [RuntimeError]
