"""The JSON schema of everything that is said, with a name for each shape."""

import inspect
from collections.abc import Iterable
from functools import cache
from typing import Any, get_args

import msgspec
from msgspec import Struct

from server.domain.entry import Entry
from server.domain.meeting.fold import Command, Event
from server.domain.meeting.phases import Phase
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.rounds import Rule
from server.domain.sets.fold import SetCommand
from server.domain.words import Act, Word
from server.edge import shapes
from server.edge.saying import Refused
from server.protocol.trials import Trial

Schema = dict[str, Any]
Schemas = dict[str, Schema]

COMMANDS: tuple[type[Act], ...] = get_args(Command)
SET_COMMANDS: tuple[type[Act], ...] = get_args(SetCommand)
EVENTS: tuple[type[Word], ...] = get_args(Event)
UNIONS = {"Event": EVENTS, "Command": COMMANDS, "SetCommand": SET_COMMANDS}
BODIES = (shapes.FoundASet, shapes.Knock, shapes.TakeASeat, shapes.Join)
SENT = (
    *(Refused, shapes.NewSet, shapes.Door, shapes.Seat, shapes.SetPage, shapes.NewKey),
    *(shapes.Done, shapes.Joined, shapes.Presence, shapes.Transcript),
)
SHAPES: tuple[Any, ...] = (
    *(Meeting, Entry[Event], Command, SetCommand, *BODIES, *SENT, Phase, Rule, Trial),
)
PLACE = "#/components/schemas/"
ACTS = {
    name
    for act in COMMANDS + SET_COMMANDS
    for name in (act.__name__, f"{act.__module__}.{act.__name__}")
}


def named(word: type[Struct]) -> str:
    """The name of a shape in the schemas; an act's ends in Act, as a shape may share its word."""
    return f"{word.__name__}Act" if issubclass(word, Act) else word.__name__


def ref(name: str) -> Schema:
    return {"$ref": PLACE + name}


@cache
def components() -> Schemas:
    """All shapes by their names."""
    _, found = msgspec.json.schema_components(SHAPES, ref_template=PLACE + "{name}")
    tidied = {tidy_name(name): tidy(schema) for name, schema in found.items()}
    unions = {name: union(words) for name, words in UNIONS.items()}
    return {name: schema | {"title": name} for name, schema in (opened(tidied) | unions).items()}


def opened(found: Schemas) -> Schemas:
    """What is received has no other fields than these; what is sent may get more.

    A shape that is both is there twice: as it is received its name ends in Body.
    """
    received = {*map(named, (*COMMANDS, *SET_COMMANDS, *BODIES))}
    both = {
        name for name in within(found, received) - received if "additionalProperties" in found[name]
    }
    own = {name: closed(found[name], both) for name in found if name in received}
    copies = {f"{name}Body": closed(found[name], both) for name in sorted(both)}
    return {name: own.get(name) or unbound(schema) for name, schema in found.items()} | copies


def within(found: Schemas, names: Iterable[str]) -> set[str]:
    """All shapes that some shapes are made of, and they themselves."""
    seen: set[str] = set()
    left = list(names)
    while left:
        if (name := left.pop()) not in seen:
            seen.add(name)
            left += references(found[name])
    return seen


def references(value: Any) -> list[str]:
    """The names of the shapes that a schema points to."""
    if isinstance(value, dict):
        own = [value["$ref"].removeprefix(PLACE)] if "$ref" in value else []
        return own + [name for inner in value.values() for name in references(inner)]
    return [name for inner in value for name in references(inner)] if type(value) is list else []


def closed(schema: Any, both: set[str]) -> Any:
    """A schema of what is received, which points to the shapes as they are received."""
    if isinstance(schema, list):
        return [closed(inner, both) for inner in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.get("$ref", "").removeprefix(PLACE) in both:
        return schema | {"$ref": f"{schema['$ref']}Body"}
    return {key: closed(inner, both) for key, inner in schema.items()}


def unbound(schema: Schema) -> Schema:
    bound = schema.get("additionalProperties") is False
    return {k: v for k, v in schema.items() if not (bound and k == "additionalProperties")}


def union(words: tuple[type[Word], ...]) -> Schema:
    """One of several words, told apart by `type`."""
    return {
        "oneOf": [ref(named(word)) for word in words],
        "discriminator": {
            "propertyName": "type",
            "mapping": {word.key(): PLACE + named(word) for word in words},
        },
    }


def tidy_name(name: str) -> str:
    """Shorten a name that msgspec made: of a generic class, or of one that shares its name."""
    short = "Entry" if name.startswith("Entry_") else name.rpartition(".")[2]
    return f"{short}Act" if name in ACTS else short


def tidy(value: Any) -> Any:
    """Make a schema say what is on the wire: all fields always, and entries as entries."""
    if isinstance(value, list):
        return [tidy(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        return value | ref(tidy_name(value["$ref"].removeprefix(PLACE)))
    if value.get("discriminator", {}).get("mapping", {}).keys() == {e.key() for e in EVENTS}:
        return ref("Event")
    return tidy_object({key: tidy(item) for key, item in value.items() if key != "default"})


def tidy_object(schema: Schema) -> Schema:
    if "properties" in schema:
        schema["required"] = list(schema["properties"])
    if schema.get("items") == {}:  # the bytes of a line, passed on as they are kept
        schema["items"] = ref("Entry")
    if "enum" in schema:
        schema = {"type": "string"} | schema
    if len(schema.get("enum", ())) == 1:
        return {"type": "string", "const": schema["enum"][0]}
    if isinstance(text := schema.get("description"), str):
        schema["description"] = inspect.cleandoc(text).replace(".  ", ". ")
    return schema
