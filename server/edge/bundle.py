"""The bundle of the web client: a few files made of many, as long as they are what those say.

It knows nothing of the rest: the build hook runs this file by itself.
"""

import hashlib
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Stamps = list[tuple[int, int]]

LOOK_EVERY_S = 0.25
"""To look at all the sources of a client takes some ms, and pages are asked for in crowds."""


class Bundle:
    """What was made when the package was installed, in `bundle/` of the folder of the client."""

    def __init__(self, web: Path, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` gives seconds, and never goes back."""
        self.web, self.clock = web, clock
        self.files = web / "bundle" / "files"
        self.manifest = web / "bundle" / "manifest.json"
        self.seen: Stamps = []
        self.known: dict[str, Any] | None = None
        self.looked = float("-inf")

    def made(self) -> dict[str, Any] | None:
        """What stands in it for each page; None if there is none, or a source is another by now.

        Each source is looked at every LOOK_EVERY_S, and read only where one was written since.
        """
        if self.clock() - self.looked >= LOOK_EVERY_S:
            self.look()
            self.looked = self.clock()
        return self.known

    def look(self) -> None:
        try:
            made: dict[str, Any] = json.loads(self.manifest.read_text(encoding="utf-8"))
            seen = self.stamps(made["sources"])
            if seen != self.seen:
                self.known = made if self.holds(made["sources"]) else None
                self.seen = seen
        except FileNotFoundError:
            self.known, self.seen = None, []

    def stamps(self, sources: dict[str, str]) -> Stamps:
        """When each was written, and how long it is."""
        found = [path.stat() for path in (self.manifest, *map(self.web.joinpath, sources))]
        return [(one.st_mtime_ns, one.st_size) for one in found]

    def holds(self, sources: dict[str, str]) -> bool:
        return all(
            hashlib.sha256((self.web / source).read_bytes()).hexdigest() == was
            for source, was in sources.items()
        )
