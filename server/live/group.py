"""A set that has people in meetings of this process: followed, so that a lost seat is known."""

import logging
from collections.abc import Callable

from server.live.reading import Unreadable
from server.live.screens import Screens
from server.live.sets import SetRoom
from server.store.log import LogUnavailable, Watcher

logger = logging.getLogger(__name__)

LOOK_EVERY_MS = 30_000
"""For a line that was missed unnoticed; others come by themselves."""


class LiveSet:
    """A set's room, followed as long as somebody of the set is here, or about to come."""

    def __init__(self, room: SetRoom, screens: Screens, changed: Callable[[], None]) -> None:
        """`changed` is called when something else may now be due; it waits for nothing."""
        self.room, self.screens, self.changed = room, screens, changed
        self.used_at = self.read_at = room.clock()
        self.has_news = False
        self.watcher = Watcher(room.hear, lambda text: None, room.gap)

    def hear(self) -> None:
        """A line was taken; who is seated is looked at soon, when all that came with it is."""
        self.has_news = True
        self.changed()

    def due(self, now: int) -> int:
        """When it has to be looked after next, in ms; a time that is over means at once."""
        return now if self.has_news else self.read_at + LOOK_EVERY_MS

    async def look_after(self) -> bool:
        """Close all whose seat is lost; gives whether it is to be followed further.

        Waits for the store now and then.
        """
        self.has_news = False
        now = self.room.clock()
        # Without a line it is being read anew, and would say of everybody that they have no seat.
        if now - self.read_at >= LOOK_EVERY_MS or not self.room.seq:
            self.read_at = now
            if not await self.is_level():
                return True
        if self.screens.keep_seated(self.room.name):
            self.used_at = self.room.clock()
        return self.room.clock() - self.used_at < LOOK_EVERY_MS

    async def is_level(self) -> bool:
        try:
            await self.room.level()
        except (LogUnavailable, Unreadable) as error:
            logger.warning("could not look at the seats: %s", error)
            return False
        return True
