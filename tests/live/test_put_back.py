"""A log that was put back to an earlier copy, and clocks that differ: no room goes on as it was."""

from typing import Any

from server.live.folded import TOLERATED_MS
from server.live.presence import SAY_EVERY_MS
from server.live.sets import meeting_name
from server.store.log import Line, Mark
from tests.cast import ANA, BEN, CHLOE, MINUTE
from tests.live.standins import Clock, MoodyLog, Open, go_on, lobby, settled
from tests.live.test_room import BEGUN, GATHERED, TO_OPEN, begun, say
from tests.waiting import eventually

HOUR_MS = 60 * MINUTE


class Watched(Open):
    """A room that is open, and how often it said that it begins anew."""

    anew = 0

    @classmethod
    async def on(cls, log: Any, name: str, clock: Any) -> "Watched":
        found = await super().on(log, name, clock)
        assert isinstance(found, Watched)
        found.room.on_anew = found.begins_anew
        return found

    def begins_anew(self) -> None:
        self.anew += 1


async def went_on_otherwise(
    log: MoodyLog, name: str, clock: Clock, keep: int, more: int
) -> tuple[Watched, Watched]:
    """Two rooms; the log is put back, unnoticed by one, and by the other it goes on otherwise."""
    unaware = await Watched.on(log, name, clock)
    await begun(unaware)
    await unaware.does(CHLOE, *(say(f"old-{number}") for number in range(5)))
    log.watchers[name].clear()
    log.put_back(name, keep)
    clock.go_on(1000)
    other = await Watched.on(log, name, clock)
    await other.does(CHLOE, *(say(f"new-{number}") for number in range(more)))
    unaware.heard.clear()
    return unaware, other


def same(room: Open, log: MoodyLog) -> bool:
    return room.room.lines == log.logs[room.room.name]


async def test_who_writes_to_a_log_that_was_put_back_begins_anew_and_writes_once(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    for more in range(9):
        unaware, _ = await went_on_otherwise(moody, f"{name}{more}", clock, BEGUN, more)
        [seq] = await unaware.does(BEN, say("mine"))
        assert seq == BEGUN + more + 1
        assert same(unaware, moody)
        assert unaware.anew == 1
        assert unaware.numbers == [seq]


async def test_what_is_heard_is_taken_only_after_the_line_that_it_follows(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    """The number fits, and the line before it is another."""
    unaware, other = await went_on_otherwise(moody, name, clock, BEGUN, 6)
    last, before = other.room.lines[-1], other.room.lines[-2]
    assert last.seq == unaware.room.seq + 1
    unaware.room.hear(last, before.mark)
    await eventually(lambda: same(unaware, moody))
    assert (unaware.anew, unaware.heard) == (1, [])


async def test_another_line_under_a_number_that_is_known_has_the_log_read(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    unaware, other = await went_on_otherwise(moody, name, clock, BEGUN, 3)
    line = other.room.lines[BEGUN]
    unaware.room.hear(line, other.room.lines[BEGUN - 1].mark)
    await eventually(lambda: same(unaware, moody))
    assert unaware.anew == 1


async def test_a_log_that_is_only_shorter_is_noticed_too(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    unaware, _ = await went_on_otherwise(moody, name, clock, 3, 0)
    await unaware.room.level()
    assert same(unaware, moody)
    assert (unaware.anew, unaware.heard) == (1, [])


async def test_a_room_whose_log_cannot_be_read_anew_stays_as_it_was(
    moody: MoodyLog, name: str, clock: Clock, impatient: None
) -> None:
    unaware, _ = await went_on_otherwise(moody, name, clock, BEGUN, 2)
    before = list(unaware.room.lines)
    moody.away = lambda name, act: act == ""
    await unaware.does(BEN, say("mine"))
    assert unaware.room.lines == before
    moody.away = lambda name, act: False
    assert await unaware.does(BEN, say("mine")) == [BEGUN + 3]


async def test_whoever_announces_who_is_here_learns_that_the_log_is_another(
    moody: MoodyLog, set_id: str
) -> None:
    here, shown = lobby(moody, clock := Clock())
    meeting = await here.meeting(set_id, 1)
    for intent in GATHERED:
        await meeting.room.act(intent, "house")
    await meeting.room.act(TO_OPEN, ANA)
    meeting.enter(BEN, "phone")
    await settled(here)
    moody.put_back(meeting_name(set_id, 1), 3)
    told, lines = len(shown.people), len(shown.deliveries)
    await go_on(here, clock, SAY_EVERY_MS)
    await eventually(lambda: meeting.room.seq == 3)
    assert (len(shown.people), len(shown.deliveries)) == (told + 1, lines)


async def test_how_far_the_log_is_now_is_shown_before_its_next_line(
    moody: MoodyLog, set_id: str
) -> None:
    """Else whoever has as many other lines would take it for the next of theirs."""
    here, shown = lobby(moody, Clock())
    meeting = await here.meeting(set_id, 1)
    for intent in GATHERED:
        await meeting.room.act(intent, "house")
    await meeting.room.act(TO_OPEN, ANA)
    told, lines = len(shown.people), len(shown.deliveries)
    heard: list[int] = []
    meeting.room.heard = lambda line: heard.append(len(shown.people))
    moody.put_back(meeting_name(set_id, 1), BEGUN - 1)
    await meeting.room.act(say("1"), ANA)
    assert (heard, len(shown.deliveries)) == ([told + 1], lines)


async def test_a_line_that_could_be_read_after_all_is_read(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    open = await begun(await Watched.on(moody, name, clock))
    good = await begun(await Watched.on(moody, f"{name}1", clock))
    await good.does(CHLOE, say("1"))
    moody.logs[name].append(Line(BEGUN + 1, "garbled", b"{"))
    open.room.gap()
    await eventually(lambda: open.room.stuck)
    moody.logs[name][-1] = good.room.lines[-1]
    open.room.gap()
    await eventually(lambda: open.room.seq == BEGUN + 1)
    assert open.room.stuck is None


# Clocks


async def test_a_log_whose_clock_was_ahead_goes_on_from_there(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    """The machine's time went back an hour while it was not running."""
    await begun(await Open.on(moody, name, clock))
    clock.go_on(-HOUR_MS)
    room = (await Open.on(moody, name, clock)).room
    assert abs(room.now() - room.last_at) < TOLERATED_MS
    began = room.now()
    clock.go_on(10_000)
    assert room.now() - began == 10_000


async def test_two_processes_whose_clocks_differ_count_the_same_time(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    late = Clock()
    late.go_on(-HOUR_MS)
    here, there = await Open.on(moody, name, clock), await Open.on(moody, name, late)
    await begun(here)
    for each in (clock, late):
        each.go_on(5_000)
    assert abs(there.room.now() - here.room.now()) < TOLERATED_MS
    await there.does(CHLOE, say("1"))
    took = here.heard[-1].entry.at - here.heard[-2].entry.at
    assert abs(took - 5_000) < TOLERATED_MS


def test_a_mark_tells_lines_apart_that_have_one_number() -> None:
    assert Line(1, "a", b"{}").mark == Mark(1, Line(1, "b", b"{}").mark.sum)
    assert Line(1, "a", b"{}").mark != Line(1, "a", b"[]").mark
