"""What is received and sent besides the words of the domain: bodies, replies, socket messages."""

from server.edge.shapes.bodies import FoundASet, Knock, TakeASeat
from server.edge.shapes.messages import Join, Joined, Presence
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
    "Done",
    "Door",
    "FoundASet",
    "Join",
    "Joined",
    "Knock",
    "NewKey",
    "NewSet",
    "Presence",
    "Seat",
    "SetMember",
    "SetPage",
    "TakeASeat",
    "Transcript",
]
