"""Who is on which socket, and in which meeting."""

from msgspec import Struct

from server.domain.refusals import Refusal
from server.domain.words import MemberId
from server.live.lobby import Gathering
from server.live.sets import SetRoom


class Session(Struct, frozen=True):
    """A socket that has joined: in which meeting of which set it is, and as whom.

    `connection` is the engine's name for the socket, `seat` the SHA-256 of the token it came with.
    """

    connection: str
    group: SetRoom
    gathering: Gathering
    member: MemberId
    seat: str

    @property
    def meeting(self) -> str:
        """The name of the meeting's log."""
        return self.gathering.room.name

    def is_lost(self) -> Refusal | None:
        """Why its seat does not stand any more; None if it does."""
        person = self.group.state.seated(self.seat)
        return person if isinstance(person, Refusal) else None

    def is_where(self, other: "Session") -> bool:
        """Whether both are in the same meeting as the same member."""
        return self.gathering is other.gathering and self.member == other.member


class Sessions:
    """The sessions of this process, by socket and by meeting; a socket has one at most."""

    def __init__(self) -> None:
        self.by_socket: dict[str, Session] = {}
        self.by_meeting: dict[str, dict[str, Session]] = {}

    def get(self, sid: str) -> Session | None:
        return self.by_socket.get(sid)

    def put(self, sid: str, session: Session) -> None:
        """Begin a session, in place of one that the socket may have had."""
        self.remove(sid)
        self.by_socket[sid] = session
        self.by_meeting.setdefault(session.meeting, {})[sid] = session

    def remove(self, sid: str) -> Session | None:
        """End the session of a socket; gives None if it had none."""
        session = self.by_socket.pop(sid, None)
        if session:
            del self.by_meeting[session.meeting][sid]
            if not self.by_meeting[session.meeting]:
                del self.by_meeting[session.meeting]
        return session

    def all(self) -> list[tuple[str, Session]]:
        """Every session with its socket; a list of its own, so that some may be ended meanwhile."""
        return list(self.by_socket.items())

    def of(self, meeting: str) -> list[tuple[str, Session]]:
        """The sessions in a meeting with their sockets; a list of its own, too."""
        return list(self.by_meeting.get(meeting, {}).items())
