"""How a request is answered: with what its handler gives, or with a refusal and its status."""

import gzip
import logging
from asyncio import to_thread
from collections.abc import Awaitable, Callable, Iterable
from math import ceil

import msgspec
from msgspec import Struct
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from server.domain.refusals import Reason, Refusal
from server.edge.http.files import accepted
from server.edge.http.pacing import line_up
from server.edge.http.streaming import QUICK, Entries, streamed
from server.edge.saying import refused
from server.live.lobby import Lobby
from server.live.reading import Unreadable
from server.live.sets import set_name
from server.store.log import LogAway, LogUnavailable

logger = logging.getLogger(__name__)

STATUS = {
    Reason.NOT_SEATED: 401,
    Reason.SEAT_REVOKED: 403,
    Reason.NOT_YOURS: 403,
    Reason.SEAT_WAITS: 403,
    Reason.AWAITS_CONSENT: 403,
    Reason.READS_NO_MEETING: 403,
    Reason.KEY_UNKNOWN: 403,
    Reason.KEY_REPLACED: 403,
    Reason.DOOR_CLOSED: 403,
    Reason.AWAITS_ADMISSION: 403,
    Reason.TURNED_AWAY: 403,
    Reason.NOT_FROM_PAGE: 403,
    Reason.ORIGIN_UNKNOWN: 403,
    Reason.NO_SUCH_SET: 404,
    Reason.SET_DELETED: 404,
    Reason.NO_SUCH_MEETING: 404,
    Reason.NO_SUCH_PAGE: 404,
    Reason.NO_SUCH_MEMBER: 409,
    Reason.COACH_STAYS: 409,
    Reason.SAME_ROLE: 409,
    Reason.NOT_COME: 409,
    Reason.NAME_TAKEN: 409,
    Reason.SET_FULL: 409,
    Reason.MEETING_BEGAN: 409,
    Reason.MEETING_CANCELLED: 409,
    Reason.FOUNDING_CLOSED: 403,
    Reason.PHRASE_WRONG: 403,
    Reason.KEY_TAKEN: 409,
    Reason.TOO_MANY_ASK: 409,
    Reason.NOBODY_ASKS: 409,
    Reason.SAME_ENTRY: 409,
    Reason.ROLES_DIFFER: 409,
    Reason.HOSTS_BY_ROLE: 409,
    Reason.OF_YOURSELF: 409,
    Reason.ALREADY_FOUNDED: 409,
    Reason.ID_TAKEN: 409,
    Reason.ID_USED: 409,
    Reason.TOKEN_TAKEN: 409,
    Reason.ENOUGH_MEETINGS: 409,
    Reason.ENOUGH_TEMPLATES: 409,
    Reason.NO_SUCH_TEMPLATE: 409,
    Reason.NO_SUCH_KEPT: 409,
    Reason.TOO_LARGE: 413,
    Reason.HOST_UNKNOWN: 421,
    Reason.UNREADABLE_LINE: 500,
    Reason.NEWER_LINE: 500,
    Reason.SET_OVER: 409,
    Reason.TOO_FAST: 429,
    Reason.SILENT: 408,
    Reason.CROWDED: 503,
    Reason.STORE_AWAY: 503,
    Reason.FAULT: 500,
}
BAD_REQUEST = 400
"""The status of a refusal for any other reason."""
SECOND_MS = 1_000
LEAST = 1000
"""Bytes; what is shorter is sent as it is."""


class Cookie(Struct, frozen=True):
    """A cookie that no script can read, sent to one path alone; without a value it ends."""

    name: str
    path: str
    value: str = ""
    seconds: int = 0
    secure: bool = False


class WithCookies(Struct, frozen=True):
    """An answer, and cookies with it."""

    answer: Struct
    cookies: tuple[Cookie, ...]


Outcome = Struct | Refusal
Handler = Callable[[Lobby, Request], Awaitable[Outcome]]


async def respond(handler: Handler, request: Request) -> Response:
    """Wait for a handler, and answer with its outcome; whatever it raises becomes a refusal.

    A store that is away and a line that cannot be read were logged where that was found.  Raises
    HTTPException alone, for Starlette to answer.
    """
    try:
        too_fast = await line_up(request)
        outcome = too_fast or await handler(request.app.state.lobby, request)
        if isinstance(outcome, Entries):
            return streamed(outcome, "gzip" in accepted(request.scope))
        return await packed(request, reply(outcome))
    except LogAway:
        return reply(Refusal(Reason.STORE_AWAY))
    except LogUnavailable as error:
        logger.error("%s was not answered: %s", route(request), error, extra=about(request))
        return reply(Refusal(Reason.STORE_AWAY))
    except Unreadable as error:
        return reply(Refusal(error.reason))
    except HTTPException:
        raise
    except Exception:
        logger.exception("a mistake of ours, on %s", route(request), extra=about(request))
        return reply(Refusal(Reason.FAULT))


def route(request: Request) -> str:
    """Which of our routes a request came by, with nothing of what its address has in it."""
    return str(getattr(request.scope.get("route"), "path", ""))


def about(request: Request) -> dict[str, str]:
    """Which set a request is about, for a line of the service's own."""
    return {"about": set_name(request.path_params.get("set", ""))}


def reply(outcome: Outcome) -> Response:
    """The answer for an outcome: status 200, or the refusal with its own."""
    if isinstance(outcome, Refusal):
        return refusal(outcome, STATUS.get(outcome.reason, BAD_REQUEST))
    if isinstance(outcome, WithCookies):
        return with_cookies(json(outcome.answer, 200), outcome.cookies)
    return json(outcome, 200)


def with_cookies(answer: Response, cookies: Iterable[Cookie]) -> Response:
    for one in cookies:
        answer.set_cookie(
            one.name,
            one.value,
            max_age=one.seconds,
            path=one.path,
            secure=one.secure,
            httponly=True,
            samesite="strict",
        )
    return answer


def refusal(given: Refusal, status: int) -> Response:
    """The answer for a refusal, with the status that is given, and when to come back if known."""
    answer = json(refused(given), status)
    if given.after:
        answer.headers["Retry-After"] = str(ceil(given.after / SECOND_MS))
    return answer


def json(body: Struct, status: int) -> Response:
    """An answer in JSON that no cache may keep, as it may be for one reader alone."""
    text, headers = msgspec.json.encode(body), {"Cache-Control": "no-store"}
    return Response(text, status, headers, media_type="application/json")


async def packed(request: Request, answer: Response) -> Response:
    """The answer as whoever asked can unpack it, if it is long; packing it holds nobody up."""
    if len(answer.body) >= LEAST and "gzip" in accepted(request.scope):
        answer.body = await to_thread(gzip.compress, answer.body, QUICK)
        answer.headers["Content-Encoding"] = "gzip"
        answer.headers["Content-Length"] = str(len(answer.body))
    answer.headers["Vary"] = "Accept-Encoding"
    return answer
