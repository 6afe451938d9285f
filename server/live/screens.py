"""What the live rooms ask of the screens of this process, whatever carries to them."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from server.domain.refusals import Refusal
from server.domain.words import MemberId
from server.live.delivery import Delivery
from server.live.presence import Here
from server.live.signals import SignalKind


class Screens(Protocol):
    """Where meetings are shown: the sockets of this process; nothing here waits."""

    def entry(self, meeting: str, delivery: Delivery) -> None:
        """Show a line that was just written, to each as they may see it."""
        ...

    def stuck(self, meeting: str, refusal: Refusal) -> None:
        """Show that a meeting cannot go on here, and why."""
        ...

    def presence(self, meeting: str, people: Mapping[MemberId, Here], seq: int) -> None:
        """Show who is here, now that it changed; `seq` is the last line shown."""
        ...

    def signals(
        self, meeting: str, raised: Mapping[MemberId, Sequence[SignalKind]], leads: MemberId | None
    ) -> None:
        """Show what is signalled, now that it changed, to whoever leads, or learns to."""
        ...

    def set_changed(self, group: str, seq: int) -> None:
        """Tell all in a set that it has changed; `seq` is its last line."""
        ...

    def keep_seated(self, group: str) -> bool:
        """Close all in a set whose seat is lost; gives whether anybody of the set is left."""
        ...
