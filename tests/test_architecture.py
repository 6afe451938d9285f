"""What the house promises of itself: who may know whom, how long things are, and no loose words."""

import ast
import inspect
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from msgspec import Struct

from server.domain.meeting.phases import PHASES
from server.domain.meeting.templates import BUILT_IN
from server.domain.meeting.vocabulary import Command, Event, Housekeeping
from server.domain.refusals import Reason
from server.domain.sets.fold import SetCommand, SetEvent, SetHousekeeping
from server.domain.words import Word
from server.edge.web import say
from tests import wording
from tests.each import of_each
from tests.modules import within

ROOT = Path(__file__).parents[1]
PLACES = ("server", "tests", "e2e")
LONGEST_SOURCE, LONGEST_TEST, LONGEST_FUNCTION = 250, 400, 40
MOST_OF_PROTOCOL = 2_110
"""Lines by hand."""

OF_THE_BROWSER = ("offline",)
"""What a browser says by itself, as no server answers."""

STANDARD_FOR_THE_DOMAIN = {
    *("typing", "enum", "functools", "itertools", "collections", "datetime", "re", "unicodedata"),
    "operator",
    "hashlib",  # the order of a reveal, the same wherever it is worked out; sums of secrets
    *("base64", "hmac"),  # ids made of secrets; a phrase compared in constant time
}
ROOMS: dict[str, set[str]] = {
    "settings": {"domain", "store"},
    "ending": set(),
    "clock": set(),
    "memory": {"clock"},
    "duties": {"ending"},
    "logs": {"ending", "store"},
    "domain": set(),
    "lens": {"domain"},
    "store": {"clock", "duties", "ending"},
    "live": {"domain", "store", "ending"},
    "edge": {"clock", "domain", "lens", "live", "store"},
    "protocol": {"domain", "edge", "live"},
    "app": {
        *("domain", "edge", "live", "store", "settings", "clock", "duties", "ending", "memory"),
    },
    "care": {"clock", "domain", "live", "store"},
    "listening": {"clock", "duties", "edge", "ending", "settings"},
    "processes": {"app", "duties", "ending", "listening", "settings", "store"},
    "__main__": {
        *("app", "care", "duties", "edge", "ending", "lens", "listening", "live", "logs"),
        *("memory", "processes", "settings", "store"),
    },
}
"""Every room of the server, and which others it may know."""
NETWORKED = ("server/app.py", "server/listening.py")
OUTSIDE = ("starlette", "socketio", "engineio", "redis", "uvicorn")


def sources(*places: str) -> list[str]:
    """All modules below some places, by their path from the root."""
    found = (path for place in places for path in (ROOT / place).rglob("*.py"))
    return sorted(path.relative_to(ROOT).as_posix() for path in found)


@cache
def tree(path: str) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"))


@cache
def imports(path: str) -> frozenset[str]:
    """What a module imports, by full names; `from a import b` counts as a and as a.b."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            found |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(found)


def knows(path: str, *packages: str) -> set[str]:
    """Which of the packages, or what is in them, a module imports."""
    return {
        name
        for name in imports(path)
        for package in packages
        if name == package or name.startswith(f"{package}.")
    }


def functions(path: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def members(union: Any) -> tuple[type[Struct], ...]:
    return tuple(union.__args__)


def meeting_words() -> tuple[type[Struct], ...]:
    return (*members(Command), *members(Housekeeping), *members(Event))


def set_words() -> tuple[type[Struct], ...]:
    return (*members(SetCommand), *members(SetHousekeeping), *members(SetEvent))


# Who may know whom


def room_of(path: str) -> str:
    """The folder below server/ that a module is in, or its own name."""
    return Path(path).parts[1].removesuffix(".py")


def test_every_room_is_named() -> None:
    assert set(ROOMS) == {room_of(path) for path in sources("server")} - {"__init__"}


@of_each(sources("server"))
def test_a_room_knows_no_other_than_it_may(path: str) -> None:
    named = {name.split(".")[1] for name in knows(path, "server") if name.count(".")}
    room = room_of(path)
    assert named - {room} <= ROOMS.get(room, set())


@of_each(sources("server/domain"))
def test_the_domain_knows_nothing_but_itself(path: str) -> None:
    known = {*STANDARD_FOR_THE_DOMAIN, "msgspec", "server.domain"}
    assert imports(path) == knows(path, *known)


@of_each(sources("server/domain"))
def test_the_domain_reads_no_clock_and_makes_nothing_up(path: str) -> None:
    called = {
        node.func.attr
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    assert called.isdisjoint({"now", "utcnow", "today"})
    assert not [node for node in ast.walk(tree(path)) if isinstance(node, ast.Await)]


@of_each(sources("server/live"))
def test_live_knows_no_socket_and_no_store_but_its_promise(path: str) -> None:
    assert not knows(path, "server.edge", "server.app", "server.protocol", *OUTSIDE)
    kept = {name.split(".")[2] for name in knows(path, "server.store") if name.count(".") >= 2}
    assert kept <= {"log"}


@of_each(sources("server/store"))
def test_the_store_knows_nothing_of_meetings(path: str) -> None:
    assert not knows(path, "server.domain", "server.live", "server.edge", "server.app")


@of_each(sources("server/edge"))
def test_the_edge_knows_no_keeper_of_logs(path: str) -> None:
    stores = {name for name in imports(path) if name.startswith("server.store.")}
    assert {name.split(".")[2] for name in stores} <= {"log"}
    assert not knows(path, "server.app")


@of_each(sources("server/edge"))
def test_routes_and_sockets_share_what_knows_neither(path: str) -> None:
    part = Path(path).relative_to("server/edge").parts[0]
    others = {
        "http": ("server.edge.socket", "socketio", "engineio"),
        "socket": ("server.edge.http",),
        "wire": ("server.edge.http", "server.edge.socket", "starlette", "socketio", "engineio"),
    }
    shared = ("server.edge.http", "server.edge.socket", *OUTSIDE)
    assert not knows(path, *others.get(part, shared))


@of_each(sources("server"))
def test_only_the_store_speaks_to_redis(path: str) -> None:
    assert not knows(path, "redis") or path.startswith("server/store/")


@of_each(sources("server"))
def test_only_the_edge_and_the_assembly_know_the_network(path: str) -> None:
    assert (
        path.startswith("server/edge/")
        or path in NETWORKED
        or not knows(path, "starlette", "socketio", "engineio", "uvicorn")
    )


@of_each(sources("server/protocol"))
def test_the_protocol_is_written_from_tables_alone(path: str) -> None:
    assert not knows(path, "server.store", "server.app", "server.live.lobby")
    assert not knows(path, *OUTSIDE)


def test_the_protocol_is_told_in_few_lines() -> None:
    """But for the trials, which grow by a line with every command."""
    place = ROOT / "server/protocol"
    told = {*place.glob("*.py"), *place.glob("*.md")} - {*place.glob("trials*.md")}
    assert sum(len(path.read_text().splitlines()) for path in told) <= MOST_OF_PROTOCOL


@of_each(sources("server"))
def test_the_environment_is_read_in_one_place(path: str) -> None:
    speaks = any(
        isinstance(node, ast.Attribute) and node.attr in ("environ", "getenv")
        for node in ast.walk(tree(path))
    )
    assert not speaks or path in ("server/settings.py", "server/__main__.py")


@of_each(sources("tests"))
def test_only_the_cast_judges_in_tests(path: str) -> None:
    judges = {"server.domain.meeting.fold.decide", "server.domain.sets.fold.decide_set"}
    assert path == "tests/cast.py" or judges.isdisjoint(imports(path))


WORDED = sorted({word.__module__ for word in (*meeting_words(), *set_words())})
"""Where words are defined: a module a subject."""


@of_each(WORDED)
def test_a_subject_has_its_words_with_their_judgement_and_their_change(module: str) -> None:
    defined = {
        word
        for word in vars(import_module(module)).values()
        if getattr(word, "__module__", "") == module and isinstance(word, type)
    }
    words = {word for word in defined if issubclass(word, Word)}
    assert words <= {*meeting_words(), *set_words()}
    assert all("judge" in vars(word) or "change" in vars(word) for word in words)


# How long things are


PROSE = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "server").rglob("*.md"))


@of_each([*sources(*PLACES), *PROSE])
def test_a_file_is_no_longer_than_one_can_hold_in_mind(path: str) -> None:
    lines = len((ROOT / path).read_text(encoding="utf-8").splitlines())
    assert lines <= (LONGEST_SOURCE if path.startswith("server/") else LONGEST_TEST)


@of_each(sources(*PLACES))
def test_a_function_is_no_longer_than_a_page(path: str) -> None:
    lengths = {f.name: (f.end_lineno or 0) - f.lineno + 1 for f in functions(path)}
    assert {name: n for name, n in lengths.items() if n > LONGEST_FUNCTION} == {}


@of_each(sources(*PLACES))
def test_a_module_begins_with_a_sentence(path: str) -> None:
    said = ast.get_docstring(tree(path)) or ""
    assert re.search(r"[.!?]$", said.splitlines()[0] if said else "")


# No loose words


@cache
def produced() -> set[str]:
    """The names of the reasons that the service gives, the enum and the table of statuses aside."""
    found = set()
    for path in sources("server"):
        if path != "server/domain/refusals.py" and not path.startswith("server/protocol/"):
            found |= given(tree(path))
    return found


def given(module: ast.Module) -> set[str]:
    keys = {id(key) for node in ast.walk(module) if isinstance(node, ast.Dict) for key in node.keys}
    return {
        node.attr
        for node in ast.walk(module)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "Reason"
        and id(node) not in keys
    }


@of_each(Reason)
def test_every_reason_is_given_somewhere_and_has_a_sentence(reason: Reason) -> None:
    assert reason.name in produced()
    assert say(f"refusal-{reason}").endswith(".")
    assert reason.when.endswith(".")


def test_the_catalogue_has_a_sentence_for_no_other_reason() -> None:
    refusals = {key for key in wording.every_key() if key.startswith("refusal-")}
    assert refusals == {f"refusal-{code}" for code in (*Reason, *OF_THE_BROWSER)}


@of_each(PHASES)
def test_every_phase_has_a_name_and_says_to_each_role_what_to_do_now(row: Any) -> None:
    said = {f"phase-{row.key}-name", *(f"phase-{row.key}-now-{role}" for role in wording.TOLD)}
    assert said <= wording.every_key()


def test_the_catalogue_has_words_for_no_other_phase() -> None:
    named = {key.split("-")[1] for key in wording.every_key() if re.match(r"phase-\w+-", key)}
    built_in = {phase.wording for t in BUILT_IN.values() for phase in t.phases}
    at_last = {*within("phases.js", "AT_LAST", r': "(\w+)"')}
    assert named <= {row.key for row in PHASES} | built_in | at_last


def test_a_last_meeting_is_told_by_phases_that_the_built_in_one_alone_has() -> None:
    endings = {*within("last-meeting.js", "ENDINGS")}
    having = {key for key, t in BUILT_IN.items() if endings & {p.wording for p in t.phases}}
    assert having == {"ending"}
    assert endings <= {phase.wording for phase in BUILT_IN["ending"].phases}


@of_each([*meeting_words(), *set_words()])
def test_every_word_says_what_it_is_for_and_has_no_optional_field(word: type[Struct]) -> None:
    own = vars(word).get("__doc__") or ""
    assert inspect.cleandoc(own).splitlines()[0].endswith((".", ";", ","))
    assert "Struct" not in own
    assert not word.__struct_defaults__


def test_no_two_words_have_one_name() -> None:
    in_meetings = [*members(Command), *members(Housekeeping)]
    for union in (in_meetings, members(Event), members(SetEvent)):
        names = [word.__struct_config__.tag for word in union]
        assert len(set(names)) == len(names)
