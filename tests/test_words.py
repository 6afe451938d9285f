"""The catalogue: what is said has words, and the server and the browser say it alike."""

import json
import re
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from typing import get_args

import pytest
from fluent.runtime import FluentBundle
from fluent.syntax import ast

from server.domain.language import Language
from server.domain.meeting.commitments import Commit
from server.domain.meeting.course import Called, PhaseWords, Talk
from server.domain.meeting.phases import FIRST, LAST, PHASES, PhaseKind
from server.domain.meeting.state.commitments import Outcome
from server.domain.meeting.state.floor import Showing
from server.domain.meeting.state.keeping import Why, WordedAs
from server.domain.meeting.state.learning import Level, SeenBy
from server.domain.meeting.state.mix import Mix, QuestionKind
from server.domain.meeting.state.people import TAKING_PART, Capacity, Part, Role
from server.domain.meeting.state.questions import Status
from server.domain.meeting.state.rounds import RULES, Purpose, RoundKind
from server.domain.meeting.templates import BUILT_IN
from server.domain.meeting.vocabulary import Event
from server.domain.refusals import Reason, Refusal
from server.domain.sets.fold import NOTED
from server.domain.sets.keys import OwnKeyMade, SeatTaken
from server.domain.sets.person import Doorway
from server.edge.saying import refused
from server.edge.web import WEB, sentence, spoken
from server.live.signals import SignalKind
from server.protocol.limits import fields
from tests import wording
from tests.each import of_each
from tests.modules import PAGE, TESTS, code, modules, within
from tests.node import node

Values = dict[str, str | int]


KINDS = [row.key for row in PHASES]
PHASED = [phase for template in BUILT_IN.values() for phase in template.phases]
WORDED = {*KINDS, *(phase.wording for phase in PHASED if phase.wording)}
WRITTEN = {purpose for purpose, rule in RULES.items() if rule.kind.hides}
PLANNED = [
    (phase.wording or phase.kind, place, plan)
    for phase in PHASED
    for place, plan in enumerate(phase.rounds)
    if plan.purpose in WRITTEN | {Purpose.TURNS, Purpose.SILENCE}
]
"""The rounds of the built-in meetings above which a question stands, and the place of each."""
HIDING = [purpose for purpose, rule in RULES.items() if rule.kind.hides]
WRITING = [p for p in HIDING if RULES[p].kind is RoundKind.WRITE_REVEAL]
BROUGHT = {purpose for purpose in Purpose if any(row.suits(purpose) for row in PHASES)}
HABITS = {Purpose(key) for key in within("views/onwards.js", "THEN")}
OPTIONS = [f"{purpose}-{option}" for purpose in HIDING for option in RULES[purpose].options]
NOTES = [
    f"{row.key}-{part}"
    for row in PHASES
    for part in ("title", "label")
    if {"say", "present"} & {*row.may}
]
ASKED = within("views/moves.js", "ASKED", r"(\w+):")
ROUNDS = {*within("views/moves.js", "ROUNDS"), *(row.writing for row in PHASES if row.writing)}
NEXT = re.findall(r'\bkey: "(\w+)"', code("panel.js"))
PEOPLE = Called.__struct_fields__
WAYS = within("session/ways.js", "WAYS", r"(?m)^  (\w+):")
PROBLEM = ["present", "reframe"]
TROUBLES = within("views/connection-notice.js", "TROUBLES")
TRAIL = ["told", "key", "now"]

FAMILIES: dict[str, tuple[Iterable[str], ...]] = {
    "awaited-*": (["turn", "floor", "writing", "vote"],),
    "called-*": (PEOPLE,),
    "called-*-label": (PEOPLE,),
    "chair-*": (["name_deputy", "hand_over"],),
    "check-*": (["vote", "vote_again", "write", "write_again"],),
    "check-is-*": (["done", "passed"],),
    "commit-*": ([field for field, of in fields(Commit).items() if of["kind"] == "text"],),
    "connection-*": (["live", "joining", *TROUBLES],),
    "connection-*-long": (TROUBLES,),
    "part-*": (Part,),
    "parts-*": (Part,),
    "event-*": ([event.key() for event in get_args(Event)],),
    "heard-*": (within("views/heard.js", "KINDS"),),
    "heard-back-*": (within("views/heard.js", "KINDS"),),
    "language-*": (Language,),
    "level-*": (Level,),
    "level-*-label": (Level,),
    "lint-*": (re.findall(r'&& "(\w+)"', code("commitment-hints.js")),),
    "mix-*": ([told for told in Mix.__struct_fields__ if told != QuestionKind.UNREAD],),
    "move-*": ([*ASKED, *Showing, "hold"],),
    "move-*-question": (ASKED,),
    "notes-any-*": (["title", "label"],),
    "outcome-*": (Outcome,),
    "panel-mix-*": (["open", "closed", "other"],),
    "passing-*": (within("may.js", "TO_COME"),),
    "people-*": (["reconnecting", "absent"],),
    "phase-*-name": (WORDED,),
    "phase-*-now-*": (WORDED | {*within("phases.js", "AT_LAST", r': "(\w+)"')}, wording.TOLD),
    "phases-*": (["past", "now", "ahead"],),
    "problem-*-form": (PROBLEM,),
    "problem-*-hint": (PROBLEM,),
    "problem-*-label": (PROBLEM,),
    "problem-*-send": (PROBLEM,),
    "purpose-*-about": (ROUNDS,),
    "purpose-*-ask": ([*HIDING, Purpose.BURST],),
    "purpose-*-end": ([Purpose.TURNS, Purpose.FLOW, Purpose.BURST, Purpose.PRESENTER],),
    "purpose-*-label": ([purpose for purpose in WRITING if purpose is not Purpose.LEARNING],),
    "purpose-*-name": (Purpose,),
    "purpose-*-then": (BROUGHT | HABITS,),
    "questions-*": (["park", "pass_question", "set_aside", "withdraw_question"],),
    "read_by-*": (SeenBy,),
    "refusal-*": ([*Reason, "offline"],),
    "role-*": ([*Capacity, *Role],),
    "own-why-*": (set(Why) - {Why.LEARNING},),
    "round-*": (["waiting", "asked", "passed", "ready", "asked-now"],),
    "seen_by-*": (SeenBy,),
    "set-talk-*": (["true", "false"],),
    "shortcut-*": (["send", *within("shortcuts.js", "SHORTCUTS", r'does: "(\w+)"')],),
    "noted-*": ([event.key() for event in (*NOTED, SeatTaken, OwnKeyMade)],),
    "roster-doorway-*": (Doorway,),
    "roles-choose-*": (Role,),
    "role-*-lead": (set(Role) - {*TAKING_PART},),
    "home-done-*": (["left", "deleted", "computer"],),
    "signal-*": (set(SignalKind) - {SignalKind.WRITING},),
    "signalled-*": (SignalKind,),
    "skill-idea-*": (within("views/skills.js", "IDEAS"),),
    "skill-rating-*": (within("views/skills.js", "RATINGS"),),
    "status-*": (Status,),
    "suggest-*": (NEXT,),
    "template-*": (["automatic", "shared"],),
    "template-*-for": (BUILT_IN,),
    "template-*-name": (BUILT_IN,),
    "template-may-*": (PhaseKind,),
    "template-reads-*": ([*wording.TOLD, "all", "one"],),
    "template-words-*": (PhaseWords.__struct_fields__,),
    "template-talk-*": (Talk,),
    "trail-*": (TRAIL,),
    "trail-*-all": (TRAIL,),
    "trail-said-*": (["bid", "problem", "reframed"],),
    "wording-*": (WordedAs,),
    "tray-what-*": ([*WAYS, *within("session/ways.js", "KEPT"), "other"],),
    "template-facilitated-*": (["true", "false"],),
    "strip-*": (["turn", "floor", "writing", "vote"],),
    "suggest-*-do": (set(NEXT) - {"over"},),
}
"""Keys that the browser puts together, and what may stand in each gap."""

OPTIONAL: dict[str, list[str]] = {
    "option-*-*": OPTIONS,
    "notes-*-*": NOTES,
    "phase-*-script": [f"{worded}-script" for worded in WORDED],
    "phase-*-ask-*": [f"{worded}-ask-{place}" for worded, place, _ in PLANNED],
    "phase-*-option-*-*": [
        f"{worded}-option-{place}-{option}"
        for worded, place, plan in PLANNED
        for option in plan.options
    ],
}
"""Keys that the browser asks for where there are words, and what may stand in both gaps."""

ELSEWHERE = {"app", "design", "home", "join", "set", "template"}
"""What is shown outside the room, where a set's own words for people are not known."""

NO_KEYS = {
    *("coach-bar__on", "coach-why", "phases-wrong", "template-title", "own-note"),
    *("coach-deep", "coach-pale", "presenter-pale"),
    *("own-questions", "set-breath", "set-countdown", "set-end", "set-overrun", "set-until"),
}
"""Names of elements, colours, classes and parts that look like keys."""


def simple_keys() -> set[str]:
    """Every text in the code that is a key, or can be nothing else."""
    subjects = {key.partition("-")[0] for key in wording.every_key()}
    found: set[str] = set()
    for module in modules():
        if module != "protocol.js":
            found |= set(re.findall(r'\bsay\(\s*"([^"]+)"', code(module)))
            parted = re.findall(r'(?<!=)"([a-z_]+(?:-[a-z_]+)+)"', code(module))
            found |= {key for key in parted if key.partition("-")[0] in subjects}
            found |= set(re.findall(r'say\([^()]*\? "(\w+)" : "[\w-]+"\)', code(module)))
    return found - NO_KEYS


def computed_families() -> set[str]:
    """Every key in the code with gaps in it, as a pattern."""
    found: set[str] = set()
    for module in modules():
        said = (
            r"(?:say\(| [?:] |=> |const (?:key|own) = )`([a-z_]+-(?!-)(?:[a-z_-]|\$\{[^`]*?\})*)`"
        )
        written = re.findall(said, code(module))
        found |= {re.sub(r"\$\{.*?\}(?=-|$)", "*", text) for text in written}
    return found


def keys_of(family: str) -> set[str]:
    pattern = family.replace("*", "{}")
    return {pattern.format(*gaps) for gaps in product(*FAMILIES[family])}


def needed_keys() -> set[str]:
    """All keys that the browser can ask for, and those that the shell of every page holds."""
    shell = (WEB / "index.html").read_text(encoding="utf-8")
    written = re.findall(r"\{\{([\w-]+)\}\}", shell)
    return simple_keys().union(written, *map(keys_of, FAMILIES))


def optional_keys() -> set[str]:
    subjects = ((family.partition("-")[0], gaps) for family, gaps in OPTIONAL.items())
    return {f"{subject}-{gap}" for subject, gaps in subjects for gap in gaps}


def given() -> Iterator[tuple[str, str]]:
    """Each sentence that the code says with its values written beside it, or with none."""
    for module in modules():
        yield from re.findall(r'\bsay\(\s*"([\w-]+)"(?:,\s*\{([^{}]*)\})?,?\s*\)', code(module))


def asked() -> list[tuple[str, Values, str]]:
    """Every sentence in every set's words, with nothing, one, two and many of all it needs."""
    return [
        (key, dict.fromkeys(wording.gaps(key), count), pack)
        for key in sorted(wording.every_key())
        for count in ((0, 1, 2, 1234) if wording.gaps(key) else (0,))
        for pack in wording.CALLED
    ]


def said_here(
    language: str, sources: dict[str, str], asked: Iterable[tuple[str, Values, str]]
) -> list[str]:
    """What the server's Fluent says, from texts by the addresses that a browser has for them."""

    @cache
    def bundle(pack: str) -> FluentBundle:
        parts = ("meetings", *pack.split("/"))
        files = [f"words/{name}.ftl" for name in (language, *(f"{language}/{p}" for p in parts))]
        return spoken(language, *(sources[file] for file in files if file in sources))

    return [sentence(bundle(pack), key, values) for key, values, pack in asked]


def said_there(**given: object) -> list[str]:
    """What the browser's Fluent says; it stops at whatever is missing."""
    ran = subprocess.run(
        [node(), "--import", str(PAGE), str(TESTS / "speaker.js")],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=True,
    )
    found: list[str] = json.loads(ran.stdout)
    return found


def test_the_families_of_keys_are_those_in_the_code() -> None:
    assert computed_families() == {*FAMILIES, *OPTIONAL}


def test_every_key_that_is_used_has_words() -> None:
    assert needed_keys() - wording.every_key() == set()


def test_all_words_are_used() -> None:
    assert wording.every_key() - needed_keys() - optional_keys() == set()


def test_whoever_leads_finds_what_to_say_aloud_in_every_phase() -> None:
    said = {f"phase-{worded}-script" for worded in WORDED - {FIRST, LAST}}
    assert said <= wording.every_key()


def test_every_question_of_a_built_in_meeting_stands_above_its_round() -> None:
    asked = {f"phase-{worded}-ask-{place}" for worded, place, _ in PLANNED}
    assert asked <= wording.every_key()


def test_every_option_that_is_no_number_has_words() -> None:
    assert {f"option-{option}" for option in OPTIONS if option[-1].isalpha()} <= wording.every_key()


@pytest.mark.parametrize(
    "file", [wording.SENTENCES, wording.MEETINGS, *wording.PACKS.values(), wording.CHAIR]
)
def test_all_that_is_written_in_the_catalogue_is_read_and_stands_once(file: str) -> None:
    entries = wording.entries(file)
    assert [entry.content for entry in entries if isinstance(entry, ast.Junk)] == []
    named = [(type(e), e.id.name) for e in entries if isinstance(e, ast.Message | ast.Term)]
    assert len(named) == len(set(named))


@pytest.mark.parametrize("file", wording.PACKS.values())
def test_every_set_has_the_same_words_for_people_in_the_same_forms(file: str) -> None:
    usual = wording.forms(wording.SENTENCES)
    lead = wording.forms(wording.CHAIR)
    assert {**wording.forms(file), **lead} == usual
    assert lead.keys() == {"lead"}
    all_of_it = [*wording.entries(file), *wording.entries(wording.CHAIR)]
    assert not [entry for entry in all_of_it if isinstance(entry, ast.Message)]


def test_every_sentence_is_given_the_values_that_it_needs() -> None:
    for key, values in given():
        if "..." not in values:
            names = set(re.findall(r"(?:^|,)\s*(\w+)", values))
            assert wording.gaps(key) <= names, key


def test_what_is_filled_in_is_named_by_those_who_say_it() -> None:
    written = " ".join(code(module) for module in modules())
    gaps = set().union(*map(wording.gaps, wording.every_key()))
    assert {gap for gap in gaps if not re.search(rf"\b{gap}\b", written)} == set()


def test_every_sentence_is_said_alike_by_the_server_and_the_browser() -> None:
    files = {wording.SENTENCES, wording.MEETINGS, *wording.PACKS.values(), wording.CHAIR}
    here = said_here("en", {f"words/{file}": wording.source(file) for file in files}, asked())
    assert said_there(language="en", asked=asked()) == here
    assert {said for said in here if not said or said != said.strip() or "{" in said} == set()


@of_each(Reason)
def test_the_server_says_a_refusal_as_a_browser_does(reason: Reason) -> None:
    assert refused(Refusal(reason)).refusal.sentence == refusals()[reason]


@cache
def refusals() -> dict[Reason, str]:
    said = said_there(language="en", asked=[(f"refusal-{reason}", {}, "set") for reason in Reason])
    return dict(zip(Reason, said, strict=True))


def test_a_language_can_inflect_the_words_that_a_set_has_for_people() -> None:
    asked: list[tuple[str, Values, str]] = [
        ("talk", {"name": "Ana"}, "set"),
        ("talk", {"name": "Ana"}, "neutral"),
        ("floor", {}, "set"),
        ("floor", {}, "neutral"),
        ("waiting", {"count": 0}, "set"),
        ("waiting", {"count": 1}, "set"),
        ("waiting", {"count": 2}, "set"),
        ("waiting", {"count": 21}, "set"),
    ]
    said = said_here("de", wording.GERMAN, asked)
    assert said == [
        "Sprich mit dem Coach der Gruppe, Ana.",
        "Sprich mit der Moderation der Gruppe, Ana.",
        "Der Coach hat das Wort. Was er sagt, gilt.",
        "Die Moderation hat das Wort. Was sie sagt, gilt.",
        "Keine Frage wartet.",
        "Eine Frage wartet.",
        "2 Fragen warten.",
        "21 Fragen warten.",
    ]
    assert said_there(language="de", own=wording.GERMAN, asked=asked) == said


def test_the_room_names_people_by_its_own_words_for_them() -> None:
    bare = {key: re.sub(r"\{\w+\}", "", wording.bare(key)) for key in wording.every_key()}
    plain = {key for key, text in bare.items() if re.search(r"(?i)coach|facilitat|presenter", text)}
    assert {key for key in plain if key.partition("-")[0] not in ELSEWHERE} == set()


def test_a_sentence_holds_whichever_word_fills_it() -> None:
    wrong = r"(?i)\ban? \{(presenter|coach|lead|member)\}"
    assert {key for key in wording.every_key() if re.search(wrong, wording.bare(key))} == set()
