"""The HTTP routes, as one list: the pages, the files they load, and the routes for programs."""

from collections.abc import Awaitable, Callable
from functools import partial

from starlette.convertors import Convertor, register_url_convertor
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.domain.refusals import Reason, Refusal
from server.edge import api
from server.edge.web import WEB, catalogue
from server.lens.table import RULES
from server.store.log import LogUnavailable

PAGES = (
    "/",
    "/design",
    "/gym",
    "/sets/{set}",
    "/sets/{set}/join",
    "/sets/{set}/templates/{key}",
    "/sets/{set}/meetings/{number:number}",
    "/sets/{set}/meetings/{number:number}/transcript",
)
API: tuple[tuple[str, str, api.Handler], ...] = (
    ("POST", "/api/sets", api.found_set),
    ("GET", "/api/sets/{set}", api.show_set),
    ("POST", "/api/sets/{set}/acts", api.act_on_set),
    ("POST", "/api/sets/{set}/door", api.knock),
    ("POST", "/api/sets/{set}/seats", api.take_seat),
    ("POST", "/api/sets/{set}/own-key", api.make_own_key),
    ("POST", "/api/sets/{set}/members-key", api.renew_members_key),
    ("GET", "/api/sets/{set}/meetings/{number:number}/entries", api.transcript),
)


class Number(Convertor[int]):
    """The number of a meeting in an address; Starlette's own `int` takes any length."""

    regex = "[0-9]{1,20}"

    def convert(self, value: str) -> int:
        return int(value)

    def to_string(self, value: int) -> str:
        return str(value)


register_url_convertor("number", Number())

FILES = ("app", "styles", "words", "vendor", "images")

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
        "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
# Asked for anew each time, so that no page is ever made of two versions of us; mostly the answer
# is that nothing has changed.
FRESH = (b"cache-control", b"no-cache")


def routes() -> list[BaseRoute]:
    """All routes but those that tell of them."""
    return [
        *(Route(path, page) for path in PAGES),
        *(Route(path, endpoint(run), methods=[method]) for method, path, run in API),
        Route("/health", health),
        *(Mount(f"/{name}", StaticFiles(directory=WEB / name)) for name in FILES),
        Mount("/lens", StaticFiles(directory=RULES)),
    ]


def endpoint(handler: api.Handler) -> Callable[[Request], Awaitable[Response]]:
    return partial(api.respond, handler)


async def page(request: Request) -> Response:
    """Every page is the same shell; what it shows, its address says."""
    return shell(200)


def shell(status: int) -> Response:
    text = (WEB / "index.html").read_text(encoding="utf-8")
    for key in ("app.name", "app.noscript", "app.description"):
        text = text.replace(f"{{{{{key}}}}}", catalogue()[key])
    return HTMLResponse(text, status)


async def health(request: Request) -> Response:
    """Answer whether the store answers."""
    try:
        await request.app.state.ping()
    except LogUnavailable:
        return api.reply(Refusal(Reason.STORE_AWAY))
    return Response(b'{"status":"ok"}', media_type="application/json")


async def not_found(request: Request, error: Exception) -> Response:
    """A page of ours for people, a refusal for programs."""
    status = error.status_code if isinstance(error, HTTPException) else 404
    if "text/html" in request.headers.get("accept", ""):
        return shell(status)
    answer = api.reply(Refusal(Reason.NO_SUCH_PAGE))
    answer.status_code = status
    return answer


def fresh(headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """The headers, with a word about caching if they have none."""
    return headers if any(name == FRESH[0] for name, _ in headers) else [*headers, FRESH]


def with_headers(app: ASGIApp) -> ASGIApp:
    """Send the headers that keep a page to itself with every answer."""
    lines = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        async def say(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*fresh(message["headers"]), *lines]}
            await send(message)

        await app(scope, receive, say if scope["type"] == "http" else send)

    return wrapped
