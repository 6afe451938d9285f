"""One room, or several on one log: numbers, order, repeats, gaps, and a store that is away."""

import asyncio

import msgspec
import pytest

from server.domain.entry import Entry
from server.domain.language import Language
from server.domain.meeting.asking import Ask
from server.domain.meeting.course import Called
from server.domain.meeting.hidden import Write
from server.domain.meeting.moving import Move
from server.domain.meeting.opening import OpenMeeting, SetCourse
from server.domain.meeting.rounds import OpenRound
from server.domain.meeting.saying import Say
from server.domain.meeting.seats import Seat
from server.domain.meeting.state.mix import QuestionKind
from server.domain.meeting.state.people import Role
from server.domain.meeting.state.rounds import Purpose, Unrevealed
from server.domain.meeting.vocabulary import Event
from server.domain.refusals import Reason, Refusal
from server.domain.words import HOUSE
from server.live.room import ACT_WITHIN_S
from server.store.log import START
from tests.cast import ANA, BEN, CAST, CHLOE, EVERY_KIND, STRANGER, question, role_of
from tests.commands import command
from tests.live.conftest import OpenLog
from tests.live.standins import Clock, MoodyLog, Open
from tests.waiting import eventually

OPENING = OpenMeeting(
    id="house:open",
    set="s",
    set_name="Harbour",
    number=1,
    title="First",
    talks=True,
    called=Called(),
    language=Language.ENGLISH,
)
COURSE = SetCourse(id="house:course", template=EVERY_KIND)
SEATS = [Seat(id=f"house:seat:{m}", member=m, role=role_of(m)) for m in CAST]
TO_OPEN = Move(id="move-to-open", leaving="lobby", to="open", unrevealed=Unrevealed.KEEP)
GATHERED = [OPENING, COURSE, *SEATS]


def say(id: str, text: str = "Hello") -> Say:
    return Say(id=f"say-{id:>05}", text=text, phase="")


async def begun(room: Open) -> Open:
    """The meeting has begun, and everyone is in it."""
    await room.settles(*GATHERED)
    await room.does(ANA, TO_OPEN)
    return room


BEGUN = len(GATHERED) + 1


async def test_an_act_is_heard_once_by_its_own_room_too(logs: OpenLog, name: str) -> None:
    room = await begun(await Open.on(logs(), name, Clock()))
    assert await room.does(CHLOE, say("1")) == [BEGUN + 1]
    assert room.numbers == list(range(1, BEGUN + 2))


async def test_an_entry_says_when_by_whom_and_by_which_act(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    room = await begun(await Open.on(moody, name, clock))
    clock.go_on(1234)
    await room.does(CHLOE, say("1"))
    entry = msgspec.json.decode(room.heard[-1].text, type=Entry[Event])
    assert (entry.seq, entry.at, entry.by, entry.act) == (BEGUN + 1, clock(), CHLOE, "say-00001")


async def test_time_does_not_run_back_in_a_log(moody: MoodyLog, name: str, clock: Clock) -> None:
    room = await begun(await Open.on(moody, name, clock))
    clock.go_on(-60_000)
    await room.does(CHLOE, say("1"))
    times = [msgspec.json.decode(line.text)["at"] for line in room.heard]
    assert times == sorted(times)


async def test_a_refusal_leaves_no_line(moody: MoodyLog, name: str, clock: Clock) -> None:
    room = await begun(await Open.on(moody, name, clock))
    assert await room.does(STRANGER, say("1")) == [Refusal(Reason.NOT_SEATED)]
    assert len(room.heard) == BEGUN
    assert len(await moody.read(name)) == BEGUN


async def test_an_act_sent_again_happens_once_though_it_could_not_happen_now(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    room = await begun(await Open.on(moody, name, clock))
    assert await room.does(ANA, TO_OPEN, TO_OPEN) == [BEGUN, BEGUN]
    assert len(room.heard) == BEGUN


# Two rooms on one log


@pytest.mark.usefixtures("patient")
async def test_two_rooms_that_race_agree_on_everything(logs: OpenLog, name: str) -> None:
    here, there = [await Open.on(logs(), name, Clock()) for _ in range(2)]
    await begun(here)
    await eventually(lambda: there.room.seq == BEGUN)
    acts = [
        room.room.act(say(f"{who}{n}", f"{who} {n}"), who)
        for n in range(50)
        for room, who in ((here, BEN), (there, CHLOE))
    ]
    last = BEGUN + len(acts)
    seqs = await asyncio.gather(*acts)
    assert set(seqs) == set(range(BEGUN + 1, last + 1))
    await eventually(lambda: here.room.seq == there.room.seq == last)
    assert here.numbers == there.numbers == list(range(1, last + 1))
    assert here.heard == there.heard
    assert here.room.lines == there.room.lines == await logs().read(name)
    assert here.room.state == there.room.state
    assert len(here.room.state.notes) == 100


async def test_the_same_act_sent_to_both_rooms_at_once_happens_once(
    logs: OpenLog, name: str
) -> None:
    here, there = [await Open.on(logs(), name, Clock()) for _ in range(2)]
    await begun(here)
    await eventually(lambda: there.room.seq == BEGUN)
    for n in range(20):
        intent = say(str(n))
        seqs = await asyncio.gather(here.room.act(intent, BEN), there.room.act(intent, BEN))
        assert set(seqs) == {BEGUN + 1 + n}
    assert len(await logs().read(name)) == BEGUN + 20


async def test_two_doors_open_a_new_meeting_once(logs: OpenLog, name: str) -> None:
    here, there = [await Open.on(logs(), name, Clock()) for _ in range(2)]
    await asyncio.gather(here.settles(*GATHERED), there.settles(*GATHERED))
    lines = await logs().read(name)
    assert sorted(line.act for line in lines) == sorted(intent.id for intent in GATHERED)
    assert lines[0].act == "house:open"


# History and gaps


async def test_history_is_read_and_never_announced(logs: OpenLog, name: str) -> None:
    first = await begun(await Open.on(logs(), name, Clock()))
    later = await Open.on(logs(), name, Clock())
    assert later.room.state == first.room.state
    await first.does(CHLOE, say("1"))
    await eventually(lambda: later.heard)
    assert later.numbers == [BEGUN + 1]


async def test_a_room_that_missed_lines_reads_them_and_tells_each_in_order(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    deaf = Open(moody, name, clock)
    deaf.room.heard = deaf.heard.append
    other = await begun(await Open.on(moody, name, clock))
    deaf.room.hear(other.room.lines[-1], other.room.lines[-2].mark)
    await eventually(lambda: deaf.room.seq == BEGUN)
    assert deaf.heard == other.heard
    await deaf.room.close()


async def test_lines_that_come_twice_or_late_are_told_once(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    other = await begun(await Open.on(moody, name, clock))
    room = Open(moody, name, clock)
    room.room.heard = room.heard.append
    lines = other.room.lines
    marks = [START, *(line.mark for line in lines)]
    for line in (*lines[:3], *lines[:5], *lines):
        room.room.hear(line, marks[line.seq - 1])
    assert room.heard == other.heard


async def test_a_gap_is_read_though_the_store_is_away_at_first(
    moody: MoodyLog, name: str, clock: Clock, impatient: None
) -> None:
    await begun(await Open.on(moody, name, clock))
    room = Open(moody, name, clock)
    moody.away = lambda name, act: True
    before = moody.reads
    room.room.gap()
    await eventually(lambda: moody.reads > before + 1)
    moody.away = lambda name, act: False
    await eventually(lambda: room.room.seq == BEGUN)


async def test_a_room_that_is_closed_reads_no_more(
    moody: MoodyLog, name: str, clock: Clock, impatient: None
) -> None:
    room = Open(moody, name, clock)
    moody.away = lambda name, act: True
    room.room.gap()
    await eventually(lambda: moody.reads)
    reading = room.room.catching_up
    await room.room.close()
    assert reading is not None
    assert reading.done()
    assert room.room.catching_up is None


async def test_a_room_that_missed_lines_decides_by_them(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    deaf = Open(moody, name, clock)
    other = await begun(await Open.on(moody, name, clock))
    await deaf.room.level()
    await other.does(
        ANA, Move(id="move-on-1", leaving="open", to="choose", unrevealed=Unrevealed.KEEP)
    )
    assert await deaf.does(
        ANA, Move(id="move-on-2", leaving="open", to="close", unrevealed=Unrevealed.KEEP)
    ) == [Refusal(Reason.PHASE_MOVED, "leaving")]


# A log that was lost


async def test_a_room_whose_log_was_lost_begins_anew_with_it(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    room = await begun(await Open.on(moody, name, clock))
    moody.lose(name)
    assert await room.does(CHLOE, say("1")) == [Refusal(Reason.NOT_SEATED)]
    await begun(room)
    assert await room.does(CHLOE, say("1")) == [BEGUN + 1]
    assert [line.seq for line in await moody.read(name)] == list(range(1, BEGUN + 2))


async def test_a_room_whose_log_began_anew_elsewhere_takes_the_new_one(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    old = await begun(await Open.on(moody, name, clock))
    moody.lose(name)
    moody.watchers[name].clear()
    clock.go_on(60_000)
    anew = Open(moody, name, clock)
    await anew.settles(OPENING, SEATS[0])
    await anew.does(ANA, TO_OPEN)
    await old.does(ANA, say("1"))
    assert old.room.lines == await moody.read(name)


async def test_a_room_whose_log_began_anew_and_went_further_does_not_mix_the_two(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    old = await begun(await Open.on(moody, name, clock))
    moody.lose(name)
    moody.watchers[name].clear()
    clock.go_on(60_000)
    anew = await begun(Open(moody, name, clock))
    await anew.does(CHLOE, say("1"), say("2"), say("3"))
    old.room.gap()  # as after every connection that broke
    await eventually(lambda: old.room.seq == anew.room.seq)
    assert old.room.lines == anew.room.lines
    assert old.room.state == anew.room.state


# A store that is away


async def test_a_store_that_stays_away_is_told_and_the_act_may_be_sent_again(
    moody: MoodyLog, name: str, clock: Clock, impatient: None
) -> None:
    room = await begun(await Open.on(moody, name, clock))
    moody.away = lambda name, act: True
    assert await room.does(CHLOE, say("1")) == [Refusal(Reason.STORE_AWAY)]
    moody.away = lambda name, act: False
    assert await room.does(CHLOE, say("1")) == [BEGUN + 1]
    assert Reason.STORE_AWAY.again


def test_an_act_is_given_up_before_somebody_gives_up_on_us() -> None:
    assert ACT_WITHIN_S <= 5


async def test_a_store_that_comes_back_in_time_is_not_noticed(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    room = await begun(await Open.on(moody, name, clock))
    moody.away = lambda name, act: True
    acting = asyncio.create_task(room.does(CHLOE, say("1")))
    await asyncio.sleep(0)
    moody.away = lambda name, act: False
    assert await acting == [BEGUN + 1]


@pytest.mark.parametrize("lost", [1, 3])
async def test_an_act_whose_answer_was_lost_happens_once(
    moody: MoodyLog, name: str, clock: Clock, impatient: None, lost: int
) -> None:
    room = await begun(await Open.on(moody, name, clock))
    moody.loses_answers = lost
    assert await room.does(CHLOE, say("1")) == [BEGUN + 1]
    assert room.numbers == list(range(1, BEGUN + 2))
    assert len(await moody.read(name)) == BEGUN + 1


async def test_acts_of_one_room_keep_the_order_they_were_asked_in(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    room = await begun(await Open.on(moody, name, clock))
    moody.gate.clear()
    acting = [asyncio.create_task(room.room.act(say(str(n), str(n)), CHLOE)) for n in range(9)]
    await asyncio.sleep(0)
    moody.gate.set()
    await asyncio.gather(*acting)
    assert [note.text for note in room.room.state.notes] == list("012345678")


async def test_the_house_may_seat_somebody_late(moody: MoodyLog, name: str, clock: Clock) -> None:
    room = await begun(await Open.on(moody, name, clock))
    late = Seat(id="house:seat:gil", member="gil", role=Role.MEMBER)
    assert await room.room.act(late, HOUSE) == BEGUN + 1


# What is hidden


async def test_another_text_under_the_id_of_an_act_that_was_done_is_not_called_done(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    room = await begun(await Open.on(moody, name, clock))
    [seq] = await room.does(CHLOE, command(Say, "say-00001", text="Good morning"))
    for text in ("Good morning", " Good morning "):
        assert await room.room.act(command(Say, "say-00001", text=text), CHLOE) == seq
    for other in (command(Say, "say-00001", text="Good night"), command(Ask, "say-00001")):
        assert await room.room.act(other, CHLOE) == Refusal(Reason.ID_USED, "id")
    assert [note.text for note in room.room.state.notes] == ["Good morning"]


async def test_what_is_hidden_is_told_in_full_to_its_author_alone(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    room = await begun(await Open.on(moody, name, clock))
    opening = OpenRound(
        id="open-round", purpose=Purpose.THOUGHTS, question="", options=(), texts=1, seconds=0
    )
    writing = command(Write, "write-0001", round=opening.id, text="Nobody may know")
    await room.does(ANA, opening)
    await room.does(CHLOE, writing)
    told = room.heard[-1]
    assert told.to(CHLOE) == room.room.lines[-1].text
    for other in (ANA, BEN, STRANGER):
        veiled = msgspec.json.decode(told.to(other))
        assert veiled["event"] == {"type": "veiled", "round": opening.id, "first": True}
        assert (veiled["by"], veiled["act"]) == (CHLOE, f"veiled:{veiled['seq']}")


async def test_only_its_asker_is_told_that_a_question_was_edited(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    room = await begun(await Open.on(moody, name, clock))
    to_talk = Move(id="move-to-talk", leaving="open", to="talk", unrevealed=Unrevealed.KEEP)
    asking = command(Ask, "ask-0001", kind=QuestionKind.ADVICE, edited=True)
    await room.does(ANA, to_talk)
    await room.does(CHLOE, asking)
    told = room.heard[-1]
    assert told.to(CHLOE) == room.room.lines[-1].text
    for other in (ANA, BEN, STRANGER):
        entry = msgspec.json.decode(told.to(other), type=Entry[Event])
        assert entry.event == question(BEN, kind=QuestionKind.ADVICE)
        assert (entry.by, entry.act) == (CHLOE, "ask-0001")


async def test_two_devices_of_the_coach_that_move_at_once_move_once(
    logs: OpenLog, name: str
) -> None:
    here, there = [await Open.on(logs(), name, Clock()) for _ in range(2)]
    await begun(here)
    await there.room.level()
    first = Move(id="move-on-1", leaving="open", to="choose", unrevealed=Unrevealed.KEEP)
    second = Move(id="move-on-2", leaving="open", to="close", unrevealed=Unrevealed.KEEP)
    found = await asyncio.gather(here.room.act(first, ANA), there.room.act(second, ANA))
    assert BEGUN + 1 in found
    assert Refusal(Reason.PHASE_MOVED, "leaving") in found
    assert len(await logs().read(name)) == BEGUN + 1
