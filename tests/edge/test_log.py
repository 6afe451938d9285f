"""Nothing that anybody wrote, or is known by, stands in the log, whatever goes wrong with it."""

import asyncio
import io
import json
import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from redis.exceptions import ResponseError

from server.domain.former import VERSION
from server.edge.http import routes
from server.edge.socket.showing import Showing
from server.live import attending
from server.live.lobby import Lobby
from server.live.meeting import LiveMeeting
from server.live.sets import meeting_name
from server.logs.lines import FORMATS, Formatter
from server.logs.seldom import Seldom
from server.store.log import Line
from server.store.pipe import Pipe
from server.store.redis import RedisLog
from tests.edge.house import Guest, House
from tests.edge.raw import HANDSHAKE, POLLING, WEBSOCKET, asks, frame, polls, raw, request
from tests.lines import write
from tests.waiting import eventually

SECRET = "zq-what-nobody-is-to-read-zq"
TOKEN = f"{SECRET}-{'t' * 20}"
OF_THE_TEST = ("websockets.client", "httpx", "httpcore", "engineio.client", "socketio.client")
"""The loggers by which the browsers of the test speak."""


class Paper:
    """All that is logged, in every format."""

    def __init__(self) -> None:
        self.sheets = {kind: io.StringIO() for kind in FORMATS}
        self.handlers = [self.handler(kind) for kind in FORMATS]

    def handler(self, kind: str) -> logging.Handler:
        made = Seldom(self.sheets[kind])
        made.setFormatter(Formatter(kind))
        made.addFilter(lambda record: not record.name.startswith(OF_THE_TEST))
        return made

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.sheets["json"].getvalue().splitlines()]

    @property
    def mistakes(self) -> list[tuple[str, str]]:
        """The set of each line that tells of an exception, and its type."""
        return [(line.get("set", ""), line["error"]) for line in self.lines if "error" in line]

    def is_clean(self) -> None:
        for sheet in self.sheets.values():
            said = sheet.getvalue()
            assert SECRET not in said
            assert all(line.isprintable() for line in said.splitlines())


@pytest.fixture
def paper(caplog: pytest.LogCaptureFixture, outspoken: None) -> Iterator[Paper]:
    caplog.set_level(logging.DEBUG)
    found = Paper()
    for handler in found.handlers:
        logging.getLogger().addHandler(handler)
    logging.getLogger("server.edge.socket").debug("somebody listens")
    yield found
    for handler in found.handlers:
        logging.getLogger().removeHandler(handler)
        handler.close()
    assert any(line["event"] == "somebody listens" for line in found.lines)
    found.is_clean()


def fails(*given: Any, **named: Any) -> Any:
    raise ValueError(SECRET, given, named)


async def fails_later(*given: Any, **named: Any) -> Any:
    raise ValueError(SECRET, given, named)


# What is refused


async def test_what_a_request_brings_is_not_logged(house: House, paper: Paper) -> None:
    group = f"/api/sets/{house.set}"
    seated, named = house.headers("ana"), {"Authorization": f"Bearer {TOKEN}"}
    act = {"type": "change_name", "id": SECRET, "member": SECRET, "name": SECRET}
    seat = {"key": SECRET, "name": SECRET, "token": TOKEN}
    founding = {"name": SECRET, "coach": SECRET, "token": TOKEN}
    for path, body, headers in (
        ("/api/sets", founding, {}),
        ("/api/sets", {**founding, SECRET: SECRET}, {}),
        (f"{group}/acts", act, seated),
        (f"{group}/acts", act, named),
        (f"{group}/seats", seat, {}),
        (f"{group}/door", seat, {}),
        (f"/api/sets/{SECRET}/seats", seat, {}),
        ("/api/back", {"keep": [], "leave": False}, {"setroom-page": SECRET}),
    ):
        cookie = {"Cookie": f"seat-{SECRET}-{SECRET}={TOKEN}", "Referer": f"https://{SECRET}"}
        await house.http.post(path, json=body, headers={**headers, **cookie})
        await house.http.post(path, content=json.dumps(body)[:-2], headers=headers)
    for path in (
        f"/{SECRET}",
        f"/sets/{SECRET}#{SECRET}",
        f"{group}?{SECRET}",
        f"/app/{SECRET}.js",
    ):
        await house.http.get(path, headers={"Accept": SECRET, **named})


async def test_what_a_socket_brings_is_not_logged(house: House, paper: Paper) -> None:
    ana, ben = await house.gathers("ana", "ben")
    await ana.begins()
    assert "seq" in await ben.does("say", text=SECRET)
    for word, said in (
        ("act", {"type": SECRET, "id": SECRET}),
        ("act", {"type": "say", "id": SECRET, "text": SECRET, SECRET: SECRET}),
        ("join", {"set": SECRET, "token": SECRET}),
        ("signal", {"what": SECRET}),
        (SECRET, {SECRET: SECRET}),
    ):
        assert "refusal" in await ben.asks(word, said)
    assert "refusal" in await ben.joins(set=SECRET, token=TOKEN)
    await ana.hears(2)


async def test_what_makes_no_sense_is_not_logged(base: str, paper: Paper) -> None:
    sid = await polls(base)
    odd = f'42["{SECRET}",'.encode()
    for sent in (
        request(f"{POLLING}&sid={sid}", odd),
        request(f"{POLLING}&sid={SECRET}", odd + b"\xff"),
        request(f"{POLLING}&sid={SECRET}"),
        request(f"{WEBSOCKET}{SECRET}"),
        request(f"/{SECRET}\x01"),
        request(POLLING, headers=[f"{SECRET} x: y"]),
        request("/", method=SECRET),
    ):
        await asks(base, sent)
    for said in (odd, b'42["' + SECRET.encode() + b"\xff", f"44{SECRET}".encode(), odd[2:]):
        async with raw(base) as wire:
            await wire.says(HANDSHAKE)
            await wire.hears(b'"maxPayload"')
            await wire.says(frame(said), frame("1"))
            await wire.is_closed()


# What goes wrong


async def test_a_mistake_of_ours_in_a_request_tells_its_set_and_not_its_words(
    house: House, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Lobby, "set", fails_later)
        headers = {"Authorization": f"Bearer {TOKEN}"}
        answer = await house.http.get(f"/api/sets/{house.set}?{SECRET}", headers=headers)
        assert answer.json()["refusal"]["code"] == "fault"
        await house.http.get(f"/api/sets/{SECRET}/meetings/1/entries", headers=headers)
    assert paper.mistakes == [(house.set, "ValueError"), ("", "ValueError")]
    events = [line["event"] for line in paper.lines if "error" in line]
    path = "a mistake of ours, on /api/sets/{set}"
    assert events == [path, f"{path}/meetings/{{number:number}}/entries"]


async def test_a_mistake_of_ours_in_a_page_tells_where_it_was(
    house: House, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(routes, "shell", fails)
    assert (await house.http.get(f"/sets/{SECRET}?{SECRET}")).status_code == 500
    [mistake] = [line for line in paper.lines if "error" in line]
    assert (mistake["logger"], mistake["error"]) == ("uvicorn.error", "ValueError")
    assert "server/edge/http/routes.py" in "".join(mistake["stack"])


async def test_a_mistake_of_ours_in_a_meeting_tells_which_it_was(
    house: House, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    [ana] = await house.gathers("ana")

    def told() -> list[tuple[int, str]]:
        """Of this set: those of other tests may be open, and fail as well."""
        ours = [line for line in paper.lines if line.get("set") == house.set and "error" in line]
        return [(line["meeting"], line["error"]) for line in ours]

    with monkeypatch.context() as patch:
        patch.setattr(attending, "is_plain", fails)
        patch.setattr(attending, "act", fails_later)
        patch.setattr(LiveMeeting, "must_show", fails)
        assert (await ana.does("say", text=SECRET))["refusal"]["code"] == "fault"
        await ana.asks("signal", {"what": "hand", "on": True})
        await eventually(lambda: len(told()) >= 2)
    with monkeypatch.context() as patch:
        patch.setattr(Showing, "entry", fails)
        await ana.moves("lobby", "open")
        await eventually(lambda: len(told()) >= 3)
    assert set(told()) == {(1, "ValueError")}


async def test_what_the_store_says_is_not_repeated(
    house: House, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = Pipe.ask

    def refuses(pipe: Pipe, *command: Any, **how: Any) -> Any:
        if command[0] != "XRANGE":
            return ask(pipe, *command, **how)
        answer = asyncio.get_running_loop().create_future()
        answer.set_exception(ResponseError(f"unknown command, with args beginning: {SECRET}"))
        return answer

    with monkeypatch.context() as patch:
        patch.setattr(Pipe, "ask", refuses)
        answer = await house.http.get(f"/api/sets/{house.set}", headers=house.headers("ana"))
        assert answer.status_code == 503
        guest: Guest = await house.comes("ana")
        assert (await guest.joins())["refusal"]["code"] == "store_away"
    told = "not answered: LogUnavailable (the store does not answer: ResponseError)"
    assert len([line for line in paper.lines if line["event"].endswith(told)]) == 2


LINES: dict[str, Any] = {
    "no JSON": SECRET,
    "no entry": {"v": VERSION, SECRET: SECRET},
    "no event": {"v": VERSION, "seq": 1, "event": {"type": SECRET}},
}


@pytest.mark.parametrize("what", LINES)
async def test_a_line_that_cannot_be_read_is_named_by_its_number(
    house: House, paper: Paper, redis_logs: Callable[[], RedisLog], what: str
) -> None:
    [ana] = await house.gathers("ana")
    log, name = redis_logs(), meeting_name(house.set, 1)
    seq = len(await log.read(name)) + 1
    await write(log, name, Line(seq, "an-act-of-nobody", json.dumps(LINES[what]).encode()))
    await eventually(lambda: ana.all("disconnect"))
    [told] = [line for line in paper.lines if "error" in line]
    assert told["event"] == f"line {seq} cannot be read: unreadable_line"
    assert (told["set"], told["meeting"]) == (house.set, 1)
