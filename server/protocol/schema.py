"""The JSON schema of everything that is said, with a name for each shape."""

import inspect
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
from server.protocol.examples import Trial
from server.protocol.telling import FIELDS

Schema = dict[str, Any]

COMMANDS: tuple[type[Act], ...] = get_args(Command)
SET_COMMANDS: tuple[type[Act], ...] = get_args(SetCommand)
EVENTS: tuple[type[Word], ...] = get_args(Event)
UNIONS = {"Event": EVENTS, "Command": COMMANDS, "SetCommand": SET_COMMANDS}

RECEIVED: tuple[type[Struct], ...] = (
    shapes.FoundASet,
    shapes.Knock,
    shapes.TakeASeat,
    shapes.Join,
)
SENT: tuple[type[Struct], ...] = (
    Refused,
    shapes.NewSet,
    shapes.Door,
    shapes.Seat,
    shapes.SetPage,
    shapes.NewKey,
    shapes.Done,
    shapes.Joined,
    shapes.Presence,
    shapes.Transcript,
)
SHAPES: tuple[Any, ...] = (
    Meeting,
    Entry[Event],
    Command,
    SetCommand,
    *RECEIVED,
    *SENT,
    Phase,
    Rule,
    Trial,
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
    """Point to a shape by its name."""
    return {"$ref": PLACE + name}


@cache
def components() -> dict[str, Schema]:
    """All shapes by their names."""
    _, found = msgspec.json.schema_components(SHAPES, ref_template=PLACE + "{name}")
    tidied = {tidy_name(name): tidy(schema) for name, schema in found.items()}
    unions = {name: union(words) for name, words in UNIONS.items()}
    return {name: told(name, schema) for name, schema in (tidied | unions).items()}


def told(name: str, schema: Schema) -> Schema:
    """Say what each field means; the name of a word needs no words."""
    for field, inner in schema.get("properties", {}).items():
        meaning = FIELDS.get(f"{name}.{field}") or FIELDS.get(field)
        if meaning:
            inner["description"] = meaning
    return schema | {"title": name}


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
        return ref(tidy_name(value["$ref"].removeprefix(PLACE)))
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
        schema["description"] = inspect.cleandoc(text)
    return schema
