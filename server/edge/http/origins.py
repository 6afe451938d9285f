"""Whose pages may ask: a browser says, of what it is to do for a page, whose page it is."""

import logging
from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from server.domain.refusals import Reason, Refusal
from server.edge.http.answering import reply
from server.edge.http.base import place
from server.edge.http.hosts import asked_for

logger = logging.getLogger(__name__)

PLACES = ("/socket.io", "/api/")
"""Where something is done, or told; all else is the same for everybody."""
REFUSED = (
    "Refused: a page of %r, which asked for %r. If people open the service there, let the proxy "
    "pass the host on (nginx: proxy_set_header Host $http_host), or add that origin to ORIGINS."
)


def is_own(origins: frozenset[str], headers: Headers) -> bool:
    """Whether a page of ours asks, or one of `origins`; or a program, which names no `Origin`.

    The page's host and port must be those that were asked for; its scheme may differ, as a proxy
    may speak TLS for us.  Or the browser says that it asks where the page came from, which no page
    can make it say, and which it says over TLS alone, or to this machine: then the host that was
    asked for may have been lost on the way.
    """
    origin = headers.get("origin")
    if origin is None or origin in origins or headers.get("sec-fetch-site") == "same-origin":
        return True
    try:
        theirs = urlsplit(origin).netloc
    except ValueError:
        return False
    return [theirs] == asked_for(headers)[:1]


def from_own_pages(app: ASGIApp, origins: Iterable[str]) -> ASGIApp:
    """Refuse whatever a page elsewhere asks for, a WebSocket before it opens."""
    own = frozenset(origins)

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        if not place(scope).startswith(PLACES) or is_own(own, headers):
            await app(scope, receive, send)
        else:
            logger.warning(REFUSED, headers["origin"], ", ".join(asked_for(headers)))
            await reply(Refusal(Reason.ORIGIN_UNKNOWN))(scope, receive, send)

    return wrapped
