"""What is kept beside logs, by both keepers: put in one step with a line, replaced, removed."""

import asyncio
from collections.abc import Callable, Sequence

import pytest

from server.store.log import START, Line, Log, LogDiffers, LogErased, Value
from tests.lines import write
from tests.store.listening import line, watched

OpenLog = Callable[[], Log]


@pytest.fixture
def table(name: str) -> str:
    return name.replace("meeting:1", "records")


async def test_a_table_that_nobody_wrote_is_empty(log: Log, table: str) -> None:
    assert await log.values(table) == {}


async def test_a_value_is_put_in_place_with_its_line(log: Log, name: str, table: str) -> None:
    for seq, text in ((1, b"first"), (2, b"second")):
        assert list(await write(log, name, line(seq), Value(table, "1", text))) == [line(seq)]
        assert await log.values(table) == {"1": text}
    await write(log, name, line(3))
    assert await log.values(table) == {"1": b"second"}
    assert await log.read(name) == [line(1), line(2), line(3)]


async def test_a_value_is_kept_byte_for_byte(log: Log, name: str, table: str) -> None:
    text = 'line 1 \r\n {"a":"\u2028 \U0001f9ed"} \0'.encode()
    await write(log, name, line(1), Value(table, "1", text))
    assert await log.values(table) == {"1": text}


async def test_no_value_is_put_in_place_when_others_were_first(
    log: Log, name: str, table: str
) -> None:
    await write(log, name, line(1, "theirs"), Value(table, "1", b"theirs"))
    standing = await write(log, name, line(1, "mine"), Value(table, "1", b"mine"))
    assert [kept.act for kept in standing] == ["theirs"]
    assert await log.values(table) == {"1": b"theirs"}


async def test_no_value_is_put_in_place_when_a_number_is_skipped(
    log: Log, name: str, table: str
) -> None:
    with pytest.raises(LogDiffers):
        await write(log, name, line(2), Value(table, "1", b"mine"))
    assert await log.values(table) == {}


async def test_two_writers_at_once_leave_the_value_of_the_last_line(
    logs: OpenLog, name: str, table: str
) -> None:
    async def writes(log: Log, who: str) -> None:
        last, mark = 0, START
        for act in [f"{who}-{number}" for number in range(20)]:
            standing: Sequence[Line] = []
            while act not in [kept.act for kept in standing]:
                value = Value(table, "1", act.encode())
                standing = await log.append(name, [line(last + 1, act)], mark, value)
                last, mark = standing[-1].seq, standing[-1].mark

    first, second = logs(), logs()
    await asyncio.gather(writes(first, "a"), writes(second, "b"))
    last = (await first.read(name))[-1]
    assert await second.values(table) == {"1": last.act.encode()}


async def test_the_fields_of_a_table_and_tables_do_not_know_each_other(
    log: Log, name: str, table: str
) -> None:
    await write(log, name, line(1), Value(table, "1", b"one"))
    await write(log, f"{name}1", line(1), Value(table, "11", b"eleven"))
    await write(log, f"{name}2", line(1), Value(f"{table}2", "1", b"elsewhere"))
    assert await log.values(table) == {"1": b"one", "11": b"eleven"}


async def test_a_watcher_is_told_of_a_line_and_not_of_its_value(
    log: Log, name: str, table: str
) -> None:
    heard = await watched(log, name)
    await write(log, name, line(1), Value(table, "1", b"one"))
    await log.put(Value(table, "1", b"two"), b"one")
    await write(log, name, line(2))
    await heard.has(2)
    assert (heard.lines, heard.notices) == ([line(1), line(2)], [])


async def test_a_value_is_put_in_place_of_what_was_told_to_stand_there_alone(
    log: Log, table: str
) -> None:
    assert await log.put(Value(table, "1", b"first"), None)
    assert await log.values(table) == {"1": b"first"}
    for before in (None, b"second", b"firs"):
        assert not await log.put(Value(table, "1", b"mine"), before)
    assert await log.values(table) == {"1": b"first"}
    assert await log.put(Value(table, "1", b"second"), b"first")
    assert await log.values(table) == {"1": b"second"}


async def test_a_value_that_is_not_there_cannot_be_replaced(log: Log, table: str) -> None:
    assert not await log.put(Value(table, "1", b"mine"), b"something")
    assert await log.values(table) == {}


async def test_of_two_who_replace_a_value_at_once_one_does(logs: OpenLog, table: str) -> None:
    both = [logs(), logs()]
    values = [Value(table, "1", who) for who in (b"one", b"two")]
    done = await asyncio.gather(*(log.put(v, None) for log, v in zip(both, values, strict=True)))
    assert sorted(done) == [False, True]
    assert await both[0].values(table) == {"1": values[done.index(True)].text}


# What is there, and what is removed


async def test_logs_and_tables_are_there_by_their_names(log: Log, name: str, table: str) -> None:
    await write(log, name, line(1), Value(table, "1", b"one"))
    assert {name, table} <= set(await log.names())


async def test_what_nobody_wrote_has_no_name(log: Log, name: str, table: str) -> None:
    await log.read(name)
    await log.values(table)
    await log.put(Value(table, "1", b"mine"), b"something")
    with pytest.raises(LogDiffers):
        await write(log, name, line(2), Value(table, "1", b"mine"))
    await log.publish(name, b"anything")
    assert {name, table}.isdisjoint(await log.names())


async def test_all_of_many_names_are_told_once(log: Log, name: str) -> None:
    many = [f"{name}{number}" for number in range(600)]
    for each in many:
        await write(log, each, line(1))
    found = [each for each in await log.names() if each.startswith(name)]
    assert sorted(found) == sorted(many)


async def test_a_log_that_is_removed_begins_anew(log: Log, name: str, table: str) -> None:
    await write(log, name, line(1), Value(table, "1", b"one"))
    await write(log, name, line(2))
    await log.remove(name)
    assert await log.read(name) == []
    assert await log.values(table) == {"1": b"one"}
    assert name not in await log.names()
    assert list(await write(log, name, line(1, "anew"))) == [line(1, "anew")]


async def test_a_table_that_is_removed_is_empty_and_its_logs_stay(
    log: Log, name: str, table: str
) -> None:
    await write(log, name, line(1), Value(table, "1", b"one"))
    await log.remove(table)
    assert await log.values(table) == {}
    assert await log.read(name) == [line(1)]
    assert table not in await log.names()


async def test_removing_what_is_not_there_changes_nothing(log: Log, name: str, table: str) -> None:
    await write(log, name, line(1), Value(table, "1", b"one"))
    await log.remove(f"{name}1")
    assert await log.read(name) == [line(1)]
    assert await log.values(table) == {"1": b"one"}


async def test_what_is_erased_is_gone_and_takes_nothing_from_anybody(
    logs: OpenLog, name: str, table: str
) -> None:
    """Whether somebody had it open, or was about to write its first line."""
    log, theirs = logs(), logs()
    await write(log, name, line(1), Value(table, "1", b"one"))
    await log.erase([name, table, f"{name}1"])
    assert not [each for each in await log.names() if name in each or table in each]
    for after, number in ((line(1).mark, 2), (START, 1)):
        with pytest.raises(LogErased):
            await theirs.append(name, [line(number)], after, Value(table, "1", b"one"))
    with pytest.raises(LogErased):
        await theirs.append(f"{name}1", [line(1)], START)
    assert not await theirs.put(Value(table, "1", b"one"), None)
    assert await log.read(name) == await log.read(f"{name}1") == []
    assert await log.values(table) == {}
    await log.erase([name, table])
    await write(log, f"{name}2", line(1), Value(f"{table}2", "1", b"one"))
