"""A room whose log holds a line that this version cannot read: stuck, said once, and no more."""

import msgspec
import pytest

from server.domain.entry import Entry
from server.domain.former import VERSION
from server.domain.meeting.saying import Said
from server.domain.meeting.vocabulary import Event
from server.domain.refusals import Reason, Refusal
from server.live.deciders import MEETING
from server.live.reading import Reader, Unreadable
from server.live.room import Room
from server.live.sets import meeting_name, records_name
from server.live.upgrade import make_records
from server.store.log import Line
from tests.cast import CHLOE, OPENED_AT
from tests.lines import write
from tests.live.standins import Clock, MoodyLog, Open, lobby
from tests.live.test_room import BEGUN, begun, say
from tests.waiting import eventually


def a_line(seq: int, v: int = VERSION, type: str = "said") -> Line:
    """A line that somebody said; or that somebody danced, which no version knows."""
    event = {"type": type, "text": "Hello", "phase": ""}
    line = {"seq": seq, "at": OPENED_AT, "by": CHLOE, "act": f"act-{seq}", "event": event, "v": v}
    return Line(seq, f"act-{seq}", msgspec.json.encode(line))


def reader() -> Reader[Event]:
    return Reader(MEETING.events)


NEWER, UNKNOWN = a_line(BEGUN + 1, VERSION + 1), a_line(BEGUN + 1, type="danced")
STUCK = [(NEWER, Reason.NEWER_LINE), (UNKNOWN, Reason.UNREADABLE_LINE)]

either = pytest.mark.parametrize(("line", "reason"), STUCK, ids=["newer", "unknown"])


# Reading


def test_a_line_of_today_is_given_in_its_own_bytes() -> None:
    line = a_line(3)
    entry, text = reader().read(line)
    assert entry == Entry(3, OPENED_AT, CHLOE, "act-3", Said("Hello", ""))
    assert text is line.text


def test_a_line_that_says_no_version_is_read_as_one_of_the_first_and_written_as_one_of_today() -> (
    None
):
    said = {"type": "question_answered", "question": "ask-0001", "text": "Nothing"}
    former = {"seq": 3, "at": OPENED_AT, "by": CHLOE, "act": "act-3", "event": said}
    entry, text = reader().read(Line(3, "act-3", msgspec.json.encode(former)))
    assert text == msgspec.json.encode(entry)
    assert msgspec.json.decode(text)["v"] == VERSION
    assert msgspec.json.decode(text)["event"]["reply_to"] == "ask-0001"


@either
def test_a_line_that_cannot_be_read_says_which_it_is_and_why(line: Line, reason: Reason) -> None:
    with pytest.raises(Unreadable, match=f"line {line.seq}: {reason}") as raised:
        reader().read(line)
    assert (raised.value.seq, raised.value.reason) == (line.seq, reason)
    assert not reason.again


def test_of_a_newer_line_nothing_but_its_version_is_looked_at() -> None:
    text = b'{"v":%d,"of":{"another":["shape"]}}' % (VERSION + 1)
    with pytest.raises(Unreadable, match=Reason.NEWER_LINE):
        reader().read(Line(1, "act-1", text))


# The room


@either
async def test_a_room_stops_before_the_line_and_says_so_once(
    moody: MoodyLog,
    name: str,
    clock: Clock,
    caplog: pytest.LogCaptureFixture,
    line: Line,
    reason: Reason,
) -> None:
    room = await begun(await Open.on(moody, name, clock))
    said: list[Refusal] = []
    room.room.on_stuck = said.append
    state, heard = room.room.state, list(room.heard)
    await write(moody, name, line)
    await write(moody, name, a_line(BEGUN + 2))
    for _ in range(3):
        room.room.gap()
        await eventually(lambda: not room.room.behind)
        with pytest.raises(Unreadable):
            await room.room.level()
    assert said == [Refusal(reason)]
    assert (room.room.state, room.heard, room.room.seq) == (state, heard, BEGUN)
    assert len(caplog.records) == 1
    await room.room.close()


@either
async def test_an_act_in_a_room_that_is_stuck_is_refused_and_writes_nothing(
    moody: MoodyLog, name: str, clock: Clock, line: Line, reason: Reason
) -> None:
    room = await begun(await Open.on(moody, name, clock))
    await write(moody, name, line)
    writes, lines = moody.writes, await moody.read(name)
    assert await room.does(CHLOE, say("1"), say("2")) == [Refusal(reason)] * 2
    assert (moody.writes, await moody.read(name)) == (writes, lines)


@either
async def test_an_act_whose_line_comes_after_one_that_cannot_be_read_is_refused(
    moody: MoodyLog, name: str, clock: Clock, line: Line, reason: Reason
) -> None:
    """The other line was written while ours was on its way."""
    room = await begun(await Open.on(moody, name, clock))
    moody.watchers[name].clear()
    await write(moody, name, line)
    assert await room.does(CHLOE, say("1")) == [Refusal(reason)]
    assert len(await moody.read(name)) == BEGUN + 1


async def test_an_act_that_was_done_before_the_line_is_still_known(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    room = await begun(await Open.on(moody, name, clock))
    await room.does(CHLOE, say("1"))
    await write(moody, name, a_line(BEGUN + 2, VERSION + 1))
    assert await room.does(CHLOE, say("1")) == [BEGUN + 1]


async def test_a_room_whose_log_was_lost_is_stuck_no_more(
    moody: MoodyLog, name: str, clock: Clock
) -> None:
    room = await begun(await Open.on(moody, name, clock))
    await write(moody, name, NEWER)
    moody.lose(name)
    await room.room.level()
    assert (room.room.stuck, room.room.seq) == (None, 0)
    await begun(room)
    assert await room.does(CHLOE, say("1")) == [BEGUN + 1]


# All else


@either
async def test_a_meeting_that_cannot_be_opened_is_followed_by_nobody(
    moody: MoodyLog, set_id: str, line: Line, reason: Reason
) -> None:
    here, _ = lobby(moody, Clock())
    name = meeting_name(set_id, 1)
    await write(moody, name, Line(1, line.act, line.text))
    for _ in range(3):
        with pytest.raises(Unreadable, match=reason):
            await here.meeting(set_id, 1)
    assert (moody.watchers[name], here.meetings) == ([], {})
    assert (await here.meeting(set_id, 2)).room.seq == 0


@either
async def test_all_other_meetings_have_their_records_made(
    moody: MoodyLog, set_id: str, clock: Clock, line: Line, reason: Reason
) -> None:
    for number in (1, 2, 3):
        await begun(await Open.on(moody, meeting_name(set_id, number), clock))
    await write(moody, meeting_name(set_id, 2), line)
    assert await make_records(moody) == 2
    assert set(await moody.values(records_name(set_id))) == {"1", "3"}
    assert await make_records(moody) == 0


async def test_a_room_that_is_read_by_an_older_version_is_gone_on_with_by_the_newer(
    moody: MoodyLog, name: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing was written or lost meanwhile."""
    room = await begun(await Open.on(moody, name, clock))
    await room.does(CHLOE, say("1"))
    with monkeypatch.context() as older:
        older.setattr("server.live.reading.VERSION", VERSION - 1)
        before = Room(moody, name, MEETING, clock)
        with pytest.raises(Unreadable, match=Reason.NEWER_LINE):
            await before.level()
        assert isinstance(await before.act(say("2"), CHLOE), Refusal)
    assert await room.does(CHLOE, say("3")) == [BEGUN + 2]
