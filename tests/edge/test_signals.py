"""Quiet signals over real sockets: seen by whoever leads, by nobody else, and in no log."""

from typing import Any

import pytest

from tests.edge.house import Guest, House
from tests.waiting import eventually


async def raises(guest: Guest, what: str, on: bool = True) -> Any:
    return await guest.asks("signal", {"what": what, "on": on})


def raised(guest: Guest) -> dict[str, list[str]]:
    """What somebody was told last that is signalled."""
    told = guest.all("signals")
    return dict(told[-1]["raised"]) if told else {}


async def test_whoever_leads_sees_a_hand_and_nobody_else_does(house: House) -> None:
    ana, ben, chloe = await house.gathers("ana", "ben", "chloe")
    answer = await raises(chloe, "hand")
    assert set(answer) == {"until"}
    await eventually(lambda: raised(ana) == {house.ids["chloe"]: ["hand"]})
    await raises(chloe, "hand", on=False)
    await eventually(lambda: raised(ana) == {})
    assert (ben.all("signals"), chloe.all("signals")) == ([], [])
    assert not any("hand" in str(entry) for entry in await house.kept())


async def test_whoever_has_spoken_needs_their_hand_no_more(house: House) -> None:
    ana, ben = await house.gathers("ana", "ben")
    await ana.begins()
    await raises(ben, "hand")
    await raises(ben, "slow")
    await eventually(lambda: raised(ana) == {house.ids["ben"]: ["hand", "slow"]})
    await ben.does("say", text="Good morning")
    await eventually(lambda: raised(ana) == {house.ids["ben"]: ["slow"]})


async def test_a_signal_is_seen_in_another_process(house: House, second: str) -> None:
    [ana] = await house.gathers("ana")
    [ben] = await house.gathers("ben", base=second)
    await raises(ben, "moment")
    await eventually(lambda: raised(ana) == {house.ids["ben"]: ["moment"]})


async def test_whoever_takes_the_chair_sees_what_is_raised(house: House) -> None:
    ana, ben, chloe = await house.gathers("ana", "ben", "chloe")
    await raises(chloe, "hand")
    await eventually(lambda: bool(raised(ana)))
    await ana.does("hand_over", member=house.ids["ben"])
    await eventually(lambda: raised(ben) == {house.ids["chloe"]: ["hand"]})


async def test_a_coach_who_comes_back_is_told(house: House) -> None:
    ana, ben = await house.gathers("ana", "ben")
    await raises(ben, "hand")
    await eventually(lambda: bool(raised(ana)))
    [again] = await house.gathers("ana")
    await eventually(lambda: raised(again) == {house.ids["ben"]: ["hand"]})


@pytest.mark.parametrize("bad", [{"what": "wave", "on": True}, {"what": "hand"}, "hand"])
async def test_what_is_no_signal_is_refused(house: House, bad: Any) -> None:
    [ben] = await house.gathers("ben")
    assert "refusal" in await ben.asks("signal", bad)


async def test_who_has_not_joined_signals_nothing(house: House) -> None:
    ben = Guest(house, "ben")
    await ben.connect()
    assert (await raises(ben, "hand"))["refusal"]["code"] == "not_joined"
    await ben.leaves()
