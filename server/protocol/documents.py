"""The documents for programs that stand beside the page, and what each holds."""

from collections.abc import Callable

from msgspec import Struct

from server.domain.meeting.phases import PHASES
from server.domain.meeting.state.rounds import RULES
from server.domain.sets.state import START_SET
from server.protocol.examples import trials
from server.protocol.schema import Schema, ref


class Document(Struct, frozen=True):
    """A document: what it is, the schema of what it holds, and how that is made."""

    name: str
    told: str
    schema: Schema
    make: Callable[[], object]


DOCUMENTS = {
    "/protocol/phases.json": Document(
        "phases",
        "The table of phases: every kind, and who may do what in it.",
        {"type": "array", "items": ref("Phase")},
        lambda: PHASES,
    ),
    "/protocol/rounds.json": Document(
        "rounds",
        "What holds for rounds of each purpose.",
        {"type": "object", "additionalProperties": ref("Rule")},
        lambda: RULES,
    ),
    "/protocol/templates.json": Document(
        "templates",
        "The templates that are built in.",
        {"type": "array", "items": ref("SavedTemplate")},
        lambda: START_SET.all_templates,
    ),
    "/protocol/trial.json": Document(
        "trial",
        "Meetings to try a client on: entries, and the meeting that they give.",
        {"type": "array", "items": ref("Trial")},
        trials,
    ),
}
"""Those that are data; openapi.json and asyncapi.json tell of them."""
