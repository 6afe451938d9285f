"""`python -m tests.flood` floods the service, and tells what a healthy room notices of it.

The room's acts are timed from when they were meant to be sent to when they are on the last screen,
before each flood and while it lasts; a bound is missed where the p99 doubles, or where memory stays
after it.  Floods are chosen by words of their names; `--each S` is how long each lasts.
"""

import argparse
import asyncio
import json
import os
import sys
import tempfile
import time
from pathlib import Path

import httpx2 as httpx

from e2e.service import Service
from server.store.embedded import embedded
from tests.addresses import somewhere
from tests.benchmark.cost import allow_many_sockets, memory_mb
from tests.benchmark.room import Room, founded
from tests.benchmark.table import Row, Spread, spread, table, within
from tests.flood.floods import A_PROXY, FLOODS, Flooded, flood
from tests.flood.long_meeting import LongSet, written

EVERY_S = 0.02
"""An act in the healthy room each."""
MOST_TIMES, LEAST_MS = 2.0, 12.0
"""How many times its p99 may be; below so many ms it may be any."""
STAYS_MB = 40
SETTLES_S = 75.0
"""Longer than until whoever does not read is cut, their room closes, and memory is given back."""
MEETINGS = 4
LEAST_HASTE = 19
WARM_UP_S, LOST_S = 2.0, 30.0
LOOK_EACH = 10


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.flood", description=__doc__)
    parser.add_argument("words", nargs="*", help="floods whose names have one of them")
    parser.add_argument("--each", type=float, default=10.0)
    parser.add_argument("--as", dest="flooder", help=argparse.SUPPRESS)
    given = parser.parse_args()
    allow_many_sockets()
    if given.flooder:
        os.nice(LEAST_HASTE)  # whoever floods has a machine of their own; here, what others leave
        name, base, *who = json.loads(given.flooder)
        print(json.dumps(asyncio.run(flood(name, Flooded(base, *who), given.each))))
        return 0
    names = [n for n in FLOODS if not given.words or any(word in n for word in given.words)]
    with tempfile.TemporaryDirectory() as folder:
        rows = asyncio.run(measured(Path(folder), names, given.each))
    print(table(rows))
    return 0 if all(row.kept for row in rows) else 1


async def measured(folder: Path, names: list[str], seconds: float) -> list[Row]:
    rows = []
    async with embedded(folder / "store") as store:
        url = f"unix://{store}"
        long = await written(url, MEETINGS)
        for name in names:
            async with Service(folder / "data", REDIS_URL=url, PROXIES=A_PROXY) as service:
                rows += await one(service, name, long, seconds)
            print(table(rows[-5:]), flush=True)
    return rows


async def one(service: Service, name: str, long: LongSet, seconds: float) -> list[Row]:
    """What a room notices of one flood."""
    assert service.process is not None
    pid = service.process.pid
    async with httpx.AsyncClient(base_url=service.url, headers=somewhere()) as http:
        room = await founded(service.url, http)
    await room.enter()
    await talked(room, WARM_UP_S, pid)
    before, _ = await talked(room, seconds, pid)
    memory = memory_mb(pid)
    flooding = await begin(service.url, name, long, seconds)
    during, most = await talked(room, seconds, pid)
    answers = json.loads((await flooding.communicate())[0])
    await asyncio.sleep(SETTLES_S if name != "nothing" else 0)
    after = memory_mb(pid)
    await room.leave()
    ratio = during.p99 / max(before.p99, LEAST_MS / MOST_TIMES)
    return [
        Row(f"{name} ({FLOODS[name][0]} at once for {seconds:g} s)", ""),
        within(
            "act to the last screen", f"{before} | {during}", round(ratio, 2), MOST_TIMES, "times"
        ),
        within(
            "memory before, during, after",
            f"{memory:.0f}, {most:.0f}, {after:.0f} MB",
            round(after - memory),
            STAYS_MB,
            "MB",
        ),
        Row("answers", ", ".join(f"{n} x {a}" for a, n in sorted(answers.items())[:6]) or "none"),
    ]


async def begin(base: str, name: str, long: LongSet, seconds: float) -> asyncio.subprocess.Process:
    """Flood in a process of its own, so that the room's screens do not wait for it."""
    who = json.dumps([name, base, *long])
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.flood", "--each", str(seconds), "--as", who),
        stdout=asyncio.subprocess.PIPE,
    )


async def talked(room: Room, seconds: float, pid: int) -> tuple[Spread, float]:
    """Let the room talk for so long, each act sent when it was meant to be, or after the last.

    Gives how long each took, from when it was meant, and the most memory of a process.
    """
    start, flights, most = time.perf_counter(), [], 0.0
    for count in range(int(seconds / EVERY_S)):
        at = start + count * EVERY_S
        await asyncio.sleep(at - time.perf_counter())
        flights.append(await room.talk(at))
        await asyncio.wait_for(flights[-1].landed, LOST_S)
        if count % LOOK_EACH == 0:
            most = max(most, memory_mb(pid))
    return spread(f.shown_at - f.intended for f in flights), most


if __name__ == "__main__":
    sys.exit(main())
