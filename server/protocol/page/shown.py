"""How shapes, refusals and phases are shown on the page."""

from collections.abc import Iterable

from server.domain import words
from server.domain.meeting.phases import PHASES
from server.domain.meeting.state.people import Capacity
from server.domain.refusals import Reason
from server.domain.words import Act
from server.protocol.page.html import (
    Html,
    code,
    element,
    html,
    join,
    link,
    pairs,
    paragraphs,
    prose,
)
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
    {named(word): f"#act-{word.key()}" for word in COMMANDS + SET_COMMANDS}
    | {named(word): f"#event-{word.key()}" for word in EVENTS}
    | {"Command": "#commands", "SetCommand": "#set-commands", "Event": "#events"}
)


def fields(name: str) -> Html:
    """The fields of a shape; that of a word's own name comes first."""
    found = components()[name].get("properties", {})
    if not found:
        return Html("")
    return pairs((term(field, schema), meaning(schema)) for field, schema in found.items())


def term(field: str, schema: Schema) -> Html:
    return join([code(field), " ", element("span", kind(schema), _class="kind")])


def meaning(schema: Schema) -> Html:
    return prose(schema.get("description", "The name of the word."))


def kind(schema: Schema) -> Html:
    """The kind of value that a schema describes, in words."""
    match schema:
        case {"$ref": place}:
            return shape(str(place).removeprefix(PLACE))
        case {"const": value}:
            return code(value)
        case {"enum": values}:
            return join(["one of ", join(map(code, values), ", ")])
        case {"oneOf": options} | {"anyOf": options}:
            return join(map(kind, options), " or ")
        case {"type": "array", "items": one}:
            return join(["list of ", kind(one)])
        case {"type": "object", "additionalProperties": values}:
            return join(["object from a name or an id to ", kind(values)])
        case {"type": "string"}:
            return text(schema)
        case {"type": simple}:
            return number(SIMPLE[simple], schema)
    raise TypeError(f"no words for {schema}")


def text(schema: Schema) -> Html:
    if schema.get("format") == "date":
        return html("day, YYYY-MM-DD")
    least, most = schema.get("minLength"), schema.get("maxLength")
    length = f", {least or 0} to {most} characters" if most else ""
    match schema.get("pattern"):
        case words.VISIBLE:
            return prose(f"text{length}, not [blank](#blank)")
        case str(pattern):
            return join([f"text{length} that matches ", code(pattern)])
    return html(f"text{length}")


def number(told: str, schema: Schema) -> Html:
    least, most = schema.get("minimum"), schema.get("maximum")
    if least is None:
        return html(told)
    return html(f"{told}, {least} or more" if most is None else f"{told}, {least} to {most}")


def shape(name: str) -> Html:
    """A link to where a shape is told."""
    return link(WHERE.get(name, f"#shape-{name}"), code(name))


def codes(reasons: Iterable[Reason]) -> Html:
    """Links to refusals."""
    return join((link(f"#refusal-{r}", code(r)) for r in dict.fromkeys(reasons)), ", ")


def roles(given: Iterable[Capacity]) -> str:
    """Those who may, in the words of the table."""
    found = list(given)
    return "everyone" if len(found) == len(Capacity) else " and ".join(found)


def phase(key: str) -> Html:
    return link(f"#phase-{key}", code(key))


def where(word: type[Act]) -> Html:
    """To whom an act is open, and in which phases."""
    by_roles: dict[str, list[str]] = {}
    for row in PHASES:
        if word.key() in row.may:
            by_roles.setdefault(roles(row.may[word.key()]), []).append(row.key)
    return join((join([f"{who} ", within(keys)]) for who, keys in by_roles.items()), "; to ")


def within(keys: list[str]) -> Html:
    """Some kinds of phases; if they are nearly all, it says which are not among them."""
    others = [row.key for row in PHASES if row.key not in keys]
    if len(others) <= FEW:
        return join(["everywhere but in ", join(map(phase, others), ", ")])
    return join(["in ", join(map(phase, keys), ", ")])


FEW = 2


def label(told: str, *what: str) -> Html:
    return element("p", told, *what, _class="label")


def refused_for(reasons: Iterable[Reason]) -> Html:
    return label("Refused for: ", codes(reasons))


def described(shape: str) -> Html:
    return paragraphs(*components()[shape].get("description", "").split("\n\n"))
