"""The web client: its own tests, and what its modules may know of each other."""

import json
import re
import subprocess
from collections.abc import Iterator

import pytest

from server.edge.web import WEB
from tests.each import of_each
from tests.modules import APP, PAGE, TESTS, code, imports, modules
from tests.node import node

STYLES = WEB / "styles"
SHEETS = ("all.css", "between.css")

FLOORS = ("protocol.js", "lens", "meeting", "", "session", "parts", "views", "pages", "main.js")
"""The folders and modules that stand above others, from the lowest; "" is all other modules."""

MADE = ("protocol.js", "protocol-between.js")
"""What is generated, and read by nobody."""

LONGEST_FILE, LONGEST_FUNCTION = 250, 40

OPENING = re.compile(
    r"^( *)(?! |(?:if|for|while|switch|class|try|else)\b)"
    r"(?:.*\bfunction\b.*[({]|.*=> \{|[\w #]+\(.*\) \{)$"
)
"""The first line of a function or a method, as the formatter writes it."""

BROWSER = r"(?<![.\w])(document|window|location|history|navigator|localStorage|sessionStorage)\b"
GLOBALS = r"(?<![.\w])(fetch|setTimeout|setInterval|addEventListener|Date\.now)\b"

WORN = re.compile(r'class=(?:"([^"]*)"|\$\{)')
"""The classes of an element, as far as they are written where it is."""

FROM_THE_ROOT = re.compile(r"""["'`](/(?:[^"'`\\\s]*)?)["'`]""")
"""What stands as a text that begins with a slash."""
NO_ADDRESSES = {
    "back.js": {"/${set}/", "/${from}/", "/${to}/"},
    "random.js": {"/"},
    "session/sending.js": {"/"},
    "session/unsent.js": {"/sets/${set}/meetings/${number}/${member}"},
    "words.js": {"/chair", "/${words}"},
}
"""What does so, and leads nowhere: a sign, or part of a name under which something is kept."""

DANGEROUS = (
    r"\b(innerHTML|outerHTML|insertAdjacentHTML|setHTML\w*|unsafe(HTML|SVG|MathML|Static)|srcdoc"
    r"|DOMParser|createContextualFragment|document\.write|eval|Function|importScripts"
    r"|createObjectURL|Blob)\b"
)


def imported(module: str) -> Iterator[str]:
    """What a module imports, by its path in web/."""
    for name in imports(module):
        assert name.startswith("."), name
        yield (APP / module).parent.joinpath(name).resolve().relative_to(WEB).as_posix()


def neighbours(module: str) -> Iterator[str]:
    """The modules of ours that a module imports."""
    for name in imported(module):
        if name.startswith("app/"):
            yield name.removeprefix("app/")


def floor(module: str) -> int:
    return FLOORS.index(module if module in FLOORS else module.partition("/")[0] * ("/" in module))


# Its own tests


QUICK = sorted(path.name for path in TESTS.glob("*.test.js"))
LONG = [pytest.param(path.name, marks=pytest.mark.long) for path in sorted(TESTS.glob("*.long.js"))]


@pytest.mark.parametrize("file", [*QUICK, *LONG])
def test_in_node(file: str) -> None:
    # Each in the process that is started: `--test` would start a second one for it.
    ran = subprocess.run(
        [node(), "--import", str(PAGE), "--test-reporter=spec", str(TESTS / file)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, f"{ran.stdout}\n{ran.stderr}"


# Its modules


@of_each(modules())
def test_a_module_imports_only_what_is_there(module: str) -> None:
    vendored = json.loads((WEB / "package.json").read_text(encoding="utf-8"))["vendor"].values()
    there = {*(f"app/{one}" for one in modules()), *(f"vendor/{one}" for one in vendored)}
    assert set(imported(module)) <= there


@of_each(modules())
def test_a_module_knows_only_those_on_its_floor_and_below(module: str) -> None:
    assert {other for other in neighbours(module) if floor(other) > floor(module)} == set()


def test_no_module_needs_itself() -> None:
    harmless = set()

    def beyond(module: str, above: tuple[str, ...]) -> None:
        assert module not in above, [*above, module]
        # Many ways lead to the lower ones: what is beyond each is looked at once.
        if module not in harmless:
            for other in neighbours(module):
                beyond(other, (*above, module))
            harmless.add(module)

    beyond("main.js", ())


def test_only_one_module_knows_the_socket() -> None:
    assert [m for m in modules() if "vendor/socket.io.js" in imported(m)] == ["socket.js"]


@of_each(modules())
def test_no_address_begins_at_the_root_or_within_a_page(module: str) -> None:
    """Where the service stands, and where all addresses begin, the document alone says."""
    assert set(FROM_THE_ROOT.findall(code(module))) == NO_ADDRESSES.get(module, set())
    assert re.findall(r"href=[\"'{$]*[/#]|href = [\"'`][/#]", code(module)) == []


def test_what_a_page_begins_with_and_its_styles_have_no_address_from_the_root() -> None:
    for file in [WEB / "index.html", *STYLES.rglob("*.css")]:
        assert re.findall(r"""["'(]/\w""", file.read_text(encoding="utf-8")) == []


@of_each(modules())
def test_no_text_becomes_markup_or_code(module: str) -> None:
    assert re.findall(DANGEROUS, code(module)) == []


@of_each(modules())
def test_no_module_knows_a_phase_by_its_name(module: str) -> None:
    assert re.findall(r'\.phase\s*[!=]==?\s*["\'`]', code(module)) == []
    assert re.findall(r'["\'`]\s*[!=]==?\s*[\w.]*\.phase\b', code(module)) == []


@of_each([m for m in modules() if m not in MADE])
def test_a_module_says_what_it_is(module: str) -> None:
    first, second = (APP / module).read_text(encoding="utf-8").splitlines()[:2]
    assert first == "// @ts-check"
    assert re.match(r"// [A-Z].", second)


@of_each([m for m in modules() if m.startswith("session/")])
def test_a_session_asks_for_no_browser(module: str) -> None:
    assert re.findall(f"{BROWSER}|{GLOBALS}", code(module)) == []


@of_each([m for m in modules() if m not in MADE])
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
    text = "".join((STYLES / name).read_text(encoding="utf-8") for name in SHEETS)
    layers = dict(re.findall(r'@import url\("([^"]+)"\) layer\((\w+)\);', text))
    assert len(layers) == text.count("@import")
    own = {*SHEETS, "protocol.css"}
    found = {path.relative_to(STYLES).as_posix() for path in STYLES.rglob("*.css")} - own
    assert set(layers) == found
    assert {name for name, layer in layers.items() if layer == "components"} == {
        name for name in found if name.startswith("components/")
    }


def test_a_room_wears_no_style_that_it_does_without() -> None:
    everywhere, between = (classes(sheet) for sheet in SHEETS)
    worn = {
        name
        for module in reached("pages/meeting.js")
        for named in WORN.findall(code(module))
        for name in re.findall(r"[\w-]+", named)
    }
    assert len(worn & everywhere) > 100
    assert worn & (between - everywhere) == set()


def classes(sheet: str) -> set[str]:
    text = (STYLES / sheet).read_text(encoding="utf-8")
    files = re.findall(r'@import url\("([^"]+)"\)', text)
    rules = "".join((STYLES / file).read_text(encoding="utf-8") for file in files)
    return set(re.findall(r"\.([a-z][\w-]*)", rules))


def reached(module: str) -> set[str]:
    """A module, and all that it imports at once or later, and so on."""
    found, new = set[str](), {module}
    while new:
        found |= new
        new = {other for one in new for other in neighbours(one)} - found
    return found
