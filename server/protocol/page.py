"""The page for people: the prose of page.md, with all that is read from the domain in its gaps."""

import re
from collections.abc import Callable
from inspect import cleandoc
from pathlib import Path
from typing import Any

from server.domain.meeting import chair, clock, course, floor, templates, turns
from server.domain.meeting.state.meeting import START
from server.domain.meeting.state.mix import Mix
from server.edge.web import say
from server.protocol import chapters, tables
from server.protocol.effects import PASSAGE, linked
from server.protocol.markdown import document
from server.protocol.numbers import NUMBERS

HERE = Path(__file__).parent
GAP = re.compile(r"\{\{([\w-]+)\}\}")
FOLD = (
    ("A course out of a template", "course", course.steps),
    ("Stop the clock", "clock", clock.stopped),
    ("The open round, and how to open a round", "open", turns.open_round),
    ("Bring rounds", "bring", turns.bring_round),
    ("Who waits, and how to go on", "on", turns.onwards),
    ("Take the turn of an act", "turn", turns.take_turn),
    ("Count anew who takes part", "again", turns.retake),
    ("Count the question", "mix", Mix.plus),
)
GAPS: dict[str, Callable[[], str]] = {
    "requests": chapters.requests,
    "words": chapters.words,
    "phases": tables.phases,
    "rounds": tables.rounds,
    "commands": chapters.commands,
    "set-commands": chapters.set_commands,
    "meeting": lambda: prose("meeting"),
    "fold": lambda: prose("fold"),
    "passages": lambda: passages(),
    "templates": lambda: about(templates),
    "events": chapters.events,
    "chair": lambda: about(chair),
    "clock": lambda: about(clock),
    "floor": lambda: about(floor),
    "START": lambda: chapters.code(START),
    "shapes": chapters.shapes,
    "refusals": chapters.reasons,
    "example": lambda: prose("example"),
    "app": lambda: say("app-name"),
}
"""What stands in the gaps of the prose, beside numbers."""


def page() -> str:
    """The whole document."""
    return document(f"Protocol · {say('app-name')}", filled(prose("page")))


def prose(file: str) -> str:
    return (HERE / f"{file}.md").read_text(encoding="utf-8")


def passages() -> str:
    """What several events change alike."""
    return chapters.chapter(
        chapters.entry(title, f"fold-{id}", PASSAGE.sub(linked, about(change)))
        for title, id, change in FOLD
    )


def about(source: Any) -> str:
    """What a module or a function of the domain says, after its first line."""
    return cleandoc(source.__doc__).partition("\n\n")[2].replace(".  ", ". ")


def filled(text: str) -> str:
    """A text with its gaps filled; a gap of no known name raises KeyError."""
    named = NUMBERS | tables.LISTS
    return GAP.sub(lambda gap: filled(GAPS[gap[1]]()) if gap[1] in GAPS else named[gap[1]], text)
