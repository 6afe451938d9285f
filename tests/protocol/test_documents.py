"""The documents for programs name what there is, and nothing else."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.routing import Route

from server.edge.http.answering import BAD_REQUEST, STATUS
from server.edge.http.routes import API, routes
from server.protocol.asyncapi import asyncapi
from server.protocol.openapi import openapi
from server.protocol.requests import TOLD
from server.protocol.schema import components
from server.protocol.socket_words import WORDS
from server.protocol.web import document
from server.protocol.web import routes as protocol_routes

THEMSELVES = ("/protocol/openapi.json", "/protocol/asyncapi.json")
DOCUMENTS = {"openapi": openapi(API), "asyncapi": asyncapi()}


def references(value: Any) -> Iterator[str]:
    """Every place that something in a document points to."""
    if isinstance(value, dict):
        if "$ref" in value:
            yield value["$ref"]
        yield from (
            value.get("discriminator", {}).get("mapping", {}).values()
            if isinstance(value.get("discriminator"), dict)
            else ()
        )
        for inner in value.values():
            yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def at(document: Any, place: str) -> Any:
    for key in place.removeprefix("#/").split("/"):
        document = document[key]
    return document


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_reference_leads_somewhere(name: str) -> None:
    places = set(references(DOCUMENTS[name]))
    assert len(places) > 10
    for place in places:
        assert at(DOCUMENTS[name], place)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_can_be_sent(name: str) -> None:
    assert document(DOCUMENTS[name]).startswith(b"{")


def test_every_route_for_programs_is_told_and_no_other() -> None:
    served = {
        (method.lower(), re.sub(r":\w+}", "}", route.path))
        for route in (*routes(), *protocol_routes(API))
        if isinstance(route, Route)
        for method in route.methods or ()
        if method != "HEAD"
        and route.path.startswith(("/api/", "/health", "/protocol/"))
        and route.path not in THEMSELVES
    }
    told = {
        (method, path)
        for path, operations in DOCUMENTS["openapi"]["paths"].items()
        for method in operations
    }
    assert told == served
    assert set(TOLD) == {handler for _, _, handler in API}


def test_each_variable_of_a_path_is_told() -> None:
    for path, operations in DOCUMENTS["openapi"]["paths"].items():
        for operation in operations.values():
            named = [parameter["name"] for parameter in operation.get("parameters", [])]
            assert named == re.findall(r"{(\w+)}", path)


def test_every_status_that_is_told_is_one_that_is_sent() -> None:
    known = {"200", str(BAD_REQUEST), *map(str, STATUS.values())}
    for operations in DOCUMENTS["openapi"]["paths"].values():
        for operation in operations.values():
            assert set(operation["responses"]) <= known
            assert "200" in operation["responses"]


def test_every_operation_has_a_name_of_its_own() -> None:
    paths = DOCUMENTS["openapi"]["paths"].values()
    names = [operation["operationId"] for one in paths for operation in one.values()]
    assert len(set(names)) == len(names)


def test_a_client_can_tell_where_the_room_is() -> None:
    for protocol, server in DOCUMENTS["asyncapi"]["servers"].items():
        assert server["protocol"] == protocol
        assert set(re.findall(r"{(\w+)}", server["host"])) == set(server["variables"])


def test_every_word_of_the_socket_is_told() -> None:
    told = DOCUMENTS["asyncapi"]
    assert set(told["operations"]) == {word.name for word in WORDS}
    assert {word: operation["action"] for word, operation in told["operations"].items()} == {
        "join": "receive",
        "act": "receive",
        "entry": "send",
        "presence": "send",
        "refused": "send",
    }
    assert all(("reply" in told["operations"][word.name]) == word.up for word in WORDS)


def test_every_field_says_what_it_means() -> None:
    silent = [
        f"{name}.{field}"
        for name, schema in components().items()
        for field, inner in schema.get("properties", {}).items()
        if "description" not in inner and "const" not in inner
    ]
    assert silent == []
