"""A meeting or a set that is open in this process, kept level with its log; knows no socket."""

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Struct

from server.domain.entry import Entry
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, MemberId
from server.ending import end
from server.live.deciders import Decider
from server.store.log import Line, Log, LogUnavailable

logger = logging.getLogger(__name__)

ACT_WITHIN_S = 5.0
ASK_AGAIN_S = 0.1

S = TypeVar("S")
encode = msgspec.json.Encoder().encode


class Told(Struct, frozen=True):
    """A line as it is told: in full to its author, veiled to others where it hides something."""

    author: MemberId
    text: bytes
    veiled: bytes | None

    def to(self, viewer: MemberId) -> bytes:
        """The bytes that somebody is given."""
        return self.text if self.veiled is None or viewer == self.author else self.veiled


class Room(Generic[S]):
    """The only writer of its log.

    Lines reach `take` from the room's own writing, from other processes, or from the log after
    a gap; each is taken once and in order, and then told to `heard`.  `lines` are what is kept, for
    the house alone; `told` are what may leave it.
    """

    def __init__(self, log: Log, name: str, decider: Decider[S], clock: Callable[[], int]) -> None:
        """`clock` gives ms since 1970."""
        self.log, self.name, self.decider, self.clock = log, name, decider, clock
        self.heard: Callable[[Told], None] = lambda told: None
        self.writing = asyncio.Lock()
        self.catching_up: asyncio.Task[None] | None = None
        self.behind = False
        self.stumbled_at = -1
        self.forget()

    def forget(self) -> None:
        """Go back to before the first line."""
        self.state: S = self.decider.start
        self.lines: list[Line] = []
        self.told: list[Told] = []
        self.acts: dict[str, tuple[int, MemberId]] = {}
        self.last_at = 0

    @property
    def seq(self) -> int:
        """The number of the last line taken."""
        return len(self.lines)

    async def act(self, command: Act, by: MemberId) -> int | Refusal:
        """Do what is asked, and give the number of its entry; doing it again changes nothing."""
        give_up = time.monotonic() + ACT_WITHIN_S
        async with self.writing:
            while True:
                try:
                    return await self.write(command, by)
                except LogUnavailable:
                    if time.monotonic() > give_up:
                        return Refusal(Reason.STORE_AWAY)
                    await asyncio.sleep(ASK_AGAIN_S)

    async def write(self, command: Act, by: MemberId) -> int | Refusal:
        while command.id not in self.acts:
            event = self.decider.decide(self.state, command, by)
            if isinstance(event, Refusal):
                return event
            await self.append(command.id, by, event)
        seq, author = self.acts[command.id]
        return seq if author == by else Refusal(Reason.ID_TAKEN, "id")

    async def append(self, act: str, by: MemberId, event: Any) -> None:
        """Try to write the next line; take what then stands there, ours or another's."""
        entry = Entry(self.seq + 1, max(self.clock(), self.last_at + 1), by, act, event)
        try:
            standing = await self.log.append(self.name, Line(entry.seq, act, encode(entry)))
        except ValueError:  # the log is shorter than we knew: it was lost, and began anew
            self.forget()
            standing = await self.log.read(self.name)
        for line in standing:
            self.take(line)

    async def level(self) -> None:
        """Read what was written since; raises LogUnavailable."""
        known = self.lines[-1:]
        lines = await self.log.read(self.name, self.seq - len(known))
        if known and lines[:1] != known and known == self.lines[-1:]:
            self.forget()  # the log was lost, and began anew
            lines = await self.log.read(self.name)
        for line in lines:
            self.take(line)

    def hear(self, line: Line) -> None:
        """Take a line that came by itself; if it is not the next, read those between."""
        if line.seq > self.seq + 1:
            self.gap()
            return
        try:
            self.take(line)
        except Exception:
            self.stumble()

    def gap(self) -> None:
        """Read the log soon, as something may have been missed."""
        self.behind = True
        if self.catching_up is None or self.catching_up.done():
            self.catching_up = asyncio.create_task(self.catch_up(), name=f"reading {self.name}")

    async def catch_up(self) -> None:
        while self.behind:
            self.behind = False
            try:
                await self.level()
            except LogUnavailable:
                self.behind = True
                await asyncio.sleep(ASK_AGAIN_S)
            except Exception:
                self.stumble()

    def stumble(self) -> None:
        """Log that the next line cannot be taken: once, however often it is come upon."""
        if self.stumbled_at != self.seq:
            logger.exception("could not take line %d of %s", self.seq + 1, self.name)
        self.stumbled_at = self.seq

    async def close(self) -> None:
        """Stop reading."""
        await end(self.catching_up)

    def take(self, line: Line) -> None:
        if line.seq != self.seq + 1:
            return
        entry = self.decider.read(line.text)
        self.state = self.decider.evolve(self.state, entry)
        self.lines.append(line)
        self.told.append(self.tell(line, entry))
        self.acts[line.act] = (line.seq, entry.by)
        self.last_at = entry.at
        self.heard(self.told[-1])

    def tell(self, line: Line, entry: Entry[Any]) -> Told:
        veiled = self.decider.veil(entry)
        return Told(entry.by, line.text, encode(veiled) if veiled else None)
