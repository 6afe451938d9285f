"""Which pages may connect: browsers say whose page it is that opens a socket."""

from typing import Any
from urllib.parse import urlsplit


def may_connect(origins: frozenset[str], origin: str | None, environ: dict[str, Any]) -> bool:
    """Whether a browser may connect that shows a page of this origin; `origins` always may.

    The page's host and port must be ours; its scheme may differ, as a proxy may speak TLS for us.
    The engine asks of None, too, when it answers a program that is no browser; it heeds no answer.
    """
    if origin is None:
        return False
    try:
        theirs = urlsplit(origin).netloc
    except ValueError:
        return False
    ours = environ.get("HTTP_X_FORWARDED_HOST", environ.get("HTTP_HOST", ""))
    return origin in origins or (theirs != "" and theirs == ours.partition(",")[0].strip())
