"""`python -m e2e.photographs [OUT] [--only WORD]` photographs every state of every screen.

The pictures, and a contact sheet `index.html`, are put into `.cache/photographs` if no folder is
named.  What is plainly wrong on one is printed: something wider than the window, a text that is cut
off or squeezed, an error in the console.  `--only` takes those of which the story, the state or the
role has the word; `--every` takes each screen in all windows, light and dark.
"""

import argparse
import asyncio
import tempfile
from pathlib import Path

from playwright.async_api import async_playwright

from e2e.chromium import launch_args
from e2e.clockwork import Clockwork, running
from e2e.photographs.sheet import write_sheet
from e2e.photographs.stories import STORIES
from e2e.photographs.studio import Studio
from server.store.embedded import embedded

OUT = Path(__file__).parents[2] / ".cache" / "photographs"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m e2e.photographs", description=__doc__)
    parser.add_argument("out", nargs="?", type=Path, default=OUT)
    parser.add_argument("--only", default="", metavar="WORD", help="a part of their names")
    parser.add_argument("--every", action="store_true", help="in all windows, light and dark")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    asyncio.run(photographed(given.out, given.only, given.every))


async def photographed(out: Path, only: str, every: bool) -> None:
    """Play the stories by a clock that stands still, so that every time the same is seen."""
    clock = Clockwork()
    with tempfile.TemporaryDirectory() as folder:
        async with (
            embedded(Path(folder)) as store,
            running(str(store), clock) as url,
            async_playwright() as player,
        ):
            browser = await player.chromium.launch(**launch_args())
            studio = Studio(browser, url, out, only, every)
            named = [name for name in STORIES if only and only in name]
            for name in named or STORIES:
                await STORIES[name](studio, clock)
            await browser.close()
    write_sheet(out, studio.pictures)
    print(f"{len(studio.pictures)} pictures: {out / 'index.html'}")


if __name__ == "__main__":
    main()
