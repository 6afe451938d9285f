"""Following logs goes on whatever breaks, and knows when nothing is heard any more."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from server.duties import begin
from server.ending import end
from server.store.embedded import embedded
from server.store.following import pass_on
from server.store.log import START, STORE, Watcher
from server.store.pulse import State
from server.store.redis import RedisLog
from tests.lines import write
from tests.store.between import Line as Between
from tests.store.between import line_to
from tests.store.listening import Listener, line, watched
from tests.store.only import only
from tests.waiting import eventually

MANY = 200


class Followed:
    """A log whose store is reached by a line that the test breaks, and whose pulse is kept."""

    def __init__(self, log: RedisLog, other: RedisLog, between: Between) -> None:
        self.log, self.other, self.between = log, other, between


@pytest.fixture
async def followed(store_socket: str, tmp_path: Path) -> AsyncIterator[Followed]:
    async with line_to(store_socket, tmp_path / "line.sock") as between:
        log = RedisLog(f"unix://{tmp_path / 'line.sock'}")
        other = RedisLog(f"unix://{store_socket}")
        pulse = begin("asking the store how it is", only(log).pulse.keep)
        yield Followed(log, other, between)
        await end(pulse)
        await log.close()
        await other.close()


async def test_following_survives_any_number_of_broken_subscriptions_while_rooms_open(
    followed: Followed, name: str
) -> None:
    """Each of them used to be two tasks that mended one connection at once."""
    late = []
    for number in range(MANY):
        late.append(Listener())
        followed.between.break_all()
        await followed.log.watch(f"{name}{number}", late[-1].watcher)
        if number % 5:
            await asyncio.sleep(0)
        else:
            await late[-1].has_gaps(1)
    await late[-1].has_gaps(1)
    for number, listener in enumerate(late):
        await write(followed.other, f"{name}{number}", line(1))
        await listener.has(1)
    assert followed.between.connections > MANY / 5


async def test_a_subscription_that_is_silently_dead_is_noticed_and_made_anew(
    followed: Followed, name: str
) -> None:
    heard = await watched(followed.log, name)
    followed.between.is_deaf = True
    await write(followed.other, name, line(1))
    await eventually(lambda: only(followed.log).following.ear.is_deaf.is_set())
    followed.between.is_deaf = False
    gaps = heard.gaps
    await heard.has_gaps(gaps + 1)
    await write(followed.other, name, line(2))
    await eventually(lambda: line(2) in heard.lines)


async def test_a_line_that_is_held_makes_the_store_silent_and_well_again_when_it_goes_on(
    followed: Followed, name: str
) -> None:
    heard = await watched(followed.log, name)
    states: list[State] = []
    only(followed.log).pulse.changed = states.append
    followed.between.hold()
    await eventually(lambda: states == [State.SILENT])
    gaps = heard.gaps
    followed.between.release()
    await eventually(lambda: states == [State.SILENT, State.WELL])
    await heard.has_gaps(gaps + 1)


async def test_a_thousand_who_read_at_once_are_answered(followed: Followed, name: str) -> None:
    await write(followed.other, name, line(1))
    answers = await asyncio.gather(*(followed.log.read(name) for _ in range(1000)))
    assert answers == [[line(1)]] * 1000
    assert only(followed.log).pulse.state is State.WELL


async def test_a_watcher_is_told_of_the_line_before(followed: Followed, name: str) -> None:
    heard = await watched(followed.log, name)
    for seq in (1, 2, 3):
        await write(followed.other, name, line(seq))
    await heard.has(3)
    assert [mark.seq for mark in heard.befores] == [0, 1, 2]
    assert heard.befores[1:] == [line(1).mark, line(2).mark]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What any process was told by the store, but for subscriptions."""
    found: list[bytes] = []

    def noted(watcher: Watcher, kind: bytes, said: bytes) -> None:
        if kind == b"message":
            found.append(said)
        pass_on(watcher, kind, said)

    monkeypatch.setattr("server.store.following.pass_on", noted)
    return found


async def test_a_writer_that_is_alone_with_a_log_is_not_told_its_own_lines(
    followed: Followed, name: str, told: list[bytes]
) -> None:
    heard = await watched(followed.log, name)
    await eventually(lambda: bool(only(followed.log).following.hears_by(name)))
    await write(followed.log, name, line(1))
    assert heard.lines == [line(1)]
    theirs = await watched(followed.other, name)
    await write(followed.log, name, line(2))
    await theirs.has(1)
    await heard.has(2)
    assert theirs.lines == [line(2)]
    assert len(told) == 2  # the second line, to each of them


async def test_whoever_is_alone_with_a_log_hears_what_they_say_without_the_store(
    followed: Followed, name: str, told: list[bytes]
) -> None:
    heard = await watched(followed.log, name)
    await eventually(lambda: bool(only(followed.log).following.hears_by(name)))
    assert await followed.log.publish(name, b"here") == START
    assert (heard.notices, told) == ([b"here"], [])
    theirs = await watched(followed.other, name)
    await followed.log.publish(name, b"still here")
    await eventually(lambda: theirs.notices == [b"still here"])
    await eventually(lambda: heard.notices == [b"here", b"still here"])


async def test_a_writer_whose_subscription_the_store_has_dropped_tells_whoever_hears(
    followed: Followed, name: str
) -> None:
    theirs = await watched(followed.other, name)
    only(followed.log).following.confirmed.add(name)  # as it believes
    await write(followed.log, name, line(1))
    await theirs.has(1)


async def test_a_line_that_an_earlier_version_tells_of_has_the_log_read(
    followed: Followed, name: str
) -> None:
    heard = await watched(followed.log, name)
    gaps = heard.gaps
    await only(followed.other).ask("PUBLISH", f"setroom:{name}", b"line 1 an-act {}")
    await heard.has_gaps(gaps + 1)
    assert heard.lines == []


async def test_a_store_that_was_put_back_has_another_life(tmp_path: Path, name: str) -> None:
    async with embedded(tmp_path) as path:
        log = RedisLog(f"unix://{path}")
        heard = await watched(log, name)
        for _ in range(3):
            await only(log).pulse.look()
        life, gaps = only(log).life, heard.gaps
        await only(log).ask("HSET", f"setroom:{STORE}", "beats", "2")
        await only(log).pulse.look()
        assert life != only(log).life
        assert heard.gaps == gaps + 1
        await only(log).pulse.look()
        assert heard.gaps == gaps + 1
        await log.close()
