"""How a connection to a store is made: to one server, to the one that sentinels name, to a node."""

from typing import Any, Protocol

from redis.asyncio.connection import AbstractConnection, Connection, SSLConnection, parse_url
from redis.asyncio.retry import Retry
from redis.asyncio.sentinel import (
    Sentinel,
    SentinelConnectionPool,
    SentinelManagedConnection,
    SentinelManagedSSLConnection,
)
from redis.backoff import NoBackoff
from redis.maint_notifications import MaintNotificationsConfig

from server.store.address import Address, Kind, Place
from server.store.pulse import ANSWER_WITHIN_S

CONNECT_WITHIN_S = 1


class Way(Protocol):
    """Makes connections that are not open yet, and never send anything twice by themselves."""

    def __call__(self) -> AbstractConnection:
        """A new one."""
        ...

    async def close(self) -> None:
        """Let go of what was needed to find the server."""
        ...


def options(address: Address) -> dict[str, Any]:
    """What any connection to this store is made with; where to, only if that is one server."""
    made_with = {
        "socket_timeout": ANSWER_WITHIN_S,
        "socket_connect_timeout": CONNECT_WITHIN_S,
        "retry": Retry(NoBackoff(), 0),
        "protocol": 2,
        # With these on, the library would use a connection again that the store has closed.
        "maint_notifications_config": MaintNotificationsConfig(enabled=False),
        "driver_info": None,  # to tell the store its own version, each connection would look it up
        **parse_url(address.url),
    }
    if address.kind is not Kind.ONE:
        del made_with["host"], made_with["port"]
    return made_with


class Direct:
    """The way to a server at a place that is known, and may become another."""

    def __init__(self, address: Address, place: Place | None = None) -> None:
        """`place` is where this server is, if the address is of a whole cluster."""
        self.made_with = options(address)
        self.kind: type[AbstractConnection] = self.made_with.pop("connection_class", Connection)
        if place:
            self.go(place)

    def __call__(self) -> AbstractConnection:
        return self.kind(**self.made_with)

    def go(self, place: Place) -> bool:
        """From now on the server is there; gives whether it was elsewhere."""
        before = self.made_with.get("host"), self.made_with.get("port")
        self.made_with["host"], self.made_with["port"] = place
        return before != place

    async def close(self) -> None:
        """There is nothing to let go of."""


class Watched:
    """The way to whichever server the sentinels say is in charge."""

    def __init__(self, address: Address) -> None:
        made_with = options(address)
        is_tls = made_with.pop("connection_class", Connection) is SSLConnection
        alike = ("socket_timeout", "socket_connect_timeout", "retry")
        of_sentinels = {
            **{name: made_with[name] for name in alike},
            "username": address.sentinel_user,
            "password": address.sentinel_password,
            "ssl": is_tls,
        }
        self.sentinel = Sentinel(address.places, sentinel_kwargs=of_sentinels)  # type: ignore[no-untyped-call]  # redis-py gives it no type
        self.pool = SentinelConnectionPool(address.service, self.sentinel, **made_with)  # type: ignore[no-untyped-call]  # as above
        self.kind = SentinelManagedSSLConnection if is_tls else SentinelManagedConnection

    def __call__(self) -> AbstractConnection:
        made: AbstractConnection = self.kind(**self.pool.connection_kwargs)  # type: ignore[no-untyped-call]  # as above
        return made

    async def close(self) -> None:
        for one in self.sentinel.sentinels:
            await one.aclose()


def way(address: Address) -> Way:
    """The way to the one server of a store, or to the one that is in charge of it now."""
    return Watched(address) if address.kind is Kind.SENTINEL else Direct(address)
