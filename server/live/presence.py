"""Who is in a meeting now, in all processes; forgotten when they go, and in no log."""

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
        self.sockets: dict[MemberId, set[str]] = {}
        self.others: dict[str, tuple[News, int]] = {}
        self.seen: dict[MemberId, int] = {}

    def enter(self, member: MemberId, sid: str) -> None:
        self.sockets.setdefault(member, set()).add(sid)

    def leave(self, member: MemberId, sid: str, now: int) -> None:
        """Count a socket out; whose last one it was is awaited from now on."""
        held = self.sockets.get(member, set())
        if held == {sid}:
            del self.sockets[member]
            self.saw([member], now)
        held.discard(sid)

    def learn(self, news: News, now: int) -> None:
        """Take what a process said; one that hears itself hears the others too."""
        if news.process == self.process:
            if self.is_deaf(now):
                self.hears_since = now
            self.heard_itself = now
            return
        self.forget(now)
        if before := self.others.get(news.process):
            self.saw(before[0].here, now)
        self.others[news.process] = (news, now)

    def saw(self, members: Iterable[MemberId], at: int) -> None:
        self.seen.update((member, max(at, self.seen.get(member, 0))) for member in members)

    def forget(self, now: int) -> None:
        """Forget processes that fell silent, and whoever was awaited for long enough."""
        for process, (news, at) in list(self.others.items()):
            if now - at >= FORGET_AFTER_MS:
                del self.others[process]
                self.saw(news.here, at + FORGET_AFTER_MS)
        if self.seen:
            self.seen = {m: at for m, at in self.seen.items() if now - at < GRACE_MS}

    def is_deaf(self, now: int) -> bool:
        """Whether what the others told may have been missed for long, and their people with it."""
        return now - self.heard_itself >= FORGET_AFTER_MS

    def news(self, seq: int) -> News:
        """What to tell the other processes."""
        return News(self.process, tuple(sorted(self.sockets)), seq)

    @property
    def here(self) -> set[MemberId]:
        """Who is here, with this process or, as far as is known, with another."""
        return set(self.sockets).union(*(news.here for news, _ in self.others.values()))

    def people(self, now: int) -> dict[MemberId, Here]:
        """Everyone who is here or awaited."""
        self.forget(now)
        here = self.here
        return {
            member: Here.HERE if member in here else Here.RECONNECTING
            for member in sorted(here.union(self.seen))
        }

    def away(self, members: Iterable[MemberId], now: int) -> dict[MemberId, int]:
        """Those of the members who are not here, and from when on they count as gone.

        Of nobody it is said by a process that was deaf a while ago; one that is new to the meeting
        gives everybody the time to come.
        """
        if self.is_deaf(now):
            return {}
        self.forget(now)
        here = self.here
        since = {m: max(self.seen.get(m, 0), self.hears_since) for m in members if m not in here}
        return {member: at + GRACE_MS for member, at in since.items()}

    def changes(self, now: int) -> int | None:
        """When somebody is next awaited no more, or a process forgotten; None: not by itself."""
        self.forget(now)
        here = self.here
        forgotten = [at + FORGET_AFTER_MS for _, at in self.others.values()]
        awaited = [at + GRACE_MS for member, at in self.seen.items() if member not in here]
        return min(forgotten + awaited, default=None)


encode_news = msgspec.json.Encoder().encode
decode_news = msgspec.json.Decoder(News).decode
