"""What breaks off while it is read is refused, and is no mistake of ours."""

from starlette.requests import Request
from starlette.types import Message

from server.domain.refusals import Reason, Refusal
from server.edge.http.requests import read_body
from server.edge.shapes import Knock


async def test_a_body_that_breaks_off_is_refused_though_nobody_hears() -> None:
    came = iter([{"type": "http.request", "body": b'{"key":', "more_body": True}, GONE])

    async def receive() -> Message:
        return next(came)

    request = Request({"type": "http", "method": "POST", "headers": []}, receive)
    assert await read_body(request, Knock) == Refusal(Reason.NOT_JSON)


GONE: Message = {"type": "http.disconnect"}
