"""What the page tells of the words of the domain: its commands, its events."""

from msgspec import to_builtins

from server.domain.meeting.state.meeting import START
from server.domain.words import Act
from server.domain.words import Word as DomainWord
from server.protocol import refusals
from server.protocol.examples import example_of
from server.protocol.page.html import (
    Html,
    chapter,
    entry,
    json,
    paragraphs,
)
from server.protocol.page.shown import (
    codes,
    described,
    fields,
    label,
    refused_for,
    where,
)
from server.protocol.schema import COMMANDS, EVENTS, SET_COMMANDS, named
from server.protocol.telling import EFFECTS


def commands() -> Html:
    return chapter(
        "commands",
        "Commands",
        paragraphs(
            """What is said with [`act`](#word-act). Who acts is never in a command: the service
            knows it from `join`."""
        ),
        refused_for(refusals.ACT),
        *(command(act, label("Open to ", where(act))) for act in COMMANDS),
    )


def set_commands() -> Html:
    return chapter(
        "set-commands",
        "Set commands",
        paragraphs(
            """What is sent to [the acts of a set](#route-act_on_set): by whoever founded it alone,
            but for [`let_go`](#act-let_go), which is for everybody. Its answer is the number of
            an entry in the set's own log, which is not shown; read [the set](#route-show_set) to
            see what came of it."""
        ),
        *(command(act) for act in SET_COMMANDS),
    )


def command(act: type[Act], *more: Html) -> Html:
    busy, rules = refusals.meanwhile(act.key()), refusals.RULES[act]
    own = [label("By what goes on refused for: ", codes(busy))] if busy else []
    own += [label("By rules of its own refused for: ", codes(rules))] if rules else []
    return entry(
        f"act-{act.key()}",
        act.key(),
        described(named(act)),
        *more,
        fields(named(act)),
        *own,
        json(example_of(act)),
    )


def events() -> Html:
    return chapter(
        "events",
        "Events",
        paragraphs(
            """What has happened, and what it changes. An event comes in an
            [`Entry`](#shape-Entry), which says when it happened and who did it. Every meeting
            begins with this empty one, and becomes what [its entries](#fold) make of it:"""
        ),
        json(to_builtins(START)),
        *map(event, EVENTS),
    )


def event(word: type[DomainWord]) -> Html:
    return entry(
        f"event-{word.key()}",
        word.key(),
        described(named(word)),
        paragraphs(EFFECTS[word]),
        fields(named(word)),
        json(example_of(word)),
    )
