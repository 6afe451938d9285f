"""python-socketio and python-engineio as they come, for finding what they do without our bends."""

import contextlib
import inspect
import logging
from collections.abc import AsyncIterator, Callable
from typing import Any

import socketio
from engineio.async_socket import AsyncSocket
from starlette.types import ASGIApp

from tests.edge.asgi import Cable, cable

SILENT = logging.getLogger("tests.stock")
SILENT.setLevel(logging.CRITICAL)


def options(**others: Any) -> dict[str, Any]:
    """What makes a server of the library fit for a test: quiet, and with no task of its own."""
    quiet = {"logger": SILENT, "engineio_logger": SILENT}
    return {"async_mode": "asgi", "monitor_clients": False, **quiet, **others}


class Stock:
    """A server of the library that knows three events; `gone` has the sockets that left it."""

    def __init__(self, kind: type[Any] = socketio.AsyncServer, **others: Any) -> None:
        self.sio = kind(**options(**others))
        self.app: ASGIApp = socketio.ASGIApp(self.sio)
        self.gone: list[str] = []
        self.sio.on("connect", self.connect)
        self.sio.on("disconnect", self.disconnect)
        self.sio.on("known", self.known)

    async def connect(self, sid: str, environ: Any) -> None: ...

    async def disconnect(self, sid: str, reason: str) -> None:
        self.gone.append(sid)

    async def known(self, sid: str, *data: Any) -> str:
        return "answered"

    @contextlib.asynccontextmanager
    async def connected(self) -> AsyncIterator[Cable]:
        """A websocket that is connected to the server."""
        async with cable(self.app) as found:
            await found.connects()
            yield found

    async def plugged(self) -> AsyncSocket:
        """A connected socket of the engine with no wire behind it, so that nothing reads it."""
        eio = self.sio.eio
        socket = eio.sockets.setdefault("engine-1", AsyncSocket(eio, "engine-1"))
        await self.sio.manager.connect("engine-1", "/")
        return socket

    @property
    def socket(self) -> AsyncSocket:
        """The only socket of the engine."""
        [found] = self.sio.eio.sockets.values()
        return found


Calls = list[tuple[Any, ...]]
"""The arguments of each call of a method; those that were named come last, as a dict."""


def recording(kind: type[Any], name: str) -> tuple[type[Any], Calls]:
    """A class of the library that notes each call of one of its methods, and is otherwise alike."""
    calls: Calls = []
    method: Callable[..., Any] = getattr(kind, name)

    def call(self: Any, *given: Any, **named: Any) -> Any:
        calls.append((*given, *([named] if named else [])))
        return method(self, *given, **named)

    async def wait(self: Any, *given: Any, **named: Any) -> Any:
        return await call(self, *given, **named)

    replaced = wait if inspect.iscoroutinefunction(method) else call
    return type("Recording", (kind,), {name: replaced}), calls


def with_engine(kind: type[Any]) -> type[Any]:
    """The library's server with another class of engine."""
    return type("Server", (socketio.AsyncServer,), {"_engineio_server_class": lambda self: kind})
