"""The pages: each is the same shell, but for that of the protocol, which was built before."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response

from server.domain.refusals import Reason, Refusal
from server.edge.http.answering import refusal
from server.edge.web import WEB, say

NOT_FOUND = 404
PROTOCOL = WEB / "protocol"
"""The page for who writes a client, and the documents beside it."""


async def page(request: Request) -> Response:
    return shell(200)


def shell(status: int) -> Response:
    """The document that loads the client, with the words that stand in it before any code runs."""
    text = (WEB / "index.html").read_text(encoding="utf-8")
    for key in ("app-name", "app-noscript", "app-description"):
        text = text.replace(f"{{{{{key}}}}}", say(key))
    return HTMLResponse(text, status)


async def protocol(request: Request) -> Response:
    return FileResponse(PROTOCOL / "index.html")


async def not_found(request: Request, error: Exception) -> Response:
    """A page of ours for people, a refusal for programs; the status is the error's (404, 405)."""
    status = error.status_code if isinstance(error, HTTPException) else NOT_FOUND
    if "text/html" in request.headers.get("accept", ""):
        return shell(status)
    return refusal(Refusal(Reason.NO_SUCH_PAGE), status)
