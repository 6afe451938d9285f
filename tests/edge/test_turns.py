"""Turns: one after another, and each who asks waits behind what they asked for themselves."""

import asyncio

from server.edge.turns import Turns

KEYS = ["ana"] * 6 + ["ben", "cleo", "ben"]


async def asked(turns: Turns, keys: list[str]) -> list[str]:
    """Ask for a turn for each key, all at once; give them in the order in which they had it."""
    had = []

    async def one(key: str) -> None:
        await turns.take(key)
        had.append(key)

    await asyncio.gather(*map(one, keys))
    return had


async def test_whoever_asks_for_one_waits_for_one_of_each_other_at_most() -> None:
    had = await asked(Turns(1), KEYS)
    assert had == ["ana", "ana", "ben", "cleo", "ana", "ben", *["ana"] * 3]


async def test_no_more_than_one_goes_on_in_its_time() -> None:
    turns, loop = Turns(20), asyncio.get_running_loop()
    begun = loop.time()
    await asked(turns, ["ana", "ben", "ana"])
    assert loop.time() - begun >= 0.04


async def test_where_nobody_waits_nobody_is_kept() -> None:
    assert Turns(1_000).ask("ana") is None
    free = Turns(0)
    assert [free.ask(key) for key in KEYS] == [None] * len(KEYS)


async def test_whoever_goes_away_takes_nobody_s_turn() -> None:
    turns = Turns(1)
    turns.ask("ana")
    waiting = [turns.ask(key) for key in KEYS]
    for turn in filter(None, waiting[::2]):
        turn.cancel()
    await asyncio.gather(*filter(None, waiting[1::2]))
    assert turns.lines == {}
    assert turns.count == 0


async def test_how_long_a_line_is_tells_how_long_whoever_comes_next_waits_at_most() -> None:
    turns = Turns(10_000)
    turns.ask("ana")
    assert turns.wait("ana") == 0
    for key in KEYS:
        turns.ask(key)
    assert turns.wait("ana") == 90_000
    assert turns.wait("cleo") == 60_000
    assert turns.wait("dan") == 30_000
