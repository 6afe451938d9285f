"""Who is in a meeting now, in all processes; forgotten when they go, and in no log."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec
from msgspec import Struct

from server.domain.words import MemberId
from server.live.signals import SignalKind

HIDDEN_MS = 5_000
"""How long a connection may be broken before that is shown: whoever is back by then never left."""
GRACE_MS = 20_000
"""How long somebody who is away is awaited before they count as gone."""
SAY_EVERY_MS = 4_000
FORGET_AFTER_MS = 9_500
"""Two words missed, and a process counts as gone since it was heard, with all whom it had."""


class Here(StrEnum):
    """How somebody is present; whoever is in neither way is absent."""

    HERE = "here"
    RECONNECTING = "reconnecting"


class Away(Struct, frozen=True):
    """Since when somebody is away, in ms, and whether they left: those are not awaited."""

    since: int
    left: bool = False


class Gone(Struct, frozen=True):
    """How long ago, in ms, somebody went who is not here any more."""

    member: MemberId
    ago: int
    left: bool


class News(Struct, frozen=True):
    """What one process tells the others: whom it has, who went, and how far its log is.

    `signals` are those that are raised with it, with the ms that are left of each.
    """

    process: str
    here: tuple[MemberId, ...]
    seq: int
    gone: tuple[Gone, ...] = ()
    signals: dict[MemberId, dict[SignalKind, int]] = {}


class Presence:
    """The sockets of one meeting in this process, and what the others told of theirs.

    All times are ms of a clock that the caller reads, and that never goes back.
    """

    def __init__(self, process: str, began: int) -> None:
        """`began` is when this process opened the meeting, and could first hear of anybody."""
        self.process = process
        self.hears_since, self.heard_itself = began, began
        self.sockets: dict[MemberId, set[str]] = {}
        self.others: dict[str, tuple[News, int]] = {}
        self.away_since: dict[MemberId, Away] = {}

    def enter(self, member: MemberId, sid: str) -> None:
        self.sockets.setdefault(member, set()).add(sid)

    def leave(self, member: MemberId, sid: str, away: Away) -> None:
        """Count a socket out; whose last one it was is away from now on."""
        held = self.sockets.get(member, set())
        if held == {sid}:
            del self.sockets[member]
            self.went(member, away)
        held.discard(sid)

    def learn(self, news: News, now: int) -> None:
        """Take what a process said; one that hears itself hears the others too."""
        if news.process == self.process:
            if self.is_deaf(now):
                self.hears_since = now
            self.heard_itself = now
            return
        self.forget(now)
        for gone in news.gone:
            self.went(gone.member, Away(now - gone.ago, gone.left))
        if before := self.others.get(news.process):
            known = {*news.here, *(gone.member for gone in news.gone)}
            for member in before[0].here:
                if member not in known:
                    self.went(member, Away(now))
        self.others[news.process] = (news, now)

    def went(self, member: MemberId, away: Away) -> None:
        """Note since when somebody is away; the latest that is known counts."""
        before = self.away_since.get(member)
        if before is None or away.since > before.since:
            self.away_since[member] = away

    def became_one(self, member: MemberId, into: MemberId, now: int) -> None:
        """Await whom somebody who is here is from now on: their browser comes back so."""
        if member in self.here or member in self.away_since:
            self.went(into, Away(now))

    def forget(self, now: int) -> None:
        """Forget processes that fell silent, and whoever was awaited for long enough."""
        for process, (news, at) in list(self.others.items()):
            if now - at >= FORGET_AFTER_MS:
                del self.others[process]
                for member in news.here:
                    self.went(member, Away(at))
        if self.away_since:
            away = self.away_since.items()
            self.away_since = {m: a for m, a in away if now - a.since < GRACE_MS}

    def is_deaf(self, now: int) -> bool:
        """Whether what the others told may have been missed for long, and their people with it."""
        return now - self.heard_itself >= FORGET_AFTER_MS

    def news(self, seq: int, now: int) -> News:
        """What to tell the other processes."""
        self.forget(now)
        here = self.here
        gone = [
            Gone(member, now - away.since, away.left)
            for member, away in sorted(self.away_since.items())
            if member not in here
        ]
        return News(self.process, tuple(sorted(self.sockets)), seq, tuple(gone))

    @property
    def here(self) -> set[MemberId]:
        """Who is here, with this process or, as far as is known, with another."""
        return set(self.sockets).union(*(news.here for news, _ in self.others.values()))

    def people(self, now: int) -> dict[MemberId, Here]:
        """Everyone who is here or awaited."""
        self.forget(now)
        shown = {m: how for m, a in self.away_since.items() if (how := awaited(a, now))}
        shown |= dict.fromkeys(self.here, Here.HERE)
        return dict(sorted(shown.items()))

    def away(self, members: Iterable[MemberId], now: int) -> dict[MemberId, int]:
        """Those of the members who are not here, and from when on they count as gone.

        Of nobody it is said by a process that was deaf a while ago; one that is new to the meeting
        gives everybody the time to come.
        """
        if self.is_deaf(now):
            return {}
        self.forget(now)
        here, nobody = self.here, Away(0)
        since = {m: self.away_since.get(m, nobody).since for m in members if m not in here}
        return {member: max(at, self.hears_since) + GRACE_MS for member, at in since.items()}

    def changes(self, now: int) -> int | None:
        """When somebody is next shown otherwise, or a process forgotten; None: not by itself."""
        self.forget(now)
        here = self.here
        times = [at + FORGET_AFTER_MS for _, at in self.others.values()]
        for member, away in self.away_since.items():
            if member not in here:
                times += [away.since + HIDDEN_MS, away.since + GRACE_MS]
        return min((at for at in times if at > now), default=None)


def awaited(away: Away, now: int) -> Here | None:
    """How somebody is shown who is away; None for absent."""
    if away.left:
        return None
    return Here.HERE if now - away.since < HIDDEN_MS else Here.RECONNECTING


encode_news = msgspec.json.Encoder().encode
decode_news = msgspec.json.Decoder(News).decode
