"""Who may do how much: whoever is too fast waits, or is told when to come back; nobody else is."""

import asyncio
import contextlib
import secrets
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx2 as httpx
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from server.app import service
from server.edge.budgets import Budget, Budgets
from server.edge.pace import Pace
from tests.addresses import somewhere
from tests.edge.house import House, joining, serving, settings
from tests.edge.wires import PATH, wire
from tests.live.standins import Clock

NEVER = 10_000_000
Opens = Callable[..., Any]


@pytest.fixture
async def opens(store_socket: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Opens]:
    """Opens a house in which so much may be done of some things at once, and then no more."""
    async with contextlib.AsyncExitStack() as stack:

        async def open_house(**at_once: int) -> House:
            house = House("")
            for name, many in at_once.items():
                budget = Budget[name.upper()]
                monkeypatch.setattr(budget, "pace", Pace(many, NEVER))
            house.at(
                await stack.enter_async_context(
                    serving(settings(store_socket, hosts=("sets.example",)))
                )
            )
            await house.open()
            stack.push_async_callback(house.close)
            return house

        yield open_house


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is made to wait: who would have to is refused."""
    monkeypatch.setattr("server.edge.budgets.LONGEST_WAIT_MS", 0)


def is_too_fast(answer: httpx.Response) -> bool:
    """Whether it is refused, and says when to come back."""
    if answer.status_code != 429:
        return False
    refusal = answer.json()["refusal"]
    assert (refusal["code"], refusal["again"]) == ("too_fast", True)
    assert 0 < refusal["after"] <= 1_000 * int(answer.headers["retry-after"])
    return True


# Words


async def test_words_that_come_too_fast_wait_in_line_and_are_all_answered_in_order(
    opens: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Budget.WORDS, "pace", Pace(2, 5))
    house = await opens()
    [ana] = await house.gathers("ana")
    answered: list[int] = []
    for number in range(30):
        await ana.sio.emit("act", {}, callback=lambda answer, n=number: answered.append(n))
    await ana.asks("act", {})
    assert answered == list(range(30))


@pytest.mark.usefixtures("impatient")
async def test_a_word_that_would_wait_too_long_is_refused_and_says_when_to_come_back(
    opens: Opens,
) -> None:
    house = await opens(words=4)
    ana, ben = await house.gathers("ana", "ben")
    assert [await code(ana) for _ in range(4)] == ["missing_field"] * 3 + ["too_fast"]
    refusal = (await ana.asks("act", {}))["refusal"]
    assert refusal["again"]
    assert 0 < refusal["after"] <= NEVER
    assert await code(ben) == "missing_field"


@pytest.mark.usefixtures("impatient")
async def test_a_long_word_counts_as_many_and_so_does_an_act_that_was_done(opens: Opens) -> None:
    house = await opens(words=40)
    ana, ben = await house.gathers("ana", "ben")
    assert (await ana.asks("act", {"text": "x" * 100_000}))["refusal"]["code"] == "missing_field"
    assert (await ana.asks("act", {"text": "x" * 100_000}))["refusal"]["code"] == "too_fast"
    act = ben.act("note_down", text="Once")
    said = [await ben.asks("act", act) for _ in range(5)]
    assert [answer.get("seq") for answer in said[:4]] == [said[0]["seq"]] * 4
    assert said[4]["refusal"]["code"] == "too_fast"


@pytest.mark.usefixtures("impatient")
async def test_what_is_no_word_is_counted_too_and_by_the_address_it_comes_from(
    opens: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[tuple[Budget, str]] = []
    house = await opens()

    async def line_up(budgets: Budgets, budget: Budget, key: str, cost: int = 1) -> None:
        counted.append((budget, key))

    monkeypatch.setattr(Budgets, "line_up", line_up)
    async with wire(house.base, additional_headers={"X-Forwarded-For": "10.1.2.3"}) as stranger:
        await stranger.says("40", "4{}", '42["act",{}]')
        await stranger.refused()
        await stranger.refused()
    words = [key for budget, key in counted if budget is Budget.GUESTS_WORDS]
    assert words == ["10.1.2.3"] * 3


async def test_a_large_word_takes_a_turn_before_it_is_read(
    opens: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = await opens()
    [ana] = await house.gathers("ana")
    asked: list[tuple[Budget, int]] = []

    async def line_up(budgets: Budgets, budget: Budget, key: str, cost: int = 1) -> None:
        asked.append((budget, cost))

    monkeypatch.setattr(Budgets, "line_up", line_up)
    monkeypatch.setattr(Budgets, "takes_at_once", lambda *what: False)
    await ana.asks("act", {"text": "x" * 5_000})
    await ana.asks("act", {"text": "x"})
    assert asked == [(Budget.LARGE_WORDS, 1), (Budget.WORDS, 2), (Budget.WORDS, 1)]


@pytest.mark.usefixtures("impatient")
async def test_a_large_word_too_many_is_refused_and_a_small_one_is_not(opens: Opens) -> None:
    house = await opens(large_words=1)
    ana, ben = await house.gathers("ana", "ben")
    for guest in (ana, ben):
        said = [await guest.asks("act", {"text": "x" * size}) for size in (5_000, 5_000, 1)]
        codes = [answer["refusal"]["code"] for answer in said]
        assert codes == ["missing_field", "too_fast", "missing_field"]
        assert 0 < said[1]["refusal"]["after"] <= NEVER


@pytest.mark.usefixtures("impatient")
async def test_whoever_joins_a_long_meeting_takes_turns_and_whoever_has_most_of_it_does_not(
    opens: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.edge.socket.joining.MANY_ENTRIES", 3)
    house = await opens(long_joins=1)
    ana, ben = await house.gathers("ana", "ben")
    for number in range(3):
        await ana.asks("act", ana.act("note_down", text=f"Once {number}"))
    joined = await ana.joins()
    assert (await ana.joins())["refusal"]["code"] == "too_fast"
    again = joining(house.set, house.tokens["ana"], joined["position"])
    assert "refusal" not in await ana.asks("join", again)
    assert "refusal" not in await ben.joins()


async def code(guest: Any) -> str:
    return str((await guest.asks("act", {}))["refusal"]["code"])


@pytest.mark.usefixtures("impatient")
async def test_strangers_of_one_address_share_and_whoever_has_a_seat_comes_from_there_all_the_same(
    opens: Opens,
) -> None:
    house = await opens(guests_words=5)  # two say hello
    stranger, ben = await house.comes("ana"), await house.comes("ben")
    unknown = joining(house.set, secrets.token_hex(20))
    for _ in range(3):
        assert (await stranger.asks("join", unknown))["refusal"]["code"] == "not_seated"
    assert (await stranger.asks("join", unknown))["refusal"]["code"] == "too_fast"
    assert (await ben.asks("join", unknown))["refusal"]["code"] == "too_fast"
    assert "refusal" not in await ben.joins()
    house.origin = somewhere()
    other = await house.comes("ana")
    assert (await other.asks("join", unknown))["refusal"]["code"] == "not_seated"


async def test_who_waits_waits_by_the_clock_that_runs_and_not_by_that_of_meetings(
    store_socket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Budget.FILES, "pace", Pace(1, 20))
    async with service(settings(store_socket), clock=Clock()) as (app, _):
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as web:
            got = [(await web.get("/gym")).status_code for _ in range(200)]
    assert got == [200] * 200


async def test_whoever_does_many_takes_turns_with_whoever_does_one() -> None:
    budgets, done = Budgets(), list[str]()

    async def one(key: str) -> None:
        await budgets.line_up(Budget.GUESTS_WORDS, key)
        done.append(key)

    await asyncio.gather(*map(one, ["ana"] * 20 + ["ben"]))
    assert done.index("ben") <= 2
    assert done.count("ana") == 20


# Requests


@pytest.mark.usefixtures("impatient")
async def test_requests_count_by_the_seat_and_those_without_one_by_the_address(
    opens: Opens,
) -> None:
    house = await opens(requests=6, guests_requests=30)
    path = f"/api/sets/{house.set}"
    answers = [await house.http.get(path, headers=house.headers("ana")) for _ in range(7)]
    assert is_too_fast(answers[-1])
    assert await house.gets(path, "ben")
    strangers = [await house.http.get(path) for _ in range(31)]
    assert strangers[0].status_code == 401
    assert is_too_fast(strangers[-1])
    assert await house.gets(path, "ben")
    assert (await house.http.get(path, headers=somewhere())).status_code == 401


async def test_so_many_sets_are_founded_from_one_address_and_others_found_on(opens: Opens) -> None:
    house = await opens(founding=3)
    founding = [await founded(house) for _ in range(3)]
    assert [answer.status_code for answer in founding[:2]] == [200, 200]
    assert is_too_fast(founding[2])
    assert (await founded(house, somewhere())).status_code == 200


async def founded(house: House, origin: dict[str, str] | None = None) -> httpx.Response:
    body = {"name": "Harbour", "coach": "Ana", "token": secrets.token_urlsafe(32)}
    return await house.http.post("/api/sets", json=body, headers=origin or {})


async def test_after_many_wrong_keys_no_key_is_tried_from_there_and_none_of_others_counts(
    opens: Opens,
) -> None:
    house = await opens(wrong_keys=3)
    door = f"/api/sets/{house.set}/door"
    right, wrong = {"key": house.members_key}, {"key": "x" * 26}
    for _ in range(5):
        assert (await house.http.post(door, json=right)).status_code == 200
    tried = [await house.http.post(door, json=wrong) for _ in range(2)]
    tried.append(await house.http.post("/api/sets/nowhere/door", json=right))
    assert [answer.status_code for answer in tried] == [403, 403, 404]
    assert is_too_fast(await house.http.post(door, json=right))
    assert (await house.http.post(door, json=right, headers=somewhere())).status_code == 200
    assert await house.gets(f"/api/sets/{house.set}", "ana")


async def test_behind_a_proxy_that_does_not_say_for_whom_nobody_is_shut_out_for_another(
    opens: Opens,
) -> None:
    """As the lines for nginx were once written, which pass the name on, and no more."""
    house = await opens(wrong_keys=1, door=2, founding=1)
    house.http.headers = httpx.Headers({"Host": "sets.example"})
    for _ in range(3):
        wrong = await house.http.post(f"/api/sets/{house.set}/door", json={"key": "x" * 26})
        assert wrong.status_code == 403
        assert (await founded(house)).status_code == 200
    for name in ("dev", "esi", "gil"):
        assert (await sits(house, name, name[0] * 40)).status_code == 200


@pytest.mark.parametrize("budget", ["door", "door_of_set"])
async def test_so_many_come_in_and_whoever_is_in_or_asks_may_say_so_again(
    opens: Opens, budget: str
) -> None:
    house = await opens(**{budget: 3})  # Ben and Chloe were two
    assert (await sits(house, "dev", "d" * 40)).status_code == 200
    assert is_too_fast(await sits(house, "esi", "e" * 40))
    assert (await sits(house, "dev", "d" * 40)).status_code == 200


async def test_one_token_asks_by_so_many_names(opens: Opens) -> None:
    house = await opens(asking_again=2)
    await house.acts("ana", "set_doorway", "doorway-ask", doorway="ask")
    asked = [await sits(house, f"Dev {n}", "d" * 40) for n in range(3)]
    assert [answer.status_code for answer in asked[:2]] == [403, 403]
    assert is_too_fast(asked[2])
    assert (await sits(house, "Dev 1", "d" * 40)).status_code == 403


async def sits(house: House, name: str, token: str) -> httpx.Response:
    body = {"key": house.members_key, "name": name, "token": token}
    return await house.http.post(f"/api/sets/{house.set}/seats", json=body)


async def test_so_much_is_done_with_a_set_and_what_was_done_may_be_said_again(
    opens: Opens,
) -> None:
    house = await opens(set_acts=3)
    path, headers = f"/api/sets/{house.set}/acts", house.headers("ana")
    acts = [{"type": "set_doorway", "id": f"doorway-{n:04}", "doorway": "open"} for n in range(3)]
    done = [await house.http.post(path, json=act, headers=headers) for act in acts]
    assert [answer.status_code for answer in done[:2]] == [200, 200]
    assert is_too_fast(done[2])
    again = await house.http.post(path, json=acts[0], headers=headers)
    assert again.json() == done[0].json()


async def test_a_key_counts_as_many_acts(opens: Opens) -> None:
    house = await opens(set_acts=20)
    path = f"/api/sets/{house.set}/own-key"
    made = [await house.http.post(path, headers=house.headers("ben")) for _ in range(3)]
    assert [answer.status_code for answer in made[:2]] == [200, 200]
    assert is_too_fast(made[2])


# Pages, files and sockets


@pytest.mark.usefixtures("impatient")
async def test_pages_and_files_count_by_the_address_and_health_never(opens: Opens) -> None:
    house = await opens(files=3)
    got = [await house.http.get(path) for path in ("/", "/app/main.js", "/gym", "/design")]
    assert [answer.status_code for answer in got[:3]] == [200, 200, 200]
    assert is_too_fast(got[3])
    assert is_too_fast(await house.http.get(f"{PATH}polling&sid=nobody"))
    assert (await house.http.get("/health")).status_code == 200
    assert (await house.http.get("/", headers=somewhere())).status_code == 200


@pytest.mark.usefixtures("impatient")
async def test_a_socket_too_many_is_refused_before_it_is_one(opens: Opens) -> None:
    house = await opens(sockets=1)
    await house.gathers("ana")
    address = house.base.replace("http://", "ws://") + PATH + "websocket"
    for place in (address, f"{address}&sid=nobody"):
        with pytest.raises(InvalidStatus) as refused:
            await connect(place, additional_headers=house.origin)
        assert refused.value.response.status_code == 429
        assert "retry-after" in refused.value.response.headers
    assert is_too_fast(await house.http.get(PATH + "polling"))


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("more", ["&xsid=1", "&sid=", "&t=sid=1"])
async def test_a_socket_is_one_however_it_is_asked_for(opens: Opens, more: str) -> None:
    house = await opens(sockets=1)
    await house.gathers("ana")
    assert is_too_fast(await house.http.get(f"{PATH}polling{more}"))


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(
    ("budget", "method", "place"),
    [
        ("files", "GET", "/healthy"),
        ("guests_requests", "GET", "/api/nothing"),
        ("guests_requests", "OPTIONS", "/api/sets"),
        ("guests_requests", "DELETE", "/api/sets/abc"),
    ],
)
async def test_what_there_is_not_is_paced_too(
    opens: Opens, budget: str, method: str, place: str
) -> None:
    house, headers, many = await opens(**{budget: 20}), somewhere(), 20
    got = [(await house.http.request(method, place, headers=headers)) for _ in range(many + 1)]
    assert [answer.status_code == 429 for answer in got] == [False] * many + [True]
    assert is_too_fast(got[-1])


async def test_sockets_that_come_at_once_come_one_after_another(opens: Opens) -> None:
    house = await opens()
    guests = await asyncio.gather(*(house.comes("ana") for _ in range(10)))
    assert [guest for guest in guests if "refusal" in await guest.joins()] == []
