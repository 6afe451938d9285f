"""A coach deletes a set by its name: whoever is in it is put out, on every server, at once."""

from typing import Any

from tests.edge.house import House
from tests.waiting import eventually

DELETE = {"type": "delete_set", "id": "delete-it-0001", "name": "Harbour"}


async def code(
    house: House, place: str, who: str = "", body: Any = None, base: str = ""
) -> tuple[int, str]:
    path = f"{base or house.base}/api/sets/{house.set}{place}"
    method = "GET" if body is None else "POST"
    answer = await house.http.request(method, path, json=body, headers=house.headers(who))
    return answer.status_code, answer.json().get("refusal", {}).get("code", "")


async def test_it_takes_a_coach_and_the_name_of_the_set(house: House) -> None:
    assert await code(house, "/acts", "ben", DELETE) == (403, "not_yours")
    other = {**DELETE, "name": "Another"}
    answer = await house.http.post(
        f"/api/sets/{house.set}/acts", json=other, headers=house.headers("ana")
    )
    no = answer.json()["refusal"]
    assert (answer.status_code, no["code"], no["field"]) == (400, "name_differs", "name")
    assert no["sentence"] == "The name is not that of the set."
    assert (await code(house, "", "ben"))[0] == 200


async def test_all_are_put_out_and_nothing_is_found_any_more(house: House, second: str) -> None:
    [ana] = await house.gathers("ana")
    [ben] = await house.gathers("ben", base=second)
    await house.posts(f"/api/sets/{house.set}/acts", DELETE, "ana")
    await eventually(lambda: all(guest.all("disconnect") for guest in (ana, ben)))
    for guest in (ana, ben):
        [no] = [said["refusal"] for said in guest.all("refused")]
        assert no["code"] == "set_deleted"
        assert no["sentence"] == "The set was deleted, with all that was written in it."
    key = {"key": house.members_key}
    for base in (second, house.base):
        assert await code(house, "", "ben", None, base) == (404, "no_such_set")
        entries = "/meetings/1/entries"
        assert await code(house, entries, "ben", None, base) == (404, "no_such_set")
        assert await code(house, "/door", "", key, base) == (404, "no_such_set")
        again = await house.comes("ben", base)
        assert (await again.joins())["refusal"]["code"] == "no_such_set"


async def test_whoever_did_not_hear_that_it_was_done_is_told_that_the_set_is_gone(
    house: House,
) -> None:
    await house.posts(f"/api/sets/{house.set}/acts", DELETE, "ana")
    assert await code(house, "/acts", "ana", DELETE) == (404, "no_such_set")


async def test_the_token_that_founded_it_does_not_found_it_again_soon(house: House) -> None:
    await house.posts(f"/api/sets/{house.set}/acts", DELETE, "ana")
    body = {"name": "Harbour", "coach": "Ana", "token": house.tokens["ana"]}
    answer = await house.http.post("/api/sets", json=body)
    assert (answer.status_code, answer.json()["refusal"]["code"]) == (404, "set_deleted")
    assert (await code(house, "", "ana"))[1] == "no_such_set"
