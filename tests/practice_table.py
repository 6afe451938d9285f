"""The table of what a meeting must let people do, and must not, as it is read by its test."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct

FOLDER = Path(__file__).parent / "practice"
ROLES = {"coach": "leads", "presenter": "presenter", "member": "others"}
"""What somebody is in the room, and what the table calls it."""

Rows = dict[str, dict[str, Any]]


class Cell(Struct, frozen=True):
    """What holds for those of one role in a phase: acts by their names, words as patterns."""

    can: frozenset[str]
    cannot: frozenset[str]
    says: tuple[str, ...]


class Row(Struct, frozen=True):
    """What holds in a phase: a cell for each role, what the script says, what nobody may read."""

    name: str
    minutes: int
    cells: dict[str, Cell]
    script: tuple[str, ...]
    unsaid: tuple[str, ...]


def table(meeting: str) -> list[Row]:
    """The rows of one of the built-in meetings, in the order of its phases."""
    found = read(meeting)
    rows = {**read("shared"), **found}
    return [
        row_of(rows, name, minutes, found.get("peers", False), found.get("unsaid", []))
        for name, minutes in found["course"]
    ]


@cache
def read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def still_open(meeting: str) -> list[str]:
    """Where the room is known not to be what the table says."""
    found: dict[str, list[str]] = read("open")["still"].get(meeting, {})
    return [one for lines in found.values() for one in lines]


def row_of(rows: Rows, name: str, minutes: int, peers: bool, unsaid: list[str]) -> Row:
    chain = [*lineage(rows, name), read("ever")["ever"]]
    cells = {role: cell(chain, role) for role in ROLES.values()}
    if peers:
        cells["leads"] = taking_part(cells["leads"], cells["others"])
    says = rows[name].get("says", {})
    own = (*unsaid, *rows[name].get("unsaid", []))
    return Row(name, minutes, cells, tuple(says.get("script", [])), own)


def lineage(rows: Rows, name: str) -> Iterator[dict[str, Any]]:
    """A phase, and those that it is like."""
    while name:
        yield rows[name]
        name = rows[name].get("like", "")


def cell(chain: list[dict[str, Any]], role: str) -> Cell:
    """What is said of a role; what the phase itself says comes before what it is like."""
    can: set[str] = set()
    cannot: set[str] = set()
    for part in chain:
        can |= acts(part, "can", role) - cannot
        cannot |= acts(part, "cannot", role) - can
    return Cell(frozenset(can), frozenset(cannot), tuple(chain[0].get("says", {}).get(role, [])))


def acts(part: dict[str, Any], which: str, role: str) -> set[str]:
    said = part.get(which, {})
    return {*said.get(role, "").split(), *said.get("everybody", "").split()}


def taking_part(leads: Cell, others: Cell) -> Cell:
    """Whoever has the chair among peers can do what the others can."""
    return Cell(leads.can | others.can, leads.cannot - others.can, leads.says)


def script(name: str) -> tuple[list[str], list[Row]]:
    """Who comes to a meeting that a set has written down, and its rows."""
    found = read("scripts")[name]
    return found["people"], [row_of_script(phase) for phase in found["phases"]]


def row_of_script(phase: dict[str, Any]) -> Row:
    never = frozenset(phase.get("never", "").split())
    can = {role: frozenset(phase[role].split()) for role in ROLES.values()}
    cells = {role: Cell(can[role], never - can[role], ()) for role in ROLES.values()}
    return Row(phase["name"], phase["minutes"], cells, (), ())


def lacks(text: str, patterns: tuple[str, ...]) -> list[str]:
    """The patterns that are not found in a text."""
    return [one for one in patterns if not re.search(one, text, re.IGNORECASE)]
