"""Every refusal that a route is said to give is given by the real service."""

import re
from collections.abc import AsyncIterator
from typing import Any, NamedTuple

import httpx2
import msgspec
import pytest

from server.domain.meeting.course import MOST_MINUTES
from server.domain.meeting.fold import fold
from server.domain.meeting.phases import PHASES, Phase, PhaseKind
from server.domain.meeting.state.rounds import RULES, Purpose, Rule
from server.domain.meeting.templates import BUILT_IN, DEFAULT, phase, plan, template
from server.domain.refusals import Reason
from server.domain.sets.state import MOST_AHEAD, MOST_MEMBERS, MOST_SEATS, SavedTemplate
from server.edge.http import keys, meetings, seats, sets
from server.edge.http.answering import Handler
from server.edge.http.routes import API
from server.edge.reading import LARGEST_MESSAGE
from server.protocol.openapi import name
from server.protocol.refusals import SEATED
from server.protocol.routes import ROUTES as DESCRIBED
from server.protocol.routes import status
from server.protocol.trials import Trial, act_id

ROUTES = {handler: (method, path) for method, path, handler in API}
PLAN = {
    "type": "plan_meeting",
    "id": act_id("plan again"),
    "title": "Another",
    "template": DEFAULT,
}
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

    async def send(
        self, handler: Handler, who: str = "", body: Any = None, **places: str
    ) -> httpx2.Response:
        method, path = ROUTES[handler]
        varying = {"set": self.set, "number": "1", **places}
        address = re.sub(r"{(\w+)(:\w+)?}", lambda found: varying[found[1]], path)
        headers = {"Authorization": f"Bearer {token(who)}"} if who else {}
        return await self.web.request(method, address, json=body, headers=headers)


@pytest.fixture(scope="module")
async def world(host: str) -> AsyncIterator[World]:
    async with httpx2.AsyncClient(base_url=f"http://{host}") as web:
        mine = await found(web, "Ana")
        place = f"/api/sets/{mine['set']}"
        await sit(web, mine["set"], mine["members_key"], "Ben")
        chloe = await sit(web, mine["set"], mine["members_key"], "Chloe")
        headers = {"Authorization": f"Bearer {token('Ana')}"}
        remove = {"type": "remove_member", "id": act_id("chloe"), "member": chloe["member"]}
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
        yield World(web, mine["set"], *keys, full["set"], full["members_key"])


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
    headers = {"Authorization": f"Bearer {token('Ana')}"}
    for content, reason in (
        (b"{", Reason.NOT_JSON),
        (b"[]", Reason.MALFORMED),
        (b"{}", Reason.MISSING_FIELD),
        (b'"' + b"x" * LARGEST_MESSAGE + b'"', Reason.TOO_LARGE),
    ):
        answer = await world.web.request(method, address, content=content, headers=headers)
        assert says_no(answer, reason)
        assert reason in DESCRIBED[handler].refusals


async def test_the_acts_of_a_set_are_refused_as_described(world: World) -> None:
    act, remove = sets.act_on_set, {"type": "remove_member", "id": act_id("nobody")}
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
        Reason.ID_USED: await world.send(
            act, "Ana", PLAN | {"id": act_id("first one"), "title": "Quite another"}
        ),
        Reason.ID_TAKEN: await world.send(act, "Ben", PLAN | {"id": act_id("first one")}),
    }
    assert all(says_no(answer, reason) for reason, answer in tried.items())
    for number in range(MOST_AHEAD):
        last = await world.send(act, "Ana", PLAN | {"id": act_id(f"ahead {number}")})
        full = await world.send(act, "Ana", with_phase() | {"id": act_id(f"template {number}")})
    assert says_no(last, Reason.ENOUGH_MEETINGS)
    assert says_no(full, Reason.ENOUGH_TEMPLATES)
    counted = {Reason.ENOUGH_MEETINGS, Reason.ENOUGH_TEMPLATES}
    assert {*tried, *counted} == own_to(act)


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
    }
    assert all(says_no(answer, reason) for reason, answer in tried.items())
    assert set(tried) == own_to(seats.knock)


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
        Reason.NAME_MISSING: await world.send(taking, "", seat | {"name": " "}),
        Reason.TOKEN_TAKEN: await world.send(
            taking, "", {"key": world.ben_key, "name": "", "token": token("Ana")}
        ),
        Reason.NAME_TAKEN: await world.send(taking, "", seat | {"name": "ben"}),
        Reason.SET_FULL: await world.send(taking, "", full, set=world.full_set),
        Reason.SEAT_REVOKED: await world.send(taking, "", seat | gone),
        Reason.NOT_SEATED: await world.send(
            taking, "", {"key": world.key, "name": "Ben", "token": token("Ben")}
        ),
    }
    assert all(says_no(answer, reason) for reason, answer in tried.items())
    assert set(tried) == own_to(taking)
    assert (await sit(world.web, world.set, world.ben_key, "Ben's own"))["name"] == "Ben"


async def test_the_other_routes_are_refused_as_described(world: World) -> None:
    renewal = await world.send(keys.renew_members_key, "Ben's device 7")
    missing = await world.send(meetings.transcript, "Ana", number="700")
    assert says_no(renewal, Reason.NOT_YOURS)
    assert says_no(missing, Reason.NO_SUCH_MEETING)
    assert own_to(keys.renew_members_key) == {Reason.NOT_YOURS}
    assert own_to(meetings.transcript) == {Reason.NO_SUCH_MEETING}


async def test_founding_again_is_refused_once_the_seat_was_signed_out(world: World) -> None:
    gil = await found(world.web, "Gil")
    await sit(world.web, gil["set"], gil["own_key"], "Gil's phone")
    made = await world.send(keys.make_own_key, "Gil's phone", set=gil["set"])
    assert made.is_success
    founding = {"name": "A set", "coach": "Gil", "token": token("Gil")}
    assert says_no(await world.send(sets.found_set, "", founding), Reason.NOT_SEATED)
    # The other needs two tokens with one sum.
    assert own_to(sets.found_set) == {Reason.ALREADY_FOUNDED, Reason.NOT_SEATED}


async def test_the_page_and_its_documents_are_served(world: World) -> None:
    page = await world.web.get("/protocol")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in page.headers["content-security-policy"]
    for document in ("openapi", "asyncapi"):
        answer = await world.web.get(f"/protocol/{document}.json")
        assert answer.headers["content-type"] == "application/json"
        assert document in answer.json()
    phases = (await world.web.get("/protocol/phases.json")).content
    assert msgspec.json.decode(phases, type=tuple[Phase, ...]) == PHASES
    rounds = (await world.web.get("/protocol/rounds.json")).content
    assert msgspec.json.decode(rounds, type=dict[Purpose, Rule]) == RULES
    templates = (await world.web.get("/protocol/templates.json")).content
    built_in = msgspec.json.decode(templates, type=list[SavedTemplate])
    assert {one.key: one.template for one in built_in if one.built_in} == BUILT_IN
    tried = (await world.web.get("/protocol/trial.json")).content
    for one in msgspec.json.decode(tried, type=list[Trial]):
        assert fold(one.entries) == one.meeting
    assert (await world.web.get("/styles/protocol.css")).is_success
