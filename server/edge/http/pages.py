"""The pages: each is the same shell, but for that of the protocol, which was built before."""

from collections.abc import Iterator

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response

from server.domain.refusals import Reason, Refusal
from server.edge.bundle import Bundle
from server.edge.http.admission import API
from server.edge.http.answering import refusal, reply
from server.edge.http.base import place
from server.edge.http.pacing import line_up
from server.edge.web import WEB, say

NOT_FOUND, NOT_ALLOWED = 404, 405
OF_FILES = {"Allow": "GET, HEAD"}
"""What is said of files, whose routes do not say it."""
MOVED = 308
ICON = "images/icon.svg"
MISSING = "missing"
PROTOCOL = WEB / "protocol"
"""The page for who writes a client, and the documents beside it."""
BUNDLE = Bundle(WEB)
BUNDLED = "bundle"
FONTS = "vendor/fonts"
PLAIN = {
    "styles": ["styles/all.css", "styles/between.css"],
    "fonts": [f"{FONTS}/newsreader-text.woff2", f"{FONTS}/instrument-sans-text.woff2"],
    "scripts": ["app/main.js"],
    "words": ["words/en.ftl"],
}
"""What every page begins with where the modules are served as they are written."""
BASE = '<base href="{}">'
"""Where the service stands, and all other addresses of a page and of its modules begin."""
TAGS = {
    "styles": '<link rel="stylesheet" href="{}">',
    "fonts": '<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>',
    "scripts": '<link rel="modulepreload" href="{}">',
    "words": '<link rel="preload" href="{}" as="fetch" crossorigin>',
}
SCRIPT = '<script type="module" src="{}"></script>'
LATER = '<meta name="later-{}" content="{}">'
"""Where the files of a part are that comes later: the page fetches them before it runs them."""
FOUNDING = '<meta name="founding" content="{}">'
"""Who may found sets, for the page on which they are."""
LOADS = "<!-- what it loads -->"


def shell(request: Request, status: int, page: str = MISSING, more: str = "") -> Response:
    """The document that loads the client, with the words that stand in it before any code runs.

    `more` is what else its head has for the page.
    """
    text = (WEB / "index.html").read_text(encoding="utf-8")
    for key in ("app-name", "app-noscript", "app-description", "app-missed", "app-again"):
        text = text.replace(f"{{{{{key}}}}}", say(key))
    base = BASE.format(request.base_url.path)
    lines = [base, *tags(loads(page)), *later(page), *filter(None, [more])]
    return HTMLResponse(text.replace(LOADS, "\n    ".join(lines)), status)


def loads(page: str) -> dict[str, list[str]]:
    """The addresses of what a page loads at once; its first script loads the others."""
    made = BUNDLE.made()
    if made is None:
        return PLAIN
    own = made["pages"][page]
    names = {**made, **own, "words": [own["words"]]}
    return {kind: [f"{BUNDLED}/{name}" for name in names[kind]] for kind in TAGS}


def tags(places: dict[str, list[str]]) -> Iterator[str]:
    first, *others = places["scripts"]
    for kind, tag in TAGS.items():
        yield from map(tag.format, others if kind == "scripts" else places[kind])
    yield SCRIPT.format(first)


def later(page: str) -> Iterator[str]:
    made = BUNDLE.made()
    for part, names in made["pages"][page]["later"].items() if made else ():
        yield LATER.format(part, " ".join(f"{BUNDLED}/{name}" for name in names))


async def icon(request: Request) -> Response:
    """Browsers ask for it under this name now and then, whatever a page says."""
    return RedirectResponse(ICON, MOVED)


async def protocol(request: Request) -> Response:
    return FileResponse(PROTOCOL / "index.html")


async def not_found(request: Request, error: Exception) -> Response:
    """A page of ours for people, a refusal for programs; the status is the error's (404, 405)."""
    known = error if isinstance(error, HTTPException) else HTTPException(NOT_FOUND)
    if place(request.scope).startswith(API) and (too_fast := await line_up(request)):
        return reply(too_fast)
    if "text/html" in request.headers.get("accept", ""):
        answer = shell(request, known.status_code)
    else:
        answer = refusal(Refusal(Reason.NO_SUCH_PAGE), known.status_code)
    if known.status_code == NOT_ALLOWED:
        answer.headers["Allow"] = (known.headers or OF_FILES)["Allow"]
    return answer
