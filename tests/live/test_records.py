"""What a set knows of its meetings is what their logs say, wherever a process ended."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Iterable, Sequence

import pytest
from msgspec.structs import replace

from server.domain.former import VERSION
from server.domain.meeting.asking import Linger
from server.domain.meeting.fold import fold
from server.domain.meeting.moving import Move
from server.domain.meeting.presenting import ChoosePresenter
from server.domain.meeting.saying import Say
from server.domain.meeting.state.commitments import Outcome
from server.domain.meeting.vocabulary import Event
from server.domain.record import record
from server.domain.refusals import Reason, Refusal
from server.live.deciders import MEETING
from server.live.reading import Reader, Unreadable
from server.live.sets import meeting_name, records_name
from server.store.log import Line, Mark, Value
from tests.live.conftest import OpenLog
from tests.live.set_of_two import SetOfTwo
from tests.live.standins import Clock, MoodyLog, lobby

VERSION_HERE = b'"v":%d' % VERSION


async def as_their_logs_say(the_set: SetOfTwo, numbers: Iterable[int] = (1, 2)) -> None:
    """The records of meetings are those of what their logs hold, wherever these end."""
    known = {found.meeting: found for found in (await the_set.levelled()).records}
    for number in numbers:
        lines = await the_set.lobby.log.read(meeting_name(the_set.id, number))
        reader: Reader[Event] = Reader(MEETING.events)
        now = record(fold(reader.read(line)[0] for line in lines))
        assert replace(known[number], seq=now.seq) == now
        assert known[number].seq <= now.seq


async def holds_both(the_set: SetOfTwo, after_each: Callable[[], Awaitable[None]]) -> None:
    """Two meetings, with all that a set is to know of a meeting; something after each step."""
    id = await the_set.first_meeting()
    await after_each()
    await the_set.moves(1, "learn")
    await the_set.does(1, the_set.ben, Linger, text="Who would miss it?")
    await the_set.moves(1, "closed")
    await the_set.arrives(2, the_set.ana, the_set.ben)
    await after_each()
    await the_set.moves(2, "report_back")
    await the_set.reports(2, id, Outcome.PARTLY)
    await after_each()
    await the_set.does(2, the_set.ana, ChoosePresenter, airtime=1, members=(the_set.ben.id,))
    await the_set.moves(2, "commit")
    await the_set.commits(2, "Thank Mo")
    await after_each()
    await the_set.moves(2, "closed")
    await after_each()


async def test_a_record_is_as_its_log_at_every_step(the_set: SetOfTwo) -> None:
    await the_set.arrives(2, the_set.ana, the_set.ben)
    await holds_both(the_set, lambda: as_their_logs_say(the_set))
    group = await the_set.levelled()
    assert [c.what for c in group.commitments] == ["Hand over the rota", "Thank Mo"]
    assert [bool(m.started_at and m.closed_at) for m in group.meetings] == [True, True]
    assert [q.text for q in group.kept] == ["Who would miss it?"]


async def test_a_record_is_as_its_log_wherever_a_process_ended(
    the_set: SetOfTwo, moody: MoodyLog, impatient: None
) -> None:
    await the_set.arrives(2, the_set.ana, the_set.ben)
    await holds_both(the_set, nothing)
    ends = moody.writes
    for end in range(1, ends):
        log = EndingLog(end)
        again = await SetOfTwo.founded(lobby(log, Clock())[0])
        await again.arrives(1, again.ana, again.ben)
        await again.arrives(2, again.ana, again.ben)
        with contextlib.suppress(Ended):
            log.counts = True
            await holds_both(again, nothing)
        log.counts = False
        await as_their_logs_say(again)


async def nothing() -> None:
    pass


class Ended(BaseException):
    """The process was killed here."""


class EndingLog(MoodyLog):
    """A log of a process that ends right after so many writes, before it hears of the last."""

    def __init__(self, end: int) -> None:
        super().__init__()
        self.left, self.counts = end, False

    async def append(
        self, name: str, lines: Sequence[Line], after: Mark, value: Value | None = None
    ) -> Sequence[Line]:
        standing = await super().append(name, lines, after, value)
        self.left -= self.counts
        if self.counts and self.left <= 0:
            raise Ended
        return standing


async def test_a_record_is_kept_though_the_answer_to_its_line_was_lost(
    the_set: SetOfTwo, moody: MoodyLog, impatient: None
) -> None:
    await the_set.is_about_to_commit(1)
    moody.loses_answers = 1
    assert isinstance(await the_set.commits(1, "Thank Mo"), int)
    assert [c.what for c in (await the_set.levelled()).commitments] == ["Thank Mo"]


async def test_a_line_that_changes_nothing_a_set_knows_leaves_the_record_alone(
    the_set: SetOfTwo, moody: MoodyLog
) -> None:
    await the_set.is_about_to_commit(1)
    before = await moody.values(records_name(the_set.id))
    await the_set.does(1, the_set.ana, Say, text="Good morning")
    assert await moody.values(records_name(the_set.id)) == before
    await the_set.commits(1, "Thank Mo")
    assert await moody.values(records_name(the_set.id)) != before


async def test_two_processes_leave_the_record_of_the_last_line(
    logs: OpenLog, clock: Clock, patient: None
) -> None:
    one = await SetOfTwo.founded(lobby(logs(), clock, "one")[0])
    await one.is_about_to_commit(1)
    await one.arrives(2, one.ana)
    other = SetOfTwo(lobby(logs(), clock, "two")[0], one.id, one.group)
    other.acts = 100
    whats = ["Ring Mo", "Thank Mo", "Write to Mo"]
    rooms = (one, other, one)
    done = [room.commits(1, what) for room, what in zip(rooms, whats, strict=True)]
    assert all(isinstance(seq, int) for seq in await asyncio.gather(*done))
    assert sorted(c.what for c in (await one.levelled()).commitments) == whats
    await as_their_logs_say(one)


async def test_to_look_at_a_set_writes_nothing_and_opens_nothing(
    the_set: SetOfTwo, moody: MoodyLog, clock: Clock
) -> None:
    await the_set.arrives(2, the_set.ana)
    await holds_both(the_set, nothing)
    here, _ = lobby(moody, clock, "another")
    writes, kept = moody.writes, {name: list(lines) for name, lines in moody.logs.items()}
    group = await here.set(the_set.id)
    assert not isinstance(group, Refusal)
    assert len(group.state.commitments) == 2
    assert (moody.writes, moody.logs) == (writes, kept)
    assert (here.meetings, here.opening) == ({}, {})


@pytest.mark.parametrize("left", [b'{"meeting":1,"v":1}', b'{"meeting":1}', b"nothing"])
async def test_a_record_that_an_earlier_version_left_is_made_anew_where_it_is_read(
    the_set: SetOfTwo, moody: MoodyLog, left: bytes
) -> None:
    await the_set.first_meeting()
    table = moody.tables[records_name(the_set.id)]
    table["1"] = left
    other = await opened_anew(the_set)
    assert len(other.group.state.commitments) == 1
    assert VERSION_HERE in table["1"]
    await as_their_logs_say(the_set, [1])


async def test_a_record_that_cannot_be_made_anew_is_left_out_and_tried_once(
    the_set: SetOfTwo, moody: MoodyLog, caplog: pytest.LogCaptureFixture
) -> None:
    await the_set.first_meeting()
    moody.tables[records_name(the_set.id)]["1"] = b"nothing"
    moody.logs[meeting_name(the_set.id, 1)][0] = Line(1, "house:open", b"nothing")
    other = await opened_anew(the_set)
    assert other.group.state.records == ()
    assert "has no record" in caplog.text
    reads = moody.reads
    await other.group.level()
    assert moody.reads == reads + 1


async def test_where_a_newer_version_left_a_record_nobody_begins_with_less(
    the_set: SetOfTwo, moody: MoodyLog
) -> None:
    await the_set.first_meeting()
    await the_set.arrives(2, the_set.ana, the_set.ben)
    table = moody.tables[records_name(the_set.id)]
    table["1"] = newer = table["1"].replace(VERSION_HERE, b'"v":%d' % (VERSION + 1))
    with pytest.raises(Unreadable) as unreadable:
        await opened_anew(the_set)
    assert unreadable.value.reason is Reason.NEWER_LINE
    move = {"leaving": "lobby", "to": "report_back", "unrevealed": "keep"}
    with pytest.raises(Unreadable):
        await the_set.does(2, the_set.ana, Move, **move)
    assert (await the_set.room(2)).state.phase == "lobby"
    assert table["1"] == newer


# What another process left, or did at the same time


async def opened_anew(the_set: SetOfTwo) -> SetOfTwo:
    """The set in another process, whose acts are new ones."""
    here, _ = lobby(the_set.lobby.log, Clock())
    group = await here.set(the_set.id)
    assert not isinstance(group, Refusal)
    found = SetOfTwo(here, the_set.id, group)
    found.acts = the_set.acts
    return found


async def test_a_set_that_is_opened_twice_at_once_has_its_records(
    the_set: SetOfTwo, moody: MoodyLog
) -> None:
    await the_set.first_meeting()
    here, _ = lobby(moody, Clock())
    moody.gate.clear()
    opening = [
        asyncio.create_task(here.set(the_set.id, records=records)) for records in (False, True)
    ]
    await asyncio.sleep(0)
    moody.gate.set()
    _, page = await asyncio.gather(*opening)
    assert not isinstance(page, Refusal)
    assert len(page.state.commitments) == 1
