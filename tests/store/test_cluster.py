"""A cluster: each set is on one of its servers, found again wherever it goes."""

import secrets

import pytest
from redis.crc import key_slot

from server.store.binary import StoreError
from server.store.keys import PREFIX, erased, slot_of
from server.store.log import STORE, LogUnavailable
from server.store.pulse import State
from server.store.redis import RedisLog
from server.store.replacing import closed, replace
from tests.lines import write
from tests.store.conftest import OpenLog
from tests.store.listening import line, watched
from tests.store.servers import Many, Server, until
from tests.waiting import eventually


@pytest.fixture
def here(cluster_logs: OpenLog) -> RedisLog:
    log = cluster_logs()
    assert isinstance(log, RedisLog)
    return log


@pytest.fixture
def there(cluster_logs: OpenLog, here: RedisLog) -> RedisLog:
    log = cluster_logs()
    assert isinstance(log, RedisLog)
    return log


def names_everywhere(log: RedisLog) -> list[str]:
    """The name of a log on each of the servers."""
    found: dict[str, str] = {}
    while len(found) < len(log.shards.all):
        name = f"{{{secrets.token_hex(6)}}}:meeting:1"
        found[log.shards.of(name).tag] = name
    return list(found.values())


async def test_all_servers_keep_logs_and_each_is_found_by_its_name(here: RedisLog) -> None:
    names = names_everywhere(here)
    assert len(names) == 3
    for name in names:
        await write(here, name, line(1))
        assert await here.read(name) == [line(1)]
        assert here.state(name) is State.WELL
    assert set(names) <= set(await here.names())
    assert await here.fresh() is State.WELL
    assert len(await here.facts()) == 3


async def test_the_trouble_of_one_server_is_told_of_its_logs_alone(here: RedisLog) -> None:
    mine, *others = names_everywhere(here)
    told: list[tuple[State, list[bool]]] = []
    here.changed = lambda state, whose: told.append((state, [whose(n) for n in (mine, *others)]))
    here.shards.of(mine).pulse.become(State.REFUSING)
    assert told == [(State.REFUSING, [True, False, False])]
    with pytest.raises(LogUnavailable):
        await write(here, mine, line(1))
    await write(here, others[0], line(1))
    assert await here.fresh() is State.WELL  # it is looked at again


async def slot_moves(of_many: Many, name: str) -> None:
    """Another server is in charge of a log from now on."""
    slot = slot_of(name)
    ids = {one: str(await one.ask("CLUSTER", "MYID")) for one in of_many.servers}
    (source,) = [one for one in of_many.servers if await holds(one, slot)]
    target = next(one for one in of_many.servers if one is not source)
    await target.ask("CLUSTER", "SETSLOT", slot, "IMPORTING", ids[source])
    await source.ask("CLUSTER", "SETSLOT", slot, "MIGRATING", ids[target])
    keys = await source.ask("CLUSTER", "GETKEYSINSLOT", slot, 100)
    if keys:
        await source.ask("MIGRATE", "127.0.0.1", target.port, "", 0, 5000, "KEYS", *keys)
    for one in (target, source, *of_many.servers):
        await one.ask("CLUSTER", "SETSLOT", slot, "NODE", ids[target])


async def holds(one: Server, slot: int) -> bool:
    """Whether a server is in charge of a slot."""
    told = str(await one.ask("CLUSTER", "NODES"))
    mine = next(each for each in told.splitlines() if "myself" in each)
    for span in mine.split()[8:]:
        first, _, last = span.partition("-")
        if first.isdigit() and int(first) <= slot <= int(last or first):
            return True
    return False


async def test_a_log_goes_on_where_its_slot_goes(
    here: RedisLog, there: RedisLog, of_many: Many, name: str
) -> None:
    heard = await watched(there, name)
    await write(here, name, line(1))
    await heard.has(1)
    gaps, before = heard.gaps, there.shards.of(name)
    await slot_moves(of_many, name)
    with pytest.raises(LogUnavailable):
        await write(here, name, line(2))
    await eventually(lambda: there.shards.of(name) is not before)
    await eventually(lambda: bool(there.shards.of(name).following.hears_by(name)))
    assert heard.gaps > gaps
    await eventually(lambda: here.shards.of(name).tag == there.shards.of(name).tag)
    await write(here, name, line(2))
    await heard.has(2)
    assert heard.lines == [line(1), line(2)]


async def test_all_of_it_is_replaced_while_nobody_uses_it(
    here: RedisLog, there: RedisLog, of_many: Many, name: str
) -> None:
    names = names_everywhere(here)
    for each in names:
        await write(here, each, line(1))
    heard = await watched(there, name)
    await eventually(lambda: heard.gaps > 0)
    with pytest.raises(StoreError, match="Stop it first"):
        async with closed(here):
            pass
    await there.close()
    await nobody_hears(of_many)
    new = names_everywhere(here)
    async with closed(here):
        await replace(here, [(each, [line(1), line(2)]) for each in new], {"lines": b"7"})
    assert set(await here.names()) == {*new, STORE}
    assert (await here.values(STORE))["lines"] == b"7"
    for each in new:
        assert await here.read(each) == [line(1), line(2)]
        await write(here, each, line(3))


async def nobody_hears(many: Many) -> None:
    """The servers have noticed that whoever heard of them has gone."""
    for server in many.servers:
        await until(server, "PUBSUB", "SHARDCHANNELS", f"{PREFIX}beat:*", of="[]")


def test_what_is_of_a_set_is_in_one_slot() -> None:
    names = ("{a}:set", "{a}:meeting:1", "{a}:records")
    assert {slot_of(name) for name in names} == {key_slot(b"{a}")}


@pytest.mark.parametrize("name", ["{a}:set", STORE])
def test_what_says_that_a_log_was_erased_is_in_its_slot(name: str) -> None:
    assert key_slot(erased(name).encode()) == slot_of(name)
