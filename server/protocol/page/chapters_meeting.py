"""What the page tells of a meeting's course in tables: its phases, its templates, its rounds."""

from server.domain.meeting.course import (
    MOST_AIRTIMES,
    MOST_MINUTES,
    MOST_PHASES,
    Template,
    TemplatePhase,
)
from server.domain.meeting.phases import ANSWERING, BROUGHT, PHASES, POSTING, TALKING, Phase
from server.domain.meeting.state.people import Capacity
from server.domain.meeting.state.rounds import RULES, Purpose, RoundKind, Rule
from server.domain.meeting.templates import BUILT_IN
from server.domain.sets.state import MOST_TEMPLATES
from server.protocol.page.html import (
    Html,
    chapter,
    code,
    element,
    items,
    join,
    link,
    paragraphs,
    table,
)
from server.protocol.page.shown import phase, roles

FIRST, *BETWEEN, LAST = PHASES
SHARED = {
    act: who for act, who in BETWEEN[0].may.items() if all(r.may.get(act) == who for r in BETWEEN)
}
"""The acts that all kinds of phases between the first and the last have in common."""
ROLES = {
    Capacity.COACH: "whoever has the [chair](#chair) of the meeting.",
    Capacity.PRESENTER: "whom the coach chose for the airtime, or for the whole meeting.",
    Capacity.MEMBER: "everyone else who has a seat in the meeting.",
}


def phases() -> Html:
    heads = (
        "Kind",
        "Needs a presenter",
        "Questions go along",
        "A turn is",
        "Written",
        "Voted on",
        "A lens may speak of",
        "Acts, and who may",
    )
    return chapter(
        "phases",
        "Phases",
        paragraphs(
            f"""A meeting goes through its [course](#templates), from `{FIRST.key}` to
            `{LAST.key}`, where it is over for good; the coach may move everyone from any phase to
            any other. The kind of a phase says which acts it allows, and to which roles: whatever
            it does not allow is refused with [`not_now`](#refusal-not_now), or with
            [`not_yours`](#refusal-not_yours) if another role may. What goes on in it, [the
            floor](#floor) and [the round](#rounds) that is open, says whether an act that is
            allowed is open just now. The same as data: [phases.json](/protocol/phases.json).""",
            f"All kinds but `{FIRST.key}` and `{LAST.key}` allow these acts, which the table "
            "leaves out:",
        ),
        acts(SHARED),
        table("The kinds of phases", heads, map(phase_row, PHASES)),
        element("h3", "Roles"),
        items(*(f"`{role}`: {told}" for role, told in ROLES.items())),
    )


def phase_row(row: Phase) -> tuple[str, ...]:
    return (
        element("span", code(row.key), id=f"phase-{row.key}"),
        "yes" if row.presenter else "no",
        "yes" if row.carries else "no",
        act_link(row.turn) if row.turn else "",
        code(row.writing) if row in BETWEEN else "",
        code(row.voting) if row in BETWEEN else "",
        join(map(code, row.nudges), ", ") if row.nudges else "",
        acts(own_acts(row)) if row.may else "nothing",
    )


def own_acts(row: Phase) -> dict[str, tuple[Capacity, ...]]:
    """The acts of a kind of phase that the others do not share."""
    return {act: who for act, who in row.may.items() if act not in SHARED or row not in BETWEEN}


def acts(may: dict[str, tuple[Capacity, ...]]) -> Html:
    return element(
        "ul", *(element("li", act_link(act), ": ", roles(who)) for act, who in may.items())
    )


def act_link(act: str) -> Html:
    return link(f"#act-{act}", code(act))


def templates() -> Html:
    heads = ("Key", "Name", "Presenters", "Minutes", "Phases, with their minutes and rounds")
    return chapter(
        "templates",
        "Templates, and the course of a meeting",
        paragraphs(
            """A [template](#shape-Template) is a kind of meeting. A meeting is
            [planned](#act-plan_meeting) with the key of one, and [its course](#fold-course) is
            made of it when it is opened; whatever becomes of the template later, the meeting
            keeps its course. These are built in, the same as data in
            [templates.json](/protocol/templates.json):"""
        ),
        table("The templates that are built in", heads, map(template_row, BUILT_IN.items())),
        items(
            "The coach of a set may [keep](#act-save_template) templates of its own, changed or "
            f"new, up to {MOST_TEMPLATES}. Built-in ones are neither replaced nor removed: copy "
            "one.",
            f"A template has 1 to {MOST_PHASES} phases of 1 to {MOST_MINUTES} minutes, and up to "
            f"{MOST_AIRTIMES} airtimes. One that has not is refused with the place in `field`, and "
            "nothing is changed.",
            "A phase may bring a round only if it would not be empty: a `go_round` where the kind "
            "has an act that takes a turn, a `burst` where it allows "
            f"`{RULES[Purpose.BURST].needs}`. Otherwise it is refused with "
            "[`round_unfit`](#refusal-round_unfit).",
            "Where a template has several airtimes, a phase that needs a presenter must have "
            "`airtime` true; otherwise it is refused with "
            "[`needs_airtime`](#refusal-needs_airtime).",
            "Phases with `airtime` that follow each other are gone through once for each "
            "presenter, with equal minutes: with two airtimes `explore` comes as `explore` and "
            "`explore-2`. Use the keys that are in the `course`.",
        ),
    )


def template_row(row: tuple[str, Template]) -> tuple[str, ...]:
    key, template = row
    return (
        code(key),
        template.name,
        str(template.airtimes),
        str(minutes(template)),
        element("ol", *(element("li", phase_told(one)) for one in template.phases)),
    )


def minutes(template: Template) -> int:
    """How long a meeting of this template should last."""
    return sum(p.minutes * (template.airtimes if p.airtime else 1) for p in template.phases)


def phase_told(one: TemplatePhase) -> Html:
    name = f" “{one.name}”" if one.name else ""
    rounds = join([": ", join(map(code, one.rounds), ", ")]) if one.rounds else ""
    airtime = ", for each presenter" if one.airtime else ""
    return join([phase(one.kind), f"{name} {one.minutes}{airtime}", rounds])


def rounds() -> Html:
    heads = ("Purpose", "Kind", "Options", "Names", "Seconds", "Opened by")
    return chapter(
        "rounds",
        "Rounds",
        paragraphs(
            """In a round the set speaks, writes or keeps silent together. A phase brings the
            rounds of its template one after another, each when the one before is over; the coach
            may open others. One round is open at a time: what is opened on top of another leaves
            it waiting beneath, where it goes on afterwards. One that is revealed stays in sight
            until it is closed or the next is opened, while talk follows the round beneath it.
            Rounds belong to their phase: in another phase they wait, and whoever comes back finds
            them as they were. The kind says how a round goes:"""
        ),
        items(*(f"`{kind}`: {told}" for kind, told in KINDS.items())),
        paragraphs(
            """The coach is in no round, and may talk in all of them but a silence and what is the
            presenter's. What a round is for says the rest; the same as data:
            [rounds.json](/protocol/rounds.json)."""
        ),
        table("What rounds are for", heads, map(purpose_row, RULES.items())),
        element("h3", "What the course brings a round for", id="rounds-brought"),
        items(
            *(f"`{kind}`: for `{purpose}`." for kind, purpose in BROUGHT.items()),
            "`write_reveal` and `vote`: for what the kind of phase has under “written” and “voted "
            "on” in [the table](#phases).",
        ),
        element("h3", "What waits meanwhile", id="waits"),
        items(
            f"Posting waits while the coach has the floor, and in silence: {listed(POSTING)}.",
            "Talk waits while everybody writes or votes, until the reveal, and while the presenter "
            f"alone has the floor: {listed(TALKING)}.",
            f"Answers wait in a burst: {listed(ANSWERING)}.",
        ),
    )


def listed(acts: frozenset[str]) -> str:
    return ", ".join(f"`{act}`" for act in sorted(acts))


KINDS = {
    RoundKind.GO_ROUND: "everyone in its `order` has one turn, in that order; the act that takes a "
    "turn in the phase is open to nobody else but the coach. A turn can be "
    "[passed](#act-pass), once [put off](#act-come_back) to the end, and "
    "[skipped](#act-skip_turn) by the coach; the service skips whoever is gone. Who was skipped "
    "has a turn at the end, and loses it when skipped there. It is over when nobody waits.",
    RoundKind.POPCORN: "whoever wants to speaks; a round of the purpose `flow` only keeps anybody "
    "from having a second question waiting behind the live one, while somebody else who may ask "
    "has none there. It lasts until it is closed.",
    RoundKind.WRITE_REVEAL: "everybody writes, [hidden](#hidden) until the coach reveals it all.",
    RoundKind.VOTE: "everybody chooses one of its options, hidden likewise.",
    RoundKind.BURST: "questions are asked without order, and none is answered; they get the status "
    "`collected`, and wait for no answer.",
    RoundKind.SILENCE: "nobody posts, the coach neither.",
    RoundKind.PRESENTER_ONLY: "the presenter alone talks.",
}


def purpose_row(row: tuple[Purpose, Rule]) -> tuple[str, ...]:
    purpose, rule = row
    options = join(map(code, rule.options), ", ") if rule.options else ""
    opener = act_link("open_resources") if purpose is Purpose.OFFERS else act_link("open_round")
    return (
        code(purpose),
        code(rule.kind),
        options,
        ("told" if rule.named else "not told") if rule.kind.hides else "",
        f"{rule.least} to {rule.most}" if rule.most else "no end of its own",
        opener,
    )
