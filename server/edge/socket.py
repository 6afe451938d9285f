"""The live room over Socket.IO: hears `join` and `act`, says `entry` and `presence`."""

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec
from msgspec import Raw, Struct

from server.domain.meeting.fold import Command
from server.domain.meeting.seats import MemberUnseated
from server.domain.refusals import Reason, Refusal
from server.domain.sets.state import LearningSet, Person
from server.domain.words import MemberId
from server.edge.reading import read
from server.edge.saying import refused
from server.edge.shapes import Done, Join, Joined, Presence
from server.edge.transport import Server
from server.live import cycle
from server.live.deciders import MEETING
from server.live.lobby import Gathering, Lobby
from server.live.presence import Here
from server.live.room import Room, Told
from server.live.seats import digest
from server.store.log import Log, LogUnavailable

logger = logging.getLogger(__name__)

COMMAND: Any = Command
LOOK_AT_SEATS_EVERY_S = 5


class Place(Struct, frozen=True):
    """Where a socket is: in which meeting of which set, and as whom."""

    group: Room[LearningSet]
    gathering: Gathering
    member: MemberId
    seat: str

    def is_lost(self) -> Refusal | None:
        """Why its seat does not stand any more; None if it does."""
        found = self.group.state.seated(self.seat)
        return found if isinstance(found, Refusal) else None


class Sockets:
    """The sockets of this process, and the meetings they are in."""

    def __init__(
        self, log: Log, clock: Callable[[], int], process: str, origins: Iterable[str]
    ) -> None:
        self.clock = clock
        self.lobby = Lobby(log, clock, process, self)
        self.places: dict[str, Place] = {}
        self.audiences: dict[str, dict[str, str]] = {}
        self.sio = Server(self.hear, origins)
        self.sio.on("connect", self.connect)
        self.sio.on("disconnect", self.disconnect)

    async def connect(self, sid: str, environ: Any, auth: Any = None) -> None:
        """Let everyone in: who they are is said with `join`, where a refusal has words."""

    async def disconnect(self, sid: str, reason: str) -> None:
        """Forget the socket; an exception here, or a wait, would leave a ghost."""
        self.leave(sid)

    def leave(self, sid: str) -> None:
        if place := self.places.pop(sid, None):
            name = place.gathering.room.name
            del self.audiences[name][sid]
            if not self.audiences[name]:
                del self.audiences[name]
            self.lobby.leave(place.gathering, place.member, sid)

    async def hear(self, sid: str, word: str, arguments: list[Any]) -> Any:
        """Answer one word of one socket; a refusal is an answer too."""
        try:
            outcome = await self.answer(sid, word, arguments)
        except LogUnavailable as error:
            logger.error("a %s was not answered: %s", word, error)
            outcome = Refusal(Reason.STORE_AWAY)
        except Exception:
            logger.exception("a mistake of ours, on a %s", word)
            outcome = Refusal(Reason.FAULT)
        return refused(outcome) if isinstance(outcome, Refusal) else outcome

    async def answer(self, sid: str, word: str, arguments: list[Any]) -> Any:
        words = {"join": self.join, "act": self.act}
        if not isinstance(word, str) or word not in words:
            return Refusal(Reason.UNKNOWN_WORD)
        if len(arguments) != 1:
            return Refusal(Reason.MALFORMED)
        return await words[word](sid, arguments[0])

    async def join(self, sid: str, data: Any) -> Joined | Refusal:
        wish = read(data, Join)
        if isinstance(wish, Refusal):
            return wish
        group = await self.lobby.set(wish.set)
        if isinstance(group, Refusal):
            return group
        person = group.state.seated(digest(wish.token))
        if isinstance(person, Refusal):
            return person
        return await self.enter(sid, wish, group, person)

    async def keep_seats(self) -> None:
        """Until cancelled: let go of sockets whose seat was given up or lost somewhere else."""
        while True:
            await asyncio.sleep(LOOK_AT_SEATS_EVERY_S)
            for group in {place.group for place in self.places.values()}:
                try:
                    await group.level()
                except LogUnavailable as error:
                    logger.warning("could not look at the seats: %s", error)
            for sid, place in list(self.places.items()):
                if refusal := place.is_lost():
                    self.let_go(sid, place, refusal)

    async def enter(
        self, sid: str, wish: Join, group: Room[LearningSet], person: Person
    ) -> Joined | Refusal:
        planned = group.state.meeting(wish.meeting)
        if planned is None:
            return Refusal(Reason.NO_SUCH_MEETING, "meeting")
        gathering = await self.lobby.meeting(wish.set, wish.meeting)
        await gathering.room.level()
        arrival = await cycle.arrive(group, wish.set, gathering.room, planned, person)
        if isinstance(arrival, Refusal):
            return arrival
        if not self.sio.manager.is_connected(sid, "/"):
            return Refusal(Reason.NOT_JOINED)  # it went while we waited; nobody hears this
        # From here to the reply nothing waits: the socket hears each later line, and hears it once.
        self.take_place(sid, Place(group, gathering, person.id, digest(wish.token)))
        return self.so_far(wish, gathering, person.id)

    def take_place(self, sid: str, place: Place) -> None:
        """Move a socket to a meeting; one that joins again where it is, to catch up, just stays."""
        before = self.places.get(sid)
        if before and (before.gathering, before.member) == (place.gathering, place.member):
            self.places[sid] = place
            return
        self.leave(sid)
        self.lobby.enter(place.gathering, place.member, sid)
        self.places[sid] = place
        audience = self.audiences.setdefault(place.gathering.room.name, {})
        audience[sid] = self.sio.manager.eio_sid_from_sid(sid, "/")

    def so_far(self, wish: Join, gathering: Gathering, me: MemberId) -> Joined:
        room = gathering.room
        known = wish.opened == room.state.opened_at and wish.since <= room.seq
        told = room.told[wish.since if known else 0 :]
        return Joined(
            me=me,
            seq=room.seq,
            opened=room.state.opened_at,
            anew=not known,
            entries=[Raw(line.to(me)) for line in told],
            people=gathering.presence.people(self.clock()),
            now=self.clock(),
        )

    async def act(self, sid: str, data: Any) -> Done | Refusal:
        place = self.places.get(sid)
        if place is None:
            return Refusal(Reason.NOT_JOINED)
        if refusal := place.is_lost():
            return refusal
        command = read(data, COMMAND)
        if isinstance(command, Refusal):
            return command
        outcome = await cycle.act(place.group, place.gathering.room, command, place.member)
        return outcome if isinstance(outcome, Refusal) else Done(outcome)

    def entry(self, name: str, told: Told) -> None:
        """Say a line to all who are in the meeting, to each as they may see it."""
        if told.veiled is None:
            self.sio.spread(self.audience(name), "entry", told.text)
        else:
            for sid, eio_sid in list(self.audiences.get(name, {}).items()):
                self.sio.spread([eio_sid], "entry", told.to(self.places[sid].member))
        if b"member_unseated" in told.text:
            self.see_out(name, MEETING.read(told.text).event)

    def presence(self, name: str, people: Mapping[MemberId, Here], seq: int) -> None:
        """Say who is here."""
        text = msgspec.json.encode(Presence(people, seq, self.clock()))
        self.sio.spread(self.audience(name), "presence", text)

    def audience(self, name: str) -> list[str]:
        """The engine's names of the sockets that are in a meeting."""
        return list(self.audiences.get(name, {}).values())

    def see_out(self, name: str, event: Any) -> None:
        """Close the sockets of somebody who was taken out of the set."""
        if not isinstance(event, MemberUnseated):
            return
        for sid in list(self.audiences.get(name, {})):
            if self.places[sid].member == event.member:
                self.let_go(sid, self.places[sid], Refusal(Reason.SEAT_REVOKED))

    def let_go(self, sid: str, place: Place, refusal: Refusal) -> None:
        """Tell a socket why, and close it."""
        self.sio.say(self.audiences[place.gathering.room.name][sid], "refused", refused(refusal))
        self.leave(sid)
        self.sio.start_background_task(self.sio.disconnect, sid)
