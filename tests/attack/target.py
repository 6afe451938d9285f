"""The service that is attacked: a process of its own, with full sets in its store, and watched."""

import contextlib
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import NamedTuple

from e2e.service import Service
from server.store.embedded import embedded
from server.store.redis import RedisLog
from tests import kept_logs
from tests.benchmark.cost import memory_mb

EXPECTED = re.compile(rb"\S+ (?:DEBUG|INFO|WARNING) ")
"""How a line of its log begins that tells of no mistake of ours."""

KEPT = max(kept_logs.BUILDS, key=kept_logs.version)
"""The build that left that set: the last one, as it knew every command."""


class Seat(NamedTuple):
    """Somebody's seat in a set: by which token, and a key that opens it."""

    set: str
    token: str
    key: str
    member: str


class Target(Service):
    """A service on a store that is ours, whose errors are noted, and whose memory is known."""

    def __init__(self, store: Path) -> None:
        super().__init__(store.parent / "unused", REDIS_URL=f"unix://{store}")
        self.log = RedisLog(f"unix://{store}")
        self.errors: list[str] = []

    async def read_on(self) -> None:
        assert self.process is not None
        assert self.process.stderr is not None
        async for line in self.process.stderr:
            if not EXPECTED.match(line):
                self.errors.append(line.decode().rstrip())

    @property
    def memory_mb(self) -> float:
        assert self.process is not None
        return memory_mb(self.process.pid)


@contextlib.asynccontextmanager
async def target(folder: Path) -> AsyncIterator[Target]:
    """A service whose store holds a set that met for whole meetings."""
    async with embedded(folder) as store:
        found = Target(store)
        await kept_logs.fill(found.log, KEPT)
        async with found:
            yield found
        await found.log.close()


def kept_seats() -> Iterator[Seat]:
    """The seats of the set that is there, in which everything was said that there is to say."""
    people = kept_logs.people(KEPT)
    for person in people.people.values():
        for token in filter(None, (person.token, person.second_token)):
            yield Seat(people.set, token, person.own_key or people.members_key, person.member)
