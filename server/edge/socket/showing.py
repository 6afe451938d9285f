"""What is sent to those who are in a meeting, and to nobody else; nothing here waits."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from server.domain.meeting.seats import KnownAs, MemberSeated, MemberUnseated
from server.domain.refusals import Reason, Refusal
from server.domain.sets.watching import READS_ALL, may_hear
from server.domain.words import MemberId
from server.edge.saying import refused
from server.edge.shapes import Presence, Service, SetChanged, Signals
from server.edge.socket.joining import position
from server.edge.socket.server import Server
from server.edge.socket.session import Session, Sessions
from server.live.delivery import Delivery
from server.live.lobby import Lobby
from server.live.presence import Here
from server.live.signals import SignalKind

COMING = (MemberSeated, KnownAs)
"""The events by which somebody is heard from now on."""


class Showing:
    """The sockets of this process as screens: all that goes out of the house by them."""

    sio: Server
    lobby: Lobby
    sessions: Sessions
    service: Service

    def leave(self, sid: str, left: bool = True, silent_ms: int = 0) -> None:
        """End the session of a socket, if it has one; waits for nothing.

        `left` says that whoever had it went, where otherwise the connection broke.
        """
        if session := self.sessions.remove(sid):
            session.meeting.leave(session.member, sid, left, silent_ms)
            self.sio.seat(session.connection, False)

    def entry(self, meeting: str, delivery: Delivery) -> None:
        """Send a line to all who are in the meeting, to each as they may see it.

        Whoever observes hears nothing of somebody who has not agreed to that: they are out first.
        """
        event = delivery.entry.event
        if isinstance(event, COMING) and event.role in READS_ALL:
            self.keep_from(meeting, event.member)
        if text := delivery.for_all:
            self.broadcast(meeting, "entry", text)
        else:
            for _, session in self.sessions.of(meeting):
                self.sio.broadcast([session.connection], "entry", delivery.to(session.sees))
        self.see_out(meeting, event)

    def stuck(self, meeting: str, refusal: Refusal) -> None:
        """Tell all who are in a meeting that it cannot go on here, and close their sockets."""
        for sid, session in self.sessions.of(meeting):
            self.close(sid, session, refusal)

    def presence(self, meeting: str, people: Mapping[MemberId, Here], seq: int) -> None:
        """Send who is here to all who are in the meeting."""
        if sessions := self.sessions.of(meeting):
            room = sessions[0][1].meeting.room
            where = position(room, seq, self.lobby.log.life(meeting))
            text = msgspec.json.encode(Presence(people, where, room.now()))
            self.broadcast(meeting, "presence", text)

    def signals(
        self, meeting: str, raised: Mapping[MemberId, Sequence[SignalKind]], leads: MemberId | None
    ) -> None:
        """Send what is signalled to the sockets of whoever leads, and of those who learn to."""
        text = msgspec.json.encode(Signals(raised))
        sessions = [session for _, session in self.sessions.of(meeting)]
        theirs = [session.connection for session in sessions if session.hears_signals(leads)]
        self.sio.broadcast(theirs, "signals", text)

    def broadcast(self, meeting: str, name: str, value: bytes) -> None:
        self.sio.broadcast(self.sessions.connections(meeting), name, value)

    def tell(
        self, service: Service, concerns: Callable[[str], bool] = lambda meeting: True
    ) -> None:
        """Tell all in meetings that it concerns how the service is."""
        sessions = self.sessions.by_socket.values()
        connections = [one.connection for one in sessions if concerns(one.meeting.name)]
        self.sio.broadcast(connections, "service", msgspec.json.encode(service))

    def set_changed(self, group: str, seq: int) -> None:
        """Tell all of a set who are in a meeting that their set has changed."""
        self.broadcast(group, "set", msgspec.json.encode(SetChanged(seq)))

    # Lost seats

    def keep_from(self, meeting: str, comes: MemberId) -> None:
        """Close the sockets of those who observe, where somebody comes who has yet to agree."""
        for sid, session in self.sessions.of(meeting):
            if not may_hear(session.group.state, session.member, comes):
                self.close(sid, session, Refusal(Reason.AWAITS_CONSENT))

    def see_out(self, meeting: str, event: Any) -> None:
        """Close the sockets of somebody who was taken out of the set."""
        if isinstance(event, MemberUnseated):
            for sid, session in self.sessions.of(meeting):
                if session.member == event.member:
                    self.close(sid, session, Refusal(Reason.SEAT_REVOKED))

    def keep_seated(self, group: str) -> bool:
        """Close the sockets of a set whose seat is lost; gives whether there are others."""
        for sid, session in self.sessions.of(group):
            if refusal := session.is_lost():
                self.close(sid, session, refusal)
        return bool(self.sessions.of(group))

    def close(self, sid: str, session: Session, refusal: Refusal) -> None:
        """Send a socket why, and disconnect it; it is out of its meeting at once."""
        self.sio.send_message(session.connection, "refused", refused(refusal))
        self.leave(sid)
        self.sio.start_background_task(self.sio.disconnect, sid)
