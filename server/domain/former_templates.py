"""What templates were in lines of earlier versions."""

from typing import Any

Shape = dict[str, Any]

STANDARD: tuple[tuple[str, int, list[str], bool], ...] = (
    ("open", 4, ["go_round"], False),
    ("report_back", 8, ["go_round"], False),
    ("choose", 3, ["write_reveal"], False),
    ("present", 4, ["presenter_only"], True),
    ("clarify", 5, ["popcorn"], True),
    ("explore", 10, ["go_round", "popcorn"], True),
    ("reframe", 5, ["vote", "write_reveal", "vote"], True),
    ("deepen", 6, ["go_round", "popcorn"], True),
    ("pause", 2, ["silence"], True),
    ("commit", 4, [], True),
    ("learn", 6, ["write_reveal"], False),
    ("close", 3, ["go_round"], False),
)
"""The course of every meeting before a set could choose one."""

FIRST: Shape = {
    "name": "One presenter, 60 minutes",
    "airtimes": 1,
    "labels": "set",
    "phases": [
        {"kind": kind, "name": "", "minutes": minutes, "rounds": rounds, "airtime": airtime}
        for kind, minutes, rounds, airtime in STANDARD
    ],
}
"""The template of every meeting then."""

WRITING = {
    "choose": "bids",
    "reframe": "statements",
    "learn": "learning",
    **dict.fromkeys(("clarify", "explore", "deepen", "write_questions"), "questions"),
}
BROUGHT = {
    "go_round": "turns",
    "popcorn": "flow",
    "presenter_only": "presenter",
    "burst": "burst",
    "silence": "silence",
}
"""What a round of a kind was for, where the course brought it; what was written, by the phase."""

PLAN: Shape = {"question": "", "options": [], "texts": 1}
NOBODY = {"coach": "", "presenter": "", "member": "", "group": ""}
"""No words of a set's own for its people."""


def with_talk(template: Shape) -> Shape:
    """It did not say yet whether people talk or only write."""
    return {"talk": "usual", **template}


def with_facilitator(template: Shape) -> Shape:
    """Every meeting had a coach of the set, or waited for one."""
    return {"facilitated": True, **template}


def with_plans(template: Shape) -> Shape:
    """Phases had no words but a name, and said of what kinds their rounds were."""
    phases = [with_words(phase) for phase in template["phases"]]
    more = {"wording": "", "called": NOBODY, "shared": False, "automatic": False}
    return {**template, **more, "phases": phases}


def with_words(phase: Shape) -> Shape:
    rounds = [{**PLAN, "purpose": brought_for(phase["kind"], kind)} for kind in phase["rounds"]]
    return {**phase, "wording": "", "words": None, "only": [], "rounds": rounds}


def brought_for(phase: str, kind: str) -> str:
    if kind == "write_reveal":
        return WRITING.get(phase, "thoughts")
    if kind == "vote":
        return "agreement" if phase == "reframe" else "pulse"
    return BROUGHT[kind]
