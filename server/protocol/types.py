"""The types of all that is said, and of what is exported to the web client, for its checker."""

from json import dumps
from pathlib import Path

from server.domain.refusals import Reason
from server.protocol.browser import CHOICES, HEAD
from server.protocol.schema import PLACE, Schema, components

SIMPLE = {"string": "string", "integer": "number", "boolean": "boolean", "null": "null"}
TABLES = Path(__file__).with_name("tables.d.ts")
BETWEEN = Path(__file__).with_name("tables-between.d.ts")
"""The types of the tables, which no shape has."""


def declarations() -> str:
    """The whole text of web/app/protocol.d.ts."""
    shapes = (declared(name, schema) for name, schema in components().items())
    reasons = f"export type ReasonCode = {kind({'enum': list(Reason)})};\n"
    choices = (f"export const {name}: {values.__name__}[];\n" for name, values in CHOICES.items())
    return "".join([HEAD, *shapes, reasons, TABLES.read_text(encoding="utf-8"), *choices])


def between_declarations() -> str:
    """The whole text of web/app/protocol-between.d.ts."""
    return HEAD + BETWEEN.read_text(encoding="utf-8")


def declared(name: str, schema: Schema) -> str:
    about = comment(schema.get("description", ""))
    if "properties" not in schema:
        return f"{about}export type {name} = {kind(schema)};\n"
    fields = (f"  {field}: {kind(inner)};\n" for field, inner in schema["properties"].items())
    return f"{about}export type {name} = {{\n{''.join(fields)}}};\n"


def comment(text: str) -> str:
    lines = text.splitlines()
    if len(lines) <= 1:
        return f"/** {text} */\n" if text else ""
    return "\n".join(["/**", *(f" * {line}".rstrip() for line in lines), " */", ""])


def kind(schema: Schema) -> str:
    """The TypeScript type of what a schema describes."""
    match schema:
        case {"$ref": place}:
            return str(place).removeprefix(PLACE)
        case {"const": value}:
            return dumps(value)
        case {"enum": values}:
            return " | ".join(map(dumps, values))
        case {"oneOf": options} | {"anyOf": options}:
            return " | ".join(map(kind, options))
        case {"type": "array", "items": items}:
            return array(kind(items))
        case {"type": "object", "additionalProperties": dict(values)}:
            return f"Record<string, {kind(values)}>"
        case {"type": simple}:
            return SIMPLE[simple]
    raise TypeError(f"no type for {schema}")


def array(item: str) -> str:
    return f"({item})[]" if " " in item else f"{item}[]"
