"""Who is in a meeting now, in all processes; forgotten when they go, and in no log."""

from collections import defaultdict
from collections.abc import Iterable
from enum import StrEnum

import msgspec
from msgspec import Struct

from server.domain.words import MemberId

GRACE_MS = 20_000
"""How long somebody whose connection broke is awaited before they count as gone."""
SAY_EVERY_MS = 5_000
FORGET_AFTER_MS = 16_000
"""Three words missed, and a process counts as gone, with all whom it had."""


class Here(StrEnum):
    """How somebody is present; whoever is in neither way is absent."""

    HERE = "here"
    RECONNECTING = "reconnecting"


class News(Struct, frozen=True):
    """What one process tells the others: whom it has, and how far its log is."""

    process: str
    here: tuple[MemberId, ...]
    seq: int


class Presence:
    """The sockets of one meeting in this process, and what the others told of theirs.

    All times are ms of a clock that the caller reads.
    """

    def __init__(self, process: str, began: int) -> None:
        """`began` is when this process opened the meeting, and could first hear of anybody."""
        self.process = process
        self.hears_since, self.heard_itself = began, began
        self.sockets: defaultdict[MemberId, set[str]] = defaultdict(set)
        self.others: dict[str, tuple[News, int]] = {}
        self.seen: dict[MemberId, int] = {}

    def enter(self, member: MemberId, sid: str) -> None:
        self.sockets[member].add(sid)

    def leave(self, member: MemberId, sid: str) -> None:
        self.sockets[member].discard(sid)
        if not self.sockets[member]:
            del self.sockets[member]

    def learn(self, news: News, now: int) -> None:
        """Take what a process said; one that hears itself hears the others too."""
        if news.process != self.process:
            self.others[news.process] = (news, now)
            return
        if self.is_deaf(now):
            self.hears_since = now
        self.heard_itself = now

    def is_deaf(self, now: int) -> bool:
        """Whether what the others told may have been missed for long, and their people with it."""
        return now - self.heard_itself >= FORGET_AFTER_MS

    def news(self, seq: int) -> News:
        """What to tell the other processes."""
        return News(self.process, tuple(sorted(self.sockets)), seq)

    def people(self, now: int) -> dict[MemberId, Here]:
        """Everyone who is here or awaited."""
        self.others = {p: o for p, o in self.others.items() if now - o[1] < FORGET_AFTER_MS}
        here = set(self.sockets).union(*(news.here for news, _ in self.others.values()))
        self.seen.update(dict.fromkeys(here, now))
        self.seen = {m: at for m, at in self.seen.items() if now - at < GRACE_MS}
        return {
            member: Here.HERE if member in here else Here.RECONNECTING
            for member in sorted(self.seen)
        }

    def how(self, member: MemberId, now: int) -> Here | None:
        """How somebody is present; None if they are absent."""
        return self.people(now).get(member)

    def gone(self, members: Iterable[MemberId], now: int) -> frozenset[MemberId]:
        """Those of the members who have been away for so long that they are not awaited.

        Of nobody it is said by a process that was deaf a while ago, or is new to the meeting.
        """
        if self.is_deaf(now) or now - self.hears_since < GRACE_MS:
            return frozenset()
        return frozenset(members) - self.people(now).keys()


encode_news = msgspec.json.Encoder().encode
decode_news = msgspec.json.Decoder(News).decode
