"""`python -m tests.faults 500 --seed 7` kills server and store so often, and tells what is lost."""

import argparse
import asyncio
import logging
import random
import tempfile
import time
from pathlib import Path

from tests.faults.kills import killed


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.faults")
    parser.add_argument("kills", type=int, nargs="?", default=500)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    given = parser.parse_args()
    logging.getLogger("asyncio").setLevel(logging.ERROR)  # a dead line takes what is sent to it
    print(f"{given.kills} kills, seed {given.seed}", flush=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        verdict = asyncio.run(killed(Path(folder) / "data", given.kills, given.seed))
    print(f"{verdict}; in {time.monotonic() - began:.0f} s")
    raise SystemExit(not verdict.is_well)


if __name__ == "__main__":
    main()
