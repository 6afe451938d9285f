"""What each kind of visitor hears at each door, as rows; and what they bring to it."""

import secrets
from typing import Any

import msgspec

from server.domain.meeting.templates import BUILT_IN, DEFAULT
from server.edge.http.back import way_back
from server.edge.http.routes import API
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
LEADING = ("join", "act", "signal", "transcript")
"""The doors that lead to a meeting."""


def instead(row: Row, no: str) -> Row:
    """What is said to those who would be let in, in place of that."""
    return {who: before or no for who, before in row.items()}


OBSERVING: Row = MEETING | {"observer": "reads_no_meeting"}
"""What shows a meeting in which nobody observed."""
SHUT: Row = dict.fromkeys(VISITORS, "not_joined")
"""What is said in a meeting to whoever is not let into it."""
BEYOND: dict[str, dict[str, Row]] = {
    "open": {door: TABLE[door] for door in LEADING},
    "closed": {
        "join": TABLE["join"] | {"observer": "reads_no_meeting"},
        # Those who came when it was over have no seat in it, but for the coach, who closed it.
        "act": instead(JOINED, "not_seated") | {"observer": "not_joined", "coach": YES},
        "signal": TABLE["signal"] | {"observer": "not_joined"},
        "transcript": OBSERVING,
    },
    "cancelled": {
        "join": instead(TABLE["join"], "meeting_cancelled"),
        "act": SHUT,
        "signal": SHUT,
        "transcript": OBSERVING,
    },
    "planned": {
        "join": TABLE["join"] | {"observer": "reads_no_meeting"},
        "act": TABLE["act"] | {"observer": "not_joined"},
        "signal": TABLE["signal"] | {"observer": "not_joined"},
        "transcript": OBSERVING,
    },
    "not there": {
        "join": instead(TABLE["join"], "no_such_meeting"),
        "act": SHUT,
        "signal": SHUT,
        "transcript": instead(MEETING, "no_such_meeting"),
    },
}
"""The same of meetings that are in another way than the one that goes on, which all were in."""
GONE: Row = dict.fromkeys(VISITORS, "no_such_set")
DELETED: dict[str, Row] = {
    **dict.fromkeys((*TABLE, *ALONE, "act_on_set"), GONE),
    # Its token has founded it: the set is not to come back by that.
    "found_set": dict.fromkeys(VISITORS, YES) | {"coach": "set_deleted"},
    "way_back": dict.fromkeys(VISITORS, NOTHING),
    "join": GONE | dict.fromkeys(("stranger", "expected"), OF_NO_SHAPE),
    "act": SHUT,
    "signal": SHUT,
}
"""What is said at the doors of a set that was deleted."""
OWNER = {"of_another_set": YES}
STRANGE: Row = dict.fromkeys(VISITORS, "not_seated") | OWNER
STRANGE_KEYS: Row = dict.fromkeys(VISITORS, "key_unknown") | OWNER
ELSEWHERE: dict[str, Row] = {
    **dict.fromkeys(("show_set", "act_on_set", "transcript"), STRANGE),
    **dict.fromkeys(("knock", "take_seat"), STRANGE_KEYS),
    # The keys of before open nothing after these.
    **dict.fromkeys(("make_own_key", "renew_members_key"), STRANGE),
    "join": STRANGE | dict.fromkeys(("stranger", "expected"), OF_NO_SHAPE),
    "act": SHUT | OWNER,
    "signal": SHUT | OWNER,
}
"""What is said at the doors of another set."""
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
        case "act_on_set":
            return an_act(street, "rename_set", who)
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


async def said_to(street: Street, door: str, who: str, meeting: int = 1) -> str:
    """What somebody hears at a door."""
    if door == "act":
        note = {"type": "note_down", "id": f"note-of-{who}", "text": "He looked down"}
        no = await street.says(who, door, note, meeting)
        return no if no in OF_WHOM else YES
    if door not in ROUTE:
        return await street.says(who, door, {"what": "hand", "on": False}, meeting)
    answer = await street.asks(who, *ROUTE[door], await body_of(street, door, who), meeting)
    if door == way_back.__name__ and answer.is_success:
        seats = answer.json()["seats"]
        # To a meeting nobody is led back who is not let into it.
        assert [bool(seat["meeting"]) for seat in seats] == [not MEETING[who]] * len(seats)
        return YES if seats else NOTHING
    return code(answer)
