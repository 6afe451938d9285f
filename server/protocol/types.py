"""The types of all that is said, and of what is exported to the web client, for its checker."""

from json import dumps

from server.domain.refusals import Reason
from server.protocol.browser import CHOICES, HEAD
from server.protocol.schema import PLACE, Schema, components

SIMPLE = {"string": "string", "integer": "number", "boolean": "boolean", "null": "null"}
TABLES = """
export type Limits = {
  kind: "text" | "id" | "date" | "choice" | "number" | "flag" | "object" | "list";
  maxLength?: number;
  choices?: string[];
  min?: number;
  max?: number;
  fields?: Record<string, Limits>;
  item?: Limits;
};
/** Where a value comes from: a field of the event, of its entry, of the moment; or a constant. */
export type Origin = string | { is: unknown };
/** Fields are put into what is at the path, or something is appended to it. */
export type Effect = {
  change: "put" | "append";
  path: string;
  values?: Record<string, Origin>;
  source?: Origin;
};
/** An event by its name. */
export type EventOf<T extends Event["type"]> = Extract<Event, { type: T }>;
/** A command by its name, without the id that whoever sends it makes. */
export type Wish<T extends Command["type"]> = Omit<Extract<Command, { type: T }>, "id">;

export const PHASES: Phase[];
export const START: Meeting;
export const RULES: Record<Purpose, Rule>;
/** What waits while everybody writes, or while the presenter alone has the floor. */
export const TALKING: Command["type"][];
/** What waits while the coach has the floor, and in silence. */
export const POSTING: Command["type"][];
/** What waits while questions are only collected. */
export const ANSWERING: Command["type"][];
export const COMMANDS: Record<Command["type"], Record<string, Limits>>;
export const SET_COMMANDS: Record<SetCommand["type"], Record<string, Limits>>;
export const BODIES: Record<string, Record<string, Limits>>;
export const EVENTS: Event["type"][];
/** What events change, where it is only put or appended; the rest is by hand. */
export const EFFECTS: Record<string, Effect[]>;
export const REASONS: Record<ReasonCode, { again: boolean }>;
"""


def declarations() -> str:
    """The whole text of web/app/protocol.d.ts."""
    shapes = (declared(name, schema) for name, schema in components().items())
    reasons = f"export type ReasonCode = {kind({'enum': list(Reason)})};\n"
    choices = (f"export const {name}: {values.__name__}[];\n" for name, values in CHOICES.items())
    return "".join([HEAD, *shapes, reasons, TABLES, *choices])


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
