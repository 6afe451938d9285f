"""One connection on which a process hears of every log that it has open."""

import asyncio
import contextlib
import logging
import random

from redis.asyncio import Redis
from redis.exceptions import RedisError

from server.duties import begin
from server.ending import end
from server.store.log import Line, Watcher

logger = logging.getLogger(__name__)

FIRST_WAIT_S = 0.05
LONGEST_WAIT_S = 2.0


class Following:
    """The subscriptions of one process, renewed by themselves when the connection breaks.

    A subscription that was confirmed, the first time or again, is told to its watcher as a gap:
    whatever was published before is not heard here.
    """

    def __init__(self, client: Redis, prefix: str) -> None:
        self.pubsub = client.pubsub()
        self.prefix = prefix
        self.watchers: dict[str, Watcher] = {}
        self.something = asyncio.Event()
        self.task: asyncio.Task[None] | None = None

    async def watch(self, name: str, watcher: Watcher) -> None:
        self.watchers[name] = watcher
        self.something.set()
        with contextlib.suppress(RedisError, OSError):  # the listener subscribes when it can
            await self.pubsub.subscribe(self.prefix + name)
        self.task = self.task or begin("following the logs", self.listen)

    async def unwatch(self, name: str) -> None:
        self.watchers.pop(name, None)
        if not self.watchers:
            self.something.clear()
        with contextlib.suppress(RedisError, OSError):
            await self.pubsub.unsubscribe(self.prefix + name)

    async def close(self) -> None:
        await end(self.task)
        await self.pubsub.aclose()  # type: ignore[no-untyped-call]  # redis-py gives it no type

    async def listen(self) -> None:
        """Hear until closed; after a broken connection wait, doubling with jitter."""
        wait = FIRST_WAIT_S
        while True:
            try:
                await self.hear_one()
                wait = FIRST_WAIT_S
            except (RedisError, OSError) as error:
                logger.warning("cannot follow the logs, trying again: %s", error)
                await asyncio.sleep(wait * random.uniform(0.5, 1))
                wait = min(wait * 2, LONGEST_WAIT_S)
                await self.subscribe_again()

    async def subscribe_again(self) -> None:
        with contextlib.suppress(RedisError, OSError):
            await self.pubsub.subscribe(*self.names())

    def names(self) -> list[str]:
        return [self.prefix + name for name in self.watchers]

    async def hear_one(self) -> None:
        await self.something.wait()
        if not self.pubsub.subscribed:
            await self.pubsub.subscribe(*self.names())
        message = await self.pubsub.get_message(timeout=1)
        if message is None:
            return
        watcher = self.watchers.get(message["channel"].decode().removeprefix(self.prefix))
        if watcher is None:
            return
        try:
            if message["type"] == "subscribe":
                watcher.gap()
            elif message["type"] == "message":
                pass_on(watcher, message["data"])
        except Exception:  # one log's trouble must not make the others deaf
            logger.exception("could not pass on what was said of %s", message["channel"])


def pass_on(watcher: Watcher, data: bytes) -> None:
    """Tell a line from something that is only said."""
    kind, _, rest = data.partition(b" ")
    if kind == b"notice":
        watcher.notice(rest)
        return
    seq, act, text = rest.split(b" ", 2)
    watcher.line(Line(int(seq), act.decode(), text))
