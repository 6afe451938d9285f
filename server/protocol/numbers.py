"""The numbers that the prose of the page names, each from where it holds."""

from server.domain import former, words
from server.domain.meeting import chores, commitments, fold, questions
from server.domain.meeting.state import timing
from server.domain.refusals import Reason
from server.domain.sets import state
from server.edge import reading
from server.edge.socket import guard, queue, server
from server.live import presence, room
from server.protocol.refusals import ALWAYS, BODY, SEATED

MODULES = (
    *(words, chores, commitments, fold, questions, timing, state, reading, guard, queue, server),
    *(presence, room, former),
)
LENDING = {
    source.name: ", ".join(f"`{kind}`" for kind in kinds)
    for source, kinds in timing.LENDING.items()
}
AGAIN = [reason for reason in Reason if reason.again]
REASONS = {
    name: ", ".join(f"`{reason}`" for reason in reasons)
    for name, reasons in {"AGAIN": AGAIN, "ALWAYS": ALWAYS, "SEATED": SEATED, "BODY": BODY}.items()
}
NUMBERS: dict[str, str] = (
    {
        name: str(value)
        for module in MODULES
        for name, value in vars(module).items()
        if name.isupper() and isinstance(value, int | float | str)
    }
    | REASONS
    | LENDING
)
"""By the names of the constants."""
