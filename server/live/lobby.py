"""The meetings and sets that are open in this process: opened once, followed, closed when empty."""

import asyncio
import logging
from collections.abc import Callable
from functools import partial

from msgspec.structs import replace

from server.domain.refusals import Reason, Refusal
from server.domain.visible import lacks_words, looked_up
from server.live.agenda import Agenda
from server.live.deciders import MEETING
from server.live.delivery import Elsewhere
from server.live.group import LiveSet
from server.live.meeting import LiveMeeting
from server.live.presence import Presence, encode_news
from server.live.room import Room
from server.live.screens import Screens
from server.live.sets import SetRoom, erase_set, meeting_name, records_name, set_name
from server.store.log import START, Line, Log, LogAway, LogUnavailable

logger = logging.getLogger(__name__)

MOST_SETS = 1000


class Lobby:
    """The way to every room of this process."""

    def __init__(self, log: Log, clock: Callable[[], int], process: str, screens: Screens) -> None:
        """`clock` gives ms since 1970; `process` is a name no other process has."""
        self.log, self.clock, self.process, self.screens = log, clock, process, screens
        self.sets: dict[str, SetRoom] = {}
        self.followed: dict[str, LiveSet] = {}
        self.meetings: dict[str, LiveMeeting] = {}
        self.opening: dict[str, asyncio.Task[LiveMeeting]] = {}
        self.unreadable: dict[str, Line] = {}
        self.agenda = Agenda(clock, self.look_after)

    # Sets

    async def set(self, id: str, records: bool = True) -> SetRoom | Refusal:
        """The set as it is now, with the records of its meetings or not; raises LogUnavailable.

        Of one that is deleted what may be left is removed: whoever deleted it got no further.
        """
        room = self.known(id) or self.set_to_be(id)
        await (room.level() if records else room.read_on())
        if room.state.deleted:
            await self.remove(id, room)
            return Refusal(Reason.SET_DELETED)
        if not room.seq:
            self.sets.pop(id, None)
            return Refusal(Reason.NO_SUCH_SET, "set")
        kept = self.keep(id, room)
        if records and kept is not room:  # another was opened at the same time
            await kept.read_records()
        return kept

    def known(self, id: str) -> SetRoom | None:
        """The one room that there is here for a set."""
        followed = self.followed.get(set_name(id))
        return followed.room if followed else self.sets.get(id)

    def keep(self, id: str, found: SetRoom) -> SetRoom:
        """Keep a set as the latest that was asked for; the one asked for longest ago gives way."""
        room = brought_up(self.known(id) or found, found)
        self.sets.pop(id, None)
        self.sets[id] = room
        if len(self.sets) > MOST_SETS:
            del self.sets[next(iter(self.sets))]
        return room

    async def remove(self, id: str, room: SetRoom) -> None:
        """Remove all that is kept of a set, if it is deleted; raises LogUnavailable."""
        if not room.state.deleted:
            return
        await erase_set(self.log, id, room.state)
        self.sets.pop(id, None)

    def set_to_be(self, id: str) -> SetRoom:
        """A room for a set that may not exist yet."""
        room = SetRoom(self.log, id, self.clock)
        room.unreadable = self.unreadable
        return room

    async def follow(self, room: SetRoom) -> SetRoom:
        """Hear of a set whose members are about to come in, until they have left.

        Gives the room that is followed; waits for the store, raises LogUnavailable.
        """
        if room.name in self.followed:
            self.followed[room.name].used_at = self.clock()
            return brought_up(self.followed[room.name].room, room)
        group = LiveSet(room, self.screens, partial(self.changed, room.name))
        self.followed[room.name] = group
        room.heard, room.on_anew = lambda line: group.hear(), group.hear
        self.changed(room.name)
        await self.log.watch(room.name, group.watcher)
        await room.read_on()
        return room

    async def unfollow(self, group: LiveSet) -> None:
        name = group.room.name
        del self.followed[name]
        if group.room.state.deleted:
            self.sets.pop(group.room.id, None)
        group.room.tell_nobody()
        await self.log.unwatch(name, group.watcher)
        if name not in self.followed:  # or it is followed again, and reads for that
            await group.room.close()

    # Meetings

    async def meeting_now(self, group: str, number: int) -> LiveMeeting:
        """The meeting as it is in the log now; raises LogUnavailable, and Unreadable."""
        name = meeting_name(group, number)
        is_read_anew = name not in self.meetings and name not in self.opening
        meeting = await self.meeting(group, number)
        if not is_read_anew:
            await meeting.room.level()
        return meeting

    async def meeting(self, group: str, number: int) -> LiveMeeting:
        """The meeting, followed; that the set has planned it is for the caller to know.

        Raises LogUnavailable.
        """
        name = meeting_name(group, number)
        if name in self.meetings:
            self.meetings[name].used_at = self.clock()  # whoever asks is about to come in
            return self.meetings[name]
        if name not in self.opening:
            opening = self.open(group, number)
            self.opening[name] = asyncio.create_task(opening, name=f"opening {name}")
            self.opening[name].add_done_callback(lambda task: self.opening.pop(name))
        return await asyncio.shield(self.opening[name])

    async def open(self, group: str, number: int) -> LiveMeeting:
        name = meeting_name(group, number)
        room = Room(self.log, name, MEETING, self.clock, self.elsewhere(group, number))
        room.unreadable = self.unreadable
        presence = Presence(self.process, self.clock())
        meeting = LiveMeeting(room, presence, self.screens, partial(self.changed, name))
        await self.log.watch(name, meeting.watcher)
        try:
            await room.level()  # in silence: history is read, never announced
        except BaseException:
            await self.log.unwatch(name, meeting.watcher)
            await room.close()
            raise
        room.heard, room.on_stuck, room.on_anew = meeting.heard, meeting.stuck, meeting.anew
        self.meetings[name] = meeting
        self.changed(name)
        return meeting

    def elsewhere(self, group: str, number: int) -> Elsewhere:
        """Where the words stand that a meeting only names: in its set."""
        room = self.known(group) or self.set_to_be(group)
        return Elsewhere(
            room.level,
            lambda entry: lacks_words(entry, room.state),
            lambda entry: looked_up(entry, room.state, number),
            records_name(group),
            str(number),
        )

    async def announce(self, meeting: LiveMeeting) -> None:
        """Tell the other processes whom we have here, and learn how far the log is.

        Waits for the store.
        """
        meeting.announced_at = now = self.clock()
        news = encode_news(
            replace(meeting.presence.news(meeting.room.seq, now), signals=meeting.signals.left(now))
        )
        try:
            meeting.room.compare(await self.log.publish(meeting.name, news))
        except LogAway:
            pass  # everybody was told
        except LogUnavailable as error:
            about = {"about": meeting.name}
            logger.warning("could not announce who is here: %s", error, extra=about)

    async def close(self, meeting: LiveMeeting) -> None:
        del self.meetings[meeting.name]
        meeting.room.tell_nobody()
        await self.log.unwatch(meeting.name, meeting.watcher)
        await meeting.room.close()

    # What is to be done, and when

    def changed(self, name: str) -> None:
        """Note when a meeting or a set is to be looked after, now that it changed; never raises."""
        try:
            at = self.next_at(name)
        except Exception:  # what is wrong is found again, and logged, when it is looked after
            at = self.clock()
        self.agenda.put(name, at)

    def next_at(self, name: str) -> int | None:
        """When a meeting or a set has to be looked after next, in ms; None: it is not open."""
        found = self.meetings.get(name) or self.followed.get(name)
        return found.next_at(self.clock()) if found else None

    async def look_after(self, name: str) -> int | None:
        """Do what is to be done in a meeting or a set, and give when to look after it next."""
        if name in self.meetings:
            await self.look_after_meeting(self.meetings[name])
        elif name in self.followed and not await self.followed[name].look_after():
            await self.unfollow(self.followed[name])
        return self.next_at(name)

    async def look_after_meeting(self, meeting: LiveMeeting) -> None:
        now = self.clock()
        meeting.show()
        if meeting.must_announce(now):
            await self.announce(meeting)
        elif meeting.must_close(now):
            await self.close(meeting)
        if meeting.presence.sockets:  # after the news, so that all processes think alike
            await meeting.do_chores()

    async def end(self) -> None:
        """End whatever is being looked after; called once nothing new begins."""
        await self.agenda.close()


def brought_up(room: SetRoom, to: SetRoom) -> SetRoom:
    """Bring one room of a set as far as another that was opened at the same time, and give it."""
    for line in to.lines[room.seq :]:
        room.hear(line, to.lines[line.seq - 2].mark if line.seq > 1 else START)
    return room
