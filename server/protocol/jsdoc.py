"""The types of all shapes, as comments that TypeScript reads."""

from json import dumps

from server.protocol.schema import PLACE, Schema

WIDTH = 100
SIMPLE = {"string": "string", "integer": "number", "boolean": "boolean", "null": "null"}


def typedef(name: str, schema: Schema) -> str:
    """The comment that declares a shape."""
    told = schema.get("description", "").splitlines()
    if "properties" not in schema:
        return comment([*told, *alias(name, kind(schema))])
    fields = [prop(field, inner) for field, inner in schema["properties"].items()]
    return comment([*told, f"@typedef {{object}} {name}", *fields])


def alias(name: str, kind: str) -> list[str]:
    """Another name for a type, one option a line if they are many."""
    line = f"@typedef {{{kind}}} {name}"
    if len(line) <= WIDTH - 3:
        return [line]
    return ["@typedef {(", *(f"  | {option}" for option in kind.split(" | ")), f")}} {name}"]


def prop(name: str, schema: Schema) -> str:
    told = schema.get("description")
    return f"@property {{{kind(schema)}}} {name}" + (f" - {told}" if told else "")


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
        case {"type": "object", "additionalProperties": values}:
            return f"Record<string, {kind(values)}>"
        case {"type": simple}:
            return SIMPLE[simple]
    raise TypeError(f"no type for {schema}")


def array(item: str) -> str:
    return f"({item})[]" if " " in item else f"{item}[]"


def comment(lines: list[str]) -> str:
    if len(lines) == 1:
        return f"/** {lines[0]} */"
    return "\n".join(["/**", *(f" * {line}".rstrip() for line in lines), " */"])
