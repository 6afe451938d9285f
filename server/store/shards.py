"""Which server of a store is in charge of a log: always the same one, or one of a cluster."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from redis.asyncio.cluster import ClusterNode, NodesManager
from redis.crc import REDIS_CLUSTER_HASH_SLOTS as SLOTS
from redis.crc import key_slot
from redis.exceptions import RedisClusterException, RedisError

from server.ending import end
from server.store.address import Address, Place
from server.store.following import reason
from server.store.keys import slot_of
from server.store.log import LogUnavailable, Watcher
from server.store.shard import Shard
from server.store.ways import Direct, options, way

SAY_SO = ("", "MOVED", "ASK", "TRYAGAIN", "CLUSTERDOWN", "READONLY")
"""The refusals of a server that is not in charge, or not yet; none: it does not answer."""
LOOK_AGAIN_S = 0.1
"""After a look at who is in charge."""


class Shards(Protocol):
    """All servers of a store."""

    def __init__(self, address: Address, copies: int) -> None:
        """`copies` must have what is written before that is answered."""
        ...

    @property
    def all(self) -> Sequence[Shard]:
        """They are."""
        ...

    added: Callable[[Shard], None]
    """Called with a server that came later."""

    async def find(self) -> None:
        """Learn which there are; raises LogUnavailable."""
        ...

    def of(self, name: str) -> Shard:
        """The one in charge of a log; raises LogUnavailable if none is known."""
        ...

    def watch(self, name: str, watcher: Watcher) -> None:
        """Let a watcher hear of a log, whoever is in charge of it."""
        ...

    def unwatch(self, name: str) -> None: ...

    async def close(self) -> None: ...


class One:
    """One server, or whichever takes its place."""

    def __init__(self, address: Address, copies: int) -> None:
        self.all = [Shard(way(address), copies)]
        self.added: Callable[[Shard], None] = lambda shard: None
        (self.shard,) = self.all

    async def find(self) -> None:
        await self.shard.ask("PING")

    def of(self, name: str) -> Shard:
        return self.shard

    def watch(self, name: str, watcher: Watcher) -> None:
        self.shard.following.watch(name, watcher)

    def unwatch(self, name: str) -> None:
        self.shard.following.unwatch(name)

    async def close(self) -> None:
        await self.shard.close()


class Cluster:
    """Many servers, each in charge of some slots, which may change.

    Whoever takes the place of a server goes on as the same shard: what waits for it need not know.
    Who is in charge is looked up again whenever a connection fails, or a server says that another
    one is.
    """

    def __init__(self, address: Address, copies: int) -> None:
        self.address, self.copies = address, copies
        made_with = options(address)
        # Only that part of redis-py which learns who is in charge; all else goes by our pipes.
        self.library = NodesManager(
            [ClusterNode(host, port, **made_with) for host, port in address.places],
            require_full_coverage=False,
            connection_kwargs=made_with,
        )
        self.all: list[Shard] = []
        self.added: Callable[[Shard], None] = lambda shard: None
        self.ways: dict[str, Direct] = {}
        """By the tags of the shards."""
        self.by_slot: Mapping[int, Shard] = {}
        self.watchers: dict[str, Watcher] = {}
        self.is_stale = False
        self.looking: asyncio.Task[None] | None = None

    # Who is in charge

    async def find(self) -> None:
        """Ask the servers which of them is in charge of what; raises LogUnavailable."""
        try:
            await self.library.initialize()
        except (RedisError, RedisClusterException, OSError) as error:
            raise LogUnavailable(f"no server of the cluster answers: {reason(error)}") from error
        found = self.library.slots_cache.items()
        await self.take({slot: (on[0].host, int(on[0].port)) for slot, on in found})

    async def take(self, places: Mapping[int, Place]) -> None:
        """Let each shard be where its own slot is now; add those that are new, end what is left."""
        by_place: dict[Place, Shard] = {}
        left: list[Shard] = []
        for shard in self.all:
            place = places.get(key_slot(shard.tag.encode()))
            if place is None or place in by_place:
                left.append(shard)
                continue
            by_place[place] = shard
            if self.ways[shard.tag].go(place):
                shard.let_go()
        for place in sorted({*places.values()} - by_place.keys()):
            by_place[place] = self.added_at(place, places)
        self.all = list(by_place.values())
        before, self.by_slot = self.by_slot, {slot: by_place[at] for slot, at in places.items()}
        for name, watcher in self.watchers.items():
            self.move(name, watcher, before.get(slot_of(name)))
        for shard in left:
            del self.ways[shard.tag]
            await shard.close()

    def added_at(self, place: Place, places: Mapping[int, Place]) -> Shard:
        """A shard for a server that nobody knew."""
        tags = map(str, range(SLOTS * SLOTS))
        tag = next(tag for tag in tags if places.get(key_slot(tag.encode())) == place)
        self.ways[tag] = Direct(self.address, place)
        shard = Shard(self.ways[tag], self.copies, tag)
        shard.pipe.failed = shard.beats.failed = shard.following.failed = self.look
        self.added(shard)
        return shard

    def move(self, name: str, watcher: Watcher, before: Shard | None) -> None:
        """Let a log be heard of where it is now."""
        now = self.by_slot.get(slot_of(name))
        if now is before:
            return
        if before:
            before.following.unwatch(name)
        if now:
            now.following.watch(name, watcher)

    def look(self, why: str) -> None:
        """Look soon who is in charge, if that may have changed."""
        if why.partition(" ")[0] not in SAY_SO:
            return
        self.is_stale = True
        if self.looking is None or self.looking.done():
            self.looking = asyncio.create_task(self.look_again(), name="looking who is in charge")

    async def look_again(self) -> None:
        while self.is_stale:
            self.is_stale = False
            try:
                await self.find()
            except LogUnavailable:
                self.is_stale = True
            await asyncio.sleep(LOOK_AGAIN_S)

    # Whose

    def of(self, name: str) -> Shard:
        try:
            return self.by_slot[slot_of(name)]
        except KeyError:
            self.look("")
            raise LogUnavailable("no server of the cluster is in charge of it") from None

    def watch(self, name: str, watcher: Watcher) -> None:
        self.watchers[name] = watcher
        if shard := self.by_slot.get(slot_of(name)):
            shard.following.watch(name, watcher)

    def unwatch(self, name: str) -> None:
        self.watchers.pop(name, None)
        if shard := self.by_slot.get(slot_of(name)):
            shard.following.unwatch(name)

    async def close(self) -> None:
        await end(self.looking)
        for shard in self.all:
            await shard.close()
        for known in ("nodes_cache", "startup_nodes"):
            await self.library.aclose(known)
