"""The page for people: the prose of page.md, with all that is read from the domain in its gaps."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import msgspec

from server.domain.meeting.phases import ANSWERING, BROUGHT, PHASES, POSTING, TALKING, Phase
from server.domain.meeting.state.meeting import START
from server.domain.meeting.state.people import Capacity
from server.domain.meeting.state.rounds import RULES, Purpose, Rule
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, Word
from server.edge.saying import refused
from server.edge.web import catalogue
from server.protocol import asyncapi, refusals
from server.protocol.browser import SHARED
from server.protocol.effects import effect
from server.protocol.kinds import WHERE, fields, kind, shape
from server.protocol.markdown import document
from server.protocol.numbers import NUMBERS
from server.protocol.openapi import name
from server.protocol.routes import API, DOCUMENTS, HEALTH, ROUTES, about, address, health, status
from server.protocol.schema import COMMANDS, EVENTS, SET_COMMANDS, components, named
from server.protocol.trials import examples

HERE = Path(__file__).parent
GAP = re.compile(r"\{\{([\w-]+)\}\}")
PASSAGES = {
    "stop the clock": "fold-clock",
    "open a round": "fold-open",
    "bring rounds": "fold-bring",
    "go on": "fold-on",
    "take the turn": "fold-turn",
    "count anew": "fold-again",
    "put the item": "fold-put",
    "count the question": "fold-mix",
    "laid out": "fold-course",
    "round that talk follows": "fold-open",
    "owes": "fold-order",
}
"""What several events change alike, and where it is described."""
PASSAGE = re.compile(rf"(?i)\b({'|'.join(PASSAGES)})\b")
HEAD = """# The protocol of {name}

All that a program needs to take part in a meeting of {name}, in any language. For programs there are
[openapi.json](/protocol/openapi.json) and [asyncapi.json](/protocol/asyncapi.json); the table of
phases as [phases.json](/protocol/phases.json), what rounds are for as
[rounds.json](/protocol/rounds.json), the built-in templates as
[templates.json](/protocol/templates.json), and meetings to try a client on as
[trial.json](/protocol/trial.json). For people there is [the room itself](/).
"""


def page() -> str:
    """The whole document."""
    app = catalogue()["app.name"]
    return document(f"Protocol · {app}", HEAD.format(name=app), filled(prose("page")))


def prose(file: str) -> str:
    return (HERE / f"{file}.md").read_text(encoding="utf-8")


def filled(text: str) -> str:
    return GAP.sub(lambda gap: filled(GAPS[gap[1]]()) if gap[1] in GAPS else NUMBERS[gap[1]], text)


def entry(title: str, id: str, *parts: str) -> str:
    """One thing within a chapter."""
    return "\n\n".join([f"### {title} {{#{id}}}", *filter(None, parts)])


def chapter(entries: Iterable[str]) -> str:
    return "\n\n".join(entries)


def code(value: Any) -> str:
    """A value as JSON, on several lines if it is long."""
    text = msgspec.json.encode(value)
    short = text if len(text) <= 160 else msgspec.json.format(text, indent=1)
    return "\n".join(f"    {line}" for line in short.decode().splitlines())


def codes(reasons: Iterable[Reason]) -> str:
    return ", ".join(f"`{reason}`" for reason in dict.fromkeys(reasons))


def no(label: str, reasons: Iterable[Reason]) -> str:
    found = codes(reasons)
    return f"{label}: {found}." if found else ""


def said(name: str) -> str:
    return str(components()[name].get("description", ""))


# The wire


def requests() -> str:
    found = [request(method, path, handler) for method, path, handler in API]
    well = f"Reply: `{msgspec.json.encode({'status': HEALTH['properties']['status']['const']}).decode()}`."
    found.append(entry("GET /health", "route-health", f"{about(health)[0]} No seat is needed.", well))
    for one, (what, schema) in DOCUMENTS.items():
        reply = f"{what} No seat is needed. Reply: {kind(schema)}."
        found.append(entry(f"GET /protocol/{one}.json", f"document-{one}", reply))
    return chapter(found)


def request(method: str, path: str, handler: Any) -> str:
    route, (first, rest) = ROUTES[handler], about(handler)
    seat = "Needs a seat in the set." if route.seat else "No seat is needed."
    body = f"Body: {shape(route.body)}. " if route.body else ""
    exchange = f"{body}Reply: {shape(named(route.reply))}."
    title = f"{method} {address(path)}"
    more = no("Refused for", route.refusals)
    return entry(title, f"route-{name(handler)}", f"{first} {seat} {rest}", exchange, more)


def words() -> str:
    return chapter(map(word, asyncapi.WORDS))


def word(one: asyncapi.Word) -> str:
    by = "client" if one.answers else "service"
    answers = f" Answered by {' or '.join(map(shape, one.answers))}." if one.answers else ""
    about = f"Said by the {by}, with {shape(one.value)}.{answers}"
    return entry(one.name, f"word-{one.name}", one.about, about, no("Refused for", one.refusals))


# The table


def phases() -> str:
    rows = "\n".join(map(row, PHASES))
    return f"""All kinds but `lobby` and `closed` allow these acts, which the table leaves out: \
{acts(SHARED)}.

| Kind | Needs a presenter | Questions go along | A turn is | Written | Voted on | Acts, and who may |
|---|---|---|---|---|---|---|
{rows}"""


def row(one: Phase) -> str:
    between = one not in (PHASES[0], PHASES[-1])
    own = {act: who for act, who in one.may.items() if not (between and act in SHARED)}
    for_ = [one.writing, one.voting] if between else ["", ""]
    yes = ["yes" if flag else "no" for flag in (one.presenter, one.carries)]
    cells = [one.key, *yes, one.turn, *for_]
    return f"| {' | '.join(f'`{c}`' if c not in ('yes', 'no', '') else c for c in cells)} | {acts(own)} |"


def acts(may: dict[str, tuple[Capacity, ...]]) -> str:
    return "; ".join(f"`{act}` {who_may(who)}" for act, who in may.items()) or "nothing"


def who_may(who: tuple[Capacity, ...]) -> str:
    return "all" if len(who) == len(Capacity) else " and ".join(who)


def rounds() -> str:
    brought = ", ".join(f"`{kind}` for `{purpose}`" for kind, purpose in BROUGHT.items())
    rows = "\n".join(rule(purpose, one) for purpose, one in RULES.items())
    return f"""| Purpose | Kind | Options | Names | Keeps | Seconds | Opened by | Needs |
|---|---|---|---|---|---|---|---|
{rows}

What the course brings a round for: {brought}; `write_reveal` and `vote` for what the kind of phase
has under “written” and “voted on” in [the table](#phases). {{#rounds-brought}}

What waits meanwhile: posting, while the coach has the floor, and in silence, which is \
{listed(POSTING)}. Talk, while everybody writes or votes, until the reveal, and while the presenter \
alone has the floor: {listed(TALKING)}. Answers, in a burst: {listed(ANSWERING)}. {{#waits}}"""


def rule(purpose: Purpose, one: Rule) -> str:
    options = ", ".join(f"`{option}`" for option in one.options)
    names = ("yes" if one.named else "no") if one.kind.hides else ""
    lasts = f"{one.least} to {one.most}" if one.most else "no end of its own"
    kind = f"`{one.kind}`{', `fair`' if one.fair else ''}"
    return (
        f"| `{purpose}` | {kind} | {options} | {names} | {one.keeps} | {lasts} | `{one.opens}` "
        f"| {f'`{one.needs}`' if one.needs else ''} |"
    )


def listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{one}`" for one in sorted(names))


# The words of the domain


def commands() -> str:
    return f"{no('Every command may be refused for', refusals.ACT)}\n\n" + chapter(
        map(command, COMMANDS)
    )


def command(act: type[Act]) -> str:
    busy = no("By what goes on refused for", refusals.meanwhile(act.key()))
    return described(act, f"Open to {where(act)}.", busy)


def described(act: type[Act], *more: str) -> str:
    """An act, with the refusals of its own and its example."""
    own = no("By its own rules refused for", refusals.judged(act))
    example = code(examples()[act]) if act in examples() else ""
    listing = fields(named(act), without=("id",))
    return entry(act.key(), f"act-{act.key()}", said(named(act)), *more, listing, own, example)


def where(act: type[Act]) -> str:
    """To whom an act is open, and in which phases."""
    by_who: dict[str, list[str]] = {}
    for one in PHASES:
        if act.key() in one.may:
            by_who.setdefault(who_may(one.may[act.key()]), []).append(one.key)
    return "; to ".join(f"{who} {within(keys)}" for who, keys in by_who.items())


def within(keys: list[str]) -> str:
    """Some kinds of phases; if they are nearly all, those that are not among them."""
    others = [one.key for one in PHASES if one.key not in keys]
    if len(others) <= 2:
        return "everywhere but in " + ", ".join(f"`{key}`" for key in others)
    return "in " + ", ".join(f"`{key}`" for key in keys)


def event(one: type[Word]) -> str:
    change = PASSAGE.sub(lambda found: f"[{found[0]}](#{PASSAGES[found[0].lower()]})", effect(one))
    id, example = f"event-{one.key()}", code(examples()[one])
    return entry(one.key(), id, said(named(one)), f"**Changes.** {change}", fields(named(one)), example)


# What there is to look up


def shapes() -> str:
    found = {name: schema for name, schema in components().items() if name not in WHERE}
    return chapter(
        entry(
            name,
            f"shape-{name}",
            said(name),
            fields(name) if "properties" in schema else f"It is {kind(schema)}.",
        )
        for name, schema in found.items()
    )


def reasons() -> str:
    rows = (
        f"| `{r}` {{#refusal-{r}}} | {r.when} | {sentence(r)} | {status(r)} |" for r in Reason
    )
    return "| Code | Given when | In English | Status |\n|---|---|---|---|\n" + "\n".join(rows)


def sentence(reason: Reason) -> str:
    return refused(Refusal(reason)).refusal.sentence


GAPS: dict[str, Callable[[], str]] = {
    "requests": requests,
    "words": words,
    "phases": phases,
    "rounds": rounds,
    "commands": commands,
    "set-commands": lambda: chapter(map(described, SET_COMMANDS)),
    "fold": lambda: prose("fold"),
    "events": lambda: chapter(map(event, EVENTS)),
    "START": lambda: code(START),
    "shapes": shapes,
    "refusals": reasons,
    "example": lambda: prose("example"),
}
"""What stands in the gaps of the prose."""
