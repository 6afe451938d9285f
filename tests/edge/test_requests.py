"""What breaks off while it is read is refused, and is no mistake of ours."""

import asyncio
import json
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.types import Message

from server.domain.refusals import Reason, Refusal
from server.edge.http.requests import read_body
from server.edge.shapes import Knock
from tests.edge.house import House


async def test_a_body_that_breaks_off_is_refused_though_nobody_hears() -> None:
    came = iter([{"type": "http.request", "body": b'{"key":', "more_body": True}, GONE])

    async def receive() -> Message:
        return next(came)

    request = Request({"type": "http", "method": "POST", "headers": []}, receive)
    assert await read_body(request, Knock) == Refusal(Reason.NOT_JSON)


GONE: Message = {"type": "http.disconnect"}


async def test_what_is_long_in_coming_is_done_for_nobody_whose_seat_ended_meanwhile(
    house: House,
) -> None:
    """Who had got hold of a device could keep requests open, and finish them when it is out."""
    key = (await house.posts(f"/api/sets/{house.set}/own-key", None, "ben"))["key"]
    seat = {"key": key, "name": "", "token": "bens-phone-" + "x" * 30}
    await house.posts(f"/api/sets/{house.set}/seats", seat)
    act = {"type": "change_name", "id": "name-of-ben", "member": house.ids["ben"], "name": "Mo"}
    body = json.dumps(act).encode()
    address = urlsplit(house.base)
    coming, going = await asyncio.open_connection(address.hostname, address.port)
    head = (
        f"POST /api/sets/{house.set}/acts HTTP/1.1",
        f"Host: {address.netloc}",
        f"Authorization: Bearer {seat['token']}",
        f"Content-Length: {len(body)}",
    )
    going.write("\r\n".join([*head, "", ""]).encode())
    await going.drain()
    await house.gets(f"/api/sets/{house.set}", "ana")  # by now the service waits for the body
    await house.posts(f"/api/sets/{house.set}/own-key", None, "ben")
    going.write(body)
    assert (await coming.readline()).split()[1] == b"401"
    going.close()
