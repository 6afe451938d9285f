"""The HTTP routes, as one list: the pages, the files they load, and the routes for programs."""

from collections.abc import Awaitable, Callable
from functools import partial

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from server.edge.http import back, keys, meetings, seats, sets
from server.edge.http.answering import Handler, packed, respond
from server.edge.http.files import Bundled, Files, Long
from server.edge.http.health import health
from server.edge.http.pages import BUNDLE, BUNDLED, FOUNDING, PROTOCOL, icon, protocol, shell
from server.edge.web import WEB
from server.lens.table import RULES

PAGES = {
    "/": "home",
    "/design": "design",
    "/gym": "gym",
    "/sets/{set}": "set",
    "/sets/{set}/people": "people",
    "/sets/{set}/join": "join",
    "/sets/{set}/templates/{key}": "template",
    "/sets/{set}/meetings/{number:number}": "meeting",
    "/sets/{set}/meetings/{number:number}/transcript": "transcript",
}
"""The module of each page in `pages/` of the client, by its address."""
API: tuple[tuple[str, str, Handler], ...] = (
    ("POST", "/api/sets", sets.found_set),
    ("GET", "/api/sets/{set}", sets.show_set),
    ("POST", "/api/sets/{set}/acts", sets.act_on_set),
    ("POST", "/api/sets/{set}/door", seats.knock),
    ("POST", "/api/sets/{set}/seats", seats.take_seat),
    ("POST", "/api/sets/{set}/own-key", keys.make_own_key),
    ("POST", "/api/sets/{set}/members-key", keys.renew_members_key),
    ("POST", back.PATH, back.way_back),
    ("GET", "/api/sets/{set}/meetings/{number:number}/entries", meetings.transcript),
)
FILES = ("app", "styles", "words", "vendor", "images")


class Number(Convertor[int]):
    """The number of a meeting in an address; Starlette's own `int` takes any length."""

    regex = "[0-9]{1,20}"

    def convert(self, value: str) -> int:
        return int(value)

    def to_string(self, value: int) -> str:
        return str(value)


register_url_convertor("number", Number())


def routes() -> list[BaseRoute]:
    """All of them."""
    return [
        *(Route(path, shown(page)) for path, page in PAGES.items()),
        *(Route(path, endpoint(run), methods=[method]) for method, path, run in API),
        Route("/health", health),
        Route("/favicon.ico", icon),
        *(Mount(f"/{name}", Files(WEB / name)) for name in FILES),
        Mount(f"/{BUNDLED}", Bundled(BUNDLE.files, check_dir=False)),
        Mount("/lens", Long(RULES)),
        Route("/protocol", protocol),
        Mount("/protocol", Long(PROTOCOL, check_dir=False)),
    ]


def shown(page: str) -> Callable[[Request], Awaitable[Response]]:
    async def show(request: Request) -> Response:
        more = FOUNDING.format(request.app.state.founding.who) if page == "home" else ""
        return await packed(request, shell(request, 200, page, more))

    return show


def endpoint(handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    return partial(respond, handler)
