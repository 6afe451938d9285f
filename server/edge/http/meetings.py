"""The meetings of a set: their transcripts; what happens in one live is on the socket."""

from collections.abc import Generator

from starlette.requests import Request

from server.domain.refusals import Reason, Refusal
from server.domain.sets.watching import barred
from server.edge.http.answering import Outcome
from server.edge.http.requests import Seated, read_seat
from server.edge.http.streaming import Entries, Gone
from server.live import attending
from server.live.attending import MeetingRoom
from server.live.lobby import Lobby


async def transcript(lobby: Lobby, request: Request) -> Outcome:
    """Read all entries of a meeting so far: none, if nobody has joined it yet.

    What was written unseen is veiled for all but its author, here too; for them also on a seat on
    which their own words wait.  Whoever observes reads the meetings that they were in.
    """
    found = await read_seat(lobby, request)
    if isinstance(found, Refusal):
        return found
    group = found.group
    id, number = request.path_params["set"], request.path_params["number"]
    if refusal := barred(group.state, found.me):
        return refusal
    if group.state.meeting(number) is None:
        return Refusal(Reason.NO_SUCH_MEETING, "meeting")
    room = (await lobby.meeting_now(id, number)).room
    if refusal := attending.kept_from(room, found.me):
        return refusal
    return Entries(told(room, found), room.now())


def told(room: MeetingRoom, found: Seated) -> Generator[bytes]:
    """Each entry that there is by now, as it is when it is sent; raises Gone.

    What is put right meanwhile is sent as it is then, and nothing to a seat that is lost.
    """
    many = room.seq
    for place in range(many):
        if room.seq < many or isinstance(found.group.state.seated(found.seat), Refusal):
            raise Gone
        yield room.deliveries[place].to(found.sees)
