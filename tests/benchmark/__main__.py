"""`python -m tests.benchmark` measures the service and ends with status 1 if a bound is missed.

It starts `python -m server` as its users do, on an embedded store that writes to the disk before
it acknowledges, and speaks to it over real sockets.  `--quick` takes a part of the time and says a
part of the truth.  Run it on Linux, with nothing else going on.
"""

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import NamedTuple

from e2e.service import Service
from tests.benchmark.cost import allow_many_sockets
from tests.benchmark.crowd import Crowd, crowd
from tests.benchmark.idle import idle
from tests.benchmark.joining import joining
from tests.benchmark.lasting import lasting
from tests.benchmark.pace import pace
from tests.benchmark.resting import resting
from tests.benchmark.table import Row, spread, table

WRITES = 200
CACHE = Path(__file__).parents[2] / ".cache"


class Size(NamedTuple):
    """How much to do of each."""

    acts: int
    rooms: int
    seconds: float
    entries: int
    joins: int
    starts: int
    open: int
    quiet: float
    long: int
    crowd: Crowd


FULL = Size(
    *(300, 200, 30, 2_000, 20, 5, 1_000, 15, 5_000), crowd=Crowd(rooms=100, drops=5_000, back=2_000)
)
QUICK = Size(*(60, 40, 8, 400, 10, 2, 200, 10, 1_000), crowd=Crowd(rooms=20, drops=1_000, back=400))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a short run, with smaller numbers")
    size = QUICK if parser.parse_args().quick else FULL
    allow_many_sockets()
    CACHE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as folder:
        rows = asyncio.run(measured(size, Path(folder)))
    print(table(rows))
    return 0 if all(row.kept for row in rows) else 1


async def measured(size: Size, folder: Path) -> list[Row]:
    """Each measurement on a service and a store of its own."""
    rows = [Row(f"The machine, with {os.cpu_count()} cores", ""), others(), disk(folder)]
    rows += await alone(folder / "idle", lambda service: idle(service, size.acts))
    rows += await alone(folder / "resting", lambda service: resting(service, size.open, size.quiet))
    rows += await crowded(folder, size)
    rows += await alone(folder / "lasting", lambda service: lasting(service, size.open, size.long))
    rows += await alone(folder / "pace", lambda service: pace(service, size.rooms, size.seconds))
    rows += await alone(
        folder / "joining",
        lambda service: joining(service, size.entries, size.joins, size.starts),
    )
    return rows


async def alone(data: Path, measure: Callable[[Service], Awaitable[list[Row]]]) -> list[Row]:
    async with Service(data) as service:
        return await measure(service)


async def crowded(folder: Path, size: Size) -> list[Row]:
    stalls = folder / "stalls"
    probed = Service(folder / "crowd", module="tests.benchmark.probed", STALLS=str(stalls))
    async with probed as service:
        return await crowd(service, stalls, size.crowd, size.quiet)


def others() -> Row:
    """What the machine was doing before; on a busy one the rest of the table says little."""
    return Row("cores busy in the minute before", f"{os.getloadavg()[0]:.1f}")


def disk(folder: Path) -> Row:
    """What an acknowledgement waits for in any case."""
    took = []
    with (folder / "disk").open("wb", buffering=0) as file:
        for _ in range(WRITES):
            began = time.perf_counter()
            file.write(b"x" * 300)
            os.fdatasync(file.fileno())
            took.append(time.perf_counter() - began)
    return Row("writing a line to the disk", str(spread(took)))


if __name__ == "__main__":
    sys.exit(main())
