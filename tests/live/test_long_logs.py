"""Long logs: an act in one costs as little as in a short one, and opening one holds nobody up."""

import asyncio
from functools import reduce

import pytest
from msgspec.structs import replace

from server.domain.refusals import Reason, Refusal
from server.domain.sets.ending import DeleteSet
from server.domain.sets.people import ChangeName
from server.live import attending, folded
from server.live import sets as live_sets
from server.live.room import Room
from tests.cast import BEN, CHLOE
from tests.live.conftest import OpenLog
from tests.live.set_of_two import SetOfTwo
from tests.live.standins import Clock, MoodyLog, Open
from tests.live.test_room import begun, say

MANY = 40


async def long_room(moody: MoodyLog, name: str, clock: Clock) -> Open:
    room = await begun(await Open.on(moody, name, clock))
    await room.does(CHLOE, *(say(str(n), f"Word {n}") for n in range(MANY)))
    return room


async def test_an_act_is_judged_and_folded_once_however_long_the_log_is(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    found = await long_room(moody, name, clock)
    room, folds = found.room, list[int]()

    def evolve(state: object, entry: object) -> object:
        folds.append(1)
        return meeting.evolve(state, entry)  # type: ignore[arg-type]  # the same

    meeting = room.decider
    room.decider = replace(meeting, evolve=evolve)
    assert await found.does(BEN, say("last")) == [room.seq]
    assert len(folds) == 1


async def test_the_state_before_any_line_is_that_of_all_lines_before(
    moody: MoodyLog, name: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folded, "MILESTONE_EVERY", 7)
    room = (await long_room(moody, name, clock)).room
    assert len(room.milestones) > 3
    for seq in range(1, room.seq + 1):
        start = room.decider.start
        assert room.state_before(seq) == reduce(room.decider.evolve, room.entries[: seq - 1], start)


async def test_an_act_that_comes_again_is_folded_from_near_by(
    moody: MoodyLog, name: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folded, "MILESTONE_EVERY", 7)
    found = await long_room(moody, name, clock)
    seq = found.room.acts["say-00020"][0]
    assert await found.does(CHLOE, say("20", "Word 20")) == [seq]
    assert await found.does(CHLOE, say("20", "Another")) == [Refusal(Reason.ID_USED, "id")]


async def test_while_a_long_log_is_opened_others_go_on(
    moody: MoodyLog, name: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.live.level.A_BIT_S", -1)
    lines = (await long_room(moody, name, clock)).room.seq
    again: Room[object] = Open(moody, name, clock).room  # type: ignore[assignment]  # of any kind
    opening = asyncio.create_task(again.level())
    turns = 0
    while not opening.done():
        await asyncio.sleep(0)
        turns += 1
    await opening
    assert again.seq == lines
    assert turns >= lines


async def test_a_room_that_is_far_behind_is_brought_up_part_by_part(
    redis_logs: OpenLog, name: str, clock: Clock
) -> None:
    """More lines than the store gives at once stand before what it writes."""
    ahead, behind = [Open(redis_logs(), name, clock) for _ in range(2)]
    await begun(ahead)
    await behind.room.level()
    await ahead.does(CHLOE, *(say(str(n)) for n in range(1_100)))
    assert await behind.does(BEN, say("late")) == [ahead.room.seq + 1]


# What is one's share, and how long a set may be


async def test_nobody_fills_a_meeting_for_everybody(
    the_set: SetOfTwo, monkeypatch: pytest.MonkeyPatch
) -> None:
    await the_set.is_about_to_commit(1)
    room = await the_set.room(1)
    monkeypatch.setattr(attending, "MOST_OF_ONE", room.written[the_set.ben.id] + 2)
    assert isinstance(await the_set.commits(1, "One"), int)
    last = the_set.acts
    second = await the_set.commits(1, "Two")
    assert isinstance(second, int)
    assert await the_set.commits(1, "Three") == Refusal(Reason.ENOUGH_OF_YOURS)
    the_set.acts = last
    assert await the_set.commits(1, "Two") == second  # by the id of before
    the_set.acts = last + 2
    await the_set.moves(1, "learn")
    assert room.state.phase == "learn"


async def test_a_set_whose_log_is_full_takes_what_is_about_seats_and_its_end(
    the_set: SetOfTwo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_sets, "MOST_LINES", the_set.group.seq + 1)
    renamed = ChangeName(id="a-new-name-1", member=the_set.ben.id, name="Benjamin")
    assert isinstance(await the_set.group.act(renamed, the_set.ana.id), int)
    more = ChangeName(id="a-new-name-2", member=the_set.ben.id, name="Ben")
    assert await the_set.group.act(more, the_set.ana.id) == Refusal(Reason.SET_OVER)
    assert await the_set.group.act(renamed, the_set.ana.id) == the_set.group.seq
    await the_set.takes_out(the_set.ben)
    end = DeleteSet(id="delete-it-all", name="Harbour")
    assert isinstance(await the_set.group.act(end, the_set.ana.id), int)
