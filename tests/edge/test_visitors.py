"""Every kind of visitor at every door: each route and each word of the socket lets in, or says why.

What is written here is all that there is: a route, a word, an act of a set or a visitor that is
left out makes it fail.
"""

import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import msgspec
import pytest

from server.domain.meeting.templates import BUILT_IN, DEFAULT
from server.edge.http.back import way_back
from server.edge.http.routes import API
from server.protocol.asyncapi import WORDS
from server.protocol.routes import ROUTES
from server.protocol.schema import SET_COMMANDS
from tests.edge.street import VISITORS, Street, code

YES, NOTHING = "", "nothing"
NOT_SEATED = {"not_seated": ("stranger", "nobody", "of_another_set", "expected")}
OUT = {"awaits_admission": "asking", "turned_away": "turned_away", "seat_revoked": "removed"}
WATCHING = ("apprentice", "observer", "unheard", "host")
INSIDE = ("member", "waiting", "joined", "coach", *WATCHING)
OF_NO_SHAPE = "not_allowed_value"
"""What is said to a token that is none, where one must be in the message itself."""

Row = dict[str, str]
SEATED: Row = {
    **{who: no for no, many in NOT_SEATED.items() for who in many},
    **{who: no for no, who in OUT.items()},
    **dict.fromkeys(INSIDE, YES),
}
"""What needs a seat."""
CONFIRMED: Row = SEATED | dict.fromkeys(("waiting", "joined"), "seat_waits")
"""What needs a seat that its owner has confirmed, where another helped to it."""
OF_THE_COACH: Row = CONFIRMED | dict.fromkeys(("member", *WATCHING), "not_yours")
OF_HOSTS: Row = OF_THE_COACH | {"host": YES}
OF_READERS: Row = CONFIRMED | dict.fromkeys(("observer", "unheard", "host"), "not_yours")
MEETING: Row = SEATED | {"unheard": "awaits_consent", "host": "reads_no_meeting"}
"""What shows a meeting."""
KEYS: Row = {
    **dict.fromkeys(VISITORS, YES),
    **dict.fromkeys(("stranger", "nobody", "of_another_set"), "key_unknown"),
    "removed": "key_replaced",
}
"""What a key opens."""
JOINED: Row = {who: "not_joined" if no else YES for who, no in MEETING.items()}
TABLE: dict[str, Row] = {
    "found_set": dict.fromkeys(VISITORS, YES),
    "show_set": SEATED,
    "knock": KEYS,
    "renew_members_key": OF_HOSTS,
    "way_back": {who: NOTHING if no else YES for who, no in SEATED.items()},
    "transcript": MEETING,
    "join": MEETING | dict.fromkeys(("stranger", "expected"), OF_NO_SHAPE),
    "act": JOINED | {"observer": "not_yours"},
    "signal": JOINED | dict.fromkeys(("apprentice", "observer"), "not_yours"),
}
ALONE: dict[str, Row] = {
    "make_own_key": SEATED,
    "take_seat": KEYS | {"asking": "awaits_admission", "turned_away": "turned_away"},
}
"""What changes whoever asks, or who is in the set."""
ROWS: dict[str, Row] = {
    **dict.fromkeys(("change_name", "leave_set"), CONFIRMED),
    **dict.fromkeys(("plan_meeting", "change_meeting", "cancel_meeting"), OF_HOSTS),
    **dict.fromkeys(("expect", "admit", "turn_away", "set_doorway"), OF_HOSTS),
    **dict.fromkeys(("let_go", "consent"), OF_READERS),
}
ACTS: dict[str, Row] = {act.key(): ROWS.get(act.key(), OF_THE_COACH) for act in SET_COMMANDS}
"""What is asked of the set, an act each; those of all are about oneself."""
EVERY = (*TABLE.values(), *ALONE.values(), *ACTS.values())
SAID = {no for row in EVERY for no in row.values()}
OF_WHOM = SAID - {YES, NOTHING, OF_NO_SHAPE}
"""Whatever is said because of who asks."""

ROUTE = {handler.__name__: (method, path) for method, path, handler in API}
ANY: dict[str, Any] = {"id": "an-act-0001", "title": "Next", "template": DEFAULT, "replaces": ""}
FIELDS: dict[str, Any] = {
    "language": "de",
    "talks": True,
    "call": "",
    "called": {"coach": "", "presenter": "", "member": "", "group": ""},
    "member": "nobody-here",
    "into": "nobody-here",
    "name": "Another",
    "own_key": "q" * 26,
    "members_key": "m" * 26,
    "agrees": True,
    "at": 1,
    "doorway": "ask",
    "kept": "nothing-kept",
    "meeting": 700,
    "starts_at": 0,
    "role": "coach",
    "hosts": True,
    **ANY,
}


@asynccontextmanager
async def filled(base: str, who: str = "") -> AsyncIterator[Street]:
    found = Street(base, helped=who != "observer")
    await found.fill()
    yield found
    await found.close()


@pytest.fixture(scope="module")
async def street(base: str) -> AsyncIterator[Street]:
    async with filled(base) as found:
        yield found


@pytest.fixture(scope="module")
async def quiet(base: str) -> AsyncIterator[Street]:
    """Where nobody was helped."""
    async with filled(base, "observer") as found:
        yield found


def cells(table: dict[str, Row]) -> list[tuple[str, str]]:
    return [(door, who) for door in table for who in VISITORS]


async def body_of(street: Street, door: str, who: str) -> Any:
    """What somebody sends to a route, with what they have."""
    token = street.tokens.get(who) or secrets.token_urlsafe(32)
    match door:
        case "found_set":
            return {"name": "Of mine", "coach": "Somebody", "token": token}
        case "knock":
            return {"key": await street.key(who)}
        case "take_seat":
            return {"key": await street.key(who), "name": who, "token": token}
        case "way_back":
            kept = [{"set": street.house.set, "token": token}] if who in street.tokens else []
            return {"keep": kept, "leave": False}
    return None


def an_act(street: Street, act: str, who: str) -> dict[str, Any]:
    """An act of the set; where that can be, about whoever asks, or what is not there."""
    [kind] = [kind for kind in SET_COMMANDS if kind.key() == act]
    fields = {name: FIELDS[name] for name in kind.__struct_fields__}
    # Whoever left could ask for nothing more: of leaving it is told by an id that is taken.
    fields["id"] = "plan----First" if act == "leave_set" else f"{act}-{who}"
    if act == "change_name":
        ids = {"joined": "esi", "waiting": "dev", "coach": "ana"}
        fields["member"] = street.house.ids.get(ids.get(who, who), "nobody-here")
        fields["name"] = f"{who} again"
    if act == "consent":
        fields["member"] = street.house.ids["observer"]
    if act == "expect":
        fields["role"] = "member"
    if act == "delete_set":
        fields["name"] = "Not the name of it"
    if act == "save_template":
        fields["template"] = msgspec.to_builtins(BUILT_IN[DEFAULT])
    return {"type": act, **fields}


async def said_to(street: Street, door: str, who: str) -> str:
    """What somebody hears at a door."""
    if door == "act":
        note = {"type": "note_down", "id": f"note-of-{who}", "text": "He looked down"}
        no = await street.says(who, door, note)
        return no if no in OF_WHOM else YES
    if door not in ROUTE:
        return await street.says(who, door, {"what": "hand", "on": False})
    answer = await street.asks(who, *ROUTE[door], await body_of(street, door, who))
    if door == way_back.__name__ and answer.is_success:
        seats = answer.json()["seats"]
        # To a meeting nobody is led back who is not let into it.
        assert [bool(seat["meeting"]) for seat in seats] == [not MEETING[who]] * len(seats)
        return YES if seats else NOTHING
    return code(answer)


@pytest.mark.parametrize(("door", "who"), cells(TABLE))
async def test_each_hears_at_each_door_what_is_written(
    street: Street, quiet: Street, door: str, who: str
) -> None:
    here = quiet if who == "observer" else street
    assert await said_to(here, door, who) == TABLE[door][who]


@pytest.mark.parametrize(("door", "who"), cells(ALONE))
async def test_each_hears_what_is_written_where_that_changes_them_or_the_set(
    base: str, door: str, who: str
) -> None:
    """Each on a street of its own."""
    async with filled(base, who) as street:
        assert await said_to(street, door, who) == ALONE[door][who]


@pytest.mark.parametrize(("act", "who"), cells(ACTS))
async def test_each_may_ask_of_the_set_what_is_written(street: Street, act: str, who: str) -> None:
    answer = await street.asks(who, *ROUTE["act_on_set"], an_act(street, act, who))
    no = code(answer)
    assert (no if no in OF_WHOM else YES) == ACTS[act][who]


def test_every_door_is_there_and_every_visitor_comes_to_each() -> None:
    words = {word.name for word in WORDS if word.answers}
    assert {*TABLE, *ALONE, "act_on_set"} == {*ROUTE, *words}
    for row in EVERY:
        assert set(row) == set(VISITORS)


def test_what_is_said_at_a_door_is_described_of_it() -> None:
    described = {handler.__name__: route.refusals for handler, route in ROUTES.items()}
    described |= {word.name: word.refusals for word in WORDS if word.answers}
    for door, row in (
        *TABLE.items(),
        *ALONE.items(),
        *(("act_on_set", row) for row in ACTS.values()),
    ):
        assert set(row.values()) - {YES, NOTHING} <= set(described[door]), door
