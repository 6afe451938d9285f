"""Who is in a meeting now, in all processes; forgotten when they go, and in no log."""

from collections import defaultdict
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

    def __init__(self, process: str) -> None:
        self.process = process
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
        """Take what another process said."""
        if news.process != self.process:
            self.others[news.process] = (news, now)

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


encode_news = msgspec.json.Encoder().encode
decode_news = msgspec.json.Decoder(News).decode
