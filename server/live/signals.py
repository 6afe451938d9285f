"""Quiet signals of those who are in a meeting: in no log, and gone by themselves."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from server.domain.entry import Entry
from server.domain.words import MemberId


class SignalKind(StrEnum):
    """What somebody lets whoever leads know without a word.

    `hand`: they would like to speak.  `slow`: it goes too fast for them.  `moment`: they need a
    moment.  `writing`: they are writing something, wherever; what it is stays theirs.
    """

    HAND = "hand"
    SLOW = "slow"
    MOMENT = "moment"
    WRITING = "writing"


LASTS_MS = {
    SignalKind.HAND: 180_000,
    SignalKind.SLOW: 60_000,
    SignalKind.MOMENT: 60_000,
    SignalKind.WRITING: 8_000,
}
"""How long each is shown; whoever goes on writing says so again."""

SPEAKING = (
    "said",
    "turn_spoken",
    "question_asked",
    "asked_aloud",
    "question_answered",
    "floor_answered",
    "reported_back",
)
"""The events of which somebody has spoken: their `member`, or else whoever they are by."""

Raised = Mapping[MemberId, Mapping[SignalKind, int]]
"""What is raised, by whom, and until when, in ms."""


class Signals:
    """What is raised in one meeting, here and, as they told, in other processes.

    All times are ms of a clock that the caller reads, and that never goes back.
    """

    def __init__(self) -> None:
        self.here: dict[MemberId, dict[SignalKind, int]] = {}
        self.others: dict[str, Raised] = {}

    def raise_(self, member: MemberId, what: SignalKind, now: int) -> int:
        """Raise one, and give until when it is shown."""
        until = now + LASTS_MS[what]
        self.here.setdefault(member, {})[what] = until
        return until

    def lower(self, member: MemberId, *what: SignalKind) -> bool:
        """Lower some of somebody's; whether any was raised here."""
        raised = self.here.get(member, {})
        lowered = [raised.pop(one) for one in what if one in raised]
        return bool(lowered)

    def hear(self, entry: Entry[Any]) -> bool:
        """Lower what goes by what was done; whether any was raised here.

        Whoever has sent something is not writing it, and whoever has spoken needs no hand.
        """
        if not self.here:
            return False
        wrote = self.lower(entry.by, SignalKind.WRITING)
        if entry.event.key() not in SPEAKING:
            return wrote
        spoke = self.lower(getattr(entry.event, "member", entry.by), SignalKind.HAND)
        return wrote or spoke

    def learn(
        self, process: str, left: Mapping[MemberId, Mapping[SignalKind, int]], now: int
    ) -> None:
        """Take what another process said: how many ms are left of each."""
        self.others[process] = {
            member: {what: now + ms for what, ms in theirs.items()}
            for member, theirs in left.items()
        }

    def left(self, now: int) -> dict[MemberId, dict[SignalKind, int]]:
        """What is raised here, with the ms that are left of each: for the other processes."""
        return {
            member: {what: until - now for what, until in raised.items()}
            for member, raised in current(self.here, now).items()
        }

    def shown(self, now: int) -> dict[MemberId, tuple[SignalKind, ...]]:
        """What is raised now, by whom, wherever they are."""
        found: dict[MemberId, set[SignalKind]] = {}
        for raised in (self.here, *self.others.values()):
            for member, what in current(raised, now).items():
                found.setdefault(member, set()).update(what)
        return {member: tuple(sorted(what)) for member, what in sorted(found.items())}

    def changes(self, now: int) -> int | None:
        """When the next of them goes by itself, in ms; None: none is raised."""
        tables = (self.here, *self.others.values())
        times = (until for raised in tables for what in raised.values() for until in what.values())
        return min((until for until in times if until > now), default=None)


def current(raised: Raised, now: int) -> dict[MemberId, dict[SignalKind, int]]:
    """What has not gone yet."""
    found = {m: {w: t for w, t in what.items() if t > now} for m, what in raised.items()}
    return {member: what for member, what in found.items() if what}
