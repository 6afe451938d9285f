"""The live room from outside: joining, acting, hearing, coming back, and being shown out."""

import asyncio
import json
from typing import Any

import pytest

from tests.edge.house import Guest, House, position_of
from tests.edge.wires import Poll, joining
from tests.waiting import eventually


async def test_who_joins_is_given_the_meeting_so_far(house: House) -> None:
    await house.gathers("ana")
    ben = await house.comes("ben")
    joined = await ben.joins()
    assert joined["me"] == house.ids["ben"]
    assert (joined["position"]["seq"], joined["anew"], joined["more"]) == (4, False, False)
    assert joined["people"] == {house.ids[who]: "here" for who in ("ana", "ben")}
    assert [entry["seq"] for entry in joined["entries"]] == [1, 2, 3, 4]
    assert [entry["event"]["type"] for entry in joined["entries"]] == [
        "meeting_opened",
        "course_set",
        "member_seated",
        "member_seated",
    ]
    assert joined["position"] == position_of(joined["entries"][-1], joined)
    assert joined["position"]["at"] <= joined["now"]


async def test_what_one_does_all_hear(house: House) -> None:
    guests = ana, ben, chloe = await house.gathers("ana", "ben", "chloe")
    before = [len(guest.entries) for guest in guests]
    assert await ana.does("say", text=" Welcome ") == {"seq": 6}
    for guest, count in zip(guests, before, strict=True):
        await guest.hears(count + 1)
        entry = guest.entries[-1]
        assert (entry["seq"], entry["by"]) == (6, house.ids["ana"])
        assert entry["event"] == {"type": "said", "text": "Welcome", "phase": ""}
    assert chloe.entries[-1] == ben.entries[-1] == (await house.kept())[-1]


async def test_who_acts_hears_the_entry_before_the_answer(house: House) -> None:
    [ana] = await house.gathers("ana")
    for _ in range(10):
        answer = await ana.does("say", text="Hello")
        words = [word for word, _ in ana.heard if word != "presence"]
        assert words[-2:] == ["entry", "answer"]
        assert ana.entries[-1]["seq"] == answer["seq"]


async def test_everybody_hears_everything_once_and_in_order(house: House) -> None:
    guests = await house.gathers("ana", "ben", "chloe")
    await guests[0].begins()
    talk = [guest.does("say", text=f"{n}") for n in range(30) for guest in guests]
    answers = await asyncio.gather(*talk)
    last = max(answer["seq"] for answer in answers)
    await eventually(lambda: all(guest.entries[-1]["seq"] == last for guest in guests))
    for guest in guests:
        numbers = [entry["seq"] for entry in guest.entries]
        assert numbers == list(range(numbers[0], last + 1))
    assert len({answer["seq"] for answer in answers}) == 90


async def test_an_act_that_is_sent_again_is_answered_alike_and_heard_once(
    house: House,
) -> None:
    [ana] = await house.gathers("ana")
    intent = ana.act("say", text="Hello")
    answers = [await ana.asks("act", intent) for _ in range(3)]
    await ana.does("say", text="Bye")
    assert answers == [{"seq": 4}] * 3
    assert [e["event"]["text"] for e in ana.entries if e["event"]["type"] == "said"] == [
        "Hello",
        "Bye",
    ]


async def test_an_act_that_asks_for_no_answer_is_done_and_not_refused(house: House) -> None:
    [ana] = await house.gathers("ana")
    await ana.sio.emit("act", ana.act("say", text="Hello"))
    await ana.does("say", text="Bye")
    assert [e["event"].get("text") for e in ana.entries[-2:]] == ["Hello", "Bye"]
    assert ana.all("refused") == []


async def test_a_refusal_is_told_though_no_answer_was_asked_for(house: House) -> None:
    [ana] = await house.gathers("ana")
    await ana.sio.emit("act", ana.act("reframe", text="Why?"))
    await eventually(lambda: ana.all("refused"))
    assert ana.all("refused")[0]["refusal"]["code"] == "not_now"


# Coming back


async def missed(house: House) -> tuple[Guest, Any, Any]:
    """Ben's new connection, what he was told when he first joined, and where the last entry is."""
    ana, ben = await house.gathers("ana", "ben")
    joined = ben.all("answer")[0]
    await ben.leaves()
    for n in range(5):
        await ana.does("say", text=str(n))
    last = position_of((await house.kept())[-1], joined)
    return await house.comes("ben"), joined, last


async def test_who_comes_back_is_given_what_they_missed(house: House) -> None:
    ben, first, last = await missed(house)
    back = await ben.joins(first["position"])
    assert (back["anew"], back["position"]) == (False, last)
    numbers = range(first["position"]["seq"] + 1, last["seq"] + 1)
    assert [e["seq"] for e in back["entries"]] == list(numbers)
    assert first["entries"] + back["entries"] == await house.kept()


async def test_who_missed_nothing_is_given_nothing(house: House) -> None:
    ben, _, last = await missed(house)
    back = await ben.joins(last)
    assert (back["anew"], back["entries"]) == (False, [])


@pytest.mark.parametrize(("seq", "later"), [(0, 1), (1000, 0), (-1, 1), (-1, -1)])
async def test_who_knows_another_log_begins_anew(house: House, seq: int, later: int) -> None:
    ben, first, last = await missed(house)
    known = first["position"]
    position = {"seq": known["seq"] if seq < 0 else seq, "at": known["at"] + later}
    back = await ben.joins(position)
    assert (back["anew"], len(back["entries"])) == (True, last["seq"])


async def test_joining_again_on_the_same_socket_doubles_nothing(house: House) -> None:
    ana, ben = await house.gathers("ana", "ben")
    await ben.joins()
    before = len(ben.entries)
    await ana.does("say", text="Hello")
    await ana.does("say", text="Bye")
    await ben.hears(before + 2)
    assert [e["seq"] for e in ben.entries[before:]] == [5, 6]
    await ben.leaves()
    await eventually(lambda: house.ids["ben"] not in ana.here)


async def test_who_joins_again_where_they_are_is_not_seen_to_go_and_come(house: House) -> None:
    ana, ben = await house.gathers("ana", "ben")
    await eventually(lambda: len(ana.here) == 2)
    before = len(ana.all("presence"))
    await ben.joins()
    await ben.joins()
    await ana.does("say", text="Hello")
    assert ana.all("presence")[before:] == []


async def test_who_joins_another_meeting_leaves_the_first(house: House) -> None:
    await house.plans("Second")
    ana, ben = await house.gathers("ana", "ben")
    await eventually(lambda: len(ana.here) == 2)
    assert "refusal" not in await ben.joins(meeting=2)
    await eventually(lambda: house.ids["ben"] not in ana.here)
    assert "seq" in await ana.does("say", text="In the first")
    assert "refusal" not in await ana.joins(meeting=2)
    assert "seq" in await ana.does("say", text="In the second")
    await eventually(lambda: said(ben))
    assert said(ben) == ["In the second"]


def said(guest: Guest) -> list[str]:
    return [e["event"]["text"] for e in guest.entries if e["event"]["type"] == "said"]


# Two servers on one store


async def test_two_servers_show_the_same_meeting_and_the_same_people(
    house: House, second: str
) -> None:
    [ana] = await house.gathers("ana")
    [ben] = await house.gathers("ben", base=second)
    both = {house.ids[who]: "here" for who in ("ana", "ben")}
    await eventually(lambda: ana.here == both and ben.here == both)
    await ana.begins()
    answers = await asyncio.gather(
        *(guest.does("say", text=str(n)) for n in range(20) for guest in (ana, ben))
    )
    last = max(answer["seq"] for answer in answers)
    await eventually(lambda: ana.entries[-1]["seq"] == ben.entries[-1]["seq"] == last)
    assert ana.entries[-40:] == ben.entries[-40:] == (await house.kept())[-40:]
    await ben.leaves()
    await eventually(lambda: house.ids["ben"] not in ana.here)


async def test_who_comes_back_to_another_server_misses_nothing(house: House, second: str) -> None:
    _, first, last = await missed(house)
    ben = await house.comes("ben", second)
    back = await ben.joins(first["position"])
    assert first["entries"] + back["entries"] == await house.kept()
    assert back["position"] == last


# Polling


async def test_where_there_is_no_websocket_polling_does(house: House) -> None:
    [ben] = await house.gathers("ben")
    poll = await Poll.open(house.http)
    await poll.says("40")
    await poll.hears("40{")
    await poll.says(f'421["join",{json.dumps(joining(house, "ana"))}]')
    joined = json.loads((await poll.hears("431["))[3:])[0]
    assert joined["position"]["seq"] == len(joined["entries"]) == 4
    say = {"type": "say", "id": "say-by-poll", "text": "Hello", "phase": ""}
    await poll.says(f'422["act",{json.dumps(say)}]')
    assert json.loads((await poll.hears("432["))[3:]) == [{"seq": 5}]
    entry = json.loads((await poll.hears('42["entry",'))[2:])[1]
    await ben.hears(2)
    assert entry == ben.entries[-1]


# Leaving and being shown out


async def test_who_leaves_is_not_here_any_more(house: House) -> None:
    ana, ben = await house.gathers("ana", "ben")
    await eventually(lambda: len(ana.here) == 2)
    await ben.leaves()
    await eventually(lambda: ana.here == {house.ids["ana"]: "here"})


async def test_who_is_on_two_devices_is_here_until_both_left(house: House) -> None:
    ana, ben, phone = await house.gathers("ana", "ben", "ben")
    await ben.leaves()
    await ana.does("say", text="Still here?")
    await phone.hears(1)
    await eventually(lambda: ana.here.get(house.ids["ben"]) == "here")
    await phone.leaves()
    await eventually(lambda: house.ids["ben"] not in ana.here)


async def test_who_is_taken_out_is_told_and_shown_out_everywhere(house: House, second: str) -> None:
    ana, ben = await house.gathers("ana", "ben")
    [phone] = await house.gathers("ben", base=second)
    await house.removes("ben")
    await eventually(lambda: ben.all("disconnect") and phone.all("disconnect"))
    for guest in (ben, phone):
        [refused] = guest.all("refused")
        assert refused["refusal"]["code"] == "seat_revoked"
    await eventually(lambda: ana.entries[-1]["event"]["type"] == "member_unseated")
    again = await house.comes("ben")
    assert (await again.joins())["refusal"]["code"] == "seat_revoked"
    assert "refusal" not in await ana.does("say", text="We go on")
    assert again.entries == []
