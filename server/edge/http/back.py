"""A browser's way back: cookies that hold its seats, for when all else that it kept is gone.

They are sent to this one address, and nothing else ever reads them.
"""

import re
from collections.abc import Iterable

from starlette.requests import Request

from server.domain.refusals import Reason, Refusal
from server.domain.secrets import digest
from server.domain.sets.person import Person
from server.domain.sets.watching import led_to
from server.edge.http import pacing
from server.edge.http.answering import Cookie, Outcome, WithCookies
from server.edge.http.requests import read_body
from server.edge.shapes import Back, SeatBack, WayBack
from server.edge.shapes.bodies import MOST_BACK
from server.edge.shapes.fields import is_token
from server.live.lobby import Lobby
from server.live.reading import Unreadable
from server.live.sets import SetRoom

PATH = "/api/back"
PAGE = "setroom-page"
"""The header by which a page of ours asks: no other site can make a browser send it."""
PREFIX = "seat-"
NAME = re.compile(PREFIX + r"([A-Za-z0-9_]+)-[A-Za-z0-9_-]+")
"""What our cookies are called; what is called otherwise is none of ours, and stays."""
KEPT_FOR_S = 400 * 24 * 3600
"""As long as browsers keep any cookie."""


async def way_back(lobby: Lobby, request: Request) -> Outcome:
    """Give back the seats that this browser's cookies hold, and keep others in cookies.

    It is for pages of the service alone, which say so in a header, `setroom-page`. What `keep`
    names is put into cookies that only this route is sent, and no script can read. With `leave` all
    cookies end, and nothing is given.
    """
    if PAGE not in request.headers:
        return Refusal(Reason.NOT_FROM_PAGE)
    body = await read_body(request, WayBack)
    if isinstance(body, Refusal):
        return body
    here = request.url.path
    held = list(cookies_of(request))
    if body.leave:
        return WithCookies(Back(()), tuple(Cookie(name, here) for name, _, _ in held))
    asked = [(one.set, one.token) for one in body.keep]
    pacing.ask(request, len(asked) + len(held))
    secure = request.headers.get("origin", "").startswith("https://")
    cookies: dict[str, Cookie] = {}
    seats: dict[str, SeatBack] = {}
    for name, set, token in ([("", *one) for one in asked] + held)[:MOST_BACK]:
        try:
            seat = await seat_of(lobby, set, token)
        except Unreadable:  # whoever runs the service can help: the cookie stays as it is
            continue
        if seat is None:
            cookies |= {name: Cookie(name, here)} if name else {}
            continue
        mine = cookie_name(set, seat[1].id)
        if mine not in seats:
            seats[mine] = seat_back(set, token, *seat)
            cookies[mine] = Cookie(mine, here, token, KEPT_FOR_S, secure)
        if name not in ("", mine):
            cookies[name] = Cookie(name, here)
    return WithCookies(Back(tuple(seats.values())), tuple(cookies.values()))


def cookies_of(request: Request) -> Iterable[tuple[str, str, str]]:
    """The names of our cookies, and the set and the token of each."""
    for name, token in request.cookies.items():
        ours = NAME.fullmatch(name)
        if ours and is_token(token):
            yield name, ours[1], token


async def seat_of(lobby: Lobby, set: str, token: str) -> tuple[SetRoom, Person] | None:
    """Whose seat a token holds, if it stands; raises LogUnavailable, and Unreadable."""
    group = await lobby.set(set)
    if isinstance(group, Refusal):
        return None
    person = group.state.seated(digest(token))
    return None if isinstance(person, Refusal) else (group, person)


def cookie_name(set: str, member: str) -> str:
    return f"{PREFIX}{set}-{member}"


def seat_back(set: str, token: str, group: SetRoom, person: Person) -> SeatBack:
    return SeatBack(
        set=set,
        set_name=group.state.name,
        member=person.id,
        name=person.name,
        role=person.role,
        meeting=led_to(group.state, person),
        token=token,
    )
