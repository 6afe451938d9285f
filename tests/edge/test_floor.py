"""Two presses at once, and a question that meets the coach's floor, over real sockets."""

import asyncio

import pytest

from tests.edge.house import Guest, House
from tests.waiting import eventually


def moved(guest: Guest) -> list[str]:
    return [e["event"]["phase"] for e in guest.entries if e["event"]["type"] == "phase_began"]


@pytest.mark.parametrize("second_press", ["open", "report_back"])
async def test_two_devices_of_the_coach_that_move_at_once_move_once(
    house: House, second: str, second_press: str
) -> None:
    [laptop, ben] = await house.gathers("ana", "ben")
    [phone] = await house.gathers("ana", base=second)
    phone.acts = 1000
    answers = await asyncio.gather(
        laptop.moves("lobby", "open"), phone.moves("lobby", second_press)
    )
    [refused] = [answer["refusal"] for answer in answers if "refusal" in answer]
    [done] = [answer["seq"] for answer in answers if "seq" in answer]
    assert (refused["code"], refused["field"]) == ("phase_moved", "leaving")
    guests = (laptop, phone, ben)
    await eventually(lambda: all(g.entries and g.entries[-1]["seq"] >= done for g in guests))
    assert all(len(moved(guest)) == 1 for guest in guests)
    assert sum(e["event"]["type"] == "phase_began" for e in await house.kept()) == 1


async def with_a_question_waiting(house: House) -> list[Guest]:
    """Ana, Ben and Chloe are clarifying; a question of Ana's is the live one."""
    ana, ben, chloe = await house.gathers("ana", "ben", "chloe")
    await ana.does("choose_presenter", airtime=1, members=[house.ids["ben"]])
    await ana.moves("lobby", "clarify")
    assert "seq" in await ana.does("ask", to=house.ids["ben"], text="Since when?")
    return [ana, ben, chloe]


async def test_a_question_that_meets_the_coachs_floor_is_refused_and_heard_by_nobody(
    house: House,
) -> None:
    ana, ben, chloe = await with_a_question_waiting(house)
    taken = await ana.does("take_floor", question="How are we doing?", showing="nothing")
    refused = await chloe.does("ask", to=house.ids["ben"], text="Who else knows?")
    no = refused["refusal"]
    assert (no["code"], no["field"], no["again"]) == ("floor_taken", "", False)
    assert no["sentence"].endswith(".")
    told = await ana.does("release_floor")
    assert told == {"seq": taken["seq"] + 1}
    await eventually(lambda: all(g.entries[-1]["seq"] == told["seq"] for g in (ana, ben, chloe)))


async def test_the_same_question_may_be_sent_again_once_the_floor_is_released(
    house: House,
) -> None:
    ana, ben, chloe = await with_a_question_waiting(house)
    intent = chloe.act("ask", to=house.ids["ben"], text="Who else knows?")
    await ana.does("take_floor", question="", showing="nothing")
    assert (await chloe.asks("act", intent))["refusal"]["code"] == "floor_taken"
    await ana.does("release_floor")
    answers = [await chloe.asks("act", intent) for _ in range(2)]
    assert answers[0] == answers[1]
    await eventually(lambda: ben.entries[-1]["seq"] == answers[0]["seq"])
    asked = [e["event"]["text"] for e in ben.entries if e["event"]["type"] == "question_asked"]
    assert asked == ["Since when?", "Who else knows?"]


async def test_the_clock_stands_while_the_coach_has_the_floor_and_runs_after_it(
    house: House,
) -> None:
    ana, *_ = await with_a_question_waiting(house)
    await ana.does("take_floor", question="", showing="nothing")
    assert (await ana.does("resume_clock"))["refusal"]["code"] == "floor_taken"
    await ana.does("release_floor")
    assert (await ana.does("resume_clock"))["refusal"]["code"] == "clock_runs"
