"""How often things may be done: so many at once, and then one more each so many milliseconds.

The generic cell rate algorithm (ITU-T I.371): of each that is paced one number is kept, the time at
which it has made up for all that it did.
"""

from collections.abc import Callable

from msgspec import Struct

MOST_KNOWN = 20_000
"""Keys that are kept in mind."""


class Pace(Struct, frozen=True):
    """So many `at_once`, and then one more every so many ms."""

    at_once: int
    every_ms: int


class Paced:
    """Those who are held to one pace, by their keys; whoever did nothing lately is forgotten."""

    def __init__(self, pace: Pace, clock: Callable[[], int]) -> None:
        """`clock` gives ms, and never goes back."""
        self.pace, self.clock = pace, clock
        self.made_up: dict[str, int] = {}

    def wait(self, key: str, cost: int = 1) -> int:
        """How many ms there are until so much may be done; 0: now."""
        room = (self.pace.at_once - min(cost, self.pace.at_once)) * self.pace.every_ms
        now = self.clock()
        return max(self.made_up.get(key, now) - now - room, 0)

    def count(self, key: str, cost: int = 1) -> None:
        """Note that so much was done, or is about to be."""
        now = self.clock()
        self.made_up[key] = max(self.made_up.get(key, now), now) + cost * self.pace.every_ms
        if len(self.made_up) > MOST_KNOWN:
            self.forget(now)

    def take(self, key: str, cost: int = 1) -> int:
        """Do so much, if it may be: 0; or else, nothing is counted, how many ms there are yet."""
        wait = self.wait(key, cost)
        if not wait:
            self.count(key, cost)
        return wait

    def forget(self, now: int) -> None:
        """Forget whoever has made up; and where that is not enough, those who did least."""
        left = sorted((at, key) for key, at in self.made_up.items() if at > now)
        self.made_up = {key: at for at, key in left[-MOST_KNOWN // 2 :]}
