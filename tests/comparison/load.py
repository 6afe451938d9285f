"""Rooms that talk: each as fast as it is answered, or all at a pace that is set."""

import time
from collections.abc import Callable, Sequence
from itertools import count
from random import Random

from tests.comparison.callers import Caller, Street
from tests.comparison.rooms import PEOPLE, OfSetroom, Plain, next_deed

PAIRS = len(PEOPLE) // 2
WITHIN_S = 20
"""How long anything may take, or the run is void."""
DONE = b'{"seq":'
numbers = count(1)


class Flight:
    """One act, from the moment it was meant to be sent until all have it and its author knows."""

    __slots__ = ("delays", "intended", "is_told", "landed", "left")

    def __init__(self, intended: float, landed: Callable[[], None], delays: list[float]) -> None:
        self.intended, self.landed, self.delays = intended, landed, delays
        self.left, self.is_told = len(PEOPLE), False

    def seen(self, at: float) -> None:
        self.delays.append(at - self.intended)
        self.left -= 1
        if not self.left and self.is_told:
            self.landed()

    def told(self, text: bytes, at: float) -> None:
        assert text.startswith(DONE), text
        self.is_told = True
        if not self.left:
            self.landed()


class Room:
    """Eight callers in one room; those of a pair act in turn."""

    def __init__(self, street: Street, where: tuple[str, int], talk: Plain | OfSetroom) -> None:
        self.street, self.talk = street, talk
        self.flights: dict[bytes, Flight] = {}
        self.before = [""] * PAIRS
        self.delays: list[float] = []
        self.callers = [Caller(*where, self.entry) for _ in PEOPLE]
        for who, caller in enumerate(self.callers):
            street.add(caller)
            self.wait_for("join", who, talk.joining(who))
        for who, act in talk.opening():
            self.wait_for("act", who, act)

    def entry(self, act: bytes, at: float) -> None:
        if flight := self.flights.get(act):
            flight.seen(at)

    def wait_for(self, word: str, who: int, value: object) -> None:
        """Say a word, and wait for its answer."""
        found: list[bytes] = []
        self.callers[who].ask(word, value, lambda text, at: found.append(text))
        until(self.street, lambda: bool(found))
        assert b'"refusal"' not in found[0], found[0]

    def do(self, pair: int, intended: float, then: Callable[[], None]) -> None:
        """Have a pair do what comes next between them."""
        id = f"act-{next(numbers):08}"
        before = self.before[pair]
        self.before[pair] = "" if before else id
        deed = next_deed(self.talk, pair, id, before)
        key = id.encode()

        def landed() -> None:
            del self.flights[key]
            then()

        flight = self.flights[key] = Flight(intended, landed, self.delays)
        self.callers[deed.who].ask("act", deed.act, flight.told)


def until(street: Street, is_done: Callable[[], bool]) -> None:
    late = time.perf_counter() + WITHIN_S
    while not is_done():
        street.look(0.1)
        assert time.perf_counter() < late, "nothing came"


def closed(street: Street, rooms: Sequence[Room], at_once: int, seconds: float) -> float:
    """Acts a second, where each room has so many under way; each pair has one at most."""
    done = 0
    is_over = False

    def begin(room: Room, pair: int) -> None:
        def then() -> None:
            nonlocal done
            done += 1
            if not is_over:
                begin(room, pair)

        room.do(pair, time.perf_counter(), then)

    began = time.perf_counter()
    for room in rooms:
        for pair in range(at_once):
            begin(room, pair)
    while time.perf_counter() < began + seconds:
        street.look(0.1)
    rate = done / (time.perf_counter() - began)
    is_over = True
    until(street, lambda: not any(room.flights for room in rooms))
    return rate


def paced(
    street: Street,
    rooms: Sequence[Room],
    a_second: float,
    seconds: float,
    is_over: Callable[[], bool] = lambda: False,
) -> list[float]:
    """How long each delivery took, in seconds, from when its act was meant to be sent.

    Acts come at random, as many a second as was said, whether or not those before are done.  Where
    a pair has not heard what it did last it waits, and that counts.  It ends where it `is_over`.
    """
    random = Random(len(rooms))
    for room in rooms:
        room.delays = []
    lines: dict[tuple[int, int], list[float]] = {}
    start = time.perf_counter()
    at = start + random.expovariate(a_second)

    def begin(where: tuple[int, int]) -> None:
        rooms[where[0]].do(where[1], lines[where][0], lambda: after(where))

    def after(where: tuple[int, int]) -> None:
        lines[where].pop(0)
        if lines[where]:
            begin(where)

    while at < start + seconds and not is_over():
        street.look(min(at - time.perf_counter(), 0.1))
        while at <= time.perf_counter():
            where = (random.randrange(len(rooms)), random.randrange(PAIRS))
            line = lines.setdefault(where, [])
            line.append(at)
            if len(line) == 1:
                begin(where)
            at += random.expovariate(a_second)
    until(street, lambda: not any(lines.values()))
    return [delay for room in rooms for delay in room.delays]
