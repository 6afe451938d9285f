"""The headers of every answer: what a page may load, who may show it, and how long it is kept."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.edge.http.files import FOR_EVER

Headers = list[tuple[bytes, bytes]]

# A form that were ever sent by the browser itself would carry what was written into an address;
# all of ours are read by code, so none may be.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
        "img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
# A file that is kept for ever is no page: it can load nothing, and is shown in nothing.
KEPT = ("Cross-Origin-Resource-Policy", "X-Content-Type-Options")
# Asked for anew each time, so that no page is ever made of two versions of us; mostly the answer
# is that nothing has changed.
FRESH = (b"cache-control", b"no-cache")


def with_headers(app: ASGIApp) -> ASGIApp:
    """Send the headers that keep a page to itself with every HTTP answer of the application."""
    lines = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
    few = [(name.lower().encode(), HEADERS[name].encode()) for name in KEPT]

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = fresh(message["headers"])
                own = few if (FRESH[0], FOR_EVER.encode()) in given else lines
                message = {**message, "headers": [*given, *own]}
            await send(message)

        await app(scope, receive, send_with_headers if scope["type"] == "http" else send)

    return wrapped


def fresh(headers: Headers) -> Headers:
    """The headers, with one about caching if they have none."""
    return headers if any(name == FRESH[0] for name, _ in headers) else [*headers, FRESH]
