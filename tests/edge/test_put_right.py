"""What is put right of a set and its meetings, as those who are there, or come later, find it."""

from typing import Any

from server.domain.meeting.templates import DEFAULT
from tests.edge.house import House
from tests.waiting import eventually

THURSDAY = 1_796_288_400_000


async def page(house: House, who: str = "ben") -> Any:
    return await house.gets(f"/api/sets/{house.set}", who)


async def test_whoever_waits_in_a_meeting_that_is_cancelled_is_told_and_nobody_comes_in(
    house: House,
) -> None:
    [ben] = await house.gathers("ben")
    await house.acts("ana", "cancel_meeting", "cancel-the-first", meeting=1)
    await eventually(lambda: any(word == "refused" for word, _ in ben.heard))
    [told] = [said for word, said in ben.heard if word == "refused"]
    assert told["refusal"]["code"] == "meeting_cancelled"
    chloe = await house.comes("chloe")
    assert (await chloe.joins())["refusal"]["code"] == "meeting_cancelled"
    [meeting] = (await page(house))["meetings"]
    assert meeting["cancelled_at"] > 0


async def test_a_day_an_hour_and_a_title_are_on_the_page_of_the_set(house: House) -> None:
    await house.acts(
        "ana",
        "change_meeting",
        "change-the-first",
        meeting=1,
        title="The first",
        starts_at=THURSDAY,
        template="",
    )
    [meeting] = (await page(house))["meetings"]
    assert (meeting["title"], meeting["starts_at"]) == ("The first", THURSDAY)
    assert meeting["template"]["name"]


async def test_a_transcript_says_what_set_and_meeting_are_called_now(house: House) -> None:
    await house.gathers("ben")
    await house.acts("ana", "rename_set", "rename-the-set", name="Quay")
    await house.acts(
        "ana",
        "change_meeting",
        "change-the-first",
        meeting=1,
        title="The first",
        starts_at=0,
        template="",
    )
    first = (await house.kept())[0]["event"]
    assert (first["set_name"], first["title"]) == ("Quay", "The first")
    assert (await page(house))["name"] == "Quay"


async def test_all_who_are_there_hear_that_the_set_has_changed(house: House) -> None:
    [ben] = await house.gathers("ben")
    before = sum(word == "set" for word, _ in ben.heard)
    plan = {"title": "Second", "template": DEFAULT, "starts_at": THURSDAY}
    await house.acts("ana", "plan_meeting", "plan-the-second", **plan)
    await eventually(lambda: sum(word == "set" for word, _ in ben.heard) > before)
