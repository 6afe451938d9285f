"""The HTTP routes as an OpenAPI 3.1 document."""

from collections import defaultdict
from typing import Any

from msgspec import to_builtins

from server.domain.refusals import Reason, Refusal
from server.edge.http.answering import BAD_REQUEST, STATUS, Handler
from server.edge.saying import refused
from server.edge.web import say
from server.protocol.documents import DOCUMENTS, Document
from server.protocol.refusals import when
from server.protocol.requests import TOLD, Api, exchange, route, variables
from server.protocol.schema import Schema, components, named, ref

VERSION = "1"
SECURITY = {
    "seat": {
        "type": "http",
        "scheme": "bearer",
        "description": "The token of a seat in the set.",
    }
}
VARIABLES = {
    "set": ("string", "The id of a set."),
    "number": ("integer", "The number of a meeting in its set."),
}


def openapi(api: Api) -> Schema:
    """The whole document."""
    paths: defaultdict[str, Schema] = defaultdict(dict)
    for method, path, handler in api:
        paths[route(path)][method.lower()] = operation(method, path, handler)
    paths["/health"] = {"get": health()}
    paths.update({path: {"get": data(one)} for path, one in DOCUMENTS.items()})
    return {
        "openapi": "3.1.0",
        "info": {
            "title": say("app-name"),
            "version": VERSION,
            "description": "The requests; the live room is in asyncapi.json, and all of it at "
            "/protocol. Every other address is refused with `no_such_page` and status 404, a known "
            "one that is asked with another method with `no_such_page` and status 405.",
        },
        "servers": [{"url": "/"}],
        "paths": dict(paths),
        "components": {
            "schemas": components(),
            "responses": {"NoSuchPage": refusal([Reason.NO_SUCH_PAGE])},
            "securitySchemes": SECURITY,
        },
    }


def operation(method: str, path: str, handler: Handler) -> Schema:
    told = TOLD[handler]
    sent, received = exchange(method, path, told)
    found: Schema = {"operationId": name(handler), "summary": told.does}
    if told.detail:
        found["description"] = told.detail
    found["parameters"] = [parameter(variable) for variable, _ in variables(path)]
    found["security"] = [{"seat": []}] if told.seat else []
    if told.body:
        found["requestBody"] = {"required": True, "content": json(ref(told.body), sent)}
    found["responses"] = {
        "200": {
            "description": components()[named(told.reply)]["description"],
            "content": json(ref(named(told.reply)), received),
        },
        **refusals(told.every_refusal()),
    }
    return found


def name(handler: Handler) -> str:
    return str(getattr(handler, "__name__", ""))


def health() -> Schema:
    kind = {"type": "object", "properties": {"status": {"const": "ok"}}, "required": ["status"]}
    return {
        "operationId": "health",
        "summary": "Ask whether the service and its store are well",
        "security": [],
        "responses": {
            "200": {"description": "They are.", "content": json(kind, {"status": "ok"})},
            **refusals((Reason.STORE_AWAY,)),
        },
    }


def data(one: Document) -> Schema:
    """A document that is the same for everybody."""
    content = {"application/json": {"schema": one.schema}}
    return {
        "operationId": f"protocol_{one.name}",
        "summary": one.told.removesuffix("."),
        "security": [],
        "responses": {"200": {"description": one.told, "content": content}},
    }


def parameter(variable: str) -> Schema:
    kind, told = VARIABLES[variable]
    return {
        "name": variable,
        "in": "path",
        "required": True,
        "description": told,
        "schema": {"type": kind},
    }


def status(reason: Reason) -> int:
    """The status of the answer that a refusal is sent with."""
    return STATUS.get(reason, BAD_REQUEST)


def refusals(reasons: tuple[Reason, ...]) -> Schema:
    """The answers that say no, by their status."""
    found: defaultdict[int, list[Reason]] = defaultdict(list)
    for reason in dict.fromkeys(reasons):
        found[status(reason)].append(reason)
    return {str(number): refusal(found[number]) for number in sorted(found)}


def refusal(reasons: list[Reason]) -> Schema:
    answers = {reason.value: said(reason) for reason in reasons}
    return {
        "description": "Refused: " + ", ".join(answers) + ".",
        "content": {"application/json": {"schema": ref("Refused"), "examples": answers}},
    }


def said(reason: Reason) -> Schema:
    return {"summary": when(reason), "value": to_builtins(refused(Refusal(reason)))}


def json(schema: Schema, example: Any) -> Schema:
    return {"application/json": {"schema": schema, "example": example}}
