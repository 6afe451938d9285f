"""The live room over Socket.IO: receives `join` and `act`, sends `entry` and `presence`."""

import logging
from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from server.domain.refusals import Reason, Refusal
from server.domain.secrets import digest
from server.domain.sets.person import Person
from server.domain.sets.watching import barred
from server.edge.budgets import A_WORD, Budget, Budgets, is_seated, words
from server.edge.reading import read
from server.edge.saying import refused
from server.edge.shapes import (
    PROTOCOL,
    Join,
    Joined,
    Service,
    ServiceState,
)
from server.edge.socket.acting import Acting
from server.edge.socket.joining import is_long, so_far
from server.edge.socket.manager import ROOT
from server.edge.socket.pings import PONG_WITHIN_S
from server.edge.socket.server import Server
from server.edge.socket.session import Session, Sessions
from server.live import attending
from server.live.lobby import Lobby
from server.live.reading import Unreadable
from server.live.sets import SetRoom
from server.store.log import Log, LogAway, LogUnavailable

logger = logging.getLogger(__name__)

SECOND_MS = 1_000


class Sockets(Acting):
    """The sockets of this process: what each asks for, and what is sent to those in a meeting."""

    def __init__(
        self,
        log: Log,
        clock: Callable[[], int],
        process: str,
        serve: Callable[..., Any] = Server,
    ) -> None:
        """`clock` gives ms since 1970; `process` is a name no other process has.

        `serve` makes what carries the words, as Server does.
        """
        self.clock = clock
        self.lobby = Lobby(log, clock, process, self)
        self.sessions = Sessions()
        self.budgets = Budgets()
        self.service_at: Callable[[str], Service] = lambda meeting: Service(ServiceState.WELL)
        """How the service is for a meeting; whoever joins is told."""
        self.unanswered = 0
        self.requests = {"join": self.join, "act": self.act, "signal": self.signal}
        self.sio = serve(self.receive)
        self.sio.hold = self.hold
        self.sio.act = self.act_at_once
        self.sio.on("connect", self.connect)
        self.sio.on("disconnect", self.disconnect)

    # What comes in

    async def connect(self, sid: str, environ: Any, auth: Any = None) -> None:
        """Let everyone in: who they are is said with `join`, where a refusal has words."""

    async def disconnect(self, sid: str, reason: str) -> None:
        """Forget the socket; an exception here, or a wait, would leave a ghost."""
        reasons = self.sio.reason
        silent_s = PONG_WITHIN_S if reason == reasons.PING_TIMEOUT else 0
        self.leave(sid, reason == reasons.CLIENT_DISCONNECT, silent_s * SECOND_MS)

    async def receive(self, sid: str, name: str, arguments: list[Any], size: int = 0) -> Any:
        """Answer one message of one socket; a refusal is an answer too, and nothing is raised."""
        self.unanswered += 1
        try:
            cost = *self.payer(sid, name, arguments), words(size)
            too_fast = None
            if not self.budgets.takes_at_once(*cost):
                too_fast = await self.budgets.line_up(*cost)
            outcome = too_fast or await self.answer(sid, name, arguments)
        except LogAway:
            outcome = Refusal(Reason.STORE_AWAY)
        except LogUnavailable as error:
            logger.error("a message was not answered: %s", error, extra=self.about(sid))
            outcome = Refusal(Reason.STORE_AWAY)
        except Unreadable as error:
            outcome = Refusal(error.reason)
        except Exception:
            logger.exception("a mistake of ours, on a message", extra=self.about(sid))
            outcome = Refusal(Reason.FAULT)
        finally:
            self.unanswered -= 1
        return refused(outcome) if isinstance(outcome, Refusal) else outcome

    async def hold(self, eio_sid: str, address: str, size: int, is_word: bool) -> Refusal | None:
        """Let a socket wait that is too fast, before what it sent is read, or say when it may."""
        session = self.sessions.get(self.sio.manager.sid_from_eio_sid(eio_sid, ROOT) or "")
        key = session.seat if session else address
        too_fast = await self.budgets.line_up(Budget.LARGE_WORDS, key) if size > A_WORD else None
        if too_fast or is_word:
            return too_fast
        budget = Budget.WORDS if session else Budget.GUESTS_WORDS
        return await self.budgets.line_up(budget, key, words(size))

    def payer(self, sid: str, name: str, arguments: list[Any]) -> tuple[Budget, str]:
        """Of what budget a message is: of the seat it comes from, or joins with, or of guests."""
        if session := self.sessions.get(sid):
            return Budget.WORDS, session.seat
        match name, arguments:
            case "join", [{"set": str(group), "token": str(token)}] if is_seated(
                self.lobby, group, token
            ):
                return Budget.WORDS, digest(token)
        return Budget.GUESTS_WORDS, self.sio.address_of(sid)

    async def answer(self, sid: str, name: str, arguments: list[Any]) -> Any:
        if not isinstance(name, str) or name not in self.requests:
            return Refusal(Reason.UNKNOWN_WORD)
        if len(arguments) != 1:
            return Refusal(Reason.MALFORMED)
        return await self.requests[name](sid, arguments[0])

    async def join(self, sid: str, data: Any) -> Joined | Refusal:
        """Enter a meeting, and give it so far; waits for the store, raises LogUnavailable."""
        request = read(data, Join)
        if isinstance(request, Refusal):
            return request
        if request.protocol != PROTOCOL:
            return Refusal(Reason.OTHER_PROTOCOL, "protocol")
        group = await self.lobby.set(request.set, records=False)
        if isinstance(group, Refusal):
            return group
        person = group.state.seated(digest(request.token))
        if isinstance(person, Refusal):
            return person
        return await self.enter(sid, request, group, person)

    async def enter(
        self, sid: str, request: Join, group: SetRoom, person: Person
    ) -> Joined | Refusal:
        if refusal := barred(group.state, person):
            return refusal
        planned = group.state.meeting(request.meeting)
        if planned is None:
            return Refusal(Reason.NO_SUCH_MEETING, "meeting")
        if planned.cancelled_at:
            return Refusal(Reason.MEETING_CANCELLED, "meeting")
        group = await self.lobby.follow(group)
        meeting = await self.lobby.meeting_now(request.set, request.meeting)
        if meeting.room.state.due or meeting.room.state.kept:  # their words stand in the records
            await group.read_records()
        seat = digest(request.token)
        life = self.lobby.log.life(meeting.name)
        long = is_long(meeting.room, request.position, life)
        if long and (too_fast := await self.budgets.line_up(Budget.LONG_JOINS, seat)):
            return too_fast
        if refusal := await attending.arrive(group, request.set, meeting.room, planned, person):
            return refusal
        if not self.sio.manager.is_connected(sid, ROOT):
            return Refusal(Reason.NOT_JOINED)  # it went while we waited; nobody hears this
        # From here to the reply nothing waits: the socket hears each later line, and hears it once.
        connection = self.sio.manager.eio_sid_from_sid(sid, ROOT)
        if not self.sessions.has_room(sid, seat):
            return Refusal(Reason.TOO_MANY_OPEN)
        session = Session(connection, group, meeting, person.id, seat)
        if lost := session.is_lost():
            return lost  # meanwhile
        life = self.lobby.log.life(meeting.name)
        joined = so_far(meeting, request.position, session, life)
        if joined.more:
            return joined
        self.begin(sid, session)
        service = self.service_at(meeting.name)
        if service.state is not ServiceState.WELL:
            self.sio.send_message(connection, "service", service)
        return replace(joined, people=meeting.people_told())

    def begin(self, sid: str, session: Session) -> None:
        """Move a socket to a meeting; one that joins again where it is, to catch up, just stays."""
        before = self.sessions.get(sid)
        if before is None or not before.is_where(session):
            self.leave(sid)
            session.meeting.enter(session.member, sid)
        self.sessions.put(sid, session)
        self.sio.seat(session.connection, True)
