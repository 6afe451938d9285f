"""What is due is done at its time: once at a time for a name, and whatever else hangs or fails."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.live.agenda import FIRST_PAUSE_MS, LONGEST_PAUSE_MS, LONGEST_SLEEP_S, Agenda
from tests.live.standins import Clock
from tests.waiting import eventually

Doing = Callable[[], Awaitable[int | None]]


class Diary:
    """An agenda, and what was done by it, when."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.began = self.clock.now
        self.done: list[tuple[str, int]] = []
        self.doings: defaultdict[str, Doing] = defaultdict(lambda: self.nothing)
        self.agenda = Agenda(self.clock, self.look_after)

    async def look_after(self, name: str) -> int | None:
        self.done.append((name, self.clock.now - self.began))
        return await self.doings[name]()

    async def nothing(self) -> None:
        return None

    async def hang(self) -> None:
        await asyncio.Event().wait()

    async def fail(self) -> None:
        raise ZeroDivisionError

    def put(self, name: str, after_ms: int) -> None:
        self.agenda.put(name, self.began + after_ms)

    async def at(self, ms: int) -> None:
        """Let it be so late, and see that whatever is due then has begun and, if it can, ended."""
        self.clock.now = self.began + ms
        self.agenda.begin_due()
        for _ in range(5):
            await asyncio.sleep(0)

    def times(self, name: str) -> list[int]:
        return [at for done, at in self.done if done == name]


@pytest.fixture
def diary() -> Diary:
    return Diary()


async def test_each_is_done_once_at_its_time_and_not_before(diary: Diary) -> None:
    for name, at in (("b", 2_000), ("a", 1_000), ("c", 2_000)):
        diary.put(name, at)
    for now in (0, 999, 1_000, 1_999, 2_000, 9_000):
        await diary.at(now)
    assert diary.done == [("a", 1_000), ("b", 2_000), ("c", 2_000)]


async def test_one_that_is_put_again_has_its_last_time_alone(diary: Diary) -> None:
    for at in (5_000, 3_000, 4_000, 8_000, 7_000):
        diary.put("a", at)
    for now in range(0, 12_000, 500):
        await diary.at(now)
    assert diary.times("a") == [7_000]


async def test_one_that_is_taken_off_is_not_done(diary: Diary) -> None:
    diary.put("a", 1_000)
    diary.agenda.put("a", None)
    await diary.at(2_000)
    assert diary.done == []
    assert diary.agenda.next() is None


async def test_one_that_says_when_it_is_due_again_is_done_then(diary: Diary) -> None:
    async def again() -> int:
        return diary.clock.now + 5_000

    diary.doings["a"] = again
    diary.put("a", 0)
    for now in range(0, 15_001, 1_000):
        await diary.at(now)
    assert diary.times("a") == [0, 5_000, 10_000, 15_000]


async def test_one_that_hangs_holds_no_other_up(diary: Diary) -> None:
    diary.doings["hangs"] = diary.hang
    diary.put("hangs", 0)
    diary.put("b", 0)
    diary.put("c", 1_000)
    await diary.at(0)
    await diary.at(1_000)
    assert (diary.times("b"), diary.times("c")) == ([0], [1_000])
    await diary.agenda.close()


async def test_one_that_hangs_is_not_done_a_second_time_meanwhile(diary: Diary) -> None:
    gate = asyncio.Event()

    async def wait() -> int | None:
        await gate.wait()
        return None if len(diary.done) > 1 else diary.began + 3_000

    diary.doings["a"] = wait
    diary.put("a", 0)
    await diary.at(0)
    diary.put("a", 1_000)
    await diary.at(2_000)
    assert diary.times("a") == [0]
    gate.set()
    await diary.at(2_000)
    await diary.at(3_000)
    assert diary.times("a") == [0, 3_000]
    assert diary.agenda.running == {}


async def test_one_that_fails_is_logged_once_and_tried_again_less_and_less(
    diary: Diary, caplog: pytest.LogCaptureFixture
) -> None:
    diary.doings["a"] = diary.fail
    diary.put("a", 0)
    for now in range(0, 200_000, 500):
        diary.put("a", now)  # something happens there all the time
        await diary.at(now)
    assert diary.times("a")[:5] == [0, 1_000, 3_000, 7_000, 15_000]
    assert FIRST_PAUSE_MS == 1_000
    assert diary.times("a")[-1] - diary.times("a")[-2] == LONGEST_PAUSE_MS
    assert len(caplog.records) == 1
    assert caplog.records[0].exc_info


async def test_one_that_went_well_again_is_logged_again_when_it_fails(
    diary: Diary, caplog: pytest.LogCaptureFixture
) -> None:
    for doing in (diary.fail, diary.nothing, diary.fail):
        diary.doings["a"] = doing
        diary.put("a", 0)
        await diary.at(diary.clock.now - diary.began + FIRST_PAUSE_MS)
    assert len(diary.done) == 3
    assert len(caplog.records) == 2


async def test_one_that_fails_spoils_nothing_for_the_others(diary: Diary) -> None:
    diary.doings["a"] = diary.fail
    for name in "abc":
        diary.put(name, 0)
    await diary.at(0)
    assert [name for name, _ in diary.done] == ["a", "b", "c"]


async def test_one_whose_waiting_was_cancelled_is_tried_again(diary: Diary) -> None:
    async def cancelled() -> None:
        raise asyncio.CancelledError

    diary.doings["a"] = cancelled
    diary.put("a", 0)
    await diary.at(0)
    await diary.at(FIRST_PAUSE_MS)
    assert len(diary.times("a")) == 2


# The one task that sleeps


def test_it_sleeps_until_the_next_is_due_but_never_for_long(diary: Diary) -> None:
    assert diary.agenda.sleeps_s() == LONGEST_SLEEP_S
    diary.put("a", 10_000)
    assert diary.agenda.sleeps_s() == LONGEST_SLEEP_S
    diary.put("b", 120)
    assert diary.agenda.sleeps_s() == pytest.approx(0.12)
    diary.put("b", -5)
    assert diary.agenda.sleeps_s() == 0


async def test_it_is_woken_by_what_is_due_sooner(
    diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.live.agenda.LONGEST_SLEEP_S", 3_600.0)
    keeping = asyncio.create_task(diary.agenda.keep())
    diary.put("a", 3_600_000)
    await asyncio.sleep(0)
    diary.put("b", 0)
    await eventually(lambda: diary.done)
    assert diary.done == [("b", 0)]
    keeping.cancel()
    await asyncio.gather(keeping, return_exceptions=True)


async def test_a_clock_that_is_set_is_noticed_soon(
    diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.live.agenda.LONGEST_SLEEP_S", 0.01)
    keeping = asyncio.create_task(diary.agenda.keep())
    diary.put("a", 3_600_000)
    await asyncio.sleep(0)
    diary.clock.go_on(3_600_000)
    await eventually(lambda: diary.done)
    keeping.cancel()
    await asyncio.gather(keeping, return_exceptions=True)


# Whatever is put, and however often

TIMES = st.integers(0, 20)
PUTS = st.lists(st.tuples(st.integers(0, 20), st.sampled_from("abc"), st.none() | TIMES))


@given(PUTS)
async def test_it_does_what_a_plain_list_of_the_last_times_says(
    puts: list[tuple[int, str, int | None]],
) -> None:
    diary, last = Diary(), dict[str, int]()
    expected: list[tuple[int, str]] = []
    for now in range(21):
        for _, name, at in (put for put in puts if put[0] == now):
            diary.agenda.put(name, None if at is None else diary.began + at)
            last.pop(name, None)
            last |= {} if at is None else {name: at}
        expected += sorted((now, name) for name, at in last.items() if at <= now)
        last = {name: at for name, at in last.items() if at > now}
        await diary.at(now)
    assert sorted((at, name) for name, at in diary.done) == expected


async def test_the_queue_grows_with_the_names_and_not_with_what_happens(diary: Diary) -> None:
    for number in range(10_000):
        diary.put(f"room {number % 10}", 5_000 + number)
    assert len(diary.agenda.queue) == 10
    assert Counter(name for _, name in diary.agenda.queue).most_common(1)[0][1] == 1
