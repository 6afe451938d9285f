"""The words of the socket: who says each, with what, and how it is answered."""

from typing import Any

from msgspec import Struct, to_builtins

from server.domain.refusals import Reason, Refusal
from server.edge.saying import refused
from server.protocol import conversation, refusals
from server.protocol.frames import Frame, encode


class Word(Struct, frozen=True):
    """A word; `answers` are the shapes of its acknowledgement, none if it is not to be answered."""

    name: str
    up: bool
    value: str
    told: str
    answers: tuple[str, ...] = ()
    refusals: tuple[Reason, ...] = ()

    def frames(self) -> list[str]:
        """Examples of the word on the wire, with its answer if it has one."""
        if self.name == REFUSED:
            return [f"42{encode([REFUSED, gone()])}", "41"]
        steps = [step for step in conversation.steps() if isinstance(step, Frame)]
        said = next(s for s in steps if isinstance(s.value, list) and s.value[0] == self.name)
        answer = said.engine.replace("42", "43", 1)
        answers = (s for s in steps if s.engine == answer and s.by == said.by and self.answers)
        return [said.text, *(s.text for s in list(answers)[:1])]


def gone() -> Any:
    return to_builtins(refused(Refusal(Reason.SEAT_REVOKED)))


REFUSED = "refused"
WORDS = (
    Word(
        "join",
        True,
        "Join",
        "Enter a meeting, or enter it again after a gap. A socket is in one meeting; joining "
        "another leaves the first. From the reply on, the socket hears every later entry once.",
        ("Joined", "Refused"),
        refusals.JOIN,
    ),
    Word(
        "act",
        True,
        "Command",
        "Do something in the meeting that was joined: one of the commands. The entry that it "
        "leads to is said to everyone in the meeting, and you hear it too, before the answer.",
        ("Done", "Refused"),
        refusals.ACT,
    ),
    Word("entry", False, "Entry", "Something happened in the meeting: the next entry of its log."),
    Word(
        "presence",
        False,
        "Presence",
        "Somebody came, or went, or is awaited. It is in no log: take the last as what is so. "
        "Ignore it while your `join` is unanswered.",
    ),
    Word(
        REFUSED,
        False,
        "Refused",
        "The answer to what cannot be answered otherwise: a word that asked for no "
        "acknowledgement and was refused, a packet that makes no sense, a word before the socket "
        "was connected. It is also said when your seat was taken away; after it the Socket.IO "
        "connection is ended with `41`, while the WebSocket itself may stay open.",
    ),
)
