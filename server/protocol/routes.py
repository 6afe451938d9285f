"""What each HTTP route takes and gives, and may be refused for; its handler says the rest."""

import inspect
import re
from collections.abc import Awaitable, Callable
from typing import Any

from msgspec import Struct

from server.domain.refusals import Reason as R
from server.edge import shapes
from server.edge.http import back, keys, meetings, seats, sets
from server.edge.http.answering import BAD_REQUEST, STATUS, Handler
from server.protocol.refusals import ALWAYS, BODY, SEATED, WATCHING, judged
from server.protocol.schema import SET_COMMANDS, Schema, named, ref


class Route(Struct, frozen=True):
    """What a route takes and gives; `body` is the name of a shape, empty for no body.

    Without one of the `headers` nobody is let in.
    """

    reply: type[Struct]
    body: str = ""
    seat: bool = True
    own: tuple[R, ...] = ()
    headers: tuple[str, ...] = ()

    @property
    def refusals(self) -> tuple[R, ...]:
        """All that it may be refused for."""
        first, body = SEATED if self.seat else (), BODY if self.body else ()
        first = (*first, R.SET_DELETED) if R.NO_SUCH_SET in self.own else first
        return tuple(dict.fromkeys((*first, *self.own, *body, *ASKED, *ALWAYS)))


ASKED = (R.HOST_UNKNOWN, R.ORIGIN_UNKNOWN)
"""Whatever is asked by HTTP, for the name and the page that it is asked by."""
OF_SETS = (R.UNKNOWN_WORD, R.OUT_OF_RANGE, *(r for act in SET_COMMANDS for r in judged(act)))
KEYS = (R.KEY_UNKNOWN, R.KEY_REPLACED, R.SEAT_REVOKED)
SITTING = (
    *(R.NO_SUCH_SET, *KEYS, R.TOKEN_TAKEN, R.NAME_MISSING, R.NAME_TAKEN, R.SET_FULL),
    *(R.NOT_SEATED, R.SEAT_REVOKED, R.DOOR_CLOSED, R.AWAITS_ADMISSION, R.TURNED_AWAY),
    *(R.TOO_MANY_ASK, R.NO_SUCH_MEMBER, R.KEY_TAKEN),
)
ACTING = (*OF_SETS, R.SEAT_WAITS, R.ID_TAKEN, R.ID_USED, R.SET_OVER)
FOUNDING = (
    *(R.FOUNDING_CLOSED, R.PHRASE_WRONG, R.ALREADY_FOUNDED),
    *(R.NOT_SEATED, R.SEAT_REVOKED, R.SET_DELETED),
)
ROUTES: dict[Handler, Route] = {
    sets.found_set: Route(shapes.NewSet, named(shapes.FoundASet), False, FOUNDING),
    sets.show_set: Route(shapes.SetPage),
    sets.act_on_set: Route(shapes.Done, "SetCommand", own=ACTING),
    seats.knock: Route(shapes.Door, named(shapes.Knock), False, (R.NO_SUCH_SET, *KEYS)),
    seats.take_seat: Route(shapes.Seat, named(shapes.TakeASeat), False, SITTING),
    keys.make_own_key: Route(shapes.NewKey),
    keys.renew_members_key: Route(shapes.NewKey, own=(R.NOT_YOURS, R.SEAT_WAITS)),
    back.way_back: Route(
        shapes.Back, named(shapes.WayBack), False, (R.NOT_FROM_PAGE,), (back.PAGE,)
    ),
    meetings.transcript: Route(shapes.Transcript, own=(*WATCHING, R.NO_SUCH_MEETING)),
}
OK = {"const": "ok", "type": "string"}
HEALTH: Schema = {"type": "object", "properties": {"status": OK}, "required": ["status"]}
LISTED: Schema = {"type": "array", "items": ref("Phase")}
DOCUMENTS: dict[str, tuple[str, Schema]] = {
    "phases": ("The table of phases: every kind, and who may do what in it.", LISTED),
    "rounds": (
        "What holds for rounds of each purpose.",
        {"type": "object", "additionalProperties": ref("Rule")},
    ),
    "templates": ("The templates that are built in.", LISTED | {"items": ref("SavedTemplate")}),
    "trial": ("Meetings to try a client on, and what they give.", LISTED | {"items": ref("Trial")}),
}
"""The documents that are data, by their names: what each is, and its schema."""


def address(path: str) -> str:
    """A path with its variables as readers know them: {number:number} is {number}."""
    return re.sub(r"{(\w+):\w+}", r"{\1}", path)


def about(handler: Callable[..., Awaitable[Any]]) -> tuple[str, str]:
    """What a handler says of itself: its first sentence, and all else."""
    said = inspect.cleandoc(handler.__doc__ or "").replace(".  ", ". ")
    first, _, rest = said.partition("\n\n")
    return first, rest


def status(reason: R) -> int:
    """The status of the answer that a refusal is sent with."""
    return STATUS.get(reason, BAD_REQUEST)
