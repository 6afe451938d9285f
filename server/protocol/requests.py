"""What each HTTP route is for, what it takes and gives, and which refusals it may come to."""

import re
from functools import cache
from typing import Any

from msgspec import Struct, to_builtins

from server.domain import record
from server.domain.language import Language
from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason
from server.domain.sets.state import Planned, SavedTemplate
from server.edge import shapes
from server.edge.http import keys, meetings, seats, sets
from server.edge.http.answering import Handler
from server.protocol import conversation, examples, scene
from server.protocol.frames import Request
from server.protocol.refusals import BODY, HOUSE, SEATED
from server.protocol.schema import named

Api = tuple[tuple[str, str, Handler], ...]


class Told(Struct, frozen=True):
    """What there is to tell of a route; `body` is the name of a shape, empty for no body."""

    does: str
    reply: type[Struct]
    body: str = ""
    seat: bool = False
    refusals: tuple[Reason, ...] = ()
    detail: str = ""

    def every_refusal(self) -> tuple[Reason, ...]:
        """All that it may be refused for."""
        return (
            *(SEATED if self.seat else ()),
            *self.refusals,
            *(BODY if self.body else ()),
            *HOUSE,
        )


TOLD: dict[Handler, Told] = {
    sets.found_set: Told(
        "Found a set, and take the coach's seat in it",
        shapes.NewSet,
        named(shapes.FoundASet),
        refusals=(Reason.ALREADY_FOUNDED, Reason.NOT_SEATED),
        detail="The same token again gives the same set, and a new key for the coach's own link, "
        "as long as its seat stands. "
        "`already_founded` is given only if the id made of the token belongs to another set, "
        "which practically never happens: make a new token.",
    ),
    sets.show_set: Told(
        "Read a set: its people, its meetings, its commitments, its templates",
        shapes.SetPage,
        seat=True,
        detail="`templates` begins with those that are built in; the example leaves them out.",
    ),
    sets.act_on_set: Told(
        "Plan a meeting, keep a template, choose the language, take a member out, let go of a "
        "question",
        shapes.Done,
        "SetCommand",
        seat=True,
        refusals=(
            Reason.NOT_YOURS,
            Reason.UNKNOWN_WORD,
            Reason.OUT_OF_RANGE,
            Reason.NO_SUCH_MEMBER,
            Reason.COACH_STAYS,
            Reason.ENOUGH_MEETINGS,
            Reason.NO_SUCH_TEMPLATE,
            Reason.ENOUGH_TEMPLATES,
            Reason.ROUND_UNFIT,
            Reason.NEEDS_AIRTIME,
            Reason.NO_SUCH_KEPT,
            Reason.ID_TAKEN,
        ),
        detail="The body is one of the set commands. `let_go` is for everybody, the others are for "
        "the coach alone.",
    ),
    seats.knock: Told(
        "Ask what a key opens",
        shapes.Door,
        named(shapes.Knock),
        refusals=(Reason.NO_SUCH_SET, Reason.KEY_UNKNOWN),
        detail="Nothing happens by it; it is there to be shown before a seat is taken. `meeting` "
        "is the first that is under way, else the next planned.",
    ),
    seats.take_seat: Told(
        "Take a seat in a set with a key",
        shapes.Seat,
        named(shapes.TakeASeat),
        refusals=(
            Reason.NO_SUCH_SET,
            Reason.KEY_UNKNOWN,
            Reason.TOKEN_TAKEN,
            Reason.NAME_MISSING,
            Reason.NAME_TAKEN,
            Reason.SET_FULL,
            Reason.NOT_SEATED,
            Reason.SEAT_REVOKED,
        ),
        detail="The members' key makes a new member; a member's own key gives them a seat on one "
        "more device. The same token again is the same seat, so the request may be repeated while "
        "the key opens. After the key was renewed the answer is `key_unknown`, though the token "
        "may have its seat: try whether it can read the set. `not_seated` and `seat_revoked` mean "
        "that the token has had a seat: make a new token.",
    ),
    keys.make_own_key: Told(
        "Make the key of your own link, for another device", shapes.NewKey, seat=True
    ),
    keys.renew_members_key: Told(
        "Replace the key that newcomers come with",
        shapes.NewKey,
        seat=True,
        refusals=(Reason.NOT_YOURS,),
        detail="For the coach alone. Whoever has a seat keeps it.",
    ),
    meetings.transcript: Told(
        "Read all entries of a meeting so far",
        shapes.Transcript,
        seat=True,
        refusals=(Reason.NO_SUCH_MEETING,),
        detail="Any meeting that the set has planned; one that nobody has joined has no entries. "
        "What was written unseen is veiled for all but its author, here too.",
    ),
}


def route(path: str) -> str:
    """A path with its variables as readers know them: {number:number} is {number}."""
    return re.sub(r"{(\w+):\w+}", r"{\1}", path)


def variables(path: str) -> list[tuple[str, str]]:
    """The names of what varies in a path, and the kind of each."""
    return re.findall(r"{(\w+):?(\w*)}", path)


def exchange(method: str, path: str, told: Told) -> tuple[Any, Any]:
    """An example of the body and the reply of a route."""
    fits = re.sub(r"{[^}]+}", "[^/]+", path)
    for step in conversation.steps():
        if isinstance(step, Request) and step.method == method and re.fullmatch(fits, step.path):
            return step.body, step.reply
    return None, to_builtins(replies()[told.reply])


def members() -> tuple[shapes.SetMember, ...]:
    return tuple(
        shapes.SetMember(p.id, p.name, p.role) for p in (scene.ANA, scene.BEN, scene.CHLOE)
    )


@cache
def replies() -> dict[type[Struct], Any]:
    """Examples of what the conversation does not come to."""
    return {
        shapes.SetPage: set_page(),
        shapes.NewKey: shapes.NewKey(scene.OWN_KEY),
        shapes.Transcript: {
            "entries": examples.entries()[:2],
            "now": scene.BEGUN + scene.EVERY_MS,
        },
    }


def set_page() -> shapes.SetPage:
    return shapes.SetPage(
        set=scene.SET,
        name=scene.SET_NAME,
        language=Language.ENGLISH,
        me=scene.ANA.id,
        role=Role.COACH,
        members=members(),
        former=(),
        meetings=(conversation.PLANNED, Planned(2, "Our second meeting", scene.BEGUN)),
        commitments=examples.meeting().commitments,
        members_key=scene.MEMBERS_KEY,
        templates=(SavedTemplate(scene.act_id("half an hour"), examples.SHORT),),
        kept=tuple(q for q in record.kept(examples.meeting()) if not q.owner),
    )
