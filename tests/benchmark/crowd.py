"""Many at once: what a silent member costs, thousands who drop, and thousands who come back."""

import asyncio
import os
import random
import signal
import socket
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from e2e.service import Service
from tests.benchmark.cost import memory_mb, processor_s
from tests.benchmark.room import TEXT
from tests.benchmark.table import Row, spread, within
from tests.comparison.callers import PATIENCE_S, Caller, Street, hello
from tests.comparison.load import DONE, Room, paced, until
from tests.comparison.rooms import PEOPLE, OfSetroom, founded

KIB_A_MEMBER, PERCENT_SILENT, STALL_MS, LEVEL_S, TIMES = 32, 1.5, 50, 10, 2
SETTLES_S = 4.0
BEHIND = 50
"""How many entries those who come back have not seen."""
ACTS_A_SECOND, GIVE_UP_S = 100, 60
FRAME = b"\x81"
"""What a whole text begins with."""
TOO_MANY = b" 429 "
AGAIN_S = (0.5, 1.5)
"""Browsers come again about so long after they were turned away for the first time."""


class Crowd(NamedTuple):
    """How many rooms of eight sit in silence, how many sockets drop, how many members come back."""

    rooms: int
    drops: int
    back: int


class Place:
    """The service as those see it who call: where it is, and what it costs."""

    def __init__(self, service: Service, stalls: Path) -> None:
        assert service.process
        self.where, self.pid = ("127.0.0.1", service.port), service.process.pid
        self.base, self.file = service.url, stalls
        self.street = Street()
        self.answer = b""
        """What whoever came last was told."""

    def longest_stall_ms(self) -> float:
        """How long the loop was held since the last time."""
        told = self.file.read_text().count("\n") if self.file.exists() else 0
        os.kill(self.pid, signal.SIGUSR1)
        until(self.street, lambda: self.file.exists() and self.said() > told)
        return float(self.file.read_text().splitlines()[-1])

    def said(self) -> int:
        return self.file.read_text().count("\n")

    def look(self, seconds: float) -> None:
        over = time.perf_counter() + seconds
        while time.perf_counter() < over:
            self.street.look(0.05)

    def joined(self, talk: OfSetroom, who: int) -> Caller:
        """One more socket of somebody's, that has joined."""
        caller = Caller(*self.where, lambda act, at: None)
        self.street.add(caller)
        found: list[bytes] = []
        caller.ask("join", talk.joining(who), lambda text, at: found.append(text))
        until(self.street, lambda: bool(found))
        assert b'"refusal"' not in found[0], found[0]
        (self.answer,) = found
        return caller

    def lets_go(self, callers: Sequence[Caller]) -> None:
        """Close all of these at once."""
        for caller in callers:
            del self.street.callers[caller.socket.fileno()]
            self.street.epoll.unregister(caller.socket)
        for caller in callers:
            caller.socket.close()


async def crowd(service: Service, stalls: Path, size: Crowd, seconds: float) -> list[Row]:
    """All of it, on one service that is `probed`."""
    place = Place(service, stalls)
    talks = await founded(service.url, size.rooms + size.back // len(PEOPLE))
    rows = await asyncio.to_thread(measured, place, talks, size, seconds)
    place.street.close()
    return rows


def measured(place: Place, talks: Sequence[OfSetroom], size: Crowd, seconds: float) -> list[Row]:
    before = memory_mb(place.pid)
    rooms = [Room(place.street, place.where, talk) for talk in talks[: size.rooms]]
    place.look(SETTLES_S)
    members = len(rooms) * len(PEOPLE)
    kib = (memory_mb(place.pid) - before) * 1e6 / 1024 / members
    share = silent(place, seconds)
    return [
        Row(f"{size.rooms} rooms with {members} silent sockets, for {seconds:g} s", ""),
        within("memory a member", f"{kib:.1f} KiB", kib, KIB_A_MEMBER, "KiB"),
        within("share of a core", f"{share:.2f} %", share, PERCENT_SILENT, "%"),
        *drops(place, rooms, size.drops),
        *comes_back(place, rooms, talks[size.rooms :]),
    ]


def silent(place: Place, seconds: float) -> float:
    """The share of a core, in percent, that the service takes while nobody says a word."""
    began, spent = time.perf_counter(), processor_s(place.pid)
    place.look(seconds)
    return 100 * (processor_s(place.pid) - spent) / (time.perf_counter() - began)


def drops(place: Place, rooms: Sequence[Room], count: int) -> list[Row]:
    """So many sockets, some of each member, end at once; how long the loop is held."""
    extra: list[Caller] = []
    while len(extra) < count:
        for room in rooms:
            extra += [place.joined(room.talk, who) for who in range(len(PEOPLE))]  # type: ignore[arg-type]  # all are of Setroom
    place.look(SETTLES_S)
    place.longest_stall_ms()
    place.lets_go(extra)
    place.look(SETTLES_S)
    stall = place.longest_stall_ms()
    return [
        Row(f"{len(extra)} sockets that drop at once", ""),
        within("the loop is held", f"{stall:.0f} ms", stall, STALL_MS, "ms"),
    ]


def comes_back(place: Place, healthy: Sequence[Room], talks: Sequence[OfSetroom]) -> list[Row]:
    """Members of other rooms come back at once, behind what was said there meanwhile."""
    positions = [said_meanwhile(place, talk) for talk in talks]
    place.look(SETTLES_S)
    usual = spread(paced(place.street, healthy, ACTS_A_SECOND, SETTLES_S))
    began = time.perf_counter()
    back = [
        Returning(place, talk.joining(who) | {"position": position})
        for talk, position in zip(talks, positions, strict=True)
        for who in range(len(PEOPLE))
    ]
    meanwhile = spread(
        paced(place.street, healthy, ACTS_A_SECOND, GIVE_UP_S, lambda: all_level(back))
    )
    took = time.perf_counter() - began
    times = meanwhile.p99 / usual.p99
    return [
        Row(f"{len(talks) * len(PEOPLE)} members come back at once, {BEHIND} entries behind", ""),
        within("all are level", f"{took:.1f} s", took, LEVEL_S, "s"),
        Row("healthy rooms before", str(usual)),
        Row("and meanwhile", str(meanwhile)),
        within("their p99 grows", f"{times:.1f} times", times, TIMES, "times"),
    ]


def all_level(back: list["Returning"]) -> bool:
    """Whether all have what was said; who was turned away comes again, and who has it is done."""
    while back and back[-1].is_level:
        back.pop()
    now = time.perf_counter()
    for one in back:
        if 0 < one.again_at < now:
            one.comes()
    return not back


def said_meanwhile(place: Place, talk: OfSetroom) -> dict[str, Any]:
    """Let the coach say something again and again; gives where everybody was before that."""
    caller = place.joined(talk, 0)
    position: dict[str, Any] = msgspec.json.decode(place.answer)["position"]
    answers: list[bytes] = []
    for number in range(BEHIND):
        act = {"type": "say", "id": f"act-mean-{number:04}", "text": TEXT, "phase": "lobby"}
        caller.ask("act", act, lambda text, at: answers.append(text))
    until(place.street, lambda: len(answers) == BEHIND)
    assert all(answer.startswith(DONE) for answer in answers), answers
    place.lets_go([caller])
    return position


class Returning(Caller):
    """Somebody who comes back: each thing as soon as the one before is done."""

    def __init__(self, place: Place, joining: dict[str, Any]) -> None:
        self.place, self.joining, self.is_level = place, joining, False
        self.entry, self.answers = lambda act, at: None, {}
        self.again_at = 0.0
        self.comes()

    def comes(self) -> None:
        self.again_at, self.is_open = 0.0, False
        self.count, self.rest = 0, b""
        self.socket = socket.create_connection(self.place.where, timeout=PATIENCE_S)
        self.socket.sendall(hello(*self.place.where))
        self.place.street.add(self)

    def read(self) -> None:
        if self.is_open:
            super().read()
            return
        self.take_more()
        head, ends, self.rest = self.rest.rpartition(b"\r\n\r\n")
        if TOO_MANY in head:
            self.place.lets_go([self])
            self.again_at = time.perf_counter() + random.uniform(*AGAIN_S)
            return
        assert not ends or b" 101 " in head, head
        for frame in self.frames() if self.rest[:1] == FRAME else ():
            if frame.startswith(b"40"):
                self.is_open = True
                self.ask("join", self.joining, self.joined)
            elif frame.startswith(b"0"):
                self.say("40")

    def joined(self, text: bytes, at: float) -> None:
        answer = msgspec.json.decode(text)
        assert "refusal" not in answer, answer
        self.joining = self.joining | {"position": answer["position"]}
        if answer["more"]:
            self.ask("join", self.joining, self.joined)
        else:
            self.is_level = True
