"""The routes for programs and the pages: what each gives, what each refuses, and its headers."""

from typing import Any

import pytest

from server.domain.meeting.templates import DEFAULT
from server.domain.sets.state import MOST_MEMBERS
from server.edge.reading import LARGEST_MESSAGE
from tests.edge.house import House

TOKEN = "t" * 40
PLAN = {"type": "plan_meeting", "template": DEFAULT, "starts_at": 0}
OUT = {"type": "remove_member", "member": "nobody", "members_key": "m" * 26}
FOUND = {"name": "Harbour", "coach": "Ana", "token": TOKEN}


async def refused(
    house: House, status: int, code: str, field: str, path: str, body: Any, who: str = ""
) -> None:
    answer = await house.http.post(path, json=body, headers=house.headers(who))
    no = answer.json()["refusal"]
    assert (answer.status_code, no["code"], no["field"]) == (status, code, field)
    assert no["sentence"]


def at(house: House, place: str = "") -> str:
    return f"/api/sets/{house.set}{place}"


# Founding


async def test_a_set_is_founded_by_whoever_asks(house: House) -> None:
    assert house.set
    assert house.members_key != house.own_key
    again = {"name": "Harbour", "coach": "Ana", "token": house.tokens["ana"]}
    assert (await house.posts("/api/sets", again))["set"] == house.set


@pytest.mark.parametrize(
    ("body", "code", "field"),
    [
        ({**FOUND, "name": ""}, "blank", "name"),
        ({**FOUND, "name": "x" * 121}, "too_long", "name"),
        ({**FOUND, "coach": " "}, "blank", "coach"),
        ({**FOUND, "token": "short"}, "not_allowed_value", "token"),
        ({"name": "Harbour", "coach": "Ana"}, "missing_field", "token"),
        ({**FOUND, "id": "mine"}, "unknown_field", "id"),
        ([], "malformed", ""),
    ],
)
async def test_a_set_is_not_founded_on_nonsense(
    house: House, body: Any, code: str, field: str
) -> None:
    await refused(house, 400, code, field, "/api/sets", body)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b"[" * 200_000])
async def test_a_body_that_is_not_json_is_refused(house: House, content: bytes) -> None:
    answer = await house.http.post("/api/sets", content=content)
    assert (answer.status_code, answer.json()["refusal"]["code"]) == (400, "not_json")


@pytest.mark.parametrize(("more", "status", "code"), [(0, 400, "not_json"), (1, 413, "too_large")])
async def test_a_body_is_read_up_to_the_largest_that_is_taken(
    house: House, more: int, status: int, code: str
) -> None:
    answer = await house.http.post("/api/sets", content=b" " * (LARGEST_MESSAGE + more))
    assert (answer.status_code, answer.json()["refusal"]["code"]) == (status, code)


# The door


async def test_the_door_says_who_is_behind_it(house: House) -> None:
    door = await house.posts(at(house, "/door"), {"key": house.members_key})
    assert door["set_name"] == "Harbour"
    assert door["members"] == ["Ana", "Ben", "Chloe"]
    assert door["meeting"]["number"] == 1
    assert (door["opens"], door["name"]) == ("new_seat", "")
    own = await house.posts(at(house, "/door"), {"key": house.own_key})
    assert (own["opens"], own["name"]) == ("own_seat", "Ana")


async def test_the_door_stays_shut_for_a_wrong_key(house: House) -> None:
    door = at(house, "/door")
    await refused(house, 403, "key_unknown", "key", door, {"key": "guessed"})
    await refused(house, 400, "too_long", "key", door, {"key": "x" * 129})
    await refused(house, 404, "no_such_set", "set", "/api/sets/no/door", {"key": "guessed"})


# Seats


async def test_a_newcomer_takes_a_seat_and_is_told_where_to_go(house: House) -> None:
    seat = await house.seats("dev")
    assert (seat["set"], seat["set_name"], seat["meeting"]) == (house.set, "Harbour", 1)
    assert (seat["name"], seat["role"]) == ("Dev", "member")
    shown = await house.gets(at(house), "dev")
    assert shown["me"] == seat["member"]


async def test_a_seat_is_refused_to_those_without_a_key_a_name_or_a_place(
    house: House,
) -> None:
    seats, intent = at(house, "/seats"), {"key": house.members_key, "token": TOKEN}
    await refused(house, 400, "name_missing", "name", seats, {**intent, "name": " "})
    await refused(house, 409, "name_taken", "name", seats, {**intent, "name": "ben"})
    await refused(house, 403, "key_unknown", "key", seats, {**intent, "name": "Gil", "key": "x"})
    for number in range(MOST_MEMBERS - 3):
        await house.seats(f"guest-{number}")
    await refused(house, 409, "set_full", "", seats, {**intent, "name": "Gil"})


# The set


async def test_a_set_shows_itself_to_its_members(house: House) -> None:
    shown = await house.gets(at(house), "ben")
    assert (shown["set"], shown["name"], shown["role"]) == (house.set, "Harbour", "member")
    assert [member["name"] for member in shown["members"]] == ["Ana", "Ben", "Chloe"]
    assert [meeting["title"] for meeting in shown["meetings"]] == ["First"]
    assert shown["members_key"] == ""
    coach = await house.gets(at(house), "ana")
    assert (coach["role"], coach["members_key"]) == ("coach", house.members_key)


async def test_whose_name_looks_like_anothers_is_shown_while_both_are_there(house: House) -> None:
    await house.seats("B\u0435n")
    both = await house.gets(at(house), "ana")
    ben, other = both["members"][1], both["members"][3]
    assert [m["alike"] for m in both["members"]] == [[], [other["id"]], [], [ben["id"]]]
    await house.removes("ben")
    left = await house.gets(at(house), "ana")
    assert [m["alike"] for m in [*left["members"], *left["former"]]] == [[], [], [], []]


async def test_nothing_shown_holds_a_secret(house: House) -> None:
    for who in ("ana", "ben"):
        answer = await house.http.get(at(house), headers=house.headers(who))
        for secret in (*house.tokens.values(), house.own_key):
            assert secret not in answer.text


@pytest.mark.parametrize("value", ["", "Bearer", "Bearer x", "Basic x", "\u00e4"])
async def test_without_a_seat_nothing_is_shown(house: House, value: str) -> None:
    headers = {b"Authorization": value.encode("latin-1")}
    for path in (at(house), at(house, "/meetings/1/entries")):
        answer = await house.http.get(path, headers=headers)
        assert (answer.status_code, answer.json()["refusal"]["code"]) == (401, "not_seated")


async def test_a_seat_in_one_set_is_none_in_another(house: House, base: str) -> None:
    other = House(base)
    await other.open()
    answer = await house.http.get(at(other), headers=house.headers("ana"))
    assert answer.status_code == 401
    await other.close()


async def test_a_set_that_is_not_there_is_not_found(house: House) -> None:
    for path in ("/api/sets/nowhere", "/api/sets/nowhere/meetings/1/entries"):
        answer = await house.http.get(path, headers=house.headers("ana"))
        assert (answer.status_code, answer.json()["refusal"]["code"]) == (404, "no_such_set")


# Acts on the set


async def test_the_coach_plans_and_an_act_sent_again_is_done_once(house: House) -> None:
    plan = {**PLAN, "id": "plan-the-second", "title": "Second"}
    first = await house.posts(at(house, "/acts"), plan, "ana")
    assert await house.posts(at(house, "/acts"), plan, "ana") == first
    shown = await house.gets(at(house), "ben")
    assert [meeting["title"] for meeting in shown["meetings"]] == ["First", "Second"]


async def test_the_language_that_the_coach_chose_is_shown_to_all(house: House) -> None:
    assert (await house.gets(at(house), "ben"))["language"] == "en"
    await house.acts("ana", "choose_language", "language-one", language="de")
    for who in ("ana", "ben"):
        assert (await house.gets(at(house), who))["language"] == "de"


async def test_what_the_questions_were_like_is_shown_of_a_meeting_that_is_over(
    house: House,
) -> None:
    ana, ben = await house.gathers("ana", "ben")
    await ana.moves("lobby", "report_back")
    look = {"kind": "leading", "edited": True}
    assert "seq" in await ben.does("ask", to=house.ids["ana"], text="Why now?", **look)
    assert set((await mix_of(house)).values()) == {0}
    await ana.moves("report_back", "closed")
    assert {kind: n for kind, n in (await mix_of(house)).items() if n} == {
        "leading": 1,
        "edited": 1,
    }


async def mix_of(house: House) -> dict[str, int]:
    """What the set shows of its first meeting, to somebody who asked nothing."""
    [first] = (await house.gets(at(house), "chloe"))["meetings"]
    return dict(first["mix"])


@pytest.mark.parametrize(
    ("who", "body", "status", "code", "field"),
    [
        ("ben", {**PLAN, "title": "Mine"}, 403, "not_yours", ""),
        ("", {**PLAN, "title": "Mine"}, 401, "not_seated", ""),
        ("ana", {**PLAN, "title": ""}, 400, "blank", "title"),
        ("ben", {"type": "choose_language", "language": "de"}, 403, "not_yours", ""),
        (
            "ana",
            {"type": "choose_language", "language": "fr"},
            400,
            "not_allowed_value",
            "language",
        ),
        ("ana", {"type": "choose_language"}, 400, "missing_field", "language"),
        ("ana", {"type": "found_set"}, 400, "unknown_word", "type"),
        ("ana", {"type": "say", "text": "Hello"}, 400, "unknown_word", "type"),
        ("ana", OUT, 409, "no_such_member", "member"),
        (
            "ana",
            {**PLAN, "title": "x", "id": "a:b"},
            400,
            "not_allowed_value",
            "id",
        ),
    ],
)
async def test_an_act_on_the_set_that_may_not_be_is_refused(
    house: House, who: str, body: dict[str, Any], status: int, code: str, field: str
) -> None:
    intent = {"id": "an-act-0001", **body}
    await refused(house, status, code, field, at(house, "/acts"), intent, who)


NO_CALLS = (
    *("javascript:made=1", "JavaScript:made=1", "java\nscript:made=1", "\x01javascript:made=1"),
    *("data:text/html,<script>made=1</script>", "vbscript:made", "blob:https://a.b/c", "file:///x"),
    *("//elsewhere", "https:", "https://", "https://a b", "https://a\n", " https://a", "call.me"),
)
"""What a browser would run, or lead to another place than it says."""


@pytest.mark.parametrize("call", NO_CALLS)
async def test_the_call_is_an_address_of_the_web_and_nothing_else(house: House, call: str) -> None:
    talk = {"type": "choose_talk", "id": "an-act-0001", "talks": True, "call": call}
    await refused(house, 400, "not_allowed_value", "call", at(house, "/acts"), talk, "ana")


async def test_who_was_taken_out_is_shown_nothing_and_stays_among_the_former(
    house: House,
) -> None:
    await house.removes("ben")
    answer = await house.http.get(at(house), headers=house.headers("ben"))
    assert (answer.status_code, answer.json()["refusal"]["code"]) == (403, "seat_revoked")
    shown = await house.gets(at(house), "chloe")
    assert [member["name"] for member in shown["former"]] == ["Ben"]
    assert [(m["name"], m["place"]) for m in shown["members"]] == [("Ana", 0), ("Chloe", 2)]


async def test_the_coach_cannot_be_taken_out(house: House) -> None:
    intent = OUT | {"id": "an-act-0001", "member": house.ids["ana"]}
    await refused(house, 409, "coach_stays", "member", at(house, "/acts"), intent, "ana")


# Keys


async def test_a_renewed_members_key_shuts_the_old_link(house: House) -> None:
    path = at(house, "/members-key")
    await refused(house, 403, "not_yours", "", path, {}, "ben")
    key = (await house.posts(path, {}, "ana"))["key"]
    assert (await house.posts(at(house, "/door"), {"key": key}))["opens"] == "new_seat"
    old = {"key": house.members_key}
    await refused(house, 403, "key_replaced", "key", at(house, "/door"), old)


async def test_anybody_makes_a_link_of_their_own(house: House) -> None:
    key = (await house.posts(at(house, "/own-key"), {}, "ben"))["key"]
    assert (await house.posts(at(house, "/door"), {"key": key}))["name"] == "Ben"
    seat = {"key": key, "name": "", "token": "bens-other-device-" + "x" * 20}
    taken = await house.posts(at(house, "/seats"), seat)
    assert (taken["member"], taken["name"]) == (house.ids["ben"], "Ben")


# Transcripts


async def test_a_transcript_is_the_meeting_so_far(house: House) -> None:
    path = at(house, "/meetings/1/entries")
    assert (await house.gets(path, "ben"))["entries"] == []
    [ana] = await house.gathers("ana")
    await ana.does("say", text="Hello")
    told = await house.gets(path, "ben")
    assert [entry["seq"] for entry in told["entries"]] == [1, 2, 3, 4]
    assert told["entries"][3] == ana.entries[-1]
    assert told["now"] >= told["entries"][3]["at"]


@pytest.mark.parametrize("number", ["0", "2", "99999999999999999999"])
async def test_a_meeting_that_nobody_planned_has_no_transcript(house: House, number: str) -> None:
    path = at(house, f"/meetings/{number}/entries")
    answer = await house.http.get(path, headers=house.headers("ana"))
    assert (answer.status_code, answer.json()["refusal"]["code"]) == (404, "no_such_meeting")


# Pages, and the rest


@pytest.mark.parametrize("path", ["/", "/sets/x", "/sets/x/join", "/sets/x/meetings/1"])
async def test_a_page_is_the_shell_with_its_words_filled_in(house: House, path: str) -> None:
    answer = await house.http.get(path)
    assert answer.status_code == 200
    assert "{{" not in answer.text


async def test_the_service_says_whether_it_is_well(house: House) -> None:
    assert await house.gets("/health") == {"status": "ok"}


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("GET", "/words/nowhere.ftl", 404),
        ("GET", "/words/../../pyproject.toml", 404),
        ("GET", "/words/%2e%2e/%2e%2e/pyproject.toml", 404),
        ("GET", "/api/sets", 405),
        ("DELETE", "/api/sets/x", 405),
        ("GET", "/sets/x/meetings/one", 404),
    ],
)
async def test_what_is_not_there_is_told_to_people_and_programs(
    house: House, method: str, path: str, status: int
) -> None:
    told = await house.http.request(method, path)
    assert (told.status_code, told.json()["refusal"]["code"]) == (status, "no_such_page")
    page = await house.http.request(method, path, headers={"Accept": "text/html"})
    assert (page.status_code, page.headers["content-type"]) == (status, "text/html; charset=utf-8")
