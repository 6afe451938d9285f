"""What the page tells of the meeting: its phases, its commands, its events."""

from msgspec import to_builtins

from server.domain.meeting import START
from server.domain.people import Role
from server.domain.phases import PHASES, Asking, Phase
from server.domain.words import Act
from server.domain.words import Word as DomainWord
from server.protocol import refusals
from server.protocol.examples import example_of
from server.protocol.page.html import (
    Html,
    chapter,
    code,
    element,
    entry,
    items,
    json,
    link,
    paragraphs,
    table,
)
from server.protocol.page.shown import (
    codes,
    described,
    fields,
    label,
    refused_for,
    roles,
    where,
)
from server.protocol.schema import COMMANDS, EVENTS, SET_COMMANDS, named
from server.protocol.telling import EFFECTS

ASKING = {
    Asking.NEVER: "never",
    Asking.FREELY: "at any time",
    Asking.AFTER_A_ROUND: "after the phase's first round",
}


def phases() -> Html:
    heads = (
        "Phase",
        "Minutes",
        "Needs a presenter",
        "Asking outside a round",
        "Acts, and who may",
    )
    return chapter(
        "phases",
        "Phases",
        paragraphs(
            f"""The course of a meeting, in order. It begins in `{PHASES[0].key}`, and is over for
            good in `{PHASES[-1].key}`; the coach may move it from any phase to any other. The
            table says which acts each phase allows, and to which roles; whatever it does not
            allow is refused with [`not_now`](#refusal-not_now), or with
            [`not_yours`](#refusal-not_yours) if another role may. The same as data:
            [phases.json](/protocol/phases.json).""",
            """In a round every seated member but coach and presenter has one turn, and asks or
            passes; those who wait may do so in any order, and nobody else may ask but the coach,
            who has no turn and may always ask. A round ends when all had their turn, when the
            coach closes it, or when the phase ends; whoever is taken out has no turn any more, and
            whoever is seated meanwhile gets one. Outside a round the column says when the
            others may ask.""",
        ),
        table("The phases of a meeting", heads, map(phase_row, PHASES)),
        element("h3", "Roles"),
        items(*(f"`{role}`: {told}" for role, told in ROLES.items())),
    )


ROLES = {
    Role.COACH: "whoever founded the set.",
    Role.PRESENTER: "the member whom the coach chose for this meeting, until another is chosen.",
    Role.MEMBER: "everyone else who has a seat in the meeting.",
}


def phase_row(row: Phase) -> tuple[str, ...]:
    acts = (
        element("li", link(f"#act-{act}", code(act)), ": ", roles(who))
        for act, who in row.may.items()
    )
    return (
        element("span", code(row.key), id=f"phase-{row.key}"),
        str(row.minutes) if row.minutes else "no limit",
        "yes" if row.presenter else "no",
        ASKING[row.asking],
        element("ul", *acts) if row.may else "nothing",
    )


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
            """What is sent to [the acts of a set](#route-act_on_set), by its coach alone. Its
            answer is the number of an entry in the set's own log, which is not shown; read [the
            set](#route-show_set) to see what came of it."""
        ),
        *(command(act) for act in SET_COMMANDS),
    )


def command(act: type[Act], *more: Html) -> Html:
    rules = refusals.RULES[act]
    own = [label("By rules of its own refused for: ", codes(rules))] if rules else []
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
            """What has happened. An event comes in an [`Entry`](#shape-Entry), which says when it
            happened and who did it. To keep level with a meeting, begin with the empty
            [`Meeting`](#shape-Meeting) below, and change it by every entry as told here; its
            `seq` becomes the entry's. Nothing else changes a meeting.""",
            """A round is open if it is the last one, is not `closed`, and somebody in its `order`
            is neither in `asked` nor in `passed`; they are those who wait. Somebody's role is
            `presenter` if they are the meeting's `presenter`, else that of the member.""",
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
