"""The table of phases and the rules of rounds, as the page shows them."""

from collections.abc import Iterable

from server.domain.meeting.phases import ANSWERING, BROUGHT, PHASES, POSTING, TALKING, Phase
from server.domain.meeting.state.people import Capacity
from server.domain.meeting.state.rounds import RULES, Purpose, Rule
from server.domain.words import Act

ENDS = (PHASES[0], PHASES[-1])
KINDS = ("Kind", "Needs a presenter", "Questions go along", "Turn", "Written", "Voted on")
PURPOSES = ("Purpose", "Kind", "Options", "Names", "Keeps", "Seconds", "Opened by", "Needs")


def phases() -> str:
    return table(KINDS, map(row, PHASES))


def row(one: Phase) -> list[str]:
    rounds = ["", ""] if one in ENDS else [code(one.writing), code(one.voting)]
    flags = [yes(one.presenter), yes(one.carries)]
    return [code(one.key), *flags, code(one.turn), *rounds]


def capacities(who: tuple[Capacity, ...]) -> str:
    return "all" if len(who) == len(Capacity) else " and ".join(who)


def rounds() -> str:
    return table(PURPOSES, (rule(purpose, one) for purpose, one in RULES.items()))


def rule(purpose: Purpose, one: Rule) -> list[str]:
    kind = f"{code(one.kind)}, `fair`" if one.fair else code(one.kind)
    names = yes(one.named) if one.kind.hides else ""
    lasts = f"{one.least} to {one.most}" if one.most else "no end of its own"
    ends = [one.keeps, lasts, code(one.opens), code(one.needs)]
    return [code(purpose), kind, ", ".join(map(code, one.options)), names, *ends]


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
    few = len(others) <= len(ENDS)
    return f"everywhere but in {listed(others)}" if few else f"in {', '.join(map(code, keys))}"


def table(heads: tuple[str, ...], rows: Iterable[Iterable[str]]) -> str:
    lines = (heads, ["---"] * len(heads), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def listed(names: Iterable[str]) -> str:
    return ", ".join(map(code, sorted(names)))


def code(text: str) -> str:
    return f"`{text}`" if text else ""


def yes(flag: bool) -> str:
    return "yes" if flag else "no"


LISTS = {
    "ANSWERING": listed(ANSWERING),
    "BROUGHT": ", ".join(f"`{kind}` for `{purpose}`" for kind, purpose in BROUGHT.items()),
    "POSTING": listed(POSTING),
    "TALKING": listed(TALKING),
}
"""What the prose names beside the tables."""
