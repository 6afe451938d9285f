"""The page for people: the prose of page.md, with all that is read from the domain in its gaps."""

import re
from collections.abc import Callable
from inspect import cleandoc
from pathlib import Path
from typing import Any

from server.domain.meeting import chair, clock, floor, templates
from server.domain.meeting.phases import PHASES
from server.domain.meeting.state.meeting import START
from server.domain.meeting.state.rounds import RULES
from server.edge.web import say
from server.protocol import chapters, tables
from server.protocol.asyncapi import WORDS
from server.protocol.effects import ALIKE, PASSAGE, linked
from server.protocol.markdown import document
from server.protocol.numbers import NUMBERS
from server.protocol.schema import COMMANDS, EVENTS, SET_COMMANDS

HERE = Path(__file__).parent
GAP = re.compile(r"\{\{([\w-]+)\}\}")
GAPS: dict[str, Callable[[], str]] = {
    "requests": chapters.requests,
    "words": lambda: chapters.each(chapters.word, WORDS),
    "phases": lambda: tables.rows("key", {one.key: one for one in PHASES}, ("key", "may")),
    "rounds": lambda: tables.rows("purpose", RULES),
    "paces": tables.paces,
    "commands": lambda: chapters.each(chapters.command, COMMANDS),
    "set-commands": lambda: chapters.each(chapters.described, SET_COMMANDS),
    "meeting": lambda: prose("meeting"),
    "fold": lambda: prose("fold"),
    "passages": lambda: chapters.each(passage, ALIKE),
    "templates": lambda: about(templates),
    "events": lambda: chapters.each(chapters.event, EVENTS),
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


def passage(shared: tuple[str, str, Any, tuple[str, ...]]) -> str:
    title, id, change, _ = shared
    return chapters.entry(title, f"fold-{id}", PASSAGE.sub(linked, about(change)))


def about(source: Any) -> str:
    """What a module or a function of the domain says, after its first line."""
    return cleandoc(source.__doc__).partition("\n\n")[2].replace(".  ", ". ")


def filled(text: str) -> str:
    """A text with its gaps filled; a gap of no known name raises KeyError."""
    return GAP.sub(lambda gap: filled(GAPS[gap[1]]()) if gap[1] in GAPS else NUMBERS[gap[1]], text)
