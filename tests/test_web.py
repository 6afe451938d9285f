"""The web client: its own tests, its words, and what its modules may know of each other."""

import json
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import get_args

import pytest

from server.domain.commands import Level
from server.domain.commitments import Outcome
from server.domain.events import CommitmentsBrought, Event
from server.domain.people import Role
from server.domain.phases import PHASES
from server.domain.refusals import Reason
from server.edge.web import WEB, catalogue
from tests.node import node

TESTS = Path(__file__).parent / "web"
APP = WEB / "app"
STYLES = WEB / "styles"

PHASE_KEYS = [row.key for row in PHASES]
SPOKEN_IN = [row.key for row in PHASES if "say" in row.may]

FAMILIES: dict[str, tuple[list[str], ...]] = {
    "phase.*.name": (PHASE_KEYS,),
    "phase.*.now.*": (PHASE_KEYS, list(Role)),
    "phases.*": (["past", "now", "ahead"],),
    "role.*": (list(Role),),
    "outcome.*": (list(Outcome),),
    "level.*": (list(Level),),
    "level.*.label": (list(Level),),
    "notes.*.title": (SPOKEN_IN,),
    "notes.*.label": (SPOKEN_IN,),
    "people.*": (["reconnecting", "absent"],),
    "round.*": (["waiting", "asked", "passed"],),
    "connection.*": (["live", "joining", "lost"],),
    "problem.*.form": (["present", "reframe"],),
    "problem.*.label": (["present", "reframe"],),
    "problem.*.hint": (["present", "reframe"],),
    "problem.*.send": (["present", "reframe"],),
    "refusal.*": ([*Reason, "offline"],),
    "event.*": ([event.key() for event in get_args(Event)],),
    "design.*": (["colours", "type", "spaces", "buttons", "fields", "people", "badges", "lines"],),
}
"""Keys that the browser puts together, and what may stand in each gap."""

COUNTED = {
    "connection.kept": ("one", "other"),
    f"event.{CommitmentsBrought.key()}": ("zero", "one", "other"),
}
"""Keys that are said of a number."""

FLOORS = ("", "parts", "views", "pages", "main.js")
"""The folders and modules that stand above others, from the lowest; "" is all other modules."""

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
    return re.findall(r'(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"', code(module))


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


def simple_keys() -> set[str]:
    """Every text in the code that is a key, or can be nothing else."""
    subjects = {key.partition(".")[0] for key in catalogue()}
    found = set()
    for module in modules():
        if module != "protocol.js":
            found |= set(re.findall(r'\bsay\(\s*"([^"]+)"', code(module)))
            dotted = re.findall(r'"([a-z_]+(?:\.[a-z_]+)+)"', code(module))
            found |= {key for key in dotted if key.partition(".")[0] in subjects}
            found |= set(re.findall(r'say\([^()]*\? "(\w+)" : "[\w.]+"\)', code(module)))
    return found


def computed_families() -> set[str]:
    """Every key in the code with gaps in it, as a pattern."""
    found: set[str] = set()
    for module in modules():
        written = re.findall(r"`([a-z_]+\.(?:[a-z_.]|\$\{[^`]*?\})*)`", code(module))
        found |= {re.sub(r"\$\{.*?\}(?=\.|$)", "*", text) for text in written if "${" in text}
    return found


def keys_of(family: str) -> set[str]:
    words = family.replace("*", "{}")
    return {words.format(*gaps) for gaps in product(*FAMILIES[family])}


def needed_keys() -> set[str]:
    """All keys that the browser can ask for, and those that the shell of every page holds."""
    keys = simple_keys().union(*map(keys_of, FAMILIES))
    keys |= set(re.findall(r"\{\{([\w.]+)\}\}", (WEB / "index.html").read_text(encoding="utf-8")))
    counted = {f"{key}.{form}" for key, forms in COUNTED.items() for form in forms}
    return (keys - set(COUNTED)) | counted


def test_the_families_of_keys_are_those_in_the_code() -> None:
    assert computed_families() == set(FAMILIES)


def test_every_key_that_is_used_has_words() -> None:
    assert needed_keys() - set(catalogue()) == set()


def test_all_words_are_used() -> None:
    assert set(catalogue()) - needed_keys() == set()


def test_what_is_filled_in_is_named_by_those_who_say_it() -> None:
    written = " ".join(code(module) for module in modules())
    gaps = {gap for words in catalogue().values() for gap in re.findall(r"\{(\w+)\}", words)}
    assert {gap for gap in gaps if not re.search(rf"\b{gap}\b", written)} == set()


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


def test_only_the_connection_knows_the_socket() -> None:
    assert [m for m in modules() if "/vendor/socket.io.js" in imports(m)] == ["connection.js"]


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
