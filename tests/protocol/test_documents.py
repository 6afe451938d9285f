"""The documents for programs name what there is, and nothing else."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.routing import Route

from server.domain.meeting.commitments import Commit
from server.edge.http.answering import BAD_REQUEST, STATUS
from server.edge.http.routes import API, routes
from server.protocol.asyncapi import WORDS, asyncapi
from server.protocol.build import files
from server.protocol.openapi import openapi
from server.protocol.routes import ROUTES
from server.protocol.schema import BODIES, COMMANDS, SET_COMMANDS, components, named
from tests.each import of_each

THEMSELVES = {"/protocol/openapi.json", "/protocol/asyncapi.json"}
DOCUMENTS = {"openapi": openapi(), "asyncapi": asyncapi()}


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


def test_every_route_for_programs_is_described_and_no_other() -> None:
    served = {
        (method.lower(), re.sub(r":\w+}", "}", route.path))
        for route in routes()
        if isinstance(route, Route)
        for method in route.methods or ()
        if method != "HEAD" and route.path.startswith(("/api/", "/health"))
    }
    built = {f"/{place}" for place in files() if place.endswith(".json")} - THEMSELVES
    described = {
        (method, path)
        for path, operations in DOCUMENTS["openapi"]["paths"].items()
        for method in operations
    }
    assert described == served | {("get", place) for place in built}
    assert set(ROUTES) == {handler for _, _, handler in API}


def test_every_route_says_what_it_is_for() -> None:
    for operations in DOCUMENTS["openapi"]["paths"].values():
        assert all(operation["summary"] for operation in operations.values())


def test_each_variable_of_a_path_is_described() -> None:
    for path, operations in DOCUMENTS["openapi"]["paths"].items():
        for operation in operations.values():
            given = operation.get("parameters", [])
            named = [one["name"] for one in given if one["in"] == "path"]
            assert named == re.findall(r"{(\w+)}", path)


def test_every_status_that_is_described_is_one_that_is_sent() -> None:
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
        where = server["host"] + server["pathname"]
        assert set(re.findall(r"{(\w+)}", where)) == set(server["variables"])


def test_every_word_of_the_socket_is_described() -> None:
    found = DOCUMENTS["asyncapi"]
    assert set(found["operations"]) == {word.name for word in WORDS}
    assert {word: operation["action"] for word, operation in found["operations"].items()} == {
        "join": "receive",
        "act": "receive",
        "entry": "send",
        "presence": "send",
        "set": "send",
        "signal": "receive",
        "signals": "send",
        "service": "send",
        "refused": "send",
    }
    assert all(("reply" in found["operations"][word.name]) == bool(word.answers) for word in WORDS)


PLAIN = {
    *("about", "by", "by_when", "coach", "event", "happened", "key", "kind", "learned", "level"),
    *("meeting", "members", "minutes", "name", "number", "report", "role", "round", "rounds"),
    *("set", "set_name", "skill", "text", "title", "what"),
    *("planned_at", "started_at", "closed_at", "cancelled_at"),
    *Commit.__struct_fields__,  # said of it as a whole
}
"""Fields whose name and kind say all."""


@of_each(components())
def test_every_field_says_what_it_means(name: str) -> None:
    schema = components()[name]
    about = schema.get("description", "")
    silent = {
        field
        for field, inner in schema.get("properties", {}).items()
        if "const" not in inner and not described(inner) and f"`{field}`" not in about
    }
    assert silent - PLAIN == set()


def described(schema: Any) -> bool:
    """Whether a field has a sentence, or is of a shape that has."""
    inner = schema.get("items", schema)
    return any("description" in one or "$ref" in one for one in (schema, inner))


LEFT_OUT = {
    "FoundASet": {"phrase"},
    "TakeASeat": {"own_key", "back"},
    "PositionAct": {"life"},
    "CalledAct": {"coach", "presenter", "member", "group"},
}
"""What is received, and need not be there."""


def test_only_what_may_be_left_out_is_not_required() -> None:
    named = {name: one for name, one in components().items() if "properties" in one}
    absent = {name: set(one["properties"]) - set(one["required"]) for name, one in named.items()}
    assert {name: fields for name, fields in absent.items() if fields} == LEFT_OUT


def test_what_is_sent_may_get_new_fields_and_what_is_received_may_not() -> None:
    received = (
        {named(act) for act in COMMANDS + SET_COMMANDS}
        | {body.__name__ for body in BODIES}
        | {"PositionAct", "KeptSeat"}
    )
    received |= {f"{name}Act" for name in ("Template", "TemplatePhase", "Called")}
    received |= {"PhaseWordsAct", "RoundPlanAct"}
    for name, schema in components().items():
        if "properties" in schema:
            assert (schema.get("additionalProperties") is False) == (name in received), name
