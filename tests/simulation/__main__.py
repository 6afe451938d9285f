"""`python -m tests.simulation 1 2000` lets worlds of these seeds live, and tells which fail."""

import logging
import sys
import time

from tests.simulation.world import run


def main(first: int, last: int) -> None:
    logging.disable()
    began, failed = time.monotonic(), 0
    for seed in range(first, last + 1):
        world = run(seed)
        if wrong := world.faulty():
            failed += 1
            print(f"seed {seed}: {'; '.join(wrong)}")
            for fault in world.faults:
                print(f"    {fault.at:6.2f} s for {fault.lasts:.1f} s: {fault.kind} ({fault.whom})")
    took = time.monotonic() - began
    print(f"{last - first + 1} seeds in {took:.1f} s, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]]
    main(numbers[0], numbers[-1])
