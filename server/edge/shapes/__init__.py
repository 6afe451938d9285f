"""What is received and sent besides the words of the domain: bodies, replies, socket messages."""

from server.edge.shapes.bodies import FoundASet, Knock, TakeASeat
from server.edge.shapes.messages import (
    PROTOCOL,
    Join,
    Joined,
    Position,
    Presence,
    Service,
    ServiceState,
    Signal,
    Signalled,
    Signals,
)
from server.edge.shapes.replies import (
    Done,
    Door,
    NewKey,
    NewSet,
    Seat,
    SetMember,
    SetPage,
    Transcript,
)

__all__ = [
    "PROTOCOL",
    "Done",
    "Door",
    "FoundASet",
    "Join",
    "Joined",
    "Knock",
    "NewKey",
    "NewSet",
    "Position",
    "Presence",
    "Seat",
    "Service",
    "ServiceState",
    "SetMember",
    "SetPage",
    "Signal",
    "Signalled",
    "Signals",
    "TakeASeat",
    "Transcript",
]
