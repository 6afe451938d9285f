"""What those who are in a meeting do there by their sockets: they act, and signal."""

import logging
from collections.abc import Callable
from typing import Any

import msgspec

from server.domain.meeting.vocabulary import Command
from server.domain.refusals import Reason, Refusal
from server.edge.budgets import Budget, Budgets
from server.edge.reading import decoder, read
from server.edge.saying import refused
from server.edge.shapes import Done, Signal, Signalled
from server.edge.socket.session import Session
from server.edge.socket.showing import Showing
from server.live import attending
from server.live.room import Outcome

logger = logging.getLogger(__name__)

COMMAND: Any = Command
AN_ACT_AGAIN = 10
"""As how many words more it counts to say an act that was done before."""


class Acting(Showing):
    """The sockets of this process, as those who sit on them act."""

    budgets: Budgets
    unanswered: int

    async def act(self, sid: str, data: Any) -> Done | Refusal:
        """Do what a member asks for; waits for the store, raises LogUnavailable."""
        asked = self.asked(sid, data, COMMAND)
        if isinstance(asked, Refusal):
            return asked
        session, command = asked
        room = session.meeting.room
        if command.id in room.acts:  # it is judged once more where it was judged then
            again = await self.budgets.line_up(Budget.WORDS, session.seat, AN_ACT_AGAIN)
            if again:
                return again
        outcome = await attending.act(session.group, room, command, session.member)
        return outcome if isinstance(outcome, Refusal) else Done(outcome)

    async def signal(self, sid: str, data: Any) -> Signalled | Refusal:
        """Let whoever leads know something without a word; it is kept nowhere."""
        asked = self.asked(sid, data, Signal)
        if isinstance(asked, Refusal):
            return asked
        session, signal = asked
        if not attending.takes_part(session.group, session.member):
            return Refusal(Reason.NOT_YOURS)
        until = session.meeting.signal(session.member, signal.what, signal.on)
        return Signalled(until + session.meeting.room.ahead)

    def asked(self, sid: str, data: Any, shape: Any) -> tuple[Session, Any] | Refusal:
        """Who asks for something in their meeting, and for what: it is of the shape."""
        session = self.sessions.get(sid)
        if session is None:
            return Refusal(Reason.NOT_JOINED)
        if refusal := session.is_lost():
            return refusal
        read_in = read(data, shape)
        return read_in if isinstance(read_in, Refusal) else (session, read_in)

    def act_at_once(self, sid: str, text: str, answer: Callable[[Any], None]) -> bool:
        """Begin an act that is as most are: nothing is waited for but its log, nothing refused.

        Whether it has begun; then `answer` is called with what came of it.
        """
        session = self.sessions.get(sid)
        if session is None or session.is_lost():
            return False
        try:
            command = decoder(COMMAND)(text)
        except msgspec.DecodeError:
            return False
        room = session.meeting.room
        if not attending.is_plain(session.group, room, command, session.member):
            return False
        if not self.budgets.takes_at_once(Budget.WORDS, session.seat):
            return False
        self.unanswered += 1

        def done(outcome: Outcome) -> None:
            self.unanswered -= 1
            try:
                answer(self.said_of(sid, outcome))
            except Exception:  # others wait for theirs
                logger.exception("could not answer", extra=self.about(sid))

        room.wish(command, session.member, done)
        return True

    def said_of(self, sid: str, outcome: Outcome) -> Any:
        """What to say of an act that was done, or was not."""
        if isinstance(outcome, int):
            return Done(outcome)
        if isinstance(outcome, Refusal):
            return refused(outcome)
        logger.error("a mistake of ours, on a message", exc_info=outcome, extra=self.about(sid))
        return refused(Refusal(Reason.FAULT))

    def about(self, sid: str) -> dict[str, str]:
        """Which meeting a socket is in, for a line of the service's own."""
        session = self.sessions.get(sid)
        return {"about": session.meeting.name if session else ""}
