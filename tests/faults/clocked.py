"""`python -m tests.faults.clocked` is the service by a time of day that is set while it runs."""

import os
import runpy
import time
from pathlib import Path

CLOCK = "SETROOM_TESTS_CLOCK"
"""Names the file that says, in ms, how far the time of day is ahead."""
MS_NS = 1_000_000


def set_ahead(file: Path, ms: int) -> None:
    """In one step, as it is read at any moment."""
    new = file.with_suffix(".new")
    new.write_text(str(ms))
    new.replace(file)


def follow(file: Path) -> None:
    """Have this process read its time of day so."""
    time_ns = time.time_ns
    time.time_ns = lambda: time_ns() + int(file.read_text()) * MS_NS
    time.time = lambda: time.time_ns() / 1e9


if __name__ == "__main__":
    follow(Path(os.environ[CLOCK]))
    runpy.run_module("server", run_name="__main__")
