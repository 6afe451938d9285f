"""The JSON schema of everything that is said, with a name for each shape."""

import inspect
from functools import cache
from typing import Any, get_args

import msgspec
from msgspec import Struct

from server.domain.entry import Entry
from server.domain.meeting.phases import Phase
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.rounds import Rule
from server.domain.meeting.vocabulary import Command, Event
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
BODIES = (
    *(shapes.FoundASet, shapes.Knock, shapes.TakeASeat, shapes.WayBack),
    *(shapes.Join, shapes.Signal),
)
RECEIVED: tuple[Any, ...] = (Command, SetCommand, *BODIES)
SENT: tuple[Any, ...] = (
    *(Meeting, Entry[Event], Phase, Rule, Trial),
    *(Refused, shapes.NewSet, shapes.Door, shapes.Seat, shapes.SetPage, shapes.NewKey),
    *(shapes.Done, shapes.Joined, shapes.Presence, shapes.Service, shapes.Transcript),
    *(shapes.Signalled, shapes.Signals, shapes.SetChanged, shapes.Back),
)
PLACE = "#/components/schemas/"


def named(word: type[Struct]) -> str:
    """The name of a shape in the schemas; an act's ends in Act, as a shape may share its word."""
    return f"{word.__name__}Act" if issubclass(word, Act) else word.__name__


def ref(name: str) -> Schema:
    return {"$ref": PLACE + name}


@cache
def components() -> Schemas:
    """All shapes by their names.

    What is received has no other fields than these, of which some may be left out; what is sent has
    all, and may get more.  A shape that is both is there twice: as it is received its name ends in
    Act.
    """
    sent = found(SENT, set())
    acts = {act.__name__ for act in COMMANDS + SET_COMMANDS}
    received = found(RECEIVED, acts | {name for name in sent if "properties" in sent[name]})
    for schema in sent.values():
        if schema.get("additionalProperties") is False:
            del schema["additionalProperties"]
        if "properties" in schema:
            schema["required"] = list(schema["properties"])
    unions = {name: union(words) for name, words in UNIONS.items()}
    return {name: one | {"title": name} for name, one in (sent | received | unions).items()}


def found(shapes: tuple[Any, ...], acts: set[str]) -> Schemas:
    """Some shapes, and all that they are made of, by their names; those of `acts` end in Act."""
    _, schemas = msgspec.json.schema_components(shapes, ref_template=PLACE + "{name}")
    return {tidy_name(name, acts): tidy(schema, acts) for name, schema in schemas.items()}


def union(words: tuple[type[Word], ...]) -> Schema:
    """One of several words, told apart by `type`."""
    return {
        "oneOf": [ref(named(word)) for word in words],
        "discriminator": {
            "propertyName": "type",
            "mapping": {word.key(): PLACE + named(word) for word in words},
        },
    }


def tidy_name(name: str, acts: set[str]) -> str:
    """Shorten a name that msgspec made: of a generic class, or of one that shares its name."""
    short = "Entry" if name.startswith("Entry_") else name.rpartition(".")[2]
    return f"{short}Act" if short in acts else short


def tidy(value: Any, acts: set[str]) -> Any:
    """Make a schema say what is on the wire: entries as entries, and no usual values."""
    if isinstance(value, list):
        return [tidy(item, acts) for item in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        return value | ref(tidy_name(value["$ref"].removeprefix(PLACE), acts))
    if value.get("discriminator", {}).get("mapping", {}).keys() == {e.key() for e in EVENTS}:
        return ref("Event")
    return tidy_object({key: tidy(item, acts) for key, item in value.items() if key != "default"})


def tidy_object(schema: Schema) -> Schema:
    if schema.get("items") == {}:  # the bytes of a line, passed on as they are kept
        schema["items"] = ref("Entry")
    if "enum" in schema:
        schema = {"type": "string"} | schema
    if len(schema.get("enum", ())) == 1:
        return {"type": "string", "const": schema["enum"][0]}
    if isinstance(text := schema.get("description"), str):
        schema["description"] = inspect.cleandoc(text).replace(".  ", ". ")
    return schema
