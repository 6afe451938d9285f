"""The chapters of the page that list what there is: requests, words, acts, events, shapes."""

from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, Word
from server.edge.http.health import health
from server.edge.http.routes import API
from server.edge.saying import refused
from server.protocol import asyncapi, refusals
from server.protocol.effects import effect
from server.protocol.kinds import WHERE, fields, kind, shape
from server.protocol.openapi import name
from server.protocol.routes import DOCUMENTS, ROUTES, about, address, status
from server.protocol.schema import components, named
from server.protocol.tables import codes, table, where
from server.protocol.trials import examples


def entry(title: str, id: str, *parts: str) -> str:
    """One thing within a chapter."""
    return "\n\n".join([f"### {title} {{#{id}}}", *filter(None, parts)])


def each(entry: Callable[[Any], str], things: Iterable[Any]) -> str:
    """A chapter with an entry for each of these."""
    return "\n\n".join(map(entry, things))


def code(value: Any) -> str:
    """A value as JSON; of a list each object begins a line."""
    text = msgspec.json.encode(value).decode().replace("},{", "},\n{")
    return f"```\n{text}\n```"


def no(label: str, reasons: Iterable[Reason]) -> str:
    found = codes(dict.fromkeys(reasons))
    return f"{label}: {found}." if found else ""


def description(name: str) -> str:
    return str(components()[name].get("description", ""))


def requests() -> str:
    well = f"{about(health)[0]} No seat is needed."
    documents = (
        entry(f"GET /protocol/{one}.json", f"document-{one}", f"{what} Reply: {kind(schema)}.")
        for one, (what, schema) in DOCUMENTS.items()
    )
    found = (request(method, path, handler) for method, path, handler in API)
    return "\n\n".join((*found, entry("GET /health", "route-health", well), *documents))


def request(method: str, path: str, handler: Any) -> str:
    route, (first, rest) = ROUTES[handler], about(handler)
    seat = "Needs a seat in the set." if route.seat else "No seat is needed."
    body = f"Body: {shape(route.body)}. " if route.body else ""
    reply = f"{body}Reply: {shape(named(route.reply))}."
    more = no("Refused for", route.own)
    title, id = f"{method} {address(path)}", f"route-{name(handler)}"
    return entry(title, id, f"{first} {seat} {rest}", reply, more)


def word(one: asyncapi.Word) -> str:
    by = "client" if one.answers else "service"
    answers = f" Answered by {' or '.join(map(shape, one.answers))}." if one.answers else ""
    said = f"Said by the {by}, with {shape(one.value)}.{answers}"
    return entry(one.name, f"word-{one.name}", one.about, said, no("Refused for", one.refusals))


def command(act: type[Act]) -> str:
    busy = no("By what goes on refused for", refusals.meanwhile(act.key()))
    return described(act, f"Open to {where(act)}.", code(examples()[act]), busy)


def described(act: type[Act], *more: str) -> str:
    own = no("By its own rules refused for", refusals.judged(act))
    about = description(named(act))
    return entry(act.key(), f"act-{act.key()}", about, fields(named(act), ("id",)), *more, own)


def event(one: type[Word]) -> str:
    about, changes = description(named(one)), f"**Changes.** {effect(one)}"
    listing, example = fields(named(one)), code(examples()[one])
    return entry(one.key(), f"event-{one.key()}", about, changes, listing, example)


def shapes() -> str:
    return each(described_shape, (name for name in components() if name not in WHERE))


def described_shape(name: str) -> str:
    """What a shape is; one that is both sent and received is told once."""
    schema, twin, id = components()[name], name.removesuffix("Act"), f"shape-{name}"
    if twin != name:
        return entry(name, id, f"As {shape(twin)}.")
    what = fields(name) if "properties" in schema else f"It is {kind(schema)}."
    return entry(name, id, description(name), what)


def reasons() -> str:
    rows = (
        [f"`{r}` {{#refusal-{r}}}", r.when, refused(Refusal(r)).refusal.sentence, str(status(r))]
        for r in Reason
    )
    return table(("Code", "Given when", "In English", "Status"), rows)
