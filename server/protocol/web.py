"""The routes of the protocol: its page, and the documents beside it, all built before."""

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from server.edge.web import WEB

BUILT = WEB / "protocol"


def routes() -> list[BaseRoute]:
    files = StaticFiles(directory=BUILT, check_dir=False)
    return [Route("/protocol", page), Mount("/protocol", files)]


async def page(request: Request) -> Response:
    return FileResponse(BUILT / "index.html")
