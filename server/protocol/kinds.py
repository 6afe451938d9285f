"""What a field holds, in words: the fields of every shape as the page lists them."""

from collections.abc import Iterable
from itertools import groupby

from server.domain import words
from server.protocol.schema import (
    COMMANDS,
    EVENTS,
    PLACE,
    SET_COMMANDS,
    Schema,
    components,
    named,
)

SIMPLE = {"integer": "whole number", "boolean": "true or false", "null": "null"}
WHERE = (
    {named(word): f"act-{word.key()}" for word in COMMANDS + SET_COMMANDS}
    | {named(word): f"event-{word.key()}" for word in EVENTS}
    | {"Command": "commands", "SetCommand": "set-commands", "Event": "events"}
)
"""The places of all shapes that are not among the shapes."""


def fields(name: str, without: Iterable[str] = ()) -> str:
    """The fields of a shape, a line for those alike; what all words have is left out."""
    found = components()[name].get("properties", {})
    own = [f for f, schema in found.items() if "const" not in schema and f not in without]
    alike = groupby(own, lambda field: holds(found[field]))
    return "\n".join(f"- {', '.join(f'`{f}`' for f in group)} {what}" for what, group in alike)


def holds(schema: Schema) -> str:
    """The kind of value in a field, and what it means."""
    meaning = schema.get("description") or schema.get("items", {}).get("description")
    return f"({kind(schema)}): {meaning}" if meaning else f"({kind(schema)})"


def kind(schema: Schema) -> str:
    """The kind of value that a schema describes."""
    match schema:
        case {"$ref": place}:
            return shape(str(place).removeprefix(PLACE))
        case {"enum": values}:
            return "one of " + ", ".join(f"`{value}`" for value in values)
        case {"oneOf": options} | {"anyOf": options}:
            return " or ".join(map(kind, options))
        case {"type": "array", "items": one}:
            return f"list of {kind(one)}{bounds(schema, 'Items')}"
        case {"type": "object", "additionalProperties": dict(values)}:
            return f"object from a name or an id to {kind(values)}"
        case {"type": "string"}:
            return text(schema)
        case {"type": simple}:
            return SIMPLE[simple] + number(schema)
    raise TypeError(f"no words for {schema}")


def text(schema: Schema) -> str:
    if schema.get("format") == "date":
        return "day, YYYY-MM-DD"
    length, pattern = bounds(schema, "Length"), schema.get("pattern")
    if pattern == words.VISIBLE:
        return f"text{length}, not [blank](#blank)"
    return f"text{length} that matches `{pattern}`" if pattern else f"text{length}"


def bounds(schema: Schema, of: str) -> str:
    most = schema.get(f"max{of}")
    return f", {schema.get(f'min{of}', 0)} to {most}" if most else ""


def number(schema: Schema) -> str:
    least, most = schema.get("minimum"), schema.get("maximum")
    if least is None:
        return ""
    return f", {least} or more" if most is None else f", {least} to {most}"


def shape(name: str) -> str:
    """A link to where a shape is described."""
    return f"[`{name}`](#{WHERE.get(name, f'shape-{name}')})"
