"""`python -m e2e.measure` measures the room in a real browser, and prints the table.

It starts `python -m server` as its users do; members act over sockets, and a few of them are looked
at.  Status 1 if something has not been reached.  Run it with nothing else going on.
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from playwright.async_api import Browser, async_playwright

from e2e.chromium import launch_args
from e2e.measure.loading import home, page_of_set, room
from e2e.measure.shifts import in_a_live_meeting
from e2e.measure.standing import in_welcome, under_a_problem
from e2e.measure.table import Row, table
from e2e.measure.work import of_an_entry
from e2e.service import Service

Measure = Callable[[str, Browser], Awaitable[list[Row]]]
MEASURES: dict[str, Measure] = {
    "question": under_a_problem,
    "welcome": in_welcome,
    "room": room,
    "home": home,
    "set": page_of_set,
    "shift": in_a_live_meeting,
    "entry": of_an_entry,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m e2e.measure", description=__doc__)
    parser.add_argument("only", nargs="*", help=f"of {', '.join(MEASURES)}; all if none is named")
    only = parser.parse_args().only
    if unknown := set(only) - set(MEASURES):
        parser.error(f"there is no {', '.join(sorted(unknown))}")
    rows = asyncio.run(measured(only or list(MEASURES)))
    print(table(rows))
    return 0 if all(row.reached for row in rows) else 1


async def measured(names: list[str]) -> list[Row]:
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        async with Service(Path(folder)) as service, async_playwright() as player:
            browser = await player.chromium.launch(**launch_args())
            for name in names:
                rows += await MEASURES[name](service.url, browser)
            await browser.close()
    return rows


if __name__ == "__main__":
    sys.exit(main())
