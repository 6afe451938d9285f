"""By which names a service goes: a new store's by its own, one of before by any, each for good."""

from pathlib import Path

import pytest

from server.care.backup import back_up
from server.care.restore import restore
from server.domain.former import VERSION
from server.live.upgrade import ANY, LINES, NAMES, OWN, StoreIsNewer, carry_over
from server.store.log import STORE, Value
from server.store.memory import MemoryLog
from server.store.opening import opened
from tests.lines import write
from tests.live.standins import MoodyLog
from tests.store.listening import line


async def test_a_new_store_is_strict_and_stays_so_once_it_holds_something() -> None:
    log = MoodyLog()
    assert not await carry_over(log)
    await write(log, "{a}:set", line(1))
    assert not await carry_over(log)
    assert (await log.values(STORE))[NAMES] == OWN


@pytest.mark.parametrize("version", [VERSION - 1, VERSION])
async def test_a_store_that_a_version_of_before_opened_goes_on_by_any_name(version: int) -> None:
    log = MoodyLog()
    await log.put(Value(STORE, LINES, str(version).encode()), None)
    for _ in range(2):
        assert await carry_over(log)
    assert (await log.values(STORE))[NAMES] == ANY


async def test_a_store_of_the_first_version_is_known_by_its_lines_alone() -> None:
    log = MoodyLog()
    await write(log, "{a}:set", line(1))
    assert await carry_over(log)


async def test_a_store_that_is_refused_is_left_as_it_was() -> None:
    log = MoodyLog()
    await log.put(Value(STORE, LINES, str(VERSION + 1).encode()), None)
    with pytest.raises(StoreIsNewer):
        await carry_over(log)
    assert NAMES not in await log.values(STORE)


class Shared(MemoryLog):
    """A store on which another process begins after each thing that the first has written."""

    others: list[bool] | None = None

    async def put(self, value: Value, before: bytes | None) -> bool:
        written = await super().put(value, before)
        if (others := self.others) is not None:
            self.others = None
            others.append(await carry_over(self))
            self.others = others
        return written


async def test_processes_that_begin_together_on_a_new_store_are_of_one_mind() -> None:
    log = Shared()
    log.others = found = list[bool]()
    assert not await carry_over(log)
    assert found == [False, False]


async def test_a_backup_that_is_put_back_changes_nothing_of_it(tmp_path: Path) -> None:
    file = tmp_path / "all.setroom"
    async with opened(None, tmp_path / "data") as log:
        assert not await carry_over(log)
        await write(log, "{a}:set", line(1))
        await back_up(log, file)
        await restore(log, file)
        assert not await carry_over(log)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    async with opened(None, elsewhere / "data") as log:
        await restore(log, file.rename(elsewhere / file.name))
        assert await carry_over(log)  # nothing tells of which version it is
