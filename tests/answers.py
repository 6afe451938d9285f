"""What is answered to whoever asks at the door, as they are seen there."""

from typing import Any

from msgspec.structs import replace

from server.domain.sets.asking import Admit, TurnAway, find
from server.domain.sets.state import LearningSet

AS_SEEN = 0
"""When somebody asked, for whoever answers just what they see."""
LONG_AGO = 1


def as_seen(group: LearningSet, command: Any) -> Any:
    """An answer to whoever asks, as they ask now."""
    if not isinstance(command, Admit | TurnAway) or command.at != AS_SEEN:
        return command
    found = find(group.asking, command.member)
    return replace(command, at=found.at if found else LONG_AGO)
