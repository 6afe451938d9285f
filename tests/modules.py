"""The modules of the web client, as they are written, and what Node.js needs to run them."""

import re
from functools import cache
from pathlib import Path

from server.edge.web import WEB

APP = WEB / "app"
TESTS = Path(__file__).parent / "web"
PAGE = TESTS / "page.js"
"""What Node.js must import first."""


def modules() -> list[str]:
    return sorted(path.relative_to(APP).as_posix() for path in APP.rglob("*.js"))


@cache
def code(module: str) -> str:
    """A module without its comments."""
    text = (APP / module).read_text(encoding="utf-8")
    return re.sub(r"(?s:/\*.*?\*/)|(?m:(?<![:\w])//.*$)", "", text)


def within(module: str, name: str, text: str = r'"(\w+)"') -> list[str]:
    """What a constant of a module lists."""
    found = re.search(rf"(?s)\bconst {name} = (.*?);\n", code(module))
    assert found, name
    return re.findall(text, found[1])


def imports(module: str) -> list[str]:
    """What a module imports, now or later."""
    return re.findall(r'(?<![.\w-])(?:from|import)\s*\(?\s*"([^"]+)"', code(module))
