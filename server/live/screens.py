"""What the live rooms ask of the screens of this process, whatever carries to them."""

from collections.abc import Mapping
from typing import Protocol

from server.domain.words import MemberId
from server.live.presence import Here
from server.live.room import Told


class Screens(Protocol):
    """Where meetings are shown: the sockets of this process; nothing here waits."""

    def entry(self, meeting: str, line: Told) -> None:
        """Show a line that was just written, to each as they may see it."""
        ...

    def presence(self, meeting: str, people: Mapping[MemberId, Here], seq: int) -> None:
        """Show who is here, now that it changed; `seq` is the last line shown."""
        ...

    def keep_seated(self, group: str) -> bool:
        """Close all in a set whose seat is lost; gives whether anybody of the set is left."""
        ...
