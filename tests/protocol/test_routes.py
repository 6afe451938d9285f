"""Every refusal that a route is said to give is given by the real service."""

import re
from collections.abc import AsyncIterator
from typing import Any, NamedTuple

import httpx2
import msgspec
import pytest

from server.domain.meeting.course import MOST_MINUTES
from server.domain.meeting.phases import PhaseKind
from server.domain.meeting.state.rounds import Purpose
from server.domain.meeting.templates import DEFAULT, phase, plan, template
from server.domain.refusals import Reason
from server.domain.secrets import member_of
from server.domain.sets.person import MOST_SEATS
from server.domain.sets.state import MOST_AHEAD, MOST_ASKING, MOST_MEMBERS
from server.edge.http import back, keys, meetings, seats, sets
from server.edge.http.answering import Handler
from server.edge.http.routes import API
from server.edge.reading import LARGEST_MESSAGE
from server.protocol.openapi import name
from server.protocol.refusals import SEATED
from server.protocol.routes import ROUTES as DESCRIBED
from server.protocol.routes import status
from server.protocol.trials import act_id
from tests.addresses import HOOKS
from tests.edge.house import House
from tests.people import asks

FROM_PAGE = {back.PAGE: "1"}
ROUTES = {handler: (method, path) for method, path, handler in API}
REMOVE = {"type": "remove_member", "members_key": "m" * 26}
PLAN = {
    "type": "plan_meeting",
    "id": act_id("plan again"),
    "title": "Another",
    "template": DEFAULT,
    "starts_at": 0,
}
CANCEL = {"type": "cancel_meeting", "id": act_id("cancel")}
IN_TURN: dict[str, Any] = msgspec.to_builtins(plan(Purpose.TURNS))
SAVE: dict[str, Any] = {
    "type": "save_template",
    "id": act_id("half an hour"),
    "replaces": "",
    "template": msgspec.to_builtins(template("Half an hour")),
}


def token(who: str) -> str:
    return f"{act_id('routes', who)}-{act_id('token', who)}"


class World(NamedTuple):
    """A set with Ana its coach, Ben, and Chloe, who was taken out; and a second one, full."""

    web: httpx2.AsyncClient
    set: str
    key: str
    ben_key: str
    ana: str
    full_set: str
    full_key: str
    old_key: str

    async def send(
        self, handler: Handler, who: str = "", body: Any = None, **places: str
    ) -> httpx2.Response:
        method, path = ROUTES[handler]
        varying = {"set": self.set, "number": "1", **places}
        address = re.sub(r"{(\w+)(:\w+)?}", lambda found: varying[found[1]], path)
        headers = {"Authorization": f"Bearer {token(who)}"} if who else {}
        return await self.web.request(method, address, json=body, headers=headers | FROM_PAGE)


@pytest.fixture(scope="module")
async def world(host: str) -> AsyncIterator[World]:
    async with httpx2.AsyncClient(base_url=f"http://{host}", event_hooks=HOOKS) as web:
        mine = await found(web, "Ana")
        place = f"/api/sets/{mine['set']}"
        await sit(web, mine["set"], mine["members_key"], "Ben")
        chloe = await sit(web, mine["set"], mine["members_key"], "Chloe")
        headers = {"Authorization": f"Bearer {token('Ana')}"}
        remove = REMOVE | {"id": act_id("chloe"), "member": chloe["member"]}
        await web.post(f"{place}/acts", json=PLAN | {"id": act_id("first one")}, headers=headers)
        assert (await web.post(f"{place}/acts", json=remove, headers=headers)).is_success
        own = await web.post(
            f"{place}/own-key", headers={"Authorization": f"Bearer {token('Ben')}"}
        )
        full = await found(web, "Esi")
        for number in range(MOST_MEMBERS - 1):
            await sit(web, full["set"], full["members_key"], f"Member {number}")
        # Taking Chloe out replaced the key that they came with.
        now = (await web.get(place, headers=headers)).json()["members_key"]
        keys = now, own.json()["key"], mine["member"]
        of_full = full["set"], full["members_key"]
        yield World(web, mine["set"], *keys, *of_full, mine["members_key"])


async def found(web: httpx2.AsyncClient, coach: str) -> dict[str, str]:
    body = {"name": "A set", "coach": coach, "token": token(coach)}
    answer: dict[str, str] = (await web.post("/api/sets", json=body)).json()
    return answer


async def sit(web: httpx2.AsyncClient, set: str, key: str, who: str) -> dict[str, str]:
    body = {"key": key, "name": who, "token": token(who)}
    answer = await web.post(f"/api/sets/{set}/seats", json=body)
    assert answer.is_success, answer.text
    taken: dict[str, str] = answer.json()
    return taken


def own_to(handler: Handler) -> set[Reason]:
    """What a route is refused for beside what every such route is."""
    return set(DESCRIBED[handler].own)


def says_no(answer: httpx2.Response, reason: Reason) -> bool:
    assert answer.json()["refusal"]["code"] == reason
    return answer.status_code == status(reason)


@pytest.mark.parametrize("handler", [h for h, route in DESCRIBED.items() if route.seat], ids=name)
async def test_a_route_that_needs_a_seat_says_so(world: World, handler: Handler) -> None:
    body = PLAN if DESCRIBED[handler].body else None
    assert says_no(await world.send(handler, "Ana", body, set="nowhere"), Reason.NO_SUCH_SET)
    assert says_no(await world.send(handler, "", body), Reason.NOT_SEATED)
    assert says_no(await world.send(handler, "Dev", body), Reason.NOT_SEATED)
    assert says_no(await world.send(handler, "Chloe", body), Reason.SEAT_REVOKED)
    assert set(SEATED) <= set(DESCRIBED[handler].refusals)


@pytest.mark.parametrize("handler", [h for h, route in DESCRIBED.items() if route.body], ids=name)
async def test_a_route_that_takes_a_body_reads_it_with_care(world: World, handler: Handler) -> None:
    method, path = ROUTES[handler]
    address = path.replace("{set}", world.set)
    headers = {"Authorization": f"Bearer {token('Ana')}"} | FROM_PAGE
    for content, reason in (
        (b"{", Reason.NOT_JSON),
        (b"[]", Reason.MALFORMED),
        (b"{}", Reason.MISSING_FIELD),
        (b'"' + b"x" * LARGEST_MESSAGE + b'"', Reason.TOO_LARGE),
    ):
        answer = await world.web.request(method, address, content=content, headers=headers)
        assert says_no(answer, reason)
        assert reason in DESCRIBED[handler].refusals


async def test_the_acts_of_a_set_are_refused_as_described(world: World, house: House) -> None:
    act, remove = sets.act_on_set, REMOVE | {"id": act_id("nobody")}
    no_template = {"type": "remove_template", "id": act_id("none"), "template": DEFAULT}
    tried = {
        Reason.OUT_OF_RANGE: await world.send(act, "Ana", with_phase(minutes=0)),
        Reason.ROUND_UNFIT: await world.send(act, "Ana", with_phase(rounds=[IN_TURN])),
        Reason.PRESENTER_OPENS: await world.send(
            act, "Ana", with_phase(rounds=[IN_TURN | {"purpose": "offers"}])
        ),
        Reason.OPTIONS_UNFIT: await world.send(
            act, "Ana", with_phase(rounds=[IN_TURN | {"purpose": "choice"}])
        ),
        Reason.NEEDS_AIRTIME: await world.send(act, "Ana", with_phase(2, kind="present")),
        Reason.NO_SUCH_TEMPLATE: await world.send(act, "Ana", no_template),
        Reason.NO_SUCH_KEPT: await world.send(
            act, "Ben", {"type": "let_go", "id": act_id("nothing"), "kept": "nothing"}
        ),
        Reason.NOT_YOURS: await world.send(act, "Ben", PLAN),
        Reason.BLANK: await world.send(act, "Ana", PLAN | {"title": " "}),
        Reason.UNKNOWN_WORD: await world.send(act, "Ana", PLAN | {"type": "dance"}),
        Reason.NO_SUCH_MEMBER: await world.send(act, "Ana", remove | {"member": "nobody"}),
        Reason.COACH_STAYS: await world.send(act, "Ana", remove | {"member": world.ana}),
        Reason.NAME_DIFFERS: await world.send(
            act, "Ana", {"type": "delete_set", "id": act_id("delete"), "name": "Another set"}
        ),
        Reason.ID_USED: await world.send(
            act, "Ana", PLAN | {"id": act_id("first one"), "title": "Quite another"}
        ),
        Reason.ID_TAKEN: await world.send(act, "Ben", PLAN | {"id": act_id("first one")}),
        Reason.NO_SUCH_MEETING: await world.send(act, "Ana", CANCEL | {"meeting": 700}),
        Reason.MEETING_BEGAN: await begun(house),
    }
    tried |= await about_people(world)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("server.live.sets.MOST_LINES", 0)
        tried[Reason.SET_OVER] = await world.send(act, "Ana", PLAN | {"id": act_id("too late")})
    tried[Reason.SEAT_WAITS] = await where_another_helped(world, act, PLAN)
    assert all(says_no(answer, reason) for reason, answer in tried.items())
    assert {*tried, *await enough_of(world)} == own_to(act)


async def enough_of(world: World) -> set[Reason]:
    """What is refused once there are as many as can be."""
    act = sets.act_on_set
    for number in range(MOST_AHEAD):
        last = await world.send(act, "Ana", PLAN | {"id": act_id(f"ahead {number}")})
        full = await world.send(act, "Ana", with_phase() | {"id": act_id(f"template {number}")})
    assert says_no(last, Reason.ENOUGH_MEETINGS)
    assert says_no(full, Reason.ENOUGH_TEMPLATES)
    return {Reason.ENOUGH_MEETINGS, Reason.ENOUGH_TEMPLATES}


async def begun(house: House) -> httpx2.Response:
    """To cancel a meeting that somebody has moved out of its lobby."""
    [ana] = await house.gathers("ana")
    assert "refusal" not in await ana.moves("lobby", "open")
    place, headers = f"/api/sets/{house.set}/acts", house.headers("ana")
    answer: httpx2.Response = await house.http.post(
        place, json=CANCEL | {"meeting": 1}, headers=headers
    )
    return answer


async def where_another_helped(
    world: World, route: Any, body: dict[str, Any] | None = None
) -> httpx2.Response:
    """What is said on a seat that was taken with a link that another made."""
    gus = await found(world.web, "Gus")
    ivy = await sit(world.web, gus["set"], gus["members_key"], "Ivy")
    way = {"type": "hand_way", "id": act_id("way"), "member": ivy["member"], "own_key": "w" * 26}
    assert (await world.send(sets.act_on_set, "Gus", way, set=gus["set"])).is_success
    await sit(world.web, gus["set"], way["own_key"], "Ivy's phone")
    return await world.send(route, "Ivy's phone", body, set=gus["set"])


async def about_people(world: World) -> dict[Reason, httpx2.Response]:
    """What is refused of acts about those who are in a set, or come to it."""

    async def tries(type: str, who: str = "Ana", set: str = world.set, **fields: Any) -> Any:
        intent = {"type": type, "id": act_id(type, *fields.values()), **fields}
        return await world.send(sets.act_on_set, who, intent, set=set)

    gil = {"name": "Gil", "own_key": "g" * 26, "role": "member"}
    observer = gil | {"name": "Ida", "own_key": "i" * 26, "role": "observer"}
    for one in (gil, observer):
        assert (await tries("expect", **one)).is_success
    both = {"member": member_of("i" * 26), "into": member_of("g" * 26)}
    ana = {"member": world.ana}
    return {
        Reason.KEY_TAKEN: await tries("expect", **gil | {"name": "Hal"}),
        Reason.NAME_TAKEN: await tries("expect", **gil | {"name": "ben", "own_key": "h" * 26}),
        Reason.SET_FULL: await tries("expect", "Esi", world.full_set, **gil),
        Reason.TOO_LONG: await tries("change_name", **ana, name="\ufdfa" * 60),
        Reason.OF_YOURSELF: await tries("hand_way", **ana, own_key="a" * 26),
        Reason.SAME_ENTRY: await tries("join_entries", **ana, into=world.ana),
        Reason.ROLES_DIFFER: await tries("join_entries", **both),
        Reason.NOBODY_ASKS: await tries("admit", **ana, at=1),
        Reason.HOSTS_BY_ROLE: await tries("let_host", member=both["member"], hosts=True),
        Reason.SAME_ROLE: await tries("give_role", **ana, role="coach"),
        Reason.NOT_COME: await tries("hand_seat", member=member_of(gil["own_key"])),
    }


def with_phase(airtimes: int = 1, **fields: Any) -> dict[str, Any]:
    """A template with a pause in it that is not as it should be."""
    pause = msgspec.to_builtins(phase(PhaseKind.PAUSE, 5, rounds=(), airtime=False))
    template = SAVE["template"] | {"airtimes": airtimes, "phases": [pause | fields]}
    return SAVE | {"template": template}


async def test_a_bad_template_is_refused_at_its_place_and_changes_nothing(world: World) -> None:
    bad = {
        "template.phases": SAVE | {"template": SAVE["template"] | {"phases": []}},
        "template.phases[0].minutes": with_phase(minutes=MOST_MINUTES + 1),
        "template.phases[0].rounds[0].purpose": with_phase(rounds=[IN_TURN | {"purpose": "dance"}]),
        "template.phases[0].kind": with_phase(kind="dance"),
    }
    before = await world.send(sets.show_set, "Ana")
    for field, intent in bad.items():
        answer = await world.send(sets.act_on_set, "Ana", intent)
        assert answer.json()["refusal"]["field"] == field
    assert (await world.send(sets.show_set, "Ana")).json() == before.json()


async def test_a_key_is_refused_as_described(world: World) -> None:
    tried = {
        Reason.NO_SUCH_SET: await world.send(seats.knock, "", {"key": "x"}, set="nowhere"),
        Reason.KEY_UNKNOWN: await world.send(seats.knock, "", {"key": "x"}),
        Reason.KEY_REPLACED: await world.send(seats.knock, "", {"key": world.old_key}),
        Reason.SEAT_REVOKED: await knocks_with_a_lost_key(world),
    }
    assert all(says_no(answer, reason) for reason, answer in tried.items())
    assert set(tried) == own_to(seats.knock)


async def knocks_with_a_lost_key(world: World) -> httpx2.Response:
    """Of somebody who was expected in a set, and taken out before they came."""
    key, hal = "l" * 26, (await found(world.web, "Hal"))["set"]
    for intent in (
        {"type": "expect", "name": "Lee", "own_key": key, "role": "member"},
        REMOVE | {"member": member_of(key)},
    ):
        act = {"id": act_id("lost", *intent.values()), **intent}
        assert (await world.send(sets.act_on_set, "Hal", act, set=hal)).is_success
    return await world.send(seats.knock, "", {"key": key}, set=hal)


async def test_a_seat_is_refused_as_described(world: World) -> None:
    seat = {"key": world.key, "name": "Dev", "token": token("Dev")}
    full = {"key": world.full_key, "name": "One more", "token": token("One more")}
    gone = {"token": token("Chloe"), "name": "Chloe again"}
    for number in range(MOST_SEATS):
        own = {"key": world.ben_key, "name": "", "token": token(f"Ben's device {number}")}
        assert (await world.send(seats.take_seat, "", own)).is_success
    taking = seats.take_seat
    tried = {
        Reason.NO_SUCH_SET: await world.send(taking, "", seat, set="nowhere"),
        Reason.KEY_UNKNOWN: await world.send(taking, "", seat | {"key": "x"}),
        Reason.KEY_REPLACED: await world.send(taking, "", seat | {"key": world.old_key}),
        Reason.NO_SUCH_MEMBER: await world.send(taking, "", seat | {"back": True}),
        Reason.NAME_MISSING: await world.send(taking, "", seat | {"name": " "}),
        Reason.TOKEN_TAKEN: await world.send(
            taking, "", {"key": world.ben_key, "name": "", "token": token("Ana")}
        ),
        Reason.NAME_TAKEN: await world.send(taking, "", seat | {"name": "ben"}),
        Reason.KEY_TAKEN: await world.send(taking, "", seat | {"own_key": world.key}),
        Reason.SET_FULL: await world.send(taking, "", full, set=world.full_set),
        Reason.SEAT_REVOKED: await world.send(taking, "", seat | gone),
        Reason.NOT_SEATED: await world.send(
            taking, "", {"key": world.key, "name": "Ben", "token": token("Ben")}
        ),
    }
    assert all(says_no(answer, reason) for reason, answer in tried.items())
    assert set(tried) | await at_a_door_that_asks(world) == own_to(taking)
    assert (await sit(world.web, world.set, world.ben_key, "Ben's own"))["name"] == "Ben"


async def at_a_door_that_asks(world: World) -> set[Reason]:
    """What those hear who come by the link that all share, when it does not let them in."""
    fay = await found(world.web, "Fay")

    async def does(type: str, **fields: Any) -> None:
        intent = {"type": type, "id": act_id(type, *fields.values()), **fields}
        assert (await world.send(sets.act_on_set, "Fay", intent, set=fay["set"])).is_success

    async def hears(reason: Reason, who: str) -> Reason:
        body = {"key": fay["members_key"], "name": who, "token": token(who)}
        answer = await world.send(seats.take_seat, "", body, set=fay["set"])
        assert says_no(answer, reason)
        return reason

    await does("set_doorway", doorway="ask")
    told = {await hears(Reason.AWAITS_ADMISSION, f"Asking {n}") for n in range(MOST_ASKING)}
    told.add(await hears(Reason.TOO_MANY_ASK, "One more"))
    page = await world.send(sets.show_set, "Fay", set=fay["set"])
    await does("turn_away", **asks(page.json()["asking"][0]))
    told.add(await hears(Reason.TURNED_AWAY, "Asking 0"))
    await does("set_doorway", doorway="closed")
    return told | {await hears(Reason.DOOR_CLOSED, "One more")}


async def test_a_browser_is_refused_its_way_back_as_described(world: World) -> None:
    answer = await world.web.post(back.PATH, json={"keep": [], "leave": False})
    assert says_no(answer, Reason.NOT_FROM_PAGE)
    assert own_to(back.way_back) == {Reason.NOT_FROM_PAGE}


async def test_the_other_routes_are_refused_as_described(world: World) -> None:
    await sit(world.web, world.set, world.ben_key, "Ben's tablet")
    renewal = await world.send(keys.renew_members_key, "Ben's tablet")
    missing = await world.send(meetings.transcript, "Ana", number="700")
    assert says_no(renewal, Reason.NOT_YOURS)
    assert says_no(missing, Reason.NO_SUCH_MEETING)
    helped = await where_another_helped(world, keys.renew_members_key)
    assert says_no(helped, Reason.SEAT_WAITS)
    assert own_to(keys.renew_members_key) == {Reason.NOT_YOURS, Reason.SEAT_WAITS}
    watching = await where_nobody_agreed(world)
    assert all(says_no(answer, reason) for reason, answer in watching.items())
    assert own_to(meetings.transcript) == {Reason.NO_SUCH_MEETING, *watching}


async def where_nobody_agreed(world: World) -> dict[Reason, httpx2.Response]:
    """What is said of a meeting to one who observes, and to a host."""
    mona = await found(world.web, "Mona")
    told = {}
    for role, reason in (
        ("observer", Reason.AWAITS_CONSENT),
        ("host", Reason.READS_NO_MEETING),
    ):
        who = f"Mona's {role}"
        seat = await sit(world.web, mona["set"], mona["members_key"], who)
        give = {"type": "give_role", "id": act_id(who), "member": seat["member"], "role": role}
        assert (await world.send(sets.act_on_set, "Mona", give, set=mona["set"])).is_success
        told[reason] = await world.send(meetings.transcript, who, set=mona["set"])
    return told


async def test_founding_again_is_refused_once_the_seat_was_signed_out(world: World) -> None:
    gil = await found(world.web, "Gil")
    await sit(world.web, gil["set"], gil["own_key"], "Gil's phone")
    made = await world.send(keys.make_own_key, "Gil's phone", set=gil["set"])
    assert made.is_success
    founding = {"name": "A set", "coach": "Gil", "token": token("Gil")}
    assert says_no(await world.send(sets.found_set, "", founding), Reason.NOT_SEATED)
    # The other needs two tokens with one sum.
    described = own_to(sets.found_set) - {Reason.ALREADY_FOUNDED}
    by_the_settings = {Reason.FOUNDING_CLOSED, Reason.PHRASE_WRONG}
    later = {Reason.NOT_SEATED, Reason.SEAT_REVOKED, Reason.SET_DELETED}
    assert described == by_the_settings | later
