"""The routes on which the protocol is told."""

from collections.abc import Awaitable, Callable
from functools import cache

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from server.protocol.asyncapi import asyncapi
from server.protocol.documents import DOCUMENTS, Document
from server.protocol.openapi import openapi
from server.protocol.page.document import page
from server.protocol.requests import Api

JSON = "application/json"
HEADERS = {"Cache-Control": "no-cache"}


def routes(api: Api) -> list[BaseRoute]:
    """Routes that tell of these routes, and of the live room."""
    return [
        Route("/protocol", answer(lambda: page(api).encode(), "text/html")),
        Route("/protocol/openapi.json", answer(lambda: document(openapi(api)), JSON)),
        Route("/protocol/asyncapi.json", answer(lambda: document(asyncapi()), JSON)),
        *(Route(path, answer(sent(data), JSON)) for path, data in DOCUMENTS.items()),
    ]


def sent(data: Document) -> Callable[[], bytes]:
    return lambda: document(data.make())


def document(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=2)


def answer(make: Callable[[], bytes], kind: str) -> Callable[[Request], Awaitable[Response]]:
    """Send what is made at the first request."""
    made = cache(make)

    async def send(request: Request) -> Response:
        return Response(made(), media_type=kind, headers=HEADERS)

    return send
