"""One meeting's or set's trouble is its own: it holds up no other, and is logged once."""

import asyncio

import pytest

from server.domain.meeting.clock import SetAutomatic
from server.domain.meeting.moving import Move
from server.domain.meeting.opening import SetCourse
from server.domain.meeting.presenting import ChoosePresenter
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.rounds import Unrevealed
from server.domain.meeting.templates import BUILT_IN, DEFAULT
from server.domain.refusals import Refusal
from server.domain.words import HOUSE
from server.live import seats
from server.live.group import LOOK_EVERY_MS
from server.live.lobby import Lobby
from server.live.meeting import CLOSE_AFTER_MS, TRY_AGAIN_MS, LiveMeeting
from server.live.presence import SAY_EVERY_MS
from server.store.log import Line, Watcher
from tests.cast import ANA, BEN, CAST
from tests.lines import write
from tests.live.standins import Clock, MoodyLog, Shown, go_on, lobby, next_due, settled
from tests.live.test_room import OPENING, SEATS
from tests.waiting import eventually

GARBLED = b"{garbled"


class TwoMeetings:
    """Two meetings of one process; everybody is in both, and both move on by themselves."""

    def __init__(self, here: Lobby, shown: Shown, clock: Clock, log: MoodyLog) -> None:
        self.lobby, self.shown, self.clock, self.log = here, shown, clock, log

    async def begin(self, set_id: str) -> "TwoMeetings":
        self.bad, self.good = [await self.begun(set_id, number) for number in (1, 2)]
        await settled(self.lobby)
        return self

    async def begun(self, set_id: str, number: int) -> LiveMeeting:
        live = await self.lobby.meeting(set_id, number)
        for intent in (OPENING, SetCourse(id="house:course", template=BUILT_IN[DEFAULT]), *SEATS):
            assert isinstance(await live.room.act(intent, HOUSE), int)
        chosen = ChoosePresenter(id="choose-ben", airtime=1, members=(BEN,), bid="")
        begun = Move(id="begin-it", leaving="lobby", to="open", unrevealed=Unrevealed.KEEP)
        for intent in (chosen, begun, SetAutomatic(id="automatic", on=True)):
            assert isinstance(await live.room.act(intent, ANA), int)
        for member in CAST:
            live.enter(member, f"phone-of-{member}")
        return live

    async def go_on(self, ms: int) -> None:
        """Let time go by, with all that can be done being done; for what hangs nothing waits."""
        until = self.clock.now + ms
        while (at := min(next_due(self.lobby), until)) < until or self.clock.now < until:
            self.clock.now = max(int(at), self.clock.now)
            await self.do_due()

    async def do_due(self) -> None:
        self.lobby.agenda.begin_due()
        for _ in range(30):
            await asyncio.sleep(0)
            self.lobby.agenda.begin_due()

    def remaining(self, live: LiveMeeting) -> int:
        return live.room.state.remaining(self.clock.now)


@pytest.fixture
async def both(moody: MoodyLog, set_id: str) -> TwoMeetings:
    here, shown = lobby(moody, clock := Clock())
    return await TwoMeetings(here, shown, clock, moody).begin(set_id)


def phase(live: LiveMeeting) -> str:
    m: Meeting = live.room.state
    return m.phase


async def test_a_room_whose_store_hangs_holds_up_no_other(both: TwoMeetings) -> None:
    both.log.hangs = lambda name: name == both.bad.name
    heard: list[int] = []
    said = Watcher(
        lambda line, after: None, lambda text: heard.append(both.clock.now), lambda: None
    )
    await both.log.watch(both.good.name, said)
    left, began = both.remaining(both.good), both.clock.now
    await both.go_on(left - 1)
    assert phase(both.good) == "open"
    await both.go_on(1)
    assert (phase(both.good), phase(both.bad)) == ("present", "open")
    assert heard == list(range(began + SAY_EVERY_MS, began + left + 1, SAY_EVERY_MS))
    assert list(both.lobby.agenda.running) == [both.bad.name]
    await both.lobby.end()
    assert both.lobby.agenda.running == {}


async def test_a_chore_that_cannot_be_done_is_tried_twice_a_second_and_not_more(
    both: TwoMeetings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.live.room.ACT_WITHIN_S", -1.0)
    tried: list[int] = []

    def away(name: str, act: str) -> bool:
        if act.startswith("house:advance") and name == both.bad.name:
            tried.append(both.clock.now)
            return True
        return False

    both.log.away = away
    over = both.clock.now + both.remaining(both.bad)
    await both.go_on(both.remaining(both.bad) + 2_000)
    assert tried == [over + each * TRY_AGAIN_MS for each in range(5)]
    assert phase(both.good) == "present"


async def test_a_meeting_that_cannot_be_looked_after_is_logged_once_and_leaves_others_alone(
    both: TwoMeetings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def stumble(now: int) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(both.bad.presence, "people", stumble)
    for _ in range(20):
        both.bad.enter(BEN, "phone")  # something happens there all the time
        await both.go_on(500)
    await both.go_on(both.remaining(both.good))
    assert phase(both.good) == "present"
    assert len(caplog.records) == 1


async def test_a_line_that_cannot_be_read_is_logged_once_and_ends_nothing(
    both: TwoMeetings, caplog: pytest.LogCaptureFixture
) -> None:
    """Every five seconds others say that they are further than we are, and so does the log."""
    room = both.bad.room
    await write(both.log, room.name, Line(room.seq + 1, "garbled", GARBLED))
    reads = both.log.reads
    for _ in range(4):
        both.bad.notice(b'{"process":"two","here":["gil"],"seq":%d}' % (room.seq + 1))
        await both.go_on(SAY_EVERY_MS)
    assert both.log.reads == reads + 8
    assert len(caplog.records) == 1
    assert str(room.seq + 1) in caplog.records[0].getMessage()
    assert "gil" in both.shown.people[-1]
    await both.go_on(both.remaining(both.good))
    assert phase(both.good) == "present"


async def test_a_notice_that_cannot_be_read_is_logged_once_and_ends_nothing(
    both: TwoMeetings, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(3):
        await both.log.publish(both.bad.name, GARBLED)
    assert len(caplog.records) == 1
    both.bad.notice(b'{"process":"two","here":["gil"],"seq":0}')
    await settled(both.lobby)
    assert "gil" in both.shown.people[-1]


async def test_a_line_that_cannot_be_shown_is_taken_all_the_same(
    both: TwoMeetings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def stumble(name: str, line: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(both.shown, "entry", stumble)
    for number in range(3):
        intent = SetAutomatic(id=f"automatic-{number}", on=False)
        assert isinstance(await both.bad.room.act(intent, ANA), int)
    assert not both.bad.room.state.clock.automatic
    assert len(caplog.records) == 1


async def test_a_set_whose_line_cannot_be_read_is_logged_once_and_looked_at_on(
    moody: MoodyLog, caplog: pytest.LogCaptureFixture
) -> None:
    here, shown = lobby(moody, clock := Clock())
    founded = await seats.found(here, "Harbour", "Ana", "a" * 32)
    assert isinstance(founded, seats.Founded)
    group = await here.set(founded.set)
    assert not isinstance(group, Refusal)
    await here.follow(group)
    shown.sets.add(group.name)
    await write(moody, group.name, Line(group.seq + 1, "garbled", GARBLED))
    await write(moody, group.name, Line(group.seq + 2, "garbled", GARBLED))
    await eventually(lambda: group.catching_up and group.catching_up.done())
    assert len(caplog.records) == 1
    other = await here.meeting(founded.set, 1)
    await go_on(here, clock, LOOK_EVERY_MS + CLOSE_AFTER_MS)
    assert other.name not in here.meetings
    assert group.name in here.followed
    assert len(caplog.records) == 1
