"""Lines that carry nothing, between people and the service and between two services and a store."""

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from e2e.service import Service
from tests.faults.meeting import A_WHILE_S, Meeting, until, writing
from tests.simulation.client import Client
from tests.store.between import Line, line_to, line_to_port

pytestmark = pytest.mark.faults


def is_seen(meeting: Meeting, somebody: Client) -> list[bool]:
    """Whether each of the others sees them as here."""
    others = [client for client in meeting.clients if client is not somebody]
    return [client.people.get(somebody.me) == "here" for client in others]


async def test_who_is_cut_off_is_gone_for_the_others_until_they_come_back(tmp_path: Path) -> None:
    async with (
        Meeting(tmp_path / "data") as meeting,
        line_to_port(meeting.service.port) as (line, port),
    ):
        chloe = meeting.clients[-1]
        await meeting.comes_by(chloe, f"http://127.0.0.1:{port}")
        async with writing(meeting):
            await until(lambda: all(is_seen(meeting, chloe)))
            line.hold()
            await until(lambda: not any(is_seen(meeting, chloe)))
            line.release()
            await until(lambda: all(is_seen(meeting, chloe)))
        await meeting.lost_nothing()


async def test_a_network_that_breaks_again_and_again_loses_nothing(tmp_path: Path) -> None:
    async with (
        Meeting(tmp_path / "data") as meeting,
        line_to_port(meeting.service.port) as (line, port),
    ):
        for client in meeting.clients:
            await meeting.comes_by(client, f"http://127.0.0.1:{port}")
        async with writing(meeting):
            for _ in range(20):
                await asyncio.sleep(meeting.chance.uniform(0.05, 0.3))
                line.cut()
                await asyncio.sleep(meeting.chance.uniform(0, 0.2))
                line.mend()
                await meeting.goes_on()
        await meeting.lost_nothing()


# Two services on one store


@contextlib.asynccontextmanager
async def two(folder: Path, store: str) -> AsyncIterator[tuple[Meeting, Line]]:
    """A meeting of people at two services, and the line of the second of them to the store."""
    async with line_to(store, folder / "line.sock") as line:
        urls = (f"unix://{store}", f"unix://{folder / 'line.sock'}")
        services = [Service(folder, REDIS_URL=url) for url in urls]
        async with Meeting(folder, services=services) as meeting:
            for client, service in zip(meeting.clients[1:], services, strict=True):
                await meeting.comes_by(client, service.url)
            yield meeting, line


async def line_hangs(meeting: Meeting, line: Line) -> None:
    there = meeting.clients[-1]
    line.hold()
    await until(lambda: there.service == "unsaving")
    assert meeting.clients[1].service == "well"
    line.release()
    await until(lambda: there.service == "well")


async def line_is_cut(meeting: Meeting, line: Line) -> None:
    there = meeting.clients[-1]
    line.cut()
    await until(lambda: there.service == "unsaving")
    line.mend()
    await until(lambda: there.service == "well")


async def subscriptions_fall_silent(meeting: Meeting, line: Line) -> None:
    """Only what is subscribed now; what is subscribed after it is noticed, hears."""
    line.is_deaf = True
    await asyncio.sleep(A_WHILE_S)
    connections = line.connections
    await until(lambda: line.connections > connections)
    line.is_deaf = False
    await meeting.goes_on()


async def one_is_killed(meeting: Meeting, line: Line) -> None:
    for _ in range(3):
        await meeting.services[1].end(signal.SIGKILL)
        await meeting.goes_on()
        await meeting.services[1].start()
        await meeting.goes_on()


Fault = Callable[[Meeting, Line], Awaitable[None]]
FAULTS: list[Fault] = [line_hangs, line_is_cut, subscriptions_fall_silent, one_is_killed]


@pytest.mark.parametrize("fault", FAULTS)
async def test_two_services_are_level(tmp_path: Path, store_socket: str, fault: Fault) -> None:
    async with two(tmp_path, store_socket) as (meeting, line):
        await meeting.goes_through(fault(meeting, line))


async def test_a_version_takes_the_place_of_another_while_a_set_meets(
    tmp_path: Path, store_socket: str
) -> None:
    """One service after another; those who are on the one of before come back elsewhere."""
    store = {"REDIS_URL": f"unix://{store_socket}"}
    services = [Service(tmp_path, **store) for _ in range(2)]
    async with Meeting(tmp_path, services=services) as meeting:
        first, *_, last = meeting.clients
        for client, service in zip((first, last), services, strict=True):
            await meeting.comes_by(client, service.url)
        del meeting.ways[last]
        async with writing(meeting):
            for place, earlier in enumerate(services):
                later = Service(tmp_path, module="tests.faults.later", **store)
                await later.start()
                meeting.ways[first] = later.url
                await earlier.end(signal.SIGTERM)
                meeting.services = [*meeting.services]
                meeting.services[place] = later
                await meeting.goes_on()
                await until(lambda: last.elsewhere > 0)
        await meeting.lost_nothing()
