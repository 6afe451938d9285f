"""`python -m tests.comparison` measures Setroom beside others, in the same minutes, as ratios.

Each keeps every line on disk before it answers; all are pinned to one core, those who call them and
the store to the other. It prints a table, and draws it into `.cache/comparison`. Run it on Linux,
on a machine of two cores or more, with nothing else going on.
"""

import argparse
import asyncio
import gc
import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.benchmark.cost import allow_many_sockets, memory_mb
from tests.comparison.callers import Street
from tests.comparison.load import Room, closed, paced
from tests.comparison.machine import machine
from tests.comparison.plots import drawn
from tests.comparison.results import Measured, Results, table
from tests.comparison.rooms import PEOPLE, OfSetroom, Plain, founded
from tests.comparison.store import store
from tests.comparison.subjects import (
    CALLERS_CORE,
    Running,
    Subject,
    installed,
    running,
    subjects,
)

CACHE = Path(__file__).parents[2] / ".cache"
HOST = "127.0.0.1"
ROOMS = 50
PACE = 500
"""Acts a second, of all rooms together, where the pace is set."""
KILOBYTE, MEGABYTE = 1024, 1_000_000


class Size(NamedTuple):
    """How long each part takes, in seconds, and how often all is done."""

    runs: int
    warm_up: float
    closed: float
    paced: float


FULL = Size(runs=3, warm_up=1.5, closed=4, paced=5)
QUICK = Size(runs=1, warm_up=1, closed=2, paced=3)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.comparison", description=__doc__)
    parser.add_argument("only", nargs="*", help="of whom: setroom node streams stock raw")
    parser.add_argument("--quick", action="store_true", help="once, and shorter")
    given = parser.parse_args()
    size = QUICK if given.quick else FULL
    compared = [one for one in subjects() if not given.only or one.key in given.only]
    allow_many_sockets()
    installed()
    os.sched_setaffinity(0, {CALLERS_CORE})
    results: Results = {subject.key: [] for subject in compared}
    CACHE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as folder:
        for run in range(size.runs):
            for subject in compared:
                results[subject.key].append(measured(subject, Path(folder) / f"{run}", size))
                print(subject.name, results[subject.key][-1], flush=True)
    names = {subject.key: subject.name for subject in compared}
    about = machine()
    print(table(about, names, results))
    print("drawn into", drawn(CACHE / "comparison", about, names, results))


def measured(subject: Subject, folder: Path, size: Size) -> Measured:
    """One run of one of them, on a store of its own."""
    with (
        store(folder / subject.key, CALLERS_CORE) as keeps,
        running(subject, keeps) as there,
        filled(subject, there) as full,
    ):
        street, rooms, kilobytes = full
        closed(street, rooms, 1, size.warm_up)
        spent = busy(there)
        one = closed(street, rooms, 1, size.closed)
        four = closed(street, rooms, 4, size.closed)
        mine, theirs = (now - then for now, then in zip(busy(there), spent, strict=True))
        delays = sorted(paced(street, rooms, PACE, size.paced))
        return Measured(
            one=one,
            four=four,
            p50=ms(delays, 0.5),
            p99=ms(delays, 0.99),
            kilobytes=kilobytes,
            callers_percent=100 * mine / theirs,
        )


def ms(delays: Sequence[float], part: float) -> float:
    return 1000 * delays[min(int(part * len(delays)), len(delays) - 1)]


def busy(there: Running) -> tuple[float, float]:
    """Seconds that the callers have worked, and that have gone by."""
    return time.process_time(), time.perf_counter()


@contextmanager
def filled(subject: Subject, there: Running) -> Iterator[tuple[Street, list[Room], float]]:
    """All rooms with everybody in them, and how many KB of the servers' memory each member took."""
    before = sum(map(memory_mb, there.pids))
    talks: Sequence[Plain | OfSetroom] = [Plain(f"room:{n}") for n in range(ROOMS)]
    if subject.key == "setroom":
        talks = asyncio.run(founded(f"http://{HOST}:{there.ports[0]}", ROOMS))
        before = sum(map(memory_mb, there.pids))
    street = Street()
    ports = [there.ports[number % len(there.ports)] for number in range(ROOMS)]
    rooms = [Room(street, (HOST, port), talk) for port, talk in zip(ports, talks, strict=True)]
    taken = (sum(map(memory_mb, there.pids)) - before) * MEGABYTE / KILOBYTE
    gc.freeze()  # what the rooms are made of is not looked through while we measure
    try:
        yield street, rooms, taken / (ROOMS * len(PEOPLE))
    finally:
        gc.unfreeze()
        street.close()


if __name__ == "__main__":
    main()
