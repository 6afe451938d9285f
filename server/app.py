"""Builds the service from its parts; the only file that knows them all."""

import contextlib
import logging
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from typing import NamedTuple

import socketio
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp

from server.clock import SteadyClock, wall_ms
from server.duties import begin
from server.edge.http.admission import admitted
from server.edge.http.base import under
from server.edge.http.headers import with_headers
from server.edge.http.hosts import known_by_name, names
from server.edge.http.origins import from_own_pages
from server.edge.http.pages import not_found
from server.edge.http.proxies import believing, placed
from server.edge.http.routes import routes
from server.edge.shapes import Service, ServiceState
from server.edge.socket.goodbye import say_goodbye
from server.edge.socket.sockets import Sockets
from server.edge.web import english
from server.edge.wire.siblings import Siblings
from server.ending import end
from server.live.upgrade import carry_over
from server.memory import keep_giving_back
from server.settings import Settings
from server.store.checks import Level, disk, look
from server.store.opening import opened, reached
from server.store.pulse import State
from server.store.redis import RedisLog

logger = logging.getLogger(__name__)

ANY_NAME = (
    "The service goes by any name, as earlier versions did, so any page can be pointed at it. Set "
    "HOSTS to the names by which people come, such as HOSTS=sets.example, or to any."
)


async def store_clock(log: RedisLog) -> SteadyClock:
    """A clock that begins with the store's time of day; raises LogUnavailable."""
    theirs = await log.now() - wall_ms()
    return SteadyClock(lambda: wall_ms() + theirs)


async def can_save(log: RedisLog) -> bool:
    return await log.fresh() is State.WELL


def service_of(store: State) -> Service:
    """How the service is, given how its store is."""
    return Service(ServiceState.WELL if store is State.WELL else ServiceState.UNSAVING)


def fronted(app: ASGIApp, settings: Settings, any_name: bool) -> ASGIApp:
    """The service, and before it what looks who asks, by which name, and for whose page."""
    known = names(settings.hosts, settings.origins, any_name)
    inside = placed(from_own_pages(app, settings.origins), settings.proxies)
    asked = known_by_name(inside, known)
    headed = with_headers(asked, settings.frames)
    return under(settings.base_path, believing(headed, settings.proxies, any_name))


class Serving(NamedTuple):
    """The service, ready to be served; `say_goodbye` ends all sockets, once nobody new comes."""

    app: ASGIApp
    say_goodbye: Callable[[], Awaitable[None]]


async def made_fit(log: RedisLog, settings: Settings) -> bool:
    """Carry a store over, and warn of what is not well; whether any name is believed."""
    room = disk(settings.data_dir) if settings.redis_url is None else []
    for finding in [*room, *await look(log)]:
        if finding.level is not Level.WELL:
            logger.warning("%s", finding.sentence)
    if any_name := await goes_by_any_name(log, settings):
        logger.warning(ANY_NAME)
    return any_name


async def goes_by_any_name(log: RedisLog, settings: Settings) -> bool:
    """Carry a store over, if nobody has; whether any name is believed."""
    return await carry_over(log) and not settings.hosts


@contextlib.asynccontextmanager
async def service(
    settings: Settings,
    clock: Callable[[], int] | None = None,
    siblings: Siblings | None = None,
) -> AsyncIterator[Serving]:
    """The whole service, ready to be served until the context ends.

    `siblings` are the processes with which it serves together; what began them has the store, and
    made it fit.  `clock` gives ms since 1970 and never goes back; None: that of the store, as it is
    now, so that all who share it have the same.
    """
    way = reached if siblings else opened
    store = way(settings.redis_url, settings.data_dir, copies=settings.copies)
    async with store as log:
        any_name = await (goes_by_any_name if siblings else made_fit)(log, settings)
        steady = await store_clock(log)
        clock = clock or steady
        sockets = Sockets(log, clock, secrets.token_hex(8))
        sockets.sio.eio.mark = siblings.mark if siblings else ""
        steady.may_jump = lambda: not sockets.lobby.meetings
        await run_in_threadpool(english)  # the words, and threads, are there before anybody waits
        sockets.service_at = lambda meeting: service_of(log.state(meeting))
        log.changed = lambda state, whose: sockets.tell(service_of(state), whose)
        await log.fresh()
        log.keep()
        async with looked_after(sockets):
            path = f"{settings.base_path}/socket.io"
            rooms = socketio.ASGIApp(sockets.sio, pages(sockets, settings, log), socketio_path=path)
            whole = fronted(admitted(rooms, sockets.budgets), settings, any_name)
            yield Serving(whole, partial(say_goodbye, sockets))


def pages(sockets: Sockets, settings: Settings, log: RedisLog) -> Starlette:
    """All that is asked for without a socket."""
    app = Starlette(routes=routes(), exception_handlers={404: not_found, 405: not_found})
    app.state.lobby, app.state.can_save = sockets.lobby, partial(can_save, log)
    app.state.founding, app.state.budgets = settings.founding, sockets.budgets
    return app


@contextlib.asynccontextmanager
async def looked_after(sockets: Sockets) -> AsyncIterator[None]:
    """Have done what goes on by itself, until the block ends, and all rooms with it."""
    duties = [
        begin("looking after the rooms", sockets.lobby.agenda.keep),
        begin("giving memory back", keep_giving_back),
    ]
    try:
        yield
    finally:
        for duty in duties:
            await end(duty)
        await sockets.lobby.end()
        await sockets.sio.shutdown()
