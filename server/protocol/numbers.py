"""The numbers and lists that the prose of the page names, each from where it holds."""

from server.domain import former, words
from server.domain.meeting import chores, commitments, correcting, fold, phases, questions
from server.domain.meeting.state import timing
from server.domain.refusals import Reason
from server.domain.sets import person, state
from server.edge import budgets, reading
from server.edge.socket import channel, engine, joining, pings, server, session, sink
from server.edge.wire import connections, http, waiting, websocket
from server.live import attending, presence, room, sets
from server.protocol import refusals
from server.protocol.tables import codes

MODULES = (
    *(
        words,
        chores,
        commitments,
        correcting,
        fold,
        questions,
        timing,
        person,
        state,
        reading,
        sink,
    ),
    *(channel, engine, pings, server, presence, room, former, attending, sets, budgets),
    *(joining, session, connections, http, waiting, websocket),
)
LISTS = {
    **{source.name: codes(kinds) for source, kinds in timing.LENDING.items()},
    "AGAIN": codes(reason for reason in Reason if reason.again),
    "ALWAYS": codes(refusals.ALWAYS),
    "SEATED": codes(refusals.SEATED),
    "BODY": codes(refusals.BODY),
    "LATE": codes(sorted(phases.LATE)),
    "ANSWERING": codes(sorted(phases.ANSWERING)),
    "POSTING": codes(sorted(phases.POSTING)),
    "POSTED": ", ".join(f"[`{type}`](#event-{type})" for type in correcting.POSTED),
    "WORDS": codes(correcting.PLACES["id"]),
    "TALKING": codes(sorted(phases.TALKING)),
}
NUMBERS: dict[str, str] = {
    name: str(value)
    for module in MODULES
    for name, value in vars(module).items()
    if name.isupper() and isinstance(value, int | float | str)
} | LISTS
"""By the names of the constants."""
