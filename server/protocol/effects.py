"""What each event changes in a meeting, in a sentence: out of its data, or of its own change."""

import inspect
import re
from itertools import groupby
from typing import Any

import msgspec

from server.domain.meeting import asking, clock, correcting, course, floor, stage, turns
from server.domain.meeting.effects import LINE, effect_of
from server.domain.meeting.state.mix import Mix
from server.domain.words import Word

IN_PROSE = {"put the item": "put", "owes": "order"}
OPENING = ("open a round", "round that talk follows")

ALIKE: tuple[tuple[str, str, Any, tuple[str, ...]], ...] = (
    ("A course out of a template", "course", course.steps, ("laid out",)),
    ("Stop the clock", "clock", clock.stopped, ("stop the clock",)),
    ("The open round, and how to open a round", "open", turns.open_round, OPENING),
    ("Bring rounds", "bring", turns.bring_round, ("bring rounds",)),
    ("Who waits, and how to go on", "on", turns.onwards, ("go on",)),
    ("Take the turn of an act", "turn", turns.take_turn, ("take the turn",)),
    ("End somebody's turn", "end", turns.end_turn, ("end their turn",)),
    ("Release the floor", "release", floor.given_back, ("release the floor",)),
    ("Add a question", "add", asking.added, ("add a question",)),
    ("A question comes to the stage", "stage", stage.come_up, ("comes to the stage",)),
    ("Settle a question", "settle", stage.settle, ("settle the question", "settle it with")),
    ("Settle a question as dealt with in speech", "speech", stage.settle_aloud, ("dealt with",)),
    ("Count anew who takes part", "again", turns.retake, ("count anew",)),
    ("Reword a post", "reword", correcting.reworded, ("reword the post",)),
    ("Count the question", "mix", Mix.plus, ("count the question",)),
)
"""What several events change alike: its title, its id, where it is done, and the words for it."""
PASSAGES = {words: id for _, id, _, known in ALIKE for words in known} | IN_PROSE
PASSAGE = re.compile(rf"(?i)\b({'|'.join(PASSAGES)})\b")
NOW = {
    "phase": "the meeting's `phase`",
    "airtime": "the `airtime` of the present phase",
    "number": "the meeting's `number`",
}


def effect(event: type[Word]) -> str:
    """What a client does to its meeting when the event comes."""
    data = effect_of(event)
    if data is None:
        return PASSAGE.sub(linked, inspect.cleandoc(vars(event)["change"].__doc__ or ""))
    return sentence(data, event.__struct_fields__)


def linked(found: re.Match[str]) -> str:
    return f"[{found[0]}](#fold-{PASSAGES[found[0].lower()]})"


def sentence(one: dict[str, Any], own: tuple[str, ...]) -> str:
    path, place = one["path"], f"`{one['path']}`"
    if one["change"] == "put":
        return f"{f'In {place} set' if path else 'Set'} {values(one, own)}."
    new = origin(one["source"], own) if "source" in one else f"a new one: {values(one, own)}"
    return f"To the end of {place} goes {new}."


def values(one: dict[str, Any], own: tuple[str, ...]) -> str:
    """Where each field of something has its value from."""
    alike = groupby(one["values"].items(), lambda field: origin(field[1], own, field[0]))
    to = "to " if one["change"] == "put" else ""
    return ", ".join(
        f"{', '.join(f'`{name}`' for name, _ in group)} {to}{what}" for what, group in alike
    )


def origin(source: Any, own: tuple[str, ...], name: str = "") -> str:
    """The words for a source; a field of the same name needs none."""
    if isinstance(source, dict):
        return f"`{msgspec.json.encode(source['is']).decode()}`"
    if source in own:
        return "the event's" if source == name else f"the event's `{source}`"
    return f"the entry's `{source}`" if source in LINE else NOW[source]
