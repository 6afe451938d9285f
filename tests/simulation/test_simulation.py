"""Meetings go well, whatever a seed has go wrong; `python -m tests.simulation 7` replays one."""

import logging
from collections.abc import Callable
from functools import cache

import pytest

from tests.simulation.world import World, run

SHORT = range(1, 121)
LONG = [range(first, first + 250) for first in range(1_000, 3_000, 250)]


@cache
def world(seed: int) -> World:
    """The world of a seed, which several tests look at."""
    return run(seed)


def failing(seeds: range, found_by: Callable[[int], World] = run) -> dict[int, list[str]]:
    """The seeds whose world fails, with what does not hold there."""
    logging.disable()
    try:
        found = {seed: found_by(seed).faulty() for seed in seeds}
    finally:
        logging.disable(logging.NOTSET)
    return {seed: wrong for seed, wrong in found.items() if wrong}


@pytest.mark.parametrize("seeds", [SHORT[::2], SHORT[1::2]])
def test_meetings_go_well_through_faults(seeds: range) -> None:
    assert failing(seeds, world) == {}


@pytest.mark.faults
@pytest.mark.parametrize("seeds", LONG)
def test_meetings_go_well_through_thousands_of_faults(seeds: range) -> None:
    assert failing(seeds) == {}


def test_the_same_seed_is_the_same_world() -> None:
    assert told(run(7)) == told(run(7))
    assert told(run(7)) != told(run(8))


def test_worlds_get_somewhere() -> None:
    """People write, what they write is revealed, and something goes wrong for them."""
    worlds = [world(seed) for seed in SHORT[:50]]
    told = b"".join(line.text for world in worlds for line in world.lines)
    for event in (b'"said"', b'"text_written"', b'"revealed"', b'"round_closed"'):
        assert told.count(event) > 10
    clients = [client for world in worlds for client in world.clients]
    assert sum(client.begun_anew for client in clients) > 3
    assert sum(len(client.told) for client in clients) > 3
    assert len({fault.kind for world in worlds for fault in world.faults}) == 10


def told(world: World) -> list[bytes]:
    return [line.text for line in world.lines]
