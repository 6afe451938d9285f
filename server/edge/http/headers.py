"""The headers of every answer: what a page may load, who may show it, and how long it is kept."""

from collections.abc import Iterable
from urllib.parse import urlsplit, urlunsplit

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.edge.http.files import FOR_EVER

Headers = list[tuple[bytes, bytes]]

NOBODY = "'none'"
US = "'self'"
# A form that were ever sent by the browser itself would carry what was written into an address;
# all of ours are read by code, so none may be.
POLICY = {
    "default-src": NOBODY,
    "script-src": US,
    "style-src": US,
    "font-src": US,
    "img-src": US,
    "connect-src": US,
    "base-uri": US,
    "form-action": NOBODY,
    "frame-ancestors": NOBODY,
}
"""What a page may load and do, and who may show it in a frame."""
BESIDE = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
"""What is said beside it."""


def headers(frames: Iterable[str] = ()) -> dict[str, str]:
    """All of them, by their names; `frames` are origins whose pages may show ours in a frame.

    In one the others hinder nothing: a browser heeds them for what stands alone, or is loaded bare.
    """
    policy = POLICY | {"frame-ancestors": " ".join(frames) or NOBODY}
    said = "; ".join(f"{name} {sources}" for name, sources in policy.items())
    return {"Content-Security-Policy": said, **BESIDE}


HEADERS = headers()
"""Those of a service that nobody shows in a frame."""
# A file that is kept for ever is no page: it can load nothing, and is shown in nothing.
KEPT = ("Cross-Origin-Resource-Policy", "X-Content-Type-Options")
# Asked for anew each time, so that no page is ever made of two versions of us; mostly the answer
# is that nothing has changed.
FRESH = (b"cache-control", b"no-cache")


def with_headers(app: ASGIApp, frames: Iterable[str] = ()) -> ASGIApp:
    """Send the headers that keep a page to itself with every HTTP answer of the application."""
    lines = [(name.lower().encode(), value.encode()) for name, value in headers(frames).items()]
    few = [(name.lower().encode(), BESIDE[name].encode()) for name in KEPT]

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = fresh([led(line) for line in message["headers"]])
                own = few if (FRESH[0], FOR_EVER.encode()) in given else lines
                message = {**message, "headers": [*given, *own]}
            await send(message)

        await app(scope, receive, send_with_headers if scope["type"] == "http" else send)

    return wrapped


def fresh(headers: Headers) -> Headers:
    """The headers, with one about caching if they have none."""
    return headers if any(name == FRESH[0] for name, _ in headers) else [*headers, FRESH]


def led(line: tuple[bytes, bytes]) -> tuple[bytes, bytes]:
    """A header as it is, but one that leads on leads to a path, whatever host was asked for."""
    name, value = line
    if name != b"location":
        return line
    scheme, host, path, query, fragment = urlsplit(value.decode())
    if not scheme and not host:
        return line
    return name, urlunsplit(("", "", "/" + path.lstrip("/"), query, fragment)).encode()
