"""By which names the service may be asked for: any page can be pointed here by a name of its own.

To its browser the service would then be of that page (DNS rebinding). It takes a name: whoever asks
by an address is let through, and so is who gives no name at all, as no browser does that.
"""

import logging
import re
from collections.abc import Iterable
from html import escape
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from server.domain.refusals import Reason, Refusal
from server.edge.http.answering import STATUS, reply
from server.edge.http.base import place
from server.edge.web import say

logger = logging.getLogger(__name__)

ANY = "any"
"""Among the names of the service: it goes by all there are."""
HERE = "localhost"
HOST = re.compile(r"(?:([\w.-]*)|\[([\w.:]*)\])(?::\d*)?")
"""A name or an address, with brackets round one of IPv6, and a port."""
EXEMPT = "/health"
"""What watches over the service asks by whatever name it has for it."""
REFUSED = "Refused: a request for %r (Origin: %r). If people come by it, add %r to HOSTS."
PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{}</title>
<p>{}</p>
</html>
"""
"""It stands alone, as a page can load nothing from where it may not be."""


def asked_for(headers: Headers) -> list[str]:
    """The hosts that a request names, with their ports; the one that people see comes first.

    A proxy that asks by another name says the first in `X-Forwarded-Host`.
    """
    said = ",".join(headers.getlist("x-forwarded-host") + headers.getlist("host"))
    return [host.strip() for host in said.split(",") if host.strip()]


def names(given: Iterable[str], origins: Iterable[str], any_name: bool) -> frozenset[str]:
    """The names that are given, and those in origins; with `any_name` all there are."""
    if any_name:
        return frozenset({ANY})
    return frozenset({*given, *(urlsplit(origin).hostname or "" for origin in origins)})


def named(host: str) -> str:
    """The name or the address of a host, as it is compared; empty where it is neither."""
    found = HOST.fullmatch(host)
    return (found[1] or found[2] or "").lower().removesuffix(".") if found else ""


def is_known(known: frozenset[str], name: str) -> bool:
    """Whether a name is one of these, is this machine, or an address."""
    return ANY in known or name in known or is_here(name) or is_address(name)


def is_here(name: str) -> bool:
    return name == HERE or name.endswith(f".{HERE}")


def is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def known_by_name(app: ASGIApp, known: frozenset[str]) -> ASGIApp:
    """Refuse whoever names a host that is not known; a WebSocket before it opens."""

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        asked = asked_for(headers)
        unknown = [name for name in map(named, asked) if not is_known(known, name)]
        if unknown and place(scope) != EXEMPT:
            logger.warning(REFUSED, ", ".join(asked), headers.get("origin", ""), ",".join(unknown))
            await refusal(headers)(scope, receive, send)
        else:
            await app(scope, receive, send)

    return wrapped


def refusal(headers: Headers) -> Response:
    """A sentence alone for people, the refusal for programs."""
    no = Refusal(Reason.HOST_UNKNOWN)
    if "text/html" not in headers.get("accept", ""):
        return reply(no)
    text = PAGE.format(*map(escape, (say("app-name"), say(f"refusal-{no.reason}"))))
    return HTMLResponse(text, STATUS[no.reason])
