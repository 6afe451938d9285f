"""The meetings and sets that are open in this process: opened once, followed, closed when empty."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from typing import Protocol

from server.domain.meeting.chores import chore
from server.domain.meeting.state.meeting import Meeting
from server.domain.refusals import Reason, Refusal
from server.domain.visible import looked_up
from server.domain.words import HOUSE, MemberId
from server.live.deciders import MEETING
from server.live.presence import SAY_EVERY_MS, Here, Presence, decode_news, encode_news
from server.live.room import Delivery, Elsewhere, Room
from server.live.sets import SetRoom, meeting_name, records_name
from server.store.log import Log, LogUnavailable, Watcher

logger = logging.getLogger(__name__)

MOST_SETS = 1000
CLOSE_AFTER_MS = 30_000
LOOK_EVERY_S = 0.5
NEVER = 0
MOST_CHORES = 50
"""In one look; the rest waits for the next."""


class Stage(Protocol):
    """Where a meeting is shown: the sockets of this process."""

    def entry(self, name: str, delivery: Delivery) -> None:
        """Show a line that was just written, to each as they may see it."""
        ...

    def stuck(self, name: str, refusal: Refusal) -> None:
        """Show that a meeting cannot go on here, and why."""
        ...

    def presence(self, name: str, people: Mapping[MemberId, Here], seq: int) -> None:
        """Show who is here, now that it changed; `seq` is the last line shown."""
        ...


class Gathering:
    """A meeting's room, with the people who are in it."""

    def __init__(self, room: Room[Meeting], presence: Presence, now: int) -> None:
        self.room, self.presence = room, presence
        self.used_at, self.told_at = now, now
        self.shown: tuple[Mapping[MemberId, Here], int] = ({}, 0)
        self.watcher = Watcher(room.hear, self.told, room.gap)

    def gone(self, now: int) -> frozenset[MemberId]:
        """Who is gone; a coach whose chair is offered is, until they are here again."""
        chair = self.room.state.chair
        gone = self.presence.gone((member.id for member in self.room.state.members), now)
        if chair.coach and chair.offered and self.presence.how(chair.coach, now) is not Here.HERE:
            gone |= {chair.coach}
        return gone

    def told(self, text: bytes) -> None:
        """Hear another process; one that is further than we are shows that we missed a line."""
        news = decode_news(text)
        self.presence.learn(news, self.room.clock())
        if news.seq > self.room.seq:
            self.room.gap()


class Lobby:
    """The way to every room of this process."""

    def __init__(self, log: Log, clock: Callable[[], int], process: str, stage: Stage) -> None:
        """`clock` gives ms since 1970; `process` is a name no other process has."""
        self.log, self.clock, self.process, self.stage = log, clock, process, stage
        self.sets: dict[str, SetRoom] = {}
        self.gatherings: dict[str, Gathering] = {}
        self.opening: dict[str, asyncio.Task[Gathering]] = {}

    async def set(self, id: str) -> SetRoom | Refusal:
        """The set as it is in the log now; raises LogUnavailable."""
        room = self.sets.get(id) or self.set_to_be(id)
        await room.level()
        if not room.seq:
            return Refusal(Reason.NO_SUCH_SET, "set")
        self.sets.pop(id, None)
        self.sets[id] = room  # as the latest; the one asked for longest ago gives way
        if len(self.sets) > MOST_SETS:
            del self.sets[next(iter(self.sets))]
        return room

    def set_to_be(self, id: str) -> SetRoom:
        """A room for a set that may not exist yet."""
        return SetRoom(self.log, id, self.clock)

    async def meeting(self, group: str, number: int) -> Gathering:
        """The meeting, followed; that the set has planned it is for the caller to know.

        Raises LogUnavailable.
        """
        name = meeting_name(group, number)
        if name in self.gatherings:
            self.gatherings[name].used_at = self.clock()  # whoever asks is about to come in
            return self.gatherings[name]
        if name not in self.opening:
            opening = self.open(group, number)
            self.opening[name] = asyncio.create_task(opening, name=f"opening {name}")
            self.opening[name].add_done_callback(lambda task: self.opening.pop(name))
        return await asyncio.shield(self.opening[name])

    async def open(self, group: str, number: int) -> Gathering:
        name = meeting_name(group, number)
        room = Room(self.log, name, MEETING, self.clock, self.elsewhere(group, number))
        gathering = Gathering(room, Presence(self.process, self.clock()), self.clock())
        await self.log.watch(name, gathering.watcher)
        await room.level()  # in silence: history is read, never announced
        room.heard = lambda delivery: self.stage.entry(name, delivery)
        room.on_stuck = lambda refusal: self.stage.stuck(name, refusal)
        self.gatherings[name] = gathering
        return gathering

    def elsewhere(self, group: str, number: int) -> Elsewhere:
        """Where the words stand that a meeting only names: in its set."""
        room = self.sets.get(group) or self.set_to_be(group)
        return Elsewhere(
            room.level,
            lambda entry: looked_up(entry, room.state, number),
            records_name(group),
            str(number),
        )

    def enter(self, gathering: Gathering, member: MemberId, sid: str) -> None:
        """Count a socket in, and let others know soon."""
        gathering.presence.enter(member, sid)
        gathering.told_at = NEVER
        self.show(gathering)

    def leave(self, gathering: Gathering, member: MemberId, sid: str) -> None:
        """Count a socket out; waits for nothing, as a broken connection must not."""
        gathering.presence.leave(member, sid)
        gathering.told_at = NEVER
        self.show(gathering)

    def show(self, gathering: Gathering) -> None:
        """Show who is here, if it is not what was shown last."""
        room = gathering.room
        shown = (gathering.presence.people(self.clock()), room.seq)
        if shown[0] != gathering.shown[0] or shown[1] < gathering.shown[1]:
            self.stage.presence(room.name, *shown)
        gathering.shown = shown

    async def tell(self, gathering: Gathering) -> None:
        """Tell the other processes whom we have here."""
        gathering.told_at = self.clock()
        news = encode_news(gathering.presence.news(gathering.room.seq))
        try:
            await self.log.tell(gathering.room.name, news)
        except LogUnavailable as error:
            logger.warning("could not tell who is here: %s", error)

    async def keep_house(self) -> None:
        """Until cancelled: show who came and went elsewhere, and close rooms left empty."""
        while True:
            for gathering in list(self.gatherings.values()):
                try:
                    await self.look_after(gathering)
                except Exception:  # one meeting's trouble must not leave the others unattended
                    logger.exception("could not look after %s", gathering.room.name)
            await asyncio.sleep(LOOK_EVERY_S)

    async def look_after(self, gathering: Gathering) -> None:
        now = self.clock()
        self.show(gathering)
        if gathering.presence.sockets:
            gathering.used_at = now
        if self.should_tell(gathering, now):
            await self.tell(gathering)
        elif now - gathering.used_at > CLOSE_AFTER_MS:
            await self.close(gathering)
        if gathering.presence.sockets:  # after the news, so that all processes think alike
            await do_chores(gathering, now)

    def should_tell(self, gathering: Gathering, now: int) -> bool:
        regularly = bool(gathering.presence.sockets) and now - gathering.told_at >= SAY_EVERY_MS
        return gathering.told_at == NEVER or regularly

    async def close(self, gathering: Gathering) -> None:
        del self.gatherings[gathering.room.name]
        await self.log.unwatch(gathering.room.name, gathering.watcher)
        await gathering.room.close()


async def do_chores(gathering: Gathering, now: int) -> None:
    """Do what the house has to do in a meeting by itself, until nothing is left."""
    room, gone = gathering.room, gathering.gone(now)
    for _ in range(MOST_CHORES):
        todo = chore(room.state, gone, now)
        if todo is None or isinstance(await room.act(todo, HOUSE), Refusal):
            return
