"""The module that our web client reads the protocol from, written out of the domain."""

from enum import StrEnum
from json import dumps
from typing import Any

from msgspec import to_builtins

from server.domain.language import Language
from server.domain.meeting.course import Labels, PhaseKind
from server.domain.meeting.effects import effects_of
from server.domain.meeting.phases import ANSWERING, PHASES, POSTING, TALKING
from server.domain.meeting.state.commitments import Outcome
from server.domain.meeting.state.floor import Showing
from server.domain.meeting.state.learning import Level, SeenBy
from server.domain.meeting.state.meeting import START
from server.domain.meeting.state.mix import QuestionKind
from server.domain.meeting.state.people import Capacity, Role
from server.domain.meeting.state.rounds import RULES, Purpose, RoundKind
from server.domain.refusals import Reason
from server.edge.shapes import PROTOCOL
from server.edge.web import WEB
from server.protocol.jsdoc import WIDTH, comment, typedef
from server.protocol.limits import fields
from server.protocol.schema import COMMANDS, EVENTS, RECEIVED, SET_COMMANDS, components

FILE = WEB / "app" / "protocol.js"
HEAD = "// Generated from server/domain by `python -m server.protocol`: change it there."
HELPERS = """\
/**
 * What a field may hold; a text may not be blank.
 * @typedef {object} Limits
 * @property {"text" | "id" | "date" | "choice" | "number" | "flag" | "object" | "list"} kind
 * @property {number} [maxLength]
 * @property {string[]} [choices]
 * @property {number} [min]
 * @property {number} [max]
 * @property {Record<string, Limits>} [fields]
 * @property {Limits} [item]
 */

/**
 * Where a value comes from: a name (of a field of the event, of its entry, of the moment), or a
 * constant.
 * @typedef {string | {is: unknown}} Origin
 */

/**
 * One change: fields are put into what is at the path, or something is appended to it.
 * @typedef {object} Effect
 * @property {"put" | "append"} change
 * @property {string} path
 * @property {Record<string, Origin>} [values]
 * @property {Origin} [source]
 */

/**
 * An event by its name.
 * @template {Event["type"]} T
 * @typedef {Extract<Event, {type: T}>} EventOf
 */

/**
 * A command by its name, without the id that whoever sends it makes.
 * @template {Command["type"]} T
 * @typedef {Omit<Extract<Command, {type: T}>, "id">} Wish
 */
"""
CHOICES: tuple[tuple[str, str, str, type[StrEnum]], ...] = (
    ("How a commitment went.", "Outcome[]", "OUTCOMES", Outcome),
    ("Whom a learning is about.", "Level[]", "LEVELS", Level),
    ("Who may see what was learned.", "SeenBy[]", "SEEN_BY", SeenBy),
    ("What stands beside the coach's question.", "Showing[]", "SHOWINGS", Showing),
    ("The kinds that a template is made of.", "PhaseKind[]", "PHASE_KINDS", PhaseKind),
    ("How rounds go.", "RoundKind[]", "ROUND_KINDS", RoundKind),
    ("What rounds are for.", "Purpose[]", "PURPOSES", Purpose),
    ("The words that a set has for its people.", "Labels[]", "LABELS", Labels),
    ("The languages a set may write in.", "Language[]", "LANGUAGES", Language),
    ("What somebody's words are, as the lens sees them.", "QuestionKind[]", "KINDS", QuestionKind),
    ("What somebody is in their set.", "Role[]", "ROLES", Role),
    (
        "In what capacities somebody may act, the foremost first.",
        "Capacity[]",
        "CAPACITIES",
        Capacity,
    ),
)
"""Lists of all that there is to choose from."""


def module() -> str:
    """The whole text of the module."""
    reasons = typedef("ReasonCode", {"enum": list(Reason)})
    shapes = (typedef(name, schema) for name, schema in components().items())
    return "\n\n".join([HEAD, *(export(*row) for row in tables()), *shapes, reasons, HELPERS])


def tables() -> list[tuple[str, str, str, Any]]:
    """What is exported: a sentence about it, its type, its name, its value."""
    return [
        ("The version of what is said in joining a meeting.", "number", "PROTOCOL", PROTOCOL),
        ("What each kind of phase is.", "Phase[]", "PHASES", to_builtins(PHASES)),
        ("A meeting before its first entry.", "Meeting", "START", to_builtins(START)),
        (
            "What holds for rounds of each purpose.",
            "Record<Purpose, Rule>",
            "RULES",
            {purpose.value: to_builtins(rule) for purpose, rule in RULES.items()},
        ),
        (
            "What waits while everybody writes, or while the presenter alone has the floor.",
            'Command["type"][]',
            "TALKING",
            sorted(TALKING),
        ),
        (
            "What waits while the coach has the floor, and in silence.",
            'Command["type"][]',
            "POSTING",
            sorted(POSTING),
        ),
        (
            "What waits while questions are only collected.",
            'Command["type"][]',
            "ANSWERING",
            sorted(ANSWERING),
        ),
        *words(),
        *((told, kind, name, list(values)) for told, kind, name, values in CHOICES),
    ]


def words() -> list[tuple[str, str, str, Any]]:
    """What may be said, and what may be answered."""
    return [
        (
            "What may be asked for in a meeting, and what each field may hold.",
            'Record<Command["type"], Record<string, Limits>>',
            "COMMANDS",
            {word.key(): fields(word) for word in COMMANDS},
        ),
        (
            "What may be asked for of a set.",
            'Record<SetCommand["type"], Record<string, Limits>>',
            "SET_COMMANDS",
            {word.key(): fields(word) for word in SET_COMMANDS},
        ),
        ("The bodies of requests.", "Record<string, Record<string, Limits>>", "BODIES", bodies()),
        (
            "All that happens in a meeting.",
            'Event["type"][]',
            "EVENTS",
            [word.key() for word in EVENTS],
        ),
        (
            "What events change, where it is only put or appended; the rest is by hand.",
            "Record<string, Effect[]>",
            "EFFECTS",
            {word.key(): found for word in EVENTS if (found := effects_of(word))},
        ),
        (
            "Why something may be refused, and whether the same may succeed when sent again.",
            "Record<ReasonCode, {again: boolean}>",
            "REASONS",
            {reason.value: {"again": reason.again} for reason in Reason},
        ),
    ]


def bodies() -> dict[str, Any]:
    return {body.__name__: fields(body) for body in RECEIVED}


def export(told: str, kind: str, name: str, value: Any) -> str:
    start = f"export const {name} = "
    return f"{comment([told, f'@type {{{kind}}}'])}\n{start}{written(value, len(start), 0)};"


def written(value: Any, used: int, depth: int) -> str:
    """A value as biome would format it; `used` columns of its first line are taken."""
    short = inline(value)
    if used + len(short) + 1 <= WIDTH or not isinstance(value, (dict, list, tuple)):
        return short
    pad = "  " * (depth + 1)
    heads = [f"{key}: " for key in value] if isinstance(value, dict) else [""] * len(value)
    items = value.values() if isinstance(value, dict) else value
    lines = [
        f"{pad}{head}{written(item, len(pad + head), depth + 1)},\n"
        for head, item in zip(heads, items, strict=True)
    ]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return f"{opening}\n{''.join(lines)}{'  ' * depth}{closing}"


def inline(value: Any) -> str:
    if isinstance(value, dict):
        inner = ", ".join(f"{key}: {inline(item)}" for key, item in value.items())
        return f"{{ {inner} }}" if inner else "{}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(inline, value))}]"
    return dumps(value)
