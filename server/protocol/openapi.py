"""The HTTP routes as an OpenAPI 3.1 document."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from server.domain.refusals import Reason
from server.edge.http.answering import Handler
from server.edge.http.health import health
from server.edge.http.routes import API
from server.edge.web import say
from server.protocol.routes import DOCUMENTS, HEALTH, ROUTES, about, address, status
from server.protocol.schema import Schema, components, named, ref

VERSION = "1"
SEAT = {"type": "http", "scheme": "bearer", "description": "The token of a seat in the set."}
KINDS: dict[str, Schema] = {
    "set": {"type": "string", "minLength": 1},
    "number": {"type": "integer", "minimum": 0, "maximum": 10**20 - 1},
}
ABOUT = (
    "The requests; the live room is in asyncapi.json, and all of it at /protocol. Every other "
    "address is refused with `no_such_page` and status 404, a known one that is asked with another "
    "method with `no_such_page` and status 405; whatever is asked for by a name that the service "
    "does not go by with `host_unknown` and status 421, but for /health, and what a page of "
    "another `Origin` asks of /api/ with `origin_unknown` and status 403."
)


def openapi() -> Schema:
    """The whole document."""
    paths: defaultdict[str, Schema] = defaultdict(dict)
    for method, path, handler in API:
        paths[address(path)][method.lower()] = operation(address(path), handler)
    well, no = about(health)[0], refused([Reason.STORE_AWAY])
    paths["/health"] = {"get": open_to_all("health", well, well, HEALTH, no)}
    for name, (what, schema) in DOCUMENTS.items():
        document = open_to_all(f"protocol_{name}", what, what, schema, {})
        paths[f"/protocol/{name}.json"] = {"get": document}
    return {
        "openapi": "3.1.0",
        "info": {"title": say("app-name"), "version": VERSION, "description": ABOUT},
        "servers": [{"url": ".."}],
        "paths": dict(paths),
        "components": {"schemas": components(), "securitySchemes": {"seat": SEAT}},
    }


def operation(path: str, handler: Handler) -> Schema:
    route, (summary, detail) = ROUTES[handler], about(handler)
    reply = named(route.reply)
    given = components()[reply]["description"]
    found = open_to_all(name(handler), summary, given, ref(reply), refused(route.refusals))
    found["parameters"] = [
        *(parameter(name, "path", KINDS[name]) for name in re.findall(r"{(\w+)}", path)),
        *(parameter(name, "header", {"type": "string"}) for name in route.headers),
    ]
    if detail:
        found["description"] = detail
    if route.seat:
        found["security"] = [{"seat": []}]
    if route.body:
        found["requestBody"] = {"required": True, "content": json(ref(route.body))}
    return found


def open_to_all(id: str, summary: str, given: str, schema: Schema, no: Schema) -> Schema:
    """An operation that asks for nothing."""
    return {
        "operationId": id,
        "summary": summary.removesuffix("."),
        "security": [],
        "responses": {"200": {"description": given, "content": json(schema)}, **no},
    }


def name(handler: Handler) -> str:
    return str(getattr(handler, "__name__", ""))


def parameter(name: str, place: str, schema: Schema) -> Schema:
    return {"name": name, "in": place, "required": True, "schema": schema}


def refused(reasons: Iterable[Reason]) -> Schema:
    """The answers that say no, by their status."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for reason in reasons:
        found[status(reason)].append(f"`{reason}`: {reason.when}")
    return {
        str(number): {"description": "\n\n".join(found[number]), "content": json(ref("Refused"))}
        for number in sorted(found)
    }


def json(schema: Schema) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}
