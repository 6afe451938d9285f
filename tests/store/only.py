"""The one server of a store that has no other: to ask it what only tests do."""

from server.store.redis import RedisLog
from server.store.shard import Shard


def only(log: RedisLog) -> Shard:
    (shard,) = log.shards.all
    return shard
