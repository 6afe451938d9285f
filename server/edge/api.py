"""The HTTP routes for programs: sets, seats, keys, transcripts; JSON in and out."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
from msgspec import Raw, Struct
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.sets.fold import SetCommand
from server.domain.sets.people import RemoveMember
from server.domain.sets.state import LearningSet, Person
from server.edge import shapes
from server.edge.reading import read_json
from server.edge.saying import refused
from server.edge.transport import LARGEST_MESSAGE
from server.live import cycle, seats
from server.live.lobby import Lobby
from server.live.room import Room
from server.store.log import LogUnavailable

logger = logging.getLogger(__name__)

STATUS = {
    Reason.NOT_SEATED: 401,
    Reason.SEAT_REVOKED: 403,
    Reason.NOT_YOURS: 403,
    Reason.KEY_UNKNOWN: 403,
    Reason.NO_SUCH_SET: 404,
    Reason.NO_SUCH_MEETING: 404,
    Reason.NO_SUCH_PAGE: 404,
    Reason.NO_SUCH_MEMBER: 409,
    Reason.COACH_STAYS: 409,
    Reason.NAME_TAKEN: 409,
    Reason.SET_FULL: 409,
    Reason.ALREADY_FOUNDED: 409,
    Reason.ID_TAKEN: 409,
    Reason.TOKEN_TAKEN: 409,
    Reason.ENOUGH_MEETINGS: 409,
    Reason.ENOUGH_TEMPLATES: 409,
    Reason.NO_SUCH_TEMPLATE: 409,
    Reason.NO_SUCH_KEPT: 409,
    Reason.TOO_LARGE: 413,
    Reason.STORE_AWAY: 503,
    Reason.FAULT: 500,
}
BAD_REQUEST = 400
SET_COMMAND: Any = SetCommand

Outcome = Struct | Refusal
Handler = Callable[[Lobby, Request], Awaitable[Outcome]]


async def respond(handler: Handler, request: Request) -> Response:
    """Run a handler and send what it came to; every refusal has words."""
    try:
        return reply(await handler(request.app.state.lobby, request))
    except LogUnavailable as error:
        logger.error("%s %s was not answered: %s", request.method, request.url.path, error)
        return reply(Refusal(Reason.STORE_AWAY))
    except HTTPException:
        raise
    except Exception:
        logger.exception("a mistake of ours, on %s %s", request.method, request.url.path)
        return reply(Refusal(Reason.FAULT))


def reply(outcome: Outcome) -> Response:
    """Send what something came to, or the refusal with its status."""
    status, body = 200, outcome
    if isinstance(outcome, Refusal):
        status, body = STATUS.get(outcome.reason, BAD_REQUEST), refused(outcome)
    text, headers = msgspec.json.encode(body), {"Cache-Control": "no-store"}
    return Response(text, status, headers, media_type="application/json")


async def found_set(lobby: Lobby, request: Request) -> Outcome:
    wish = await body(request, shapes.FoundASet)
    if isinstance(wish, Refusal):
        return wish
    founded = await seats.found(lobby, wish.name, wish.coach, wish.token)
    if isinstance(founded, Refusal):
        return founded
    return shapes.NewSet(founded.set, founded.member, founded.members_key, founded.own_key)


async def knock(lobby: Lobby, request: Request) -> Outcome:
    wish = await body(request, shapes.Knock)
    if isinstance(wish, Refusal):
        return wish
    group = await lobby.set(request.path_params["set"])
    if isinstance(group, Refusal):
        return group
    opened = seats.opens(group.state, wish.key)
    return opened if isinstance(opened, Refusal) else door(group.state, opened)


def door(group: LearningSet, opened: Person | seats.Opens) -> shapes.Door:
    own = isinstance(opened, Person)
    return shapes.Door(
        set_name=group.name,
        members=tuple(p.name for p in group.members),
        meeting=group.current,
        opens=seats.Opens.OWN_SEAT if own else seats.Opens.NEW_SEAT,
        name=opened.name if isinstance(opened, Person) else "",
    )


async def take_seat(lobby: Lobby, request: Request) -> Outcome:
    wish = await body(request, shapes.TakeASeat)
    if isinstance(wish, Refusal):
        return wish
    id = request.path_params["set"]
    group = await lobby.set(id)
    if isinstance(group, Refusal):
        return group
    person = await seats.take_seat(group, wish.key, wish.token, wish.name)
    if isinstance(person, Refusal):
        return person
    current = group.state.current
    return shapes.Seat(
        id, group.state.name, person.id, person.name, person.role, current.number if current else 0
    )


async def show_set(lobby: Lobby, request: Request) -> Outcome:
    found = await seated(lobby, request)
    if isinstance(found, Refusal):
        return found
    group, me = found
    id = request.path_params["set"]
    await cycle.carry_all(lobby, id, group)
    return page(id, group.state, me)


def page(id: str, group: LearningSet, me: Person) -> shapes.SetPage:
    return shapes.SetPage(
        set=id,
        name=group.name,
        language=group.language,
        me=me.id,
        role=me.role,
        members=tuple(shapes.SetMember(p.id, p.name, p.role) for p in group.members),
        former=tuple(shapes.SetMember(p.id, p.name, p.role) for p in group.people if p.gone),
        meetings=group.meetings,
        commitments=group.commitments,
        members_key=group.members_key if me.role is Role.COACH else "",
        templates=group.all_templates,
        kept=group.kept_for(me.id),
    )


async def act_on_set(lobby: Lobby, request: Request) -> Outcome:
    found = await seated(lobby, request)
    if isinstance(found, Refusal):
        return found
    group, me = found
    command = await body(request, SET_COMMAND)
    if isinstance(command, Refusal):
        return command
    outcome = await group.act(command, me.id)
    if isinstance(outcome, Refusal):
        return outcome
    if isinstance(command, RemoveMember):
        refusal = await cycle.close_behind(lobby, request.path_params["set"], group, me)
        return refusal or shapes.Done(outcome)
    return shapes.Done(outcome)


async def make_own_key(lobby: Lobby, request: Request) -> Outcome:
    found = await seated(lobby, request)
    if isinstance(found, Refusal):
        return found
    group, me = found
    return new_key(await seats.make_own_key(group, me.id, seats.digest(token(request))))


async def renew_members_key(lobby: Lobby, request: Request) -> Outcome:
    found = await seated(lobby, request)
    if isinstance(found, Refusal):
        return found
    return new_key(await seats.renew_members_key(*found))


def new_key(key: str | Refusal) -> Outcome:
    return key if isinstance(key, Refusal) else shapes.NewKey(key)


async def transcript(lobby: Lobby, request: Request) -> Outcome:
    found = await seated(lobby, request)
    if isinstance(found, Refusal):
        return found
    group, me = found
    id, number = request.path_params["set"], request.path_params["number"]
    if group.state.meeting(number) is None:
        return Refusal(Reason.NO_SUCH_MEETING, "meeting")
    room = (await lobby.meeting(id, number)).room
    await room.level()
    return shapes.Transcript([Raw(line.to(me.id)) for line in room.told], lobby.clock())


async def seated(lobby: Lobby, request: Request) -> tuple[Room[LearningSet], Person] | Refusal:
    """Who is asking, by the token in the Authorization header, and in which set."""
    group = await lobby.set(request.path_params["set"])
    if isinstance(group, Refusal):
        return group
    person = group.state.seated(seats.digest(token(request)))
    return person if isinstance(person, Refusal) else (group, person)


def token(request: Request) -> str:
    """The token that a request came with; empty if it came with none."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token if scheme.lower() == "bearer" else ""


async def body(request: Request, shape: Any) -> Any:
    """The request's body in the shape asked for, or a refusal."""
    received = b""
    async for chunk in request.stream():
        received += chunk
        if len(received) > LARGEST_MESSAGE:
            return Refusal(Reason.TOO_LARGE)
    return read_json(received, shape)
