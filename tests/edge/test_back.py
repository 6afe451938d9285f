"""A browser's way back: seats from cookies that one route alone is sent, and no script can read."""

from collections.abc import Callable

import httpx2 as httpx
import pytest

from server.edge.http.back import KEPT_FOR_S
from server.edge.http.routes import API
from server.edge.shapes.bodies import MOST_BACK
from server.live.sets import set_name
from server.store.log import Line
from server.store.redis import RedisLog
from tests.edge.browser import FROM_PAGE, PATH, Browser
from tests.edge.house import House
from tests.lines import write


@pytest.fixture
def tab(house: House) -> Browser:
    return Browser(house)


def cookie_of(house: House, name: str) -> str:
    return f"seat-{house.set}-{house.ids[name]}"


def seats_of(house: House, *names: str) -> list[tuple[str, str]]:
    return [(name.capitalize(), house.tokens[name]) for name in names]


# Where a seat is known from


async def test_who_has_neither_cookie_nor_storage_is_given_nothing(tab: Browser) -> None:
    assert await tab.back() == []
    assert tab.sent == []


async def test_what_is_in_storage_alone_is_given_and_put_into_a_cookie(
    house: House, tab: Browser
) -> None:
    assert await tab.back("ben") == seats_of(house, "ben")
    assert tab.held == {cookie_of(house, "ben"): house.tokens["ben"]}


async def test_what_is_in_a_cookie_alone_is_given_back(house: House, tab: Browser) -> None:
    await tab.back("ben")
    for _ in range(2):
        assert await tab.back() == seats_of(house, "ben")
    assert list(tab.held) == [cookie_of(house, "ben")]


async def test_a_seat_that_is_known_from_both_is_given_once(house: House, tab: Browser) -> None:
    await tab.back("ben")
    assert await tab.back("ben") == seats_of(house, "ben")
    assert list(tab.held) == [cookie_of(house, "ben")]


async def test_two_who_share_a_browser_have_a_cookie_each(house: House, tab: Browser) -> None:
    await tab.back("ben")
    assert await tab.back("ana") == seats_of(house, "ana", "ben")
    assert set(tab.held) == {cookie_of(house, "ana"), cookie_of(house, "ben")}
    assert sorted(await tab.back()) == seats_of(house, "ana", "ben")


async def test_of_two_seats_of_one_person_that_in_storage_is_kept(
    house: House, tab: Browser
) -> None:
    key = (await house.posts(f"/api/sets/{house.set}/own-key", None, "ben"))["key"]
    house.tokens["bens phone"] = "bens-phone-" + "x" * 30
    body = {"key": key, "name": "", "token": house.tokens["bens phone"]}
    await house.posts(f"/api/sets/{house.set}/seats", body)
    await tab.back("ben")
    assert await tab.back("bens phone") == [("Ben", house.tokens["bens phone"])]
    assert tab.held == {cookie_of(house, "ben"): house.tokens["bens phone"]}


async def test_a_seat_is_given_with_all_that_its_page_needs(house: House, tab: Browser) -> None:
    [seat] = (await tab.asks("ben")).json()["seats"]
    assert seat == {
        "set": house.set,
        "set_name": "Harbour",
        "member": house.ids["ben"],
        "name": "Ben",
        "role": "member",
        "meeting": 1,
        "token": house.tokens["ben"],
    }


async def test_seats_of_several_sets_are_given(house: House, tab: Browser, base: str) -> None:
    other = House(base)
    await other.open()
    await tab.back("ben")
    body = {"keep": [{"set": other.set, "token": other.tokens["ana"]}], "leave": False}
    answer = await tab.posts(body, FROM_PAGE)
    assert [seat["set"] for seat in answer.json()["seats"]] == [other.set, house.set]
    await other.close()


async def test_so_many_are_kept_and_no_more(house: House, tab: Browser) -> None:
    one = {"set": house.set, "token": house.tokens["ben"]}
    answer = await tab.posts({"keep": [one] * (MOST_BACK + 1), "leave": False}, FROM_PAGE)
    assert answer.json()["refusal"]["code"] == "too_long"
    assert tab.held == {}


# Seats that do not stand


@pytest.mark.parametrize("token", ["x" * 40, "short", ""])
async def test_a_token_of_nobody_is_given_nothing(house: House, tab: Browser, token: str) -> None:
    tab.held[cookie_of(house, "ben")] = token
    assert await tab.back() == []


@pytest.mark.parametrize("name", ["seat-nowhere-somebody", "seat--", "seat-x", "other"])
async def test_a_cookie_of_no_set_is_given_nothing(house: House, tab: Browser, name: str) -> None:
    tab.held[name] = house.tokens["ben"]
    assert await tab.back() == []


@pytest.mark.parametrize("rest", ["b,c", "b/c", "b(c", "b@c", "b[c]", "\u00e9", "b c"])
async def test_a_cookie_of_another_name_than_ours_keeps_nobody_out_and_stays(
    house: House, tab: Browser, rest: str
) -> None:
    """Another service on this host may have put it there."""
    for leave in (False, True):
        keep = [] if leave else [{"set": house.set, "token": house.tokens["ben"]}]
        answer = await house.http.post(
            PATH,
            json={"keep": keep, "leave": leave},
            headers=[
                (b"setroom-page", b"1"),
                (b"cookie", f"seat-{house.set}-{rest}={'x' * 40}".encode()),
            ],
        )
        assert answer.status_code == 200, answer.text
        assert rest not in str(answer.headers.get_list("set-cookie"))


async def test_a_cookie_of_who_was_taken_out_ends(house: House, tab: Browser) -> None:
    await tab.back("ben", "chloe")
    await house.removes("ben")
    assert await tab.back() == seats_of(house, "chloe")
    assert list(tab.held) == [cookie_of(house, "chloe")]
    assert await tab.back("ben") == seats_of(house, "chloe")


async def test_a_cookie_whose_seat_ended_elsewhere_ends_too(house: House, tab: Browser) -> None:
    await tab.back("ana")
    house.tokens["anas phone"] = "anas-phone-" + "x" * 30
    seat = {"key": house.own_key, "name": "", "token": house.tokens["anas phone"]}
    await house.posts(f"/api/sets/{house.set}/seats", seat)
    await house.posts(f"/api/sets/{house.set}/own-key", None, "anas phone")
    assert await tab.back() == []
    assert tab.held == {}


async def test_who_asks_at_the_door_has_no_seat_to_go_back_to(house: House, tab: Browser) -> None:
    await house.acts("ana", "set_doorway", "doorway-ask", doorway="ask")
    house.tokens["gil"] = "gils-" + "x" * 40
    body = {"key": house.members_key, "name": "Gil", "token": house.tokens["gil"]}
    asked = await house.http.post(f"/api/sets/{house.set}/seats", json=body)
    assert asked.json()["refusal"]["code"] == "awaits_admission"
    assert await tab.back("gil") == []
    assert tab.held == {}


async def test_who_became_one_with_another_has_the_cookie_of_that_one(
    house: House, tab: Browser
) -> None:
    await tab.back("ben")
    one = {"member": house.ids["ben"], "into": house.ids["chloe"]}
    await house.acts("ana", "join_entries", "one-ben-1", **one)
    assert await tab.back() == [("Chloe", house.tokens["ben"])]
    assert tab.held == {cookie_of(house, "chloe"): house.tokens["ben"]}


async def test_a_set_that_cannot_be_read_keeps_nobody_from_the_others_and_its_cookie_stays(
    house: House, tab: Browser, base: str, redis_logs: Callable[[], RedisLog]
) -> None:
    other = House(base)
    await other.open()
    lines = await redis_logs().read(set_name(other.set))
    await write(redis_logs(), set_name(other.set), Line(len(lines) + 1, "broken", b"{}"))
    tab.held[cookie_of(other, "ana")] = other.tokens["ana"]
    assert await tab.back("ben") == seats_of(house, "ben")
    assert tab.held[cookie_of(other, "ana")] == other.tokens["ana"]
    await other.close()


# What kind of cookie it is


async def test_a_cookie_is_for_one_path_and_no_script_and_no_other_site(
    house: House, tab: Browser
) -> None:
    await tab.back("ben")
    [cookie] = tab.sent
    assert (cookie["path"], cookie["httponly"]) == (PATH, True)
    assert cookie["samesite"].lower() == "strict"
    assert cookie["max-age"] == str(KEPT_FOR_S)
    assert cookie["domain"] == ""


@pytest.mark.parametrize(("scheme", "secure"), [("https", True), ("http", False), ("", False)])
async def test_a_cookie_is_secure_if_its_page_is(
    house: House, tab: Browser, scheme: str, secure: bool
) -> None:
    await tab.back("ben", origin=scheme and house.base.replace("http", scheme))
    assert [bool(cookie["secure"]) for cookie in tab.sent] == [secure]


async def test_a_cookie_ends_at_the_path_at_which_it_was_kept(house: House, tab: Browser) -> None:
    await tab.back("ben")
    await tab.asks(leave=True)
    assert [cookie["path"] for cookie in tab.sent] == [PATH, PATH]
    assert [bool(cookie["httponly"]) for cookie in tab.sent] == [True, True]


# Whose page asks


async def test_without_the_header_of_a_page_nothing_is_given_kept_or_ended(
    house: House, tab: Browser
) -> None:
    await tab.back("ben")
    before = dict(tab.held)
    for leave in (False, True):
        keep = [{"set": house.set, "token": house.tokens["ana"]}]
        answer = await tab.posts({"keep": keep, "leave": leave}, {})
        assert (answer.status_code, answer.json()["refusal"]["code"]) == (403, "not_from_page")
        assert "set-cookie" not in answer.headers
    assert tab.held == before


async def test_another_site_may_not_send_the_header(house: House) -> None:
    """A browser asks before it sends one; it is not told that it may."""
    asking = {
        "Origin": "https://evil.example",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "setroom-page",
    }
    answer = await house.http.options(PATH, headers=asking)
    assert not [name for name in answer.headers if name.startswith("access-control-")]


# What a cookie does not open


@pytest.mark.parametrize(
    ("method", "path"), [(method, path) for method, path, _ in API if "{set}" in path]
)
async def test_a_cookie_opens_no_other_route(
    house: House, tab: Browser, method: str, path: str
) -> None:
    await tab.back("ana")
    where = path.replace("{set}", house.set).replace("{number:number}", "1")
    keys = {"key": "no-key", "name": "Ana", "token": house.tokens["ana"]}
    async with httpx.AsyncClient(base_url=house.base) as web:
        body = keys if path.endswith("/seats") else {"key": "no-key"}
        headers = {**FROM_PAGE, "Cookie": tab.cookies}
        answer = await web.request(method, where, json=body, headers=headers)
    assert answer.json()["refusal"]["code"] in ("not_seated", "key_unknown")
    assert "set-cookie" not in answer.headers


async def test_a_cookie_opens_no_socket(house: House, tab: Browser) -> None:
    await tab.back("ben")
    guest = await house.comes("ben")
    await guest.leaves()
    await guest.sio.connect(
        house.base, transports=["websocket"], headers={**FROM_PAGE, "Cookie": tab.cookies}
    )
    assert (await guest.does("say", text="Hello"))["refusal"]["code"] == "not_joined"
    house.tokens["ben"] = "x" * 40
    assert (await guest.joins())["refusal"]["code"] == "not_seated"


# Leaving


async def test_to_leave_ends_all_cookies_and_no_seat(house: House, tab: Browser) -> None:
    await tab.back("ben", "chloe")
    answer = await tab.asks("ana", leave=True)
    assert answer.json() == {"seats": []}
    assert tab.held == {}
    assert await tab.back() == []
    assert (await house.gets(f"/api/sets/{house.set}", "ben"))["me"] == house.ids["ben"]
