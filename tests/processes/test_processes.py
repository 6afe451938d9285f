"""Several processes serve as one: with long polling too, and whatever becomes of one of them."""

import asyncio
import os
import signal
from pathlib import Path
from zlib import crc32

import pytest

from e2e.service import Service
from server.processes import MOST_PROCESSES
from tests.edge.house import Guest, House
from tests.faults.meeting import A_WHILE_S, Meeting
from tests.processes.parts import begun_anew, children

RENEWED = "All processes"


@pytest.mark.parametrize("transport", ["polling", "websocket"])
async def test_people_on_all_of_them_are_in_one_meeting(three: Service, transport: str) -> None:
    house = House(three.url)
    await house.open()
    ana, ben, chloe = guests = [Guest(house, name) for name in ("ana", "ben", "chloe")]
    house.guests += guests
    for number, guest in enumerate(guests):
        await guest.connect(f"{three.url}?set={falling_to(number)}", transport)
        assert str(guest.sio.eio.sid).startswith(f"{number}.")
        assert "refusal" not in await guest.joins()
    await ana.begins()
    await chloe.hears_of("round_closed")  # by the process that she is at
    assert "refusal" not in await chloe.does("say", text="Good morning")
    for guest in (ana, ben, chloe):
        await guest.hears(3)
    await house.close()


def falling_to(number: int) -> str:
    """A set that is for the process of this number."""
    return next(f"{n}" for n in range(100) if crc32(b"%d" % n) % 3 == number)


async def test_all_of_a_set_come_to_one_of_them(three: Service) -> None:
    sids = set()
    for _ in range(4):
        reader, writer = await asyncio.open_connection("127.0.0.1", three.port)
        asks = (
            b"GET /socket.io/?EIO=4&transport=polling&set=abc HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
        )
        writer.write(asks)
        said = await reader.readuntil(b'"sid":"') + await reader.readexactly(2)
        sids.add(said[-2:])
        writer.close()
    assert len(sids) == 1


async def renewed(meeting: Meeting) -> None:
    before = children(meeting.service)
    assert meeting.service.process
    meeting.service.process.send_signal(signal.SIGHUP)
    await begun_anew(meeting.service, before, len(before))


async def killed(meeting: Meeting) -> None:
    before = children(meeting.service)
    os.kill(before[1], signal.SIGKILL)
    await begun_anew(meeting.service, before)


async def stopped(meeting: Meeting) -> None:
    """Those who were there have given it up when it goes on."""
    one = children(meeting.service)[1]
    os.kill(one, signal.SIGSTOP)
    await asyncio.sleep(8 * A_WHILE_S)
    os.kill(one, signal.SIGCONT)


@pytest.mark.parametrize(
    "fault", [renewed, killed, pytest.param(stopped, marks=pytest.mark.faults)]
)
async def test_what_becomes_of_one_of_them_loses_nothing(tmp_path: Path, fault: object) -> None:
    service = Service(tmp_path / "data").by(3)
    async with Meeting(tmp_path / "data", services=[service]) as meeting:
        await meeting.goes_through(fault(meeting))  # type: ignore[operator]  # each is a fault


@pytest.mark.faults
async def test_a_process_that_is_stopped_keeps_nobody_from_renewing_the_others_nor_from_ending(
    tmp_path: Path,
) -> None:
    async with Service(tmp_path / "data").by(2) as service:
        assert service.process
        before = children(service)
        os.kill(before[0], signal.SIGSTOP)
        service.process.send_signal(signal.SIGHUP)
        await begun_anew(service, before, len(before))
        os.kill(children(service)[0], signal.SIGSTOP)
        service.process.send_signal(signal.SIGHUP)
    assert service.process.returncode == 0


async def test_they_end_with_whoever_began_them(tmp_path: Path) -> None:
    service = Service(tmp_path / "data").by(2)
    await service.start()
    there = children(service)
    assert len(there) == 2
    await service.end(signal.SIGKILL)
    while any(Path(f"/proc/{process}").exists() for process in there.values()):
        await asyncio.sleep(0.02)


@pytest.mark.parametrize("many", ["0", "x", "-1", str(MOST_PROCESSES + 1)])
async def test_a_number_that_is_none_is_refused_in_a_sentence(tmp_path: Path, many: str) -> None:
    service = Service(tmp_path / "data").by(many)
    with pytest.raises(AssertionError, match=f"must be from 1 to {MOST_PROCESSES}"):
        await service.start()


async def test_an_address_that_is_taken_is_told_once(tmp_path: Path, three: Service) -> None:
    service = Service(tmp_path / "data").by(2)
    service.port = three.port
    with pytest.raises(AssertionError, match="Another program listens"):
        await service.start()
