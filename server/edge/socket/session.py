"""Who is on which socket, and in which meeting."""

from collections import Counter

from msgspec import Struct

from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.sets.state import LearningSet
from server.domain.sets.watching import barred
from server.domain.words import MemberId
from server.live.meeting import LiveMeeting
from server.live.sets import SetRoom

MOST_SOCKETS = 12
"""Sockets that one seat may have in meetings at once, in one process."""


class Session(Struct, eq=False):
    """A socket that has joined: in which meeting of which set it is, and as whom.

    `connection` is the engine's name for the socket, `seat` the SHA-256 of the token it came with.
    """

    connection: str
    group: SetRoom
    meeting: LiveMeeting
    member: MemberId
    seat: str
    judged: LearningSet | None = None
    lost: Refusal | None = None

    @property
    def logs(self) -> tuple[str, str]:
        """The names of the logs that it has to do with: its meeting's and its set's."""
        return self.meeting.name, self.group.name

    @property
    def sees(self) -> MemberId:
        """Whose private words it is given now: nobody's (empty) while they wait on this seat."""
        person = self.group.state.person(self.member)
        if person is None or self.seat not in person.seats or self.seat in person.waiting:
            return ""
        return person.id

    def hears_signals(self, leads: MemberId | None) -> bool:
        """Whether it is given what is for whoever leads: they are, and who learns to coach."""
        watcher = self.meeting.room.state.watcher(self.member)
        learns = watcher is not None and watcher.role is Role.APPRENTICE
        return bool(self.sees) and (self.member == leads or learns)

    def is_lost(self) -> Refusal | None:
        """Why its seat does not stand any more; None if it does.

        That follows from the set alone, so it is judged once for each state of it.
        """
        if self.judged is not self.group.state:
            self.judged = self.group.state
            self.lost = self.judge(self.judged)
        return self.lost

    def judge(self, group: LearningSet) -> Refusal | None:
        person = group.seated(self.seat)
        if isinstance(person, Refusal):
            return person
        if person.id != self.member:
            return Refusal(Reason.ENTRIES_JOINED)
        if refusal := barred(group, person):
            return refusal
        is_off = group.is_cancelled(self.meeting.room.state.number)
        return Refusal(Reason.MEETING_CANCELLED) if is_off else None

    def is_where(self, other: "Session") -> bool:
        """Whether both are in the same meeting as the same member."""
        return self.meeting is other.meeting and self.member == other.member


class Sessions:
    """The sessions of this process, by socket, meeting and set; a socket has one at most."""

    def __init__(self) -> None:
        self.by_socket: dict[str, Session] = {}
        self.by_log: dict[str, dict[str, Session]] = {}
        self.by_seat: Counter[str] = Counter()

    def get(self, sid: str) -> Session | None:
        return self.by_socket.get(sid)

    def put(self, sid: str, session: Session) -> None:
        """Begin a session, in place of one that the socket may have had."""
        self.remove(sid)
        self.by_socket[sid] = session
        self.by_seat[session.seat] += 1
        for log in session.logs:
            self.by_log.setdefault(log, {})[sid] = session

    def remove(self, sid: str) -> Session | None:
        """End the session of a socket; gives None if it had none."""
        session = self.by_socket.pop(sid, None)
        if session is None:
            return None
        self.by_seat[session.seat] -= 1
        if not self.by_seat[session.seat]:
            del self.by_seat[session.seat]
        for log in session.logs:
            del self.by_log[log][sid]
            if not self.by_log[log]:
                del self.by_log[log]
        return session

    def has_room(self, sid: str, seat: str) -> bool:
        """Whether a seat may have this socket too, or has it already."""
        before = self.by_socket.get(sid)
        is_known = before is not None and before.seat == seat
        return is_known or self.by_seat[seat] < MOST_SOCKETS

    def connections(self, log: str) -> list[str]:
        """The engine's names for the sockets in a meeting, or in all of a set."""
        return [session.connection for session in self.by_log.get(log, {}).values()]

    def of(self, log: str) -> list[tuple[str, Session]]:
        """The sessions in a meeting, or in all of a set, with their sockets.

        It is a list of its own, so that some may be ended meanwhile.
        """
        return list(self.by_log.get(log, {}).items())
