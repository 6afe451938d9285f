"""A line that this version cannot read: its meeting is refused with the reason, all else works."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from server.domain.former import VERSION
from server.live.sets import meeting_name, set_name
from server.store.log import Line
from server.store.redis import RedisLog
from tests.edge.house import Guest, House
from tests.lines import write
from tests.store.only import only
from tests.waiting import eventually

Write = Callable[[int, bytes], Any]

NEWER, BROKEN = "newer_line", "unreadable_line"
AT = 1_900_000_000_000


def text(seq: int, v: int = VERSION, **event: Any) -> bytes:
    line = {"seq": seq, "at": AT, "by": "house", "act": f"act-{seq:05}", "event": event, "v": v}
    return msgspec.json.encode(line)


def former(seq: int, **event: Any) -> bytes:
    """As a line of the first version, which does not say so."""
    line = {"seq": seq, "at": AT, "by": "house", "act": f"act-{seq:05}", "event": event}
    return msgspec.json.encode(line)


LINES: dict[str, tuple[Callable[[int], bytes], str]] = {
    "an unknown event": (lambda seq: text(seq, type="danced", text="x"), BROKEN),
    "no JSON": (lambda seq: b'{"seq":', BROKEN),
    "bytes that are no text": (lambda seq: b"\xff\xfe\x00", BROKEN),
    "nothing at all": (lambda seq: b"", BROKEN),
    "a list": (lambda seq: b"[1,2,3]", BROKEN),
    "a field of another type": (lambda seq: text(seq, type="said", text=7), BROKEN),
    "a version that is no number": (lambda seq: b'{"v":"two"}', BROKEN),
    "a phase that the course has not": (
        lambda seq: text(seq, type="phase_began", phase="dance"),
        BROKEN,
    ),
    "an unknown event of former times": (lambda seq: former(seq, type="danced"), BROKEN),
    "a former line that lacks what its rule needs": (
        lambda seq: former(seq, type="question_answered"),
        BROKEN,
    ),
    "a newer line": (lambda seq: text(seq, VERSION + 1, type="said", text="x"), NEWER),
    "a newer line with an unknown event": (
        lambda seq: text(seq, VERSION + 1, type="danced", steps=3),
        NEWER,
    ),
}


@pytest.fixture
def log(redis_logs: Callable[[], RedisLog]) -> RedisLog:
    return redis_logs()


async def writes(log: RedisLog, name: str, make: Callable[[int], bytes]) -> list[Line]:
    """Put a line after the last of a log; gives all that then stands there."""
    lines = await log.read(name)
    seq = len(lines) + 1
    await write(log, name, Line(seq, f"act-{seq:05}", make(seq)))
    return await log.read(name)


def refused_with(answer: Any, code: str) -> None:
    assert answer["refusal"]["code"] == code
    assert answer["refusal"]["again"] is False


async def closed(guest: Guest, code: str) -> None:
    """The socket is told why, and closed."""
    await eventually(lambda: guest.all("disconnect"))
    refused_with(guest.all("refused")[-1], code)


async def everything_is_refused(house: House, code: str) -> None:
    """To join, and the transcript; each as often as it is asked for."""
    ben = await house.comes("ben")
    for _ in range(2):
        refused_with(await ben.joins(), code)
        path = f"/api/sets/{house.set}/meetings/1/entries"
        answer = await house.http.get(path, headers=house.headers("ben"))
        assert answer.status_code == 500
        refused_with(answer.json(), code)


async def all_else_works(house: House) -> None:
    """The page of the set, and its second meeting."""
    shown = await house.gets(f"/api/sets/{house.set}", "chloe")
    assert [meeting["title"] for meeting in shown["meetings"]][:1] == ["First"]
    if len(shown["meetings"]) == 1:
        await house.plans("Second")
    ana = await house.comes("ana")
    assert "refusal" not in await ana.joins(meeting=2)
    assert "refusal" not in await ana.does("say", text="Good morning")
    entries = await house.gets(f"/api/sets/{house.set}/meetings/2/entries", "chloe")
    assert entries["entries"][-1]["event"]["text"] == "Good morning"


@pytest.mark.parametrize("what", LINES)
async def test_a_meeting_with_such_a_line_is_refused_and_all_else_works(
    house: House, log: RedisLog, what: str
) -> None:
    make, code = LINES[what]
    name = meeting_name(house.set, 1)
    [ana] = await house.gathers("ana")
    await ana.leaves()
    kept = await writes(log, name, make)
    await everything_is_refused(house, code)
    await all_else_works(house)
    assert await log.read(name) == kept


@pytest.mark.parametrize("what", ["a newer line", "an unknown event"])
async def test_such_a_line_that_comes_live_is_told_to_all_and_closes_their_sockets(
    house: House, log: RedisLog, caplog: pytest.LogCaptureFixture, what: str
) -> None:
    make, code = LINES[what]
    name = meeting_name(house.set, 1)
    ana, ben = await house.gathers("ana", "ben")
    caplog.set_level(logging.INFO)
    kept = await writes(log, name, make)
    for guest in (ana, ben):
        await closed(guest, code)
        assert len(guest.all("refused")) == 1
    await everything_is_refused(house, code)
    lines = [r for r in caplog.records if r.name.startswith("server") and r.levelno >= 30]
    assert [line.getMessage().split(":")[-1].split()[0] for line in lines] == [code]
    await all_else_works(house)
    assert await log.read(name) == kept


async def test_an_act_in_a_meeting_that_got_stuck_is_refused_with_the_reason(
    house: House, log: RedisLog
) -> None:
    """It is sent before the line came to be known here, or just then: the socket is told so."""
    [ana] = await house.gathers("ana")
    name = meeting_name(house.set, 1)
    kept = [*await log.read(name)]
    seq = len(kept) + 1
    line = Line(seq, "act-newer", text(seq, VERSION + 1, type="said", text="x"))
    await raw_append(log, name, line)
    answer = asyncio.create_task(ana.does("say", text="Good morning"))
    await eventually(lambda: answer.done() or ana.all("refused"))
    refused_with(next(iter(ana.all("refused")), None) or answer.result(), NEWER)
    answer.cancel()
    await closed(ana, NEWER)
    assert await log.read(name) == [*kept, line]


async def raw_append(log: RedisLog, name: str, line: Line) -> None:
    """Write a line of which nobody is told."""
    words = ("act", line.act, "text", line.text)
    await only(log).ask("XADD", f"setroom:{name}", f"{line.seq}-0", *words)


@pytest.mark.parametrize("what", ["a newer line", "no JSON"])
async def test_a_set_with_such_a_line_is_refused_and_other_sets_work(
    house: House, log: RedisLog, what: str
) -> None:
    make, code = LINES[what]
    kept = await writes(log, set_name(house.set), make)
    answer = await house.http.get(f"/api/sets/{house.set}", headers=house.headers("ana"))
    assert answer.status_code == 500
    refused_with(answer.json(), code)
    ben = await house.comes("ben")
    refused_with(await ben.joins(), code)
    assert await log.read(set_name(house.set)) == kept
    other = House(house.base)
    await other.open()
    await other.gathers("ana", "ben")
    await other.close()
