"""What the service does by itself goes on, whatever went wrong in it before."""

import logging

import pytest

from server.app import service
from server.live.agenda import Agenda
from server.store.following import Following
from server.store.log import Line, Watcher
from server.store.redis import RedisLog
from tests.edge.house import House, settings
from tests.lines import write
from tests.live.conftest import OpenLog
from tests.waiting import eventually


async def test_looking_after_the_rooms_goes_on_after_a_mistake_of_ours(
    store_socket: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    begin_due, times = Agenda.begin_due, 0

    def stumble(agenda: Agenda) -> None:
        nonlocal times
        times += 1
        if times == 1:
            raise ZeroDivisionError
        begin_due(agenda)

    monkeypatch.setattr(Agenda, "begin_due", stumble)
    async with service(settings(store_socket, hosts=("127.0.0.1",))):
        await eventually(lambda: times > 1)
    assert [record.name for record in caplog.records] == ["server.duties"]


async def test_following_the_logs_goes_on_after_a_mistake_of_ours(
    redis_logs: OpenLog, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    heard, times = Following.heard, 0

    def stumble(following: Following, kind: bytes, count: bytes) -> None:
        nonlocal times
        times += 1
        if times == 1:
            raise ZeroDivisionError
        heard(following, kind, count)

    monkeypatch.setattr(Following, "heard", stumble)
    log, lines, gaps = redis_logs(), list[Line](), list[int]()
    assert isinstance(log, RedisLog)
    name = "{of-a-test-of-duties}:meeting:1"
    watcher = Watcher(
        lambda line, after: lines.append(line), lambda text: None, lambda: gaps.append(1)
    )
    await log.watch(name, watcher)
    await eventually(lambda: times > 1 and gaps)
    await write(log, name, Line(1, "act-1", b"{}"))
    await eventually(lambda: lines)
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


async def test_a_device_that_was_signed_out_is_out_at_once_on_every_server(
    house: House, second: str
) -> None:
    """By the line of the set: well before anybody would look by themselves."""
    here, there = await house.gathers("ben", "ben", base=second)
    [elsewhere] = await house.gathers("ben")
    key = (await house.posts(f"/api/sets/{house.set}/own-key", {}, "ben"))["key"]
    seat = {"key": key, "name": "", "token": "bens-other-device-" + "x" * 20}
    await house.posts(f"/api/sets/{house.set}/seats", seat)
    house.tokens["bens phone"] = seat["token"]
    await house.posts(f"/api/sets/{house.set}/own-key", {}, "bens phone")
    await eventually(lambda: all(each.all("disconnect") for each in (here, there, elsewhere)))
    for guest in (here, there, elsewhere):
        assert [said["refusal"]["code"] for said in guest.all("refused")] == ["not_seated"]
