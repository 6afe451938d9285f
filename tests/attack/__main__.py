"""`python -m tests.attack 100000 7` attacks a service with so many inputs, and tells what came.

A batch goes wrong by its own seed: with that, `python -m tests.attack 1 SEED` sends it again.
"""

import argparse
import random
import tempfile
import time
from pathlib import Path

from tests.attack.attack import Attack, Verdict, attacked

EVERY = 10
"""Batches after which it is told how far it is."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.attack")
    parser.add_argument("inputs", type=int, nargs="?", default=100_000)
    parser.add_argument("seed", type=int, nargs="?", default=random.randrange(10**6))
    given = parser.parse_args()
    print(f"{given.inputs} inputs, seed {given.seed}", flush=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        verdict = attacked(Path(folder) / "data", given.inputs, given.seed, tell)
    show(verdict)
    print(f"in {time.monotonic() - began:.0f} s")


def tell(attack: Attack, seed: int) -> None:
    """Before a batch: how far it is, so that a batch that goes wrong can be sent again."""
    if len(attack.verdict.memory_mb) % EVERY == 0:
        memory = f"{attack.service.memory_mb:.0f} MB"
        print(f"{attack.verdict.inputs:7} inputs, {memory}; next seed {seed}", flush=True)


def show(verdict: Verdict) -> None:
    print(f"{verdict.requests} requests and {verdict.frames} frames, answered with")
    for outcome, count in verdict.outcomes.most_common():
        print(f"{count:7}  {outcome}")
    memory = verdict.memory_mb
    print(
        f"memory: {memory[0]:.0f} MB at first, {max(memory):.0f} at most, {memory[-1]:.0f} at last"
    )


if __name__ == "__main__":
    main()
