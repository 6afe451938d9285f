"""What a set knows of its people by now, its meetings come to know: names, roles, who is whom."""

from typing import Any

import msgspec
import pytest

from server.domain.meeting.fold import fold
from server.domain.meeting.moving import Move
from server.domain.meeting.saying import NoteDown
from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.sets.entries import JoinEntries
from server.domain.sets.keys import HandWay
from server.domain.sets.people import ChangeName
from server.domain.sets.person import Person
from server.domain.words import Act
from server.live import seats, settling
from server.live.seats import Wish
from server.live.sets import meeting_name
from tests.live.set_of_two import SetOfTwo
from tests.live.standins import Clock, MoodyLog, Shown, lobby
from tests.people import removes
from tests.waiting import eventually

CHLOES = "c" * 32
KNOWN, ONE = "known_as", "became_one"


@pytest.fixture
async def chloe(the_set: SetOfTwo) -> Person:
    """Somebody who is in the set for a second time."""
    taken = await seats.take_seat(
        the_set.group, Wish(the_set.group.state.members_key, CHLOES, "Chloe")
    )
    assert isinstance(taken, Person)
    return taken


async def does(the_set: SetOfTwo, *acts: Act) -> None:
    """The coach does something with the set; its meetings hear nothing of it yet."""
    for act in acts:
        outcome = await the_set.group.act(act, the_set.ana.id)
        assert isinstance(outcome, int), outcome


def renames(the_set: SetOfTwo, name: str = "Benjamin") -> ChangeName:
    return ChangeName(id=f"name-{name}", member=the_set.ben.id, name=name)


def joins(going: Person, stays: Person) -> JoinEntries:
    return JoinEntries(id=f"one-{going.id[:8]}", member=going.id, into=stays.id)


async def settles_open(the_set: SetOfTwo) -> Refusal | None:
    return await settling.settle_open(the_set.lobby, the_set.id, the_set.group)


async def settles_all(the_set: SetOfTwo) -> Refusal | None:
    return await settling.settle_all(the_set.lobby, the_set.id, the_set.group)


async def kinds(the_set: SetOfTwo, number: int) -> list[str]:
    """The kinds of events that stand in a meeting's log."""
    return [entry.event.key() for entry in (await the_set.room(number)).entries]


async def sent(the_set: SetOfTwo, number: int, viewer: str = "") -> list[Any]:
    """All entries of a meeting as they are sent to somebody now."""
    deliveries = (await the_set.room(number)).deliveries
    return [msgspec.json.decode(one.to(viewer)) for one in deliveries]


def names(entries: list[Any], type: str) -> list[str]:
    return [e["event"]["name"] for e in entries if e["event"]["type"] == type]


# Names


async def test_who_has_the_turn_is_known_by_their_new_name_at_once(the_set: SetOfTwo) -> None:
    await the_set.arrives(1, the_set.ben, the_set.ana)
    await the_set.moves(1, "open")
    room = await the_set.room(1)
    before = room.state.round
    assert before
    assert before.turn == the_set.ben.id
    await does(the_set, renames(the_set))
    assert await settles_open(the_set) is None
    assert room.state.round == before
    entries = await sent(the_set, 1)
    assert names(entries, KNOWN) == ["Benjamin"]
    assert names(entries, "member_seated") == ["Benjamin", "Ana"]
    kept = b"".join(line.text for line in room.lines)
    assert b"Benjamin" not in kept


async def test_a_name_is_told_to_the_meetings_that_are_not_over_and_were_begun_before(
    the_set: SetOfTwo, clock: Clock
) -> None:
    await the_set.arrives(1, the_set.ana, the_set.ben)
    await the_set.moves(1, "closed")
    await the_set.plans("Third")
    await the_set.arrives(2, the_set.ana, the_set.ben)
    clock.go_on(1_000)
    await does(the_set, renames(the_set))
    clock.go_on(1_000)
    await the_set.arrives(3, the_set.ana, the_set.ben)
    assert await settles_open(the_set) is None
    told = [KNOWN in await kinds(the_set, number) for number in (1, 2, 3)]
    assert told == [False, True, False]
    for number in (1, 2, 3):
        assert "Benjamin" in names(await sent(the_set, number), "member_seated")


async def test_whoever_arrives_finds_the_names_of_now_though_nobody_was_told(
    the_set: SetOfTwo, clock: Clock
) -> None:
    for number, before in ((1, the_set.ben), (2, the_set.ana)):
        await the_set.arrives(number, the_set.ben, before)
    clock.go_on(1_000)
    await does(the_set, renames(the_set))
    for number in (1, 2):
        await the_set.arrives(number, the_set.ana)
        assert names(await sent(the_set, number), KNOWN) == ["Benjamin"]


async def test_a_process_that_knew_nothing_of_it_shows_the_name_of_now(
    the_set: SetOfTwo, moody: MoodyLog, clock: Clock
) -> None:
    await the_set.arrives(1, the_set.ana, the_set.ben)
    there, shown = lobby(moody, clock, "two")
    late = await there.meeting(the_set.id, 1)
    clock.go_on(1_000)
    await does(the_set, renames(the_set))
    assert await settles_open(the_set) is None
    await eventually(lambda: late.room.seq == late_seq(moody, the_set))
    assert shown_names(shown) == ["Benjamin"]
    seated = [msgspec.json.decode(one.to("")) for one in late.room.deliveries]
    assert names(seated, "member_seated") == ["Ana", "Benjamin"]


def late_seq(moody: MoodyLog, the_set: SetOfTwo) -> int:
    return len(moody.logs[meeting_name(the_set.id, 1)])


def shown_names(shown: Shown) -> list[str]:
    return names([msgspec.json.decode(one.to("")) for one in shown.deliveries], KNOWN)


async def test_what_got_no_further_than_half_way_is_finished_when_it_is_asked_again(
    the_set: SetOfTwo, moody: MoodyLog, clock: Clock, impatient: None
) -> None:
    for number in (1, 2):
        await the_set.arrives(number, the_set.ana, the_set.ben)
    clock.go_on(1_000)
    await does(the_set, renames(the_set))
    moody.away = lambda name, act: name == meeting_name(the_set.id, 1) and act != ""
    assert await settles_open(the_set) == Refusal(Reason.STORE_AWAY)
    assert [KNOWN in await kinds(the_set, number) for number in (1, 2)] == [False, True]
    moody.away = lambda name, act: False
    for _ in range(2):
        assert await settles_open(the_set) is None
        told = [(await kinds(the_set, number)).count(KNOWN) for number in (1, 2)]
        assert told == [1, 1]


async def test_each_change_of_a_name_is_told_once_and_the_last_is_theirs(
    the_set: SetOfTwo, clock: Clock
) -> None:
    await the_set.arrives(1, the_set.ana, the_set.ben)
    for name in ("Benjamin", "Benno", "Ben"):
        clock.go_on(1_000)
        await does(the_set, renames(the_set, name))
        for _ in range(2):
            assert await settles_open(the_set) is None
    assert names(await sent(the_set, 1), KNOWN) == ["Ben", "Ben", "Ben"]


# Two who are one


async def test_a_meeting_that_is_over_is_the_others_and_so_is_its_record(
    the_set: SetOfTwo, chloe: Person
) -> None:
    id = await the_set.first_meeting()
    await the_set.arrives(1, chloe)
    await the_set.moves(1, "closed")
    await does(the_set, joins(the_set.ben, chloe))
    assert await settles_all(the_set) is None
    group = await the_set.levelled()
    assert [(c.id, c.member) for c in group.open_commitments] == [(id, chloe.id)]
    room = await the_set.room(1)
    assert [p.id for p in room.state.members] == [the_set.ana.id, chloe.id]
    assert room.state.phase == "closed"
    assert names(await sent(the_set, 1), ONE) == ["Chloe"]
    assert names(await sent(the_set, 1), "member_seated") == ["Ana", "Chloe", "Chloe"]
    assert room.state == fold(room.entries)


async def test_what_is_brought_to_the_next_meeting_is_the_others(
    the_set: SetOfTwo, chloe: Person
) -> None:
    await the_set.first_meeting()
    await the_set.moves(1, "closed")
    await does(the_set, joins(the_set.ben, chloe))
    assert await settles_all(the_set) is None
    await the_set.arrives(2, the_set.ana, chloe)
    await the_set.moves(2, "report_back")
    assert [c.member for c in (await the_set.brought(2)).commitments] == [chloe.id]


async def test_a_meeting_that_is_over_is_told_who_is_one_and_no_names(
    the_set: SetOfTwo, chloe: Person, clock: Clock
) -> None:
    await the_set.arrives(1, the_set.ana, the_set.ben, chloe)
    await the_set.moves(1, "closed")
    clock.go_on(1_000)
    await does(the_set, renames(the_set), joins(chloe, the_set.ben))
    assert await settles_all(the_set) is None
    told = await kinds(the_set, 1)
    assert (told.count(ONE), told.count(KNOWN)) == (1, 0)
    assert names(await sent(the_set, 1), ONE) == ["Benjamin"]


async def test_to_become_one_twice_changes_nothing(the_set: SetOfTwo, chloe: Person) -> None:
    await the_set.arrives(1, the_set.ana, the_set.ben, chloe)
    await does(the_set, joins(the_set.ben, chloe))
    for _ in range(2):
        assert await settles_all(the_set) is None
        assert (await kinds(the_set, 1)).count(ONE) == 1


async def test_a_meeting_that_only_names_somebody_hears_of_them_too(
    the_set: SetOfTwo, chloe: Person, clock: Clock
) -> None:
    await the_set.first_meeting()
    await the_set.arrives(2, the_set.ana)
    await the_set.moves(2, "report_back")
    clock.go_on(1_000)
    await does(the_set, renames(the_set))
    assert await settles_open(the_set) is None
    assert names(await sent(the_set, 2), KNOWN) == ["Benjamin"]
    await does(the_set, joins(the_set.ben, chloe))
    assert await settles_all(the_set) is None
    state = (await the_set.room(2)).state
    assert [c.member for c in state.due] == [chloe.id]
    assert [one.id for one in state.mentioned] == [chloe.id]


async def test_a_meeting_that_neither_came_to_hears_nothing(
    the_set: SetOfTwo, chloe: Person
) -> None:
    await the_set.arrives(1, the_set.ana)
    await the_set.arrives(2, the_set.ana, chloe)
    await does(the_set, joins(the_set.ben, chloe))
    assert await settles_all(the_set) is None
    assert [ONE in await kinds(the_set, number) for number in (1, 2)] == [False, False]


async def test_one_who_became_another_who_became_a_third_is_the_third_everywhere(
    the_set: SetOfTwo, chloe: Person
) -> None:
    await the_set.arrives(1, the_set.ana, the_set.ben)
    await does(the_set, joins(the_set.ben, chloe), joins(chloe, the_set.ana))
    assert await settles_all(the_set) is None
    members = (await the_set.room(1)).state.members
    assert [(p.id, p.role) for p in members] == [(the_set.ana.id, Role.COACH)]


async def test_who_was_taken_out_right_after_is_out_wherever_either_was(
    the_set: SetOfTwo, chloe: Person
) -> None:
    """The store was away in between, so that a meeting hears of both at once."""
    await the_set.arrives(1, the_set.ana, chloe)
    await does(the_set, joins(chloe, the_set.ben))
    await does(the_set, removes(the_set.ben.id))
    assert await settles_all(the_set) is None
    state = (await the_set.room(1)).state
    assert [(p.id, p.seated) for p in state.members] == [
        (the_set.ana.id, True),
        (the_set.ben.id, False),
    ]


async def test_who_was_let_in_again_and_taken_out_again_is_out_of_a_meeting(
    the_set: SetOfTwo, clock: Clock
) -> None:
    await the_set.arrives(1, the_set.ana, the_set.ben)
    for turn, key in (("1", "a" * 26), ("2", "b" * 26)):
        clock.go_on(1_000)
        await does(the_set, removes(the_set.ben.id, f"remove-{turn}"))
        assert await settles_open(the_set) is None
        assert (await the_set.room(1)).state.member(the_set.ben.id) is None
        clock.go_on(1_000)
        way = HandWay(id=f"hand-way-{turn}", member=the_set.ben.id, own_key=key)
        await does(the_set, way)
        assert await settles_open(the_set) is None
        assert (await the_set.room(1)).state.member(the_set.ben.id)


async def test_the_coach_who_became_another_leads_as_that_one(
    the_set: SetOfTwo, chloe: Person
) -> None:
    await the_set.arrives(1, the_set.ana, the_set.ben, chloe)
    await does(the_set, joins(the_set.ana, chloe))
    assert await settles_all(the_set) is None
    state = (await the_set.room(1)).state
    assert state.chair.coach == chloe.id
    assert {p.id: p.role for p in state.members} == {
        chloe.id: Role.COACH,
        the_set.ben.id: Role.MEMBER,
    }
    move = {"leaving": "lobby", "to": "open", "unrevealed": "keep"}
    assert isinstance(await the_set.does(1, chloe, Move, **move), int)


# What they had sent


async def test_an_act_that_is_sent_again_is_still_theirs_and_its_text_is_not_lost(
    the_set: SetOfTwo, chloe: Person, moody: MoodyLog, clock: Clock
) -> None:
    await the_set.arrives(1, the_set.ana, the_set.ben, chloe)
    await the_set.moves(1, "open")
    here = await the_set.room(1)
    note = NoteDown(id="note-0001", text="He looked down")
    first = await here.act(note, the_set.ben.id)
    others = await here.act(NoteDown(id="note-0002", text="Ana's own"), the_set.ana.id)
    await does(the_set, joins(the_set.ben, chloe))
    assert await settles_all(the_set) is None
    there = (await lobby(moody, clock, "two")[0].meeting(the_set.id, 1)).room
    for room in (here, there):
        assert await room.act(note, chloe.id) == first
        other = NoteDown(id="note-0001", text="He looked up")
        assert await room.act(other, chloe.id) == Refusal(Reason.ID_USED, "id")
        assert await room.act(note, the_set.ana.id) == Refusal(Reason.ID_TAKEN, "id")
        assert isinstance(first, int)
        assert isinstance(others, int)
        assert b"Ana's own" not in room.deliveries[others - 1].to(chloe.id)
        line = room.deliveries[first - 1]
        assert b"He looked down" in line.to(chloe.id)
        assert b"He looked down" not in line.to(the_set.ben.id) + line.to(the_set.ana.id)
    known = [own.text for own in (await the_set.levelled()).own_of(chloe.id)]
    assert known == ["He looked down"]


async def test_an_act_that_was_on_its_way_is_done_by_the_one(
    the_set: SetOfTwo, chloe: Person
) -> None:
    await the_set.arrives(1, the_set.ana, the_set.ben)
    await the_set.moves(1, "open")
    await does(the_set, joins(the_set.ben, chloe))
    assert await settles_all(the_set) is None
    room = await the_set.room(1)
    note = NoteDown(id="note-0001", text="He looked down")
    assert await room.act(note, the_set.ben.id) == Refusal(Reason.NOT_SEATED)
    assert isinstance(await room.act(note, chloe.id), int)


async def test_who_became_another_by_an_act_of_their_own_may_send_it_again(
    the_set: SetOfTwo, chloe: Person, moody: MoodyLog, clock: Clock
) -> None:
    """The coach made one of her own two entries, and did not hear the answer."""
    act = joins(the_set.ana, chloe)
    first = await the_set.group.act(act, the_set.ana.id)
    assert isinstance(first, int)
    assert await the_set.group.act(act, chloe.id) == first
    late = await lobby(moody, clock, "two")[0].set(the_set.id)
    assert not isinstance(late, Refusal)
    assert await late.act(act, chloe.id) == first
    assert await late.act(act, the_set.ben.id) == Refusal(Reason.ID_TAKEN, "id")
