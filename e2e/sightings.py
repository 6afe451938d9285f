"""When each screen showed a phase, by one clock that never goes back."""

import asyncio
import time

from e2e.people import People
from tests.waiting import eventually

WATCH = """() => {
  let last = "";
  const look = () => {
    const phase = document.querySelector(".strip__phase strong")?.textContent ?? "";
    if (phase === last) return;
    last = phase;
    // Told when the screen is painted with it.
    requestAnimationFrame(() => window.seesPhase(phase));
  };
  const all = { subtree: true, childList: true, characterData: true };
  new MutationObserver(look).observe(document, all);
}"""


class Sightings:
    """What each person's screen showed, and when the test heard of it: not before it was shown."""

    def __init__(self) -> None:
        self.seen: dict[str, list[tuple[str, float]]] = {}

    async def watch(self, people: People) -> None:
        """Watch these screens from their next page on."""
        await asyncio.gather(*(self.watch_one(name, people) for name in people))

    async def watch_one(self, name: str, people: People) -> None:
        sights = self.seen.setdefault(name, [])
        page = people[name].page
        await page.expose_function(
            "seesPhase", lambda phase: sights.append((phase, time.monotonic()))
        )
        await page.add_init_script(f"({WATCH})()")

    async def took(self, phase: str, since: float) -> dict[str, float]:
        """Wait until all show the phase, and give the seconds that each took."""
        await eventually(lambda: len(self.after(phase, since)) == len(self.seen))
        return {name: at - since for name, at in self.after(phase, since).items()}

    def after(self, phase: str, since: float) -> dict[str, float]:
        """Who showed the phase, and when, at some time after."""
        found = {}
        for name, sights in self.seen.items():
            times = [at for shown, at in sights if shown == phase and at >= since]
            found.update({name: times[0]} if times else {})
        return found
