"""An attack: batches of requests and conversations, each from a seed of its own; and a verdict."""

import asyncio
import contextlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2 as httpx

from tests.attack.requests import Requests
from tests.attack.room import Room
from tests.attack.sender import Senders
from tests.attack.target import Seat, Target, kept_seats, target
from tests.attack.trying import tried
from tests.edge.street import Street

REQUESTS, TALKS = 250, 100
"""How many there are of each in a batch."""


class Verdict:
    """What was sent, what was answered, what the service complained of, and what it held."""

    def __init__(self) -> None:
        self.requests, self.frames = 0, 0
        self.outcomes: Counter[str] = Counter()
        self.memory_mb: list[float] = []
        self.errors: list[str] = []

    @property
    def inputs(self) -> int:
        return self.requests + self.frames

    @property
    def grown_mb(self) -> float:
        """By how much the service held more at its end than at most in the first half."""
        half = self.memory_mb[: len(self.memory_mb) // 2 + 1]
        return self.memory_mb[-1] - max(half)


class Attack:
    """An attack on a service; its loop is run from outside, as each input is tried by itself."""

    def __init__(self, runner: asyncio.Runner, service: Target) -> None:
        self.run, self.service = runner.run, service
        self.senders, self.verdict = Senders(), Verdict()
        self.http = httpx.AsyncClient(timeout=20)
        document = self.run(self.http.get(f"{service.url}/protocol/openapi.json")).json()
        self.requests = Requests(service.url, document, self.senders, self.http)

    def batch(self, seed: int, requests: int = REQUESTS, talks: int = TALKS) -> None:
        """So many of each; raises what is wrong with the first input that goes wrong."""
        self.make_requests(requests, seed)
        self.hold_talks(talks, seed)
        self.verdict.memory_mb.append(self.service.memory_mb)
        self.verdict.errors = self.service.errors
        assert not self.service.errors, "\n".join(self.service.errors)

    def ask_plainly(self) -> None:
        """For whatever is given to all who ask for nothing else."""
        for case in self.requests.plain:
            self.verdict.requests += 1
            self.verdict.outcomes[self.run(self.requests.send(case))] += 1

    def make_requests(self, count: int, seed: int) -> None:
        """To a set in which there is one of each who can be in it, and to one that met."""
        street = Street(self.service.url, headers=self.senders.headers())
        self.run(street.fill())
        self.run(street.close())
        seats = [*seats_of(street), *kept_seats()]

        def send(case: Any) -> None:
            self.verdict.requests += 1
            self.verdict.outcomes[self.run(self.requests.send(case))] += 1

        tried(self.requests.by(seats), send, count, seed)

    def hold_talks(self, count: int, seed: int) -> None:
        """In a meeting of its own."""
        room = Room(self.service.url, self.service.log, self.senders, self.http)
        self.run(room.open())

        def hold(talk: Any) -> None:
            self.verdict.frames += len(talk.frames)
            self.verdict.outcomes.update(self.run(room.hold(talk)))

        tried(room.made, hold, count, seed)
        self.run(room.is_empty())


def seats_of(street: Street) -> Iterator[Seat]:
    house = street.house
    for name, token in house.tokens.items():
        yield Seat(house.set, token, house.members_key, house.ids.get(name, "nobody"))


@contextlib.contextmanager
def attacking(folder: Path) -> Iterator[Attack]:
    """An attack on a service of its own, which keeps what is written in the folder."""
    with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
        stack = contextlib.AsyncExitStack()
        service = runner.run(stack.enter_async_context(target(folder)))
        attack = Attack(runner, service)
        try:
            yield attack
        finally:
            runner.run(attack.http.aclose())
            runner.run(stack.aclose())


def attacked(
    folder: Path, inputs: int, seed: int, tell: Callable[[Attack, int], None] = lambda *_: None
) -> Verdict:
    """Attack with as many batches as so many inputs take; the verdict.  `tell` hears of each."""
    with attacking(folder) as attack:
        attack.ask_plainly()
        while attack.verdict.inputs < inputs:
            tell(attack, seed)
            try:
                attack.batch(seed)
            except BaseException as error:
                error.add_note(f"To see it again: python -m tests.attack 1 {seed}")
                raise
            seed += 1
        return attack.verdict
