"""A meeting that is open in this process: its room, who is in it, and when to look after it."""

import logging
from collections.abc import Callable, Mapping, Sequence

import msgspec

from server.domain.meeting.chores import chore, next_at
from server.domain.meeting.entries import BecameOne
from server.domain.meeting.state.meeting import Meeting
from server.domain.quiet import is_quiet
from server.domain.refusals import Refusal
from server.domain.words import HOUSE, MemberId
from server.live.delivery import Delivery
from server.live.presence import SAY_EVERY_MS, Away, Here, Presence, decode_news
from server.live.room import Room
from server.live.screens import Screens
from server.live.signals import SignalKind, Signals
from server.store.log import Watcher

logger = logging.getLogger(__name__)

CLOSE_AFTER_MS = 30_000
TOGETHER_MS = 500
"""What is due at about one time is done at once: to wake up takes longer than all of it."""
NEVER = 0
"""When it was announced who is here, if that changed since."""
MOST_CHORES = 50
"""At one time; the rest waits a little."""
TRY_AGAIN_MS = 500
"""How long a chore waits that could not be done."""

SignalsShown = tuple[Mapping[MemberId, Sequence[SignalKind]], MemberId | None]
"""What is signalled by whom, and to whom it was shown."""
NOTHING_SHOWN: SignalsShown = ({}, None)
NOBODY_SHOWN: Mapping[MemberId, Here] = {}


class LiveMeeting:
    """A meeting's room with the people who are in it."""

    def __init__(
        self, room: Room[Meeting], presence: Presence, screens: Screens, changed: Callable[[], None]
    ) -> None:
        """`changed` is called when `next_at` may have changed; it waits for nothing."""
        self.room, self.presence, self.screens, self.changed = room, presence, screens, changed
        self.used_at = self.announced_at = room.clock()
        self.chores_from = 0
        self.people_shown = NOBODY_SHOWN
        self.weighed = room.state
        """The state by which it was last reckoned when it has to be looked after."""
        self.signals = Signals()
        self.signals_shown = NOTHING_SHOWN
        self.is_misread = self.is_unshown = False

    @property
    def name(self) -> str:
        """The name of its log."""
        return self.room.name

    @property
    def watcher(self) -> Watcher:
        """Whom to call about its log; kept by none who is called, so that both go at once."""
        return Watcher(self.room.hear, self.notice, self.room.gap)

    # What comes in

    def enter(self, member: MemberId, sid: str) -> None:
        """Count a socket in; others are to know soon."""
        self.presence.enter(member, sid)
        self.signals_shown = NOTHING_SHOWN  # whoever leads may just have come
        self.announced_at = NEVER
        self.changed()

    def leave(self, member: MemberId, sid: str, left: bool = False, silent_ms: int = 0) -> None:
        """Count a socket out that was silent for so long; waits for nothing.

        `left` says that they went, where otherwise their connection broke.
        """
        self.used_at = self.room.clock()
        self.presence.leave(member, sid, Away(self.used_at - silent_ms, left))
        if member not in self.presence.sockets:
            self.signals.lower(member, *SignalKind)
        self.announced_at = NEVER
        self.changed()

    def signal(self, member: MemberId, what: SignalKind, on: bool) -> int:
        """Raise or lower a signal, and give until when it is shown, in ms; others are to know."""
        now = self.room.clock()
        until = self.signals.raise_(member, what, now) if on else now
        if not on:
            self.signals.lower(member, what)
        self.announced_at = NEVER
        self.changed()
        return until

    def stuck(self, refusal: Refusal) -> None:
        """Show that the meeting cannot go on here."""
        self.screens.stuck(self.name, refusal)

    def heard(self, line: Delivery) -> None:
        """Show a line; what cannot be shown must not keep the next from being taken."""
        if self.signals.hear(line.entry):
            self.announced_at = NEVER
            self.changed()
        match line.entry.event:
            case BecameOne(member=member, into=into):
                self.presence.became_one(member, into, self.room.clock())
                self.changed()
            case _:
                pass
        try:
            self.screens.entry(self.name, line)
        except Exception:
            if not self.is_unshown:
                logger.exception("could not show a line", extra={"about": self.name})
            self.is_unshown = True
        if not is_quiet(self.weighed, self.room.state):
            self.changed()

    def anew(self) -> None:
        """Show how far the log is, now that it is another: whoever has more, or else, joins again.

        At once: the next line must find nobody who would take it for the next of theirs.
        """
        try:
            self.show_people()
        except Exception:
            logger.exception("could not show another log", extra={"about": self.name})
        self.changed()

    def notice(self, text: bytes) -> None:
        """Hear another process; one that is further than we are shows that we missed a line."""
        try:
            news = decode_news(text)
        except msgspec.DecodeError:
            if not self.is_misread:
                logger.exception("could not read what others said", extra={"about": self.name})
            self.is_misread = True
            return
        now = self.room.clock()
        is_own, was_deaf = news.process == self.presence.process, self.presence.is_deaf(now)
        self.presence.learn(news, now)
        if not is_own:
            self.signals.learn(news.process, news.signals, now)
        if news.seq > self.room.seq:
            self.room.gap()
        if was_deaf or not is_own:
            self.changed()

    # What is to be done, and when

    def next_at(self, now: int) -> int:
        """When it has to be looked after next, in ms; a time that is over means at once."""
        self.weighed = self.room.state
        if self.announced_at == NEVER or self.must_show(now):
            return now
        if self.presence.sockets:
            times: tuple[int | None, ...] = (
                self.announces_at(),
                self.chores_at(now),
                self.signals.changes(now),
            )
        else:
            times = (self.used_at + CLOSE_AFTER_MS, None)
        return min(at for at in (*times, self.presence.changes(now)) if at is not None)

    def must_show(self, now: int) -> bool:
        """Whether it is not shown yet who is here, or what they signal."""
        is_old = self.presence.people(now) != self.people_shown
        return is_old or self.signals_to(now) != self.signals_shown

    def must_announce(self, now: int) -> bool:
        """Whether the others are to be told whom we have: of each change, and then regularly."""
        regularly = bool(self.presence.sockets) and now >= self.announces_at()
        return self.announced_at == NEVER or regularly

    def announces_at(self) -> int:
        """When the others are told next if nothing changes: at one time with many meetings."""
        return (self.announced_at + SAY_EVERY_MS) // TOGETHER_MS * TOGETHER_MS

    def must_close(self, now: int) -> bool:
        """Whether nobody has been in it, or about to come, for long enough."""
        return not self.presence.sockets and now - self.used_at >= CLOSE_AFTER_MS

    def chores_at(self, now: int) -> int | None:
        ahead = self.room.ahead
        at = next_at(self.room.state, self.away_in_log(now), now + ahead)
        return None if at is None else max(at - ahead, self.chores_from)

    def away_in_log(self, now: int) -> dict[MemberId, int]:
        """The same by the time of the log."""
        return {member: at + self.room.ahead for member, at in self.away(now).items()}

    def away(self, now: int) -> dict[MemberId, int]:
        """Who is away, and from when on they count as gone.

        A coach whose chair is offered does until they are here again.
        """
        chair = self.room.state.chair
        away = self.presence.away((member.id for member in self.room.state.members), now)
        if chair.coach and chair.offered and chair.coach not in self.presence.here:
            away[chair.coach] = 0
        return away

    def show(self) -> None:
        """Show who is here and what they signal, if that is not what was shown last."""
        now = self.room.clock()
        if self.signals_to(now) != self.signals_shown:
            self.show_signals()
        if self.presence.people(now) != self.people_shown:
            self.show_people()

    def people_told(self) -> Mapping[MemberId, Here]:
        """Who is here, for whoever comes; all are shown it soon.

        If it were as before by then, whoever came would never learn that.
        """
        people = self.presence.people(self.room.clock())
        if people != self.people_shown:
            self.people_shown = NOBODY_SHOWN
            self.changed()
        return people

    def show_signals(self) -> None:
        """Show what is signalled, to whoever leads."""
        self.signals_shown = self.signals_to(self.room.clock())
        raised, _ = self.signals_shown
        self.screens.signals(self.name, raised, self.room.state.chair.coach)

    def signals_to(self, now: int) -> SignalsShown:
        """What is signalled, and who is to see it."""
        raised = self.signals.shown(now)
        return (raised, self.room.state.chair.coach) if raised else NOTHING_SHOWN

    def show_people(self) -> None:
        self.people_shown = self.presence.people(self.room.clock())
        self.screens.presence(self.name, self.people_shown, self.room.seq)

    async def do_chores(self) -> None:
        """Do what the house has to do by itself, until nothing is left; waits for the store."""
        now = self.room.clock()
        for _ in range(MOST_CHORES):
            gone = [member for member, at in self.away(now).items() if at <= now]
            todo = chore(self.room.state, gone, now + self.room.ahead)
            if todo is None:
                return
            if isinstance(await self.room.act(todo, HOUSE), Refusal):
                break
        self.chores_from = self.room.clock() + TRY_AGAIN_MS
