"""A set that has people in meetings of this process: followed, so that a lost seat is known."""

import asyncio
from collections.abc import Callable

from server.live.screens import Screens
from server.live.sets import SetRoom
from server.store.log import Watcher

LOOK_EVERY_MS = 30_000
"""For a line that was missed unnoticed; others come by themselves."""


class LiveSet:
    """A set's room, followed as long as somebody of the set is here, or about to come."""

    def __init__(self, room: SetRoom, screens: Screens, changed: Callable[[], None]) -> None:
        """`changed` is called when `next_at` may have changed; it waits for nothing."""
        self.room, self.screens, self.changed = room, screens, changed
        self.used_at = self.read_at = room.clock()
        self.has_news = False
        self.watcher = Watcher(room.hear, lambda text: None, room.gap)

    def hear(self) -> None:
        """A line was taken; who is seated is looked at soon, when all that came with it is."""
        self.has_news = True
        self.changed()

    def next_at(self, now: int) -> int:
        """When it has to be looked after next, in ms; a time that is over means at once."""
        return now if self.has_news else self.read_at + LOOK_EVERY_MS

    async def look_after(self) -> bool:
        """Close all whose seat is lost, tell others of news; gives whether to follow it further.

        Waits, now and then, until its log is read.
        """
        had_news, self.has_news = self.has_news, False
        now = self.room.clock()
        # Without a line it is being read anew, and would say of everybody that they have no seat.
        if now - self.read_at >= LOOK_EVERY_MS or not self.room.seq:
            self.read_at = now
            await self.read_on()
        if self.screens.keep_seated(self.room.name):
            self.used_at = self.room.clock()
        if had_news:
            self.screens.set_changed(self.room.name, self.room.seq)
        if self.room.state.deleted:
            return False
        return self.room.clock() - self.used_at < LOOK_EVERY_MS

    async def read_on(self) -> None:
        self.room.gap()
        if self.room.catching_up:
            await asyncio.wait([self.room.catching_up])
