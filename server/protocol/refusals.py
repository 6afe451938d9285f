"""Which refusals each act may meet with, read from the code that judges it and from the tables."""

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator
from functools import cache
from types import FunctionType
from typing import Any

from server.domain.meeting.fold import OF_A_WHILE
from server.domain.meeting.phases import ALOUD, ANSWERING, PHASES, POSTING, TALKING
from server.domain.meeting.state.people import Capacity
from server.domain.meeting.state.rounds import RULES
from server.domain.refusals import Reason as R
from server.domain.sets.fold import OF_ALL, SetCommand
from server.domain.words import Act
from server.live.attending import CHANGES

ALWAYS = (R.TOO_FAST, R.STORE_AWAY, R.FAULT)
"""Whatever was asked."""
SHAPE = (
    *(R.MALFORMED, R.MISSING_FIELD, R.UNKNOWN_FIELD, R.WRONG_TYPE, R.NOT_ALLOWED_VALUE),
    *(R.BLANK, R.TOO_LONG),
)
"""Whatever has fields."""
BODY = (R.NOT_JSON, R.TOO_LARGE, *SHAPE)
"""Whatever is the body of a request."""
SEATED = (
    *(R.NO_SUCH_SET, R.SET_DELETED, R.NOT_SEATED, R.SEAT_REVOKED),
    *(R.AWAITS_ADMISSION, R.TURNED_AWAY),
)
"""Whatever needs a seat in a set."""
TABLE = (R.SEAT_REVOKED, R.NOT_SEATED, R.NOT_NOW, R.NOT_YOURS, R.MEETING_FULL)
"""Whatever the phase table is consulted about."""

WATCHING = (R.AWAITS_CONSENT, R.READS_NO_MEETING)
"""Whatever shows a meeting."""

JOIN = (
    *(*SEATED, *WATCHING, R.ENTRIES_JOINED, R.NO_SUCH_MEETING, R.MEETING_CANCELLED),
    *(*SHAPE, R.OUT_OF_RANGE, R.TOO_MANY_OPEN, *ALWAYS),
)
LOST = (
    *(R.NOT_JOINED, R.SET_DELETED, R.SEAT_REVOKED, R.NOT_SEATED, R.ENTRIES_JOINED),
    *(*WATCHING, R.MEETING_CANCELLED),
)
"""Whatever needs to have joined."""
SIGNAL = (*LOST, R.NOT_YOURS, *SHAPE, R.TOO_FAST, R.FAULT)
OWN_IDS = (R.ID_TAKEN, R.ID_USED)
ACT = (*LOST, *SHAPE, R.UNKNOWN_WORD, R.OUT_OF_RANGE, *OWN_IDS, *TABLE, R.ENOUGH_OF_YOURS, *ALWAYS)


@cache
def judged(act: type[Act]) -> tuple[R, ...]:
    """What an act may meet with by the rules of its own, in the order in which they are read."""
    first = (R.NOT_YOURS,) if issubclass(act, SetCommand) and act not in OF_ALL else ()
    last = (R.REPORTED_ON,) if act in CHANGES else (R.TOO_LATE,) if act in OF_A_WHILE else ()
    return tuple(dict.fromkeys((*first, *reasons(vars(act)["judge"], set()), *last)))


def reasons(judge: Callable[..., Any], seen: set[Any]) -> Iterator[R]:
    """The reasons that the code of a judge names, and then that of what it calls in the domain."""
    seen.add(judge)
    called = []
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(judge)))):
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "Reason":
            yield R[node.attr]
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            called.append(judge.__globals__.get(node.func.id))
    for one in called:
        if isinstance(one, FunctionType) and one not in seen:
            yield from reasons(one, seen)


def meanwhile(act: str) -> tuple[R, ...]:
    """What an act may meet with because of the floor, or of the round that is open."""
    written = ALOUD.get(act, act)
    turn = written in {row.turn for row in PHASES}
    others = any(set(row.may.get(act, ())) - {Capacity.PRESENTER} for row in PHASES)
    may = (
        (R.FLOOR_TAKEN, act in POSTING),
        (R.SILENCE, act in POSTING),
        (R.PRESENTER_ONLY, act in TALKING and others),
        (R.CHECK_FIRST, any(act in row.after for row in PHASES)),
        (R.NO_ANSWERS_NOW, act in ANSWERING),
        (R.WRITING, act in TALKING),
        (R.NOT_YOUR_TURN, turn),
        (R.TURN_TAKEN, turn),
        (R.AWAITS_ANSWER, written == "ask"),
        (R.OTHERS_FIRST, written == "ask" and any(rule.fair for rule in RULES.values())),
    )
    return tuple(reason for reason, applies in may if applies)
