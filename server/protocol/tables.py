"""The table of phases and the rules of rounds, as the page shows them."""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from server.domain.meeting.phases import ALL, PHASES
from server.domain.meeting.state.people import Capacity
from server.domain.words import Act
from server.edge.budgets import Budget

ENDS = (PHASES[0], PHASES[-1])


def rows(name: str, found: Mapping[Any, Struct], without: Iterable[str] = ()) -> str:
    """A table of structs by their keys, with a column for each of their fields."""
    fields = [f for f in next(iter(found.values())).__struct_fields__ if f not in without]
    lines = ([code(key), *(cell(getattr(one, f)) for f in fields)] for key, one in found.items())
    return table(map(code, (name, *fields)), lines)


def paces() -> str:
    """What is paced, and how fast."""
    heads = ("What", "By", "At once", "Then one each", "A turn")
    return table(heads, map(paced, Budget))


def paced(one: Budget) -> Iterable[str]:
    turn = f"{one.turn_ms} ms" if one.turn_ms else ""
    return one.what, one.by, str(one.pace.at_once), f"{one.pace.every_ms} ms", turn


def cell(value: Any) -> str:
    match value:
        case bool():
            return "yes" if value else ""
        case int() | str():
            return code(str(value or ""))
        case dict():
            return ", ".join(f"{code(key)} after {code(one)}" for key, one in value.items())
    return codes(value)


def capacities(who: tuple[Capacity, ...]) -> str:
    """In what capacities something is open; `all` are all who take part."""
    if not set(ALL) <= set(who):
        return " and ".join(who)
    return " and ".join(("all", *(one for one in who if one not in ALL)))


def where(act: type[Act]) -> str:
    """To whom an act is open, and in which phases."""
    by_who: dict[str, list[str]] = {}
    for one in PHASES:
        if act.key() in one.may:
            by_who.setdefault(capacities(one.may[act.key()]), []).append(one.key)
    return "; to ".join(f"{who} {within(keys)}" for who, keys in by_who.items())


def within(keys: list[str]) -> str:
    """Some kinds of phases; if they are nearly all, those that are not among them."""
    others = [one.key for one in PHASES if one.key not in keys]
    if not others:
        return "everywhere"
    few = len(others) <= len(ENDS)
    return f"everywhere but in {codes(sorted(others))}" if few else f"in {codes(keys)}"


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    first = tuple(heads)
    lines = (first, ["---"] * len(first), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def codes(names: Iterable[str]) -> str:
    return ", ".join(map(code, names))


def code(text: str) -> str:
    return f"`{text}`" if text else ""
