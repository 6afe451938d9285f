"""A request as Engine.IO wants to have it: what ASGI says, by the names of WSGI (PEP 3333)."""

from typing import Any

from starlette.types import Message, Receive, Scope, Send

BEGIN = ("http.request", "websocket.connect")
CONTENT = ("CONTENT_TYPE", "CONTENT_LENGTH")
"""The headers whose names have nothing before them."""


class Body:
    """What was sent with a request, which is all there."""

    def __init__(self, message: Message) -> None:
        self.all: bytes = message.get("body", b"")

    async def read(self, length: int) -> bytes:
        return self.all[:length]


async def environ_of(scope: Scope, receive: Receive, send: Send) -> dict[str, Any]:
    """The environment of a request; empty where it broke off before it began.

    The library's own makes a class for each request, which only the garbage collector can free,
    and with it all of the connection.
    """
    message = await receive()
    if message["type"] not in BEGIN:
        return {}
    environ = {
        "REQUEST_METHOD": scope.get("method", "GET"),
        "PATH_INFO": scope["path"],
        "QUERY_STRING": scope["query_string"].decode(errors="replace"),
        "wsgi.input": Body(message),
        "asgi.receive": receive,
        "asgi.send": send,
        "asgi.scope": scope,
    }
    for name, value in scope["headers"]:
        word = name.decode("latin-1").upper().replace("-", "_")
        key = word if word in CONTENT else f"HTTP_{word}"
        said = value.decode("latin-1")
        environ[key] = f"{environ[key]},{said}" if key in environ else said
    environ["wsgi.url_scheme"] = environ.get("HTTP_X_FORWARDED_PROTO", "http")
    return environ
