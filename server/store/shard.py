"""One server of a store: what it is asked, what it tells, and whether it is well."""

import asyncio
import secrets
from collections.abc import Awaitable, Sequence
from typing import Any

import hiredis
from redis.exceptions import RedisError, ResponseError

from server.duties import begin
from server.ending import end
from server.store import keys
from server.store.following import Following, reason
from server.store.log import LogAway, LogUnavailable
from server.store.pipe import Pipe, Word
from server.store.pulse import ANSWER_WITHIN_S, Beat, Pulse, Refused, State
from server.store.scripts import OF_CLUSTER, OF_ONE, Script
from server.store.ways import Way

MUCH = 65_536
"""As many bytes as people may have a store write at once."""


class Shard:
    """All of a store, or of a cluster the part that one of its servers is in charge of."""

    def __init__(self, way: Way, copies: int = 0, tag: str = "") -> None:
        """`tag`: of a cluster, a tag whose slot is in this part."""
        self.way, self.tag = way, tag
        self.scripts = OF_CLUSTER if tag else OF_ONE
        self.pipe = Pipe(way, ANSWER_WITHIN_S, copies)
        # What waits for an answer must not make the store look as if it were away.
        self.beats = Pipe(way, ANSWER_WITHIN_S, copies)
        self.following = Following(way, keys.beat(tag, secrets.token_hex(8)), bool(tag))
        self.pulse = Pulse(self.beat, self.following)
        self.keeper: asyncio.Task[None] | None = None

    @property
    def life(self) -> str:
        return self.pulse.last.life if self.pulse.last else ""

    async def run(self, script: Script, names: Sequence[str], *arguments: Word) -> Any:
        """Run a script on these keys; one that the store does not have is given to it.

        Its answer is there once as many copies as are wanted have what it wrote.
        """
        rest = (len(names), *names, *arguments)
        try:
            return await self.ask("EVALSHA", script.sum, *rest, copied=True)
        except LogUnavailable as error:
            if not str(error.__cause__).startswith("NOSCRIPT"):
                raise
        return await self.ask("EVAL", script.text, *rest, copied=True)

    async def ask(self, *command: Word, copied: bool = False) -> Any:
        """Ask the store something, and wait; whatever keeps it from an answer is LogUnavailable."""
        self.check()
        return await answered(self.pipe.ask(*command, copied=copied))

    async def together(self, *commands: Sequence[Word]) -> Any:
        """Have several done in one step; raises LogUnavailable, also where one cannot be done."""
        steps = (("MULTI",), *commands, ("EXEC",))
        self.check()
        answers = await answered(asyncio.gather(*(self.pipe.ask(*step) for step in steps)))
        for answer in answers[-1]:
            if isinstance(answer, hiredis.ReplyError):
                raise LogUnavailable(f"the store would not do it: {reason(answer)}")
        return answers[-1]

    def check(self) -> None:
        """Ask nothing of a store that is away; raises LogAway."""
        if self.pulse.state is State.SILENT:
            raise LogAway("the store is away")

    async def beat(self, known: int, thorough: bool) -> Beat:
        """Write something, and have it told to ourselves; `known` is how many beats there were.

        Where `thorough`, as much is written as people may.  Raises Refused, and LogUnavailable.
        """
        script, much = self.scripts.beats, MUCH if thorough else 0
        words = (keys.pulse(self.tag), secrets.token_hex(8), known, self.following.beat, much)
        try:
            life, count = await self.beats.ask("EVAL", script.text, 1, *words, copied=True)
        except ResponseError as error:
            raise Refused(str(error)) from error
        except (RedisError, OSError) as error:
            raise LogUnavailable(str(error)) from error
        return Beat(life.decode(), count)

    def keep(self) -> None:
        """Look regularly how it is, from now on."""
        self.keeper = self.keeper or begin("asking the store how it is", self.pulse.keep)

    def let_go(self) -> None:
        """Let go of all connections, as the server is elsewhere now."""
        for pipe in (self.pipe, self.beats):
            pipe.let_go(ConnectionError("another server is in charge now"))
        self.following.ear.is_deaf.set()

    async def close(self) -> None:
        """Let the connections go."""
        await end(self.keeper)
        await self.pipe.close()
        await self.following.close()
        await self.beats.close()
        await self.way.close()


async def answered(asked: Awaitable[Any]) -> Any:
    """The answer of a store; whatever keeps it from one is LogUnavailable."""
    try:
        return await asked
    except (RedisError, OSError) as error:
        raise LogUnavailable(f"the store does not answer: {reason(error)}") from error
