"""How python-engineio takes what is posted to it: why our engine reads it first.

Each test fails when a later release behaves otherwise, and the bend is to be looked at again.
"""

import pytest
from engineio.payload import Payload

from server.edge.socket.posted import MOST_PACKETS
from tests.edge.asgi import a_scope, answer
from tests.edge.stock import Stock


async def plugged() -> Stock:
    """A server that knows one socket, which polls."""
    stock = Stock()
    (await stock.plugged()).connected = True
    return stock


@pytest.mark.parametrize("body", [b'42["known"]\x1ehello', b"7\x1e42[]", b"\xff", b"b*"])
async def test_the_library_says_that_all_is_well_where_it_reads_nothing(body: bytes) -> None:
    stock = await plugged()
    assert await answer(stock.app, body=body, sid="engine-1") == (200, b"OK")
    assert stock.socket.queue.empty()  # neither an answer nor a refusal
    assert stock.gone == []


async def test_the_library_reads_nothing_whose_length_nobody_says() -> None:
    stock = await plugged()
    scope = a_scope("http", b"polling&sid=engine-1", {}) | {"method": "POST"}
    sent = []

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": b'421["known"]', "more_body": False}

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    await stock.app(scope, receive, send)  # type: ignore[arg-type]  # plain dicts will do
    assert sent[0]["status"] == 200
    assert stock.socket.queue.empty()


async def test_the_library_fails_for_whoever_posts_to_a_closed_socket() -> None:
    stock = await plugged()
    assert (await answer(stock.app, body=b"1", sid="engine-1"))[0] == 200
    with pytest.raises(KeyError):
        await answer(stock.app, body=b"1", sid="engine-1")


def test_the_library_lets_it_be_said_how_many_packets_it_reads() -> None:
    assert Payload.max_decode_packets == MOST_PACKETS
    Payload(encoded_payload="\x1e".join(["3"] * MOST_PACKETS))
