"""What each event changes in a meeting, in a sentence: out of its data, or of its own change."""

import inspect
import re
from itertools import groupby
from typing import Any

import msgspec

from server.domain.meeting.effects import LINE, effects_of
from server.domain.words import Word

PASSAGES = {
    "stop the clock": "clock",
    "open a round": "open",
    "bring rounds": "bring",
    "go on": "on",
    "take the turn": "turn",
    "count anew": "again",
    "put the item": "put",
    "count the question": "mix",
    "laid out": "course",
    "round that talk follows": "open",
    "owes": "order",
}
"""What several events change alike, and where fold.md describes it."""
PASSAGE = re.compile(rf"(?i)\b({'|'.join(PASSAGES)})\b")
NOW = {
    "phase": "the meeting's `phase`",
    "airtime": "the `airtime` of the present phase",
    "number": "the meeting's `number`",
}


def effect(event: type[Word]) -> str:
    """What a client does to its meeting when the event comes."""
    data = effects_of(event)
    if not data:
        return PASSAGE.sub(linked, inspect.cleandoc(vars(event)["change"].__doc__ or ""))
    return " ".join(sentence(one, event.__struct_fields__) for one in data)


def linked(found: re.Match[str]) -> str:
    return f"[{found[0]}](#fold-{PASSAGES[found[0].lower()]})"


def sentence(one: dict[str, Any], own: tuple[str, ...]) -> str:
    place = f"`{one['path']}`"
    if one["change"] == "put":
        return f"{f'In {place} set' if one['path'] else 'Set'} {values(one, own)}."
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
