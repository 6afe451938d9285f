"""What the web client is built on: the tables of the domain as a module, small, without types."""

import json
from enum import StrEnum
from typing import Any

from msgspec import to_builtins

from server.domain.language import Language
from server.domain.meeting.commitments import MOST_COMMITMENTS
from server.domain.meeting.correcting import CORRECTED_WITHIN_MS, PLACES, POSTED, REPEATED
from server.domain.meeting.course import Labels, Talk
from server.domain.meeting.effects import effect_of
from server.domain.meeting.moving import REOPENED_WITHIN_MS
from server.domain.meeting.phases import (
    ALOUD,
    ANSWERING,
    LATE,
    PHASES,
    POSTING,
    TALKING,
    Phase,
    PhaseKind,
)
from server.domain.meeting.state.commitments import Outcome
from server.domain.meeting.state.floor import Showing
from server.domain.meeting.state.learning import Level, SeenBy
from server.domain.meeting.state.meeting import START
from server.domain.meeting.state.mix import QuestionKind
from server.domain.meeting.state.people import Capacity
from server.domain.meeting.state.rounds import RULES, Purpose, RoundKind
from server.domain.sets.state import MOST_OWN
from server.edge.shapes.messages import PROTOCOL
from server.live.presence import GRACE_MS
from server.live.signals import SPEAKING
from server.protocol.limits import fields
from server.protocol.schema import BODIES, COMMANDS, EVENTS, SET_COMMANDS

HEAD = "// Generated from server/domain by `python -m server.protocol`: change it there.\n"
SHARED = {
    act: who
    for act, who in PHASES[1].may.items()
    if all(row.may.get(act) == who for row in PHASES[1:-1])
}
"""The acts that all kinds of phases between the first and the last have in common."""
CHOICES: dict[str, type[StrEnum]] = {
    "OUTCOMES": Outcome,
    "LEVELS": Level,
    "SEEN_BY": SeenBy,
    "SHOWINGS": Showing,
    "PHASE_KINDS": PhaseKind,
    "ROUND_KINDS": RoundKind,
    "PURPOSES": Purpose,
    "LABELS": Labels,
    "TALKS": Talk,
    "LANGUAGES": Language,
    "KINDS": QuestionKind,
    "CAPACITIES": Capacity,
}
"""Lists of all that there is to choose from."""


def module() -> str:
    """The whole text of web/app/protocol.js."""
    rows = ",\n".join(map(phase, PHASES))
    shared = f"const SHARED = {written(to_builtins(SHARED))};\n"
    phases = f"export const PHASES = [\n{rows},\n];\n"
    return HEAD + shared + phases + "".join(map(export, tables().items()))


def between_module() -> str:
    """The whole text of web/app/protocol-between.js: what only pages outside a meeting need."""
    return HEAD + "".join(map(export, between_tables().items()))


def between_tables() -> dict[str, Any]:
    """What is exported there."""
    return {
        "SET_COMMANDS": {word.key(): fields(word) for word in SET_COMMANDS},
        "BODIES": {body.__name__: fields(body) for body in BODIES},
    }


def tables() -> dict[str, Any]:
    """What is exported, but for the phases."""
    return {
        "PROTOCOL": PROTOCOL,
        "START": to_builtins(START),
        "RULES": {purpose.value: to_builtins(rule) for purpose, rule in RULES.items()},
        "TALKING": sorted(TALKING),
        "POSTING": sorted(POSTING),
        "ANSWERING": sorted(ANSWERING),
        "LATE": sorted(LATE),
        "ALOUD": ALOUD,
        "SPEAKING": list(SPEAKING),
        "COMMANDS": {word.key(): fields(word) for word in COMMANDS},
        "EVENTS": [word.key() for word in EVENTS],
        "EFFECTS": {word.key(): found for word in EVENTS if (found := effect_of(word))},
        "POSTED": to_builtins(POSTED),
        "REPEATED": to_builtins(REPEATED),
        "PLACES": PLACES,
        "CORRECTED_WITHIN_MS": CORRECTED_WITHIN_MS,
        "MOST_COMMITMENTS": MOST_COMMITMENTS,
        "MOST_OWN": MOST_OWN,
        "REOPENED_WITHIN_MS": REOPENED_WITHIN_MS,
        "GRACE_MS": GRACE_MS,
        "GOING_ON": [outcome for outcome in Outcome if outcome.goes_on],
        **{name: list(values) for name, values in CHOICES.items()},
    }


def export(table: tuple[str, Any]) -> str:
    """A table; one with several rows has each on a line of its own."""
    name, value = table
    if not isinstance(value, dict):
        return f"export const {name} = {written(value)};\n"
    rows = ",\n".join(f"{key}: {written(row)}" for key, row in value.items())
    return f"export const {name} = {{\n{rows},\n}};\n"


def phase(row: Phase) -> str:
    """A kind of phase, which shares what it can."""
    found = to_builtins(row)
    shares = SHARED.items() <= row.may.items()
    own = {act: who for act, who in found["may"].items() if not shares or act not in SHARED}
    rest = written({key: value for key, value in found.items() if key not in ("key", "may")})
    may = written(own)[1:-1]
    spread = ", ".join(part for part in ("...SHARED" if shares else "", may) if part)
    return f"{{ key: {written(row.key)}, may: {{{spread}}}, {rest[1:]}"


def written(value: Any) -> str:
    """A value as JavaScript, without quotes round the names of fields."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{key}:{written(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(written, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
