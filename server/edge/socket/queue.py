"""What waits to be sent to one socket, and how much that is."""

import asyncio
from typing import Any

MOST_WAITING = 16 * 1024 * 1024
"""Characters that may wait for a slow reader; it is closed, and comes back for what it missed."""


class SendQueue(asyncio.Queue[Any]):
    """The packets that wait for one socket; `weight` is how many characters they have."""

    weight = 0

    def _put(self, item: Any) -> None:
        self.weight += weight(item)
        super()._put(item)

    def _get(self) -> Any:
        item = super()._get()
        self.weight -= weight(item)
        return item

    @property
    def is_too_much(self) -> bool:
        return self.weight > MOST_WAITING


def weight(item: Any) -> int:
    """How much a packet weighs; None, which ends a queue, nothing."""
    return len(item.data or "") if item else 0
