"""The web client: its own tests, its words, and what its modules may know of each other."""

import json
import re
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import get_args

import pytest

from server.domain.language import Language
from server.domain.meeting.course import Labels
from server.domain.meeting.fold import Event
from server.domain.meeting.opening import CommitmentsBrought, QuestionsBrought
from server.domain.meeting.phases import PHASES
from server.domain.meeting.state.commitments import Outcome
from server.domain.meeting.state.learning import Level, SeenBy
from server.domain.meeting.state.mix import Mix, QuestionKind
from server.domain.meeting.state.people import Capacity
from server.domain.meeting.state.questions import Status
from server.domain.meeting.state.rounds import RULES, Purpose, RoundKind
from server.domain.refusals import Reason, Refusal
from server.edge.saying import refused
from server.edge.web import WEB, catalogue, words
from tests.node import node

TESTS = Path(__file__).parent / "web"
APP = WEB / "app"
STYLES = WEB / "styles"

FLOORS = ("protocol.js", "lens", "meeting", "", "session", "parts", "views", "pages", "main.js")
"""The folders and modules that stand above others, from the lowest; "" is all other modules."""

LONGEST_FILE, LONGEST_FUNCTION = 250, 40

OPENING = re.compile(
    r"^( *)(?! |(?:if|for|while|switch|class|try|else)\b)"
    r"(?:.*\bfunction\b.*[({]|.*=> \{|[\w #]+\(.*\) \{)$"
)
"""The first line of a function or a method, as the formatter writes it."""

BROWSER = r"(?<![.\w])(document|window|location|history|navigator|localStorage|sessionStorage)\b"
GLOBALS = r"(?<![.\w])(fetch|setTimeout|setInterval|addEventListener|Date\.now)\b"

DANGEROUS = r"\b(innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|document\.write|eval|Function)\b"


def modules() -> list[str]:
    return sorted(path.relative_to(APP).as_posix() for path in APP.rglob("*.js"))


@cache
def code(module: str) -> str:
    """A module without its comments."""
    text = (APP / module).read_text(encoding="utf-8")
    return re.sub(r"(?s:/\*.*?\*/)|(?m:(?<![:\w])//.*$)", "", text)


def imports(module: str) -> list[str]:
    """What a module imports, now or later."""
    return re.findall(r'(?<![.\w])(?:from|import)\s*\(?\s*"([^"]+)"', code(module))


def neighbours(module: str) -> Iterator[str]:
    """The modules of ours that a module imports."""
    for name in imports(module):
        if name.startswith("."):
            yield (APP / module).parent.joinpath(name).resolve().relative_to(APP).as_posix()


def floor(module: str) -> int:
    return FLOORS.index(module if module in FLOORS else module.rpartition("/")[0])


# Its own tests


@pytest.mark.parametrize("file", sorted(path.name for path in TESTS.glob("*.test.js")))
def test_in_node(file: str) -> None:
    ran = subprocess.run(
        [node(), "--test", "--test-reporter=spec", str(TESTS / file)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, f"{ran.stdout}\n{ran.stderr}"


# Its words


def within(module: str, name: str, text: str = r'"(\w+)"') -> list[str]:
    """What a constant of a module lists."""
    found = re.search(rf"(?s)\bconst {name} = (.*?);\n", code(module))
    assert found, name
    return re.findall(text, found[1])


KINDS = [row.key for row in PHASES]
HIDING = [purpose for purpose, rule in RULES.items() if rule.kind.hides]
WRITING = [p for p in HIDING if RULES[p].kind is RoundKind.WRITE_REVEAL]
BROUGHT = {row.purpose(kind) for row in PHASES for kind in RoundKind if row.suits(kind)}
HABITS = {Purpose(key) for key in within("views/onwards.js", "THEN")}
OPTIONS = [f"{purpose}.{option}" for purpose in HIDING for option in RULES[purpose].options]
NOTES = [f"{row.key}.{part}" for row in PHASES for part in ("title", "label") if "say" in row.may]
PEOPLE = ["coach", "presenter", "member", "group"]
ASKED = within("views/moves.js", "ASKED", r"(\w+):")
NEXT = re.findall(r'\bkey: "(\w+)"', code("panel.js"))
PROBLEM = ["present", "reframe"]

FAMILIES: dict[str, tuple[Iterable[str], ...]] = {
    "chair.*": (["name_deputy", "hand_over"],),
    "commit.*": (within("views/commitments.js", "FACTS"),),
    "connection.*": (["live", "joining", "lost"],),
    "design.*": (re.findall(r'\bpart\("(\w+)"', code("pages/design.js")),),
    "event.*": ([event.key() for event in get_args(Event)],),
    "labels.*.*": (Labels, [*PEOPLE, *map(str.capitalize, PEOPLE)]),
    "labels.*.coach": (Labels,),
    "labels.*.group": (Labels,),
    "labels.*.presenter": (Labels,),
    "language.*": (Language,),
    "level.*": (Level,),
    "level.*.label": (Level,),
    "lint.*": (re.findall(r'&& "(\w+)"', code("commitment-hints.js")),),
    "mix.*": ([counted for counted in Mix.__struct_fields__ if counted != QuestionKind.UNREAD],),
    "move.*": ([*ASKED, "hold"],),
    "move.*.question": (ASKED,),
    "notes.any.*": (["title", "label"],),
    "outcome.*": (Outcome,),
    "panel.mix.*": (["open", "closed", "other"],),
    "people.*": (["reconnecting", "absent"],),
    "phase.*.name": (KINDS,),
    "phase.*.now.*": (KINDS, Capacity),
    "phases.*": (["past", "now", "ahead"],),
    "problem.*.form": (PROBLEM,),
    "problem.*.hint": (PROBLEM,),
    "problem.*.label": (PROBLEM,),
    "problem.*.send": (PROBLEM,),
    "purpose.*.ask": (HIDING,),
    "purpose.*.end": ([Purpose.TURNS, Purpose.BURST],),
    "purpose.*.label": ([purpose for purpose in WRITING if purpose is not Purpose.LEARNING],),
    "purpose.*.name": (Purpose,),
    "purpose.*.then": (BROUGHT | HABITS,),
    "questions.*": (["park", "pass_question", "set_aside", "withdraw_question"],),
    "refusal.*": ([*Reason, "offline"],),
    "role.*": (Capacity,),
    "round.*": (["waiting", "asked", "passed"],),
    "round_kind.*": (RoundKind,),
    "seen_by.*": (SeenBy,),
    "skill.idea.*": (within("views/skills.js", "IDEAS"),),
    "skill.rating.*": (within("views/skills.js", "RATINGS"),),
    "status.*": (Status,),
    "suggest.*": (NEXT,),
    "suggest.*.do": (NEXT,),
}
"""Keys that the browser puts together, and what may stand in each gap."""

OPTIONAL: dict[str, list[str]] = {"purpose.*.*": OPTIONS, "notes.*.*": NOTES}
"""Keys that the browser asks for where there are words, and what may stand in both gaps."""

ELSEWHERE = {"app", "design", "home", "join", "labels", "round_kind", "set", "template"}
"""What is shown outside the room, where a set's own words for people are not known."""


def simple_keys() -> set[str]:
    """Every text in the code that is a key, or can be nothing else."""
    subjects = {key.partition(".")[0] for key in words()}
    found = set()
    for module in modules():
        if module != "protocol.js":
            found |= set(re.findall(r'\bsay\(\s*"([^"]+)"', code(module)))
            dotted = re.findall(r'"([a-z_]+(?:\.[a-z_]+)+)"', code(module))
            found |= {key for key in dotted if key.partition(".")[0] in subjects}
            found |= set(re.findall(r'say\([^()]*\? "(\w+)" : "[\w.]+"\)', code(module)))
    return found


def computed_families() -> set[str]:
    """Every key in the code with gaps in it, as a pattern; one that ends in a dot has one more."""
    found: set[str] = set()
    for module in modules():
        written = re.findall(r"`([a-z_]+\.(?:[a-z_.]|\$\{[^`]*?\})*)`", code(module))
        found |= {re.sub(r"\$\{.*?\}(?=\.|$)", "*", text) for text in written if "${" in text}
    return {re.sub(r"\.$", ".*", text) for text in found}


def keys_of(family: str) -> set[str]:
    pattern = family.replace("*", "{}")
    return {pattern.format(*gaps) for gaps in product(*FAMILIES[family])}


def counted_keys() -> set[str]:
    """Keys that are said of a number."""
    brought = {f"event.{event.key()}" for event in (CommitmentsBrought, QuestionsBrought)}
    return brought.union(*(re.findall(r'\bcount\(\s*"([^"]+)",', code(m)) for m in modules()))


def forms(key: str) -> set[str]:
    """The words of a key for numbers; for none it may have some of its own."""
    return {f"{key}.{form}" for form in ("one", "other")} | ({f"{key}.zero"} & set(words()))


def needed_keys() -> set[str]:
    """All keys that the browser can ask for, and those that the shell of every page holds."""
    keys = simple_keys().union(*map(keys_of, FAMILIES))
    keys |= set(re.findall(r"\{\{([\w.]+)\}\}", (WEB / "index.html").read_text(encoding="utf-8")))
    return (keys - counted_keys()).union(*map(forms, counted_keys()))


def optional_keys() -> set[str]:
    return {f"{family[:-4]}.{gaps}" for family, all in OPTIONAL.items() for gaps in all}


def test_the_families_of_keys_are_those_in_the_code() -> None:
    assert computed_families() == {*FAMILIES, *OPTIONAL}


def test_every_key_that_is_used_has_words() -> None:
    assert needed_keys() - set(words()) == set()


def test_all_words_are_used() -> None:
    assert set(words()) - needed_keys() - optional_keys() == set()


def test_every_option_that_is_no_number_has_words() -> None:
    assert {f"purpose.{option}" for option in OPTIONS if option[-1].isalpha()} <= set(words())


def test_what_is_filled_in_is_named_by_those_who_say_it() -> None:
    written = " ".join(code(module) for module in modules())
    gaps = {gap for sentence in words().values() for gap in re.findall(r"\{(\w+)\}", sentence)}
    people = {key.rpartition(".")[2] for key in keys_of("labels.*.*")}
    assert {gap for gap in gaps - people if not re.search(rf"\b{gap}\b", written)} == set()


def test_the_room_names_people_by_its_own_words_for_them() -> None:
    bare = {key: re.sub(r"\{\w+\}", "", sentence) for key, sentence in words().items()}
    plain = {key for key, text in bare.items() if re.search(r"(?i)coach|facilitat|presenter", text)}
    assert {key for key in plain if key.partition(".")[0] not in ELSEWHERE} == set()


def test_a_sentence_holds_whichever_word_fills_it() -> None:
    wrong = r"(?i)\ban? \{(presenter|coach|member)\}"
    assert {key for key, sentence in words().items() if re.search(wrong, sentence)} == set()


@pytest.mark.parametrize("reason", Reason, ids=str)
def test_what_the_server_says_has_no_gap_left(reason: Reason) -> None:
    sentence = refused(Refusal(reason)).refusal.sentence
    assert sentence == re.sub(r"[{}]", "", sentence)


def test_the_server_fills_in_the_usual_words_and_nothing_else() -> None:
    assert "{" in words()["refusal.floor_taken"]
    assert catalogue()["refusal.floor_taken"].startswith("The coach has the floor.")
    assert catalogue()["trouble.title"] == words()["trouble.title"]
    assert catalogue()["problem.title"] == words()["problem.title"]


# Its modules


@pytest.mark.parametrize("module", modules())
def test_a_module_imports_only_what_is_there(module: str) -> None:
    vendored = json.loads((WEB / "package.json").read_text(encoding="utf-8"))["vendor"].values()
    for name in imports(module):
        if name.startswith("/vendor/"):
            assert name.removeprefix("/vendor/") in vendored, name
        else:
            assert name.startswith((".", "..")), name
    assert set(neighbours(module)) <= set(modules())


@pytest.mark.parametrize("module", modules())
def test_a_module_knows_only_those_on_its_floor_and_below(module: str) -> None:
    assert {other for other in neighbours(module) if floor(other) > floor(module)} == set()


def test_no_module_needs_itself() -> None:
    def beyond(module: str, above: tuple[str, ...]) -> None:
        assert module not in above, [*above, module]
        for other in neighbours(module):
            beyond(other, (*above, module))

    beyond("main.js", ())


def test_only_one_module_knows_the_socket() -> None:
    assert [m for m in modules() if "/vendor/socket.io.js" in imports(m)] == ["socket.js"]


@pytest.mark.parametrize("module", modules())
def test_no_text_becomes_markup_or_code(module: str) -> None:
    assert re.findall(DANGEROUS, code(module)) == []


@pytest.mark.parametrize("module", modules())
def test_no_module_knows_a_phase_by_its_name(module: str) -> None:
    assert re.findall(r'\.phase\s*[!=]==?\s*["\'`]', code(module)) == []
    assert re.findall(r'["\'`]\s*[!=]==?\s*[\w.]*\.phase\b', code(module)) == []


@pytest.mark.parametrize("module", [m for m in modules() if m != "protocol.js"])
def test_a_module_says_what_it_is(module: str) -> None:
    first, second = (APP / module).read_text(encoding="utf-8").splitlines()[:2]
    assert first == "// @ts-check"
    assert re.match(r"// [A-Z].", second)


@pytest.mark.parametrize("module", [m for m in modules() if m.startswith("session/")])
def test_a_session_asks_for_no_browser(module: str) -> None:
    assert re.findall(f"{BROWSER}|{GLOBALS}", code(module)) == []


@pytest.mark.parametrize("module", [m for m in modules() if m != "protocol.js"])
def test_a_module_is_no_longer_than_one_can_hold_in_mind(module: str) -> None:
    assert len((APP / module).read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    assert {name: n for name, n in functions(module) if n > LONGEST_FUNCTION} == {}


def functions(module: str) -> Iterator[tuple[str, int]]:
    """The first line of each function, and how many lines it has."""
    lines = (APP / module).read_text(encoding="utf-8").splitlines()
    for at, line in enumerate(lines):
        if opening := OPENING.match(line):
            end = re.compile(rf"{opening[1]}\}}")
            yield line.strip(), next(n for n, later in enumerate(lines[at:], 1) if end.match(later))


# Its styles


def test_every_style_sheet_is_imported_once_and_in_its_layer() -> None:
    text = (STYLES / "all.css").read_text(encoding="utf-8")
    layers = dict(re.findall(r'@import url\("([^"]+)"\) layer\((\w+)\);', text))
    assert len(layers) == text.count("@import")
    own = {"all.css", "protocol.css"}
    found = {path.relative_to(STYLES).as_posix() for path in STYLES.rglob("*.css")} - own
    assert set(layers) == found
    assert {name for name, layer in layers.items() if layer == "components"} == {
        name for name in found if name.startswith("components/")
    }
