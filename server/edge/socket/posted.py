"""What is posted where there is no websocket: read whole, and looked at, before it counts."""

import msgspec
from engineio.payload import Payload
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Message, Receive, Scope

from server.domain.refusals import Reason, Refusal
from server.edge.reading import LARGEST_MESSAGE
from server.edge.saying import refused
from server.edge.socket.channel import is_known

BETWEEN = "\x1e"
"""What stands between two packets."""
MOST_PACKETS = 256
"""In one body: a client sends all that waits at once, and sends it again if it is refused."""
REPLACED = (b"content-length", b"upgrade")
STATUS = {Reason.TOO_LARGE: 413, Reason.MALFORMED: 400}

Payload.max_decode_packets = MOST_PACKETS


async def read_posted(scope: Scope, receive: Receive) -> bytes | Refusal | None:
    """Wait for the body of a request, and give it, or a refusal; None: it broke off.

    What is not posted has no body that counts.  What is larger than LARGEST_MESSAGE bytes is
    refused as soon as that is known.
    """
    if scope["method"] != "POST":
        return b""
    body = bytearray()
    more = length(scope) <= LARGEST_MESSAGE
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        body += message.get("body", b"")
        more = message.get("more_body", False) and len(body) <= LARGEST_MESSAGE
    if max(length(scope), len(body)) > LARGEST_MESSAGE:
        return Refusal(Reason.TOO_LARGE)
    return bytes(body) if is_packets(body) else Refusal(Reason.MALFORMED)


def length(scope: Scope) -> int:
    """How long a body is said to be; the server before us takes nothing that is no number."""
    return int(Headers(scope=scope).get("content-length", "0"))


def is_packets(body: bytes | bytearray) -> bool:
    """Whether a body is text, and each packet in it begins as one does."""
    try:
        packets = body.decode().split(BETWEEN)
    except UnicodeDecodeError:
        return False
    return len(packets) <= MOST_PACKETS and all(map(is_known, packets))


def at_once(scope: Scope, body: bytes) -> tuple[Scope, Receive]:
    """The same request, whose body is all there, however long it was said to be.

    Nor does it ask for a websocket, which it would be by now: the library would begin one.
    """
    headers = [(name, value) for name, value in scope["headers"] if name not in REPLACED]
    headers.append((b"content-length", b"%d" % len(body)))

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    return {**scope, "headers": headers}, receive


def refusal(given: Refusal) -> Response:
    body = msgspec.json.encode(refused(given))
    headers = {"Cache-Control": "no-store"}
    return Response(body, STATUS[given.reason], headers, media_type="application/json")
