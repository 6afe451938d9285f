"""What is wished for while a room writes is written next, all of it together."""

import asyncio

import pytest

from server.domain.meeting.hidden import Write
from server.domain.meeting.rounds import OpenRound
from server.domain.meeting.state.rounds import Purpose
from server.domain.refusals import Reason, Refusal
from server.live.room import Room
from tests.cast import ANA, BEN, CHLOE, DEV
from tests.commands import command
from tests.live.standins import Clock, MoodyLog, Open
from tests.live.test_room import BEGUN, begun, say
from tests.waiting import eventually

WRITTEN = BEGUN + 1
ROUND = command(OpenRound, id="round-0001", purpose=Purpose.THOUGHTS)


@pytest.fixture
async def room(moody: MoodyLog, name: str, clock: Clock) -> Open:
    return await begun(await Open.on(moody, name, clock))


async def held(room: Open, moody: MoodyLog) -> "asyncio.Task[int | Refusal]":
    """An act that is on its way to the store, which does not answer."""
    before = moody.writes
    moody.gate.clear()
    first = asyncio.create_task(room.room.act(say("1"), CHLOE))
    await eventually(lambda: moody.writes > before)
    return first


async def test_all_who_wait_are_written_at_once_in_the_order_in_which_they_came(
    room: Open, moody: MoodyLog
) -> None:
    first = await held(room, moody)
    others = [
        asyncio.create_task(room.room.act(say(f"{n}"), who))
        for n, who in enumerate((BEN, DEV, ANA), 2)
    ]
    await asyncio.sleep(0)
    before = moody.writes
    moody.gate.set()
    assert await asyncio.gather(first, *others) == [WRITTEN + n for n in range(4)]
    assert moody.writes == before + 1
    assert [entry.by for entry in room.room.entries[BEGUN:]] == [CHLOE, BEN, DEV, ANA]


async def test_what_was_said_twice_at_once_happens_once(room: Open, moody: MoodyLog) -> None:
    first = await held(room, moody)
    twice = [asyncio.create_task(room.room.act(say("2"), BEN)) for _ in range(2)]
    await asyncio.sleep(0)
    moody.gate.set()
    assert await asyncio.gather(first, *twice) == [WRITTEN, WRITTEN + 1, WRITTEN + 1]
    assert room.room.seq == WRITTEN + 1


async def test_an_act_that_hangs_on_another_waits_until_that_is_written(
    room: Open, moody: MoodyLog
) -> None:
    first = await held(room, moody)
    opens = asyncio.create_task(room.room.act(ROUND, ANA))
    writes = asyncio.create_task(
        room.room.act(command(Write, id="write-0001", round=ROUND.id), BEN)
    )
    await asyncio.sleep(0)
    before = moody.writes
    moody.gate.set()
    told = await asyncio.gather(first, opens, writes)
    assert list(told) == [WRITTEN, WRITTEN + 1, WRITTEN + 2]
    assert moody.writes == before + 2


async def test_a_mistake_over_one_act_harms_no_other(
    room: Open, moody: MoodyLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = await held(room, moody)
    judged = Room.judged

    def fails_at_two(self: Room, state: object, wish: object, now: int) -> object:  # type: ignore[type-arg]
        if wish.command.id == say("2").id:  # type: ignore[attr-defined]
            raise ZeroDivisionError
        return judged(self, state, wish, now)  # type: ignore[arg-type]

    monkeypatch.setattr(Room, "judged", fails_at_two)
    others = [asyncio.create_task(room.room.act(say(f"{n}"), BEN)) for n in (2, 3)]
    await asyncio.sleep(0)
    moody.gate.set()
    told = await asyncio.gather(first, *others, return_exceptions=True)
    assert (told[0], told[2]) == (WRITTEN, WRITTEN + 1)
    assert isinstance(told[1], ZeroDivisionError)


async def test_where_others_were_first_all_are_judged_anew(
    room: Open, moody: MoodyLog, name: str, clock: Clock
) -> None:
    there = await Open.on(moody, name, clock)
    first = await held(room, moody)
    others = [asyncio.create_task(room.room.act(say(f"{n}"), BEN)) for n in (2, 3)]
    theirs = asyncio.create_task(there.room.act(say("4"), DEV))
    await asyncio.sleep(0)
    moody.gate.set()
    told = await asyncio.gather(first, *others, theirs)
    assert sorted(told) == [WRITTEN + n for n in range(4)]  # type: ignore[type-var]
    assert [line.seq for line in await moody.read(name)] == list(range(1, WRITTEN + 4))
    assert room.room.lines == there.room.lines == await moody.read(name)


@pytest.mark.usefixtures("patient")
async def test_an_act_whose_answer_was_lost_is_found_in_the_log(
    room: Open, moody: MoodyLog
) -> None:
    moody.watchers.clear()  # nothing is told
    moody.loses_answers = 1
    assert await room.room.act(ROUND, ANA) == WRITTEN
    assert len(await moody.read(room.room.name)) == WRITTEN


async def test_whoever_goes_while_they_wait_leaves_the_others_their_turn(
    room: Open, moody: MoodyLog
) -> None:
    first = await held(room, moody)
    gone = asyncio.create_task(room.room.act(say("2"), BEN))
    stays = asyncio.create_task(room.room.act(say("3"), DEV))
    await asyncio.sleep(0)
    gone.cancel()
    first.cancel()
    moody.gate.set()
    assert await stays == WRITTEN + 2


@pytest.mark.usefixtures("impatient")
async def test_one_that_fails_holds_up_nobody_while_it_is_tried_again(
    room: Open, moody: MoodyLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    moody.away = lambda name, act: act == say("1").id
    fails = asyncio.create_task(room.room.act(say("1"), CHLOE))
    await eventually(lambda: bool(room.room.unsure))
    monkeypatch.setattr("server.live.room.ACT_WITHIN_S", 60.0)  # a busy machine is no fault
    assert await room.room.act(say("2"), BEN) == WRITTEN
    assert await fails == Refusal(Reason.STORE_AWAY)


async def test_what_may_be_written_is_looked_for_before_it_is_refused(
    room: Open, moody: MoodyLog, name: str, clock: Clock
) -> None:
    there = await Open.on(moody, name, clock)
    moody.watchers.clear()  # nothing is told
    unseen = command(Write, id="write-0001", round=ROUND.id)
    assert await there.does(ANA, ROUND) == [WRITTEN]
    assert await there.does(BEN, unseen) == [WRITTEN + 1]
    room.room.unsure.add(unseen.id)
    assert await room.room.act(unseen, BEN) == WRITTEN + 1
