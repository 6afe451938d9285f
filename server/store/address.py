"""Where a store is, as REDIS_URL says it: one server, a watched one, or a cluster."""

from enum import StrEnum
from urllib.parse import parse_qs, unquote, urlsplit

from msgspec import Struct

SENTINEL_PORT, REDIS_PORT = 26_379, 6_379
SCHEMES = ("redis", "rediss", "unix")
HIGHEST_PORT = 65_535

Place = tuple[str, int]
"""A host, and a port of it."""


class Kind(StrEnum):
    """What keeps a store: one server, one that sentinels watch and replace, or many at once."""

    ONE = "one"
    SENTINEL = "sentinel"
    CLUSTER = "cluster"


class Address(Struct, frozen=True):
    """The parts of the address of a store; `url` has what any connection to it needs."""

    kind: Kind
    url: str
    """As of one server: the first of `places`, with the name and the password."""
    places: tuple[Place, ...] = ()
    """Of the sentinels, or of some servers of the cluster."""
    service: str = ""
    """The name by which the sentinels know the server."""
    sentinel_user: str | None = None
    sentinel_password: str | None = None


def parse(text: str) -> Address:
    """Take an address apart; raises ValueError.

    redis://, rediss:// and unix:// are of one server; redis+sentinel://HOST,HOST/SERVICE of one
    that the sentinels there know by that name, redis+cluster://HOST,HOST of a cluster, both with
    rediss for TLS.
    """
    scheme, plus, kind = urlsplit(text).scheme.partition("+")
    if scheme not in SCHEMES or (plus and scheme == "unix"):
        raise ValueError(text)
    if not plus:
        return of_one(text)
    return of_many(text, scheme, Kind(kind))


def of_one(text: str) -> Address:
    parts = urlsplit(text)
    place = parts.path.strip("/") if parts.scheme == "unix" else parts.hostname
    # Asking for the port raises ValueError if it is none.
    if not place or parts.port == 0:
        raise ValueError(text)
    return Address(Kind.ONE, text)


def of_many(text: str, scheme: str, kind: Kind) -> Address:
    parts = urlsplit(text)
    who, at, hosts = parts.netloc.rpartition("@")
    usual = SENTINEL_PORT if kind is Kind.SENTINEL else REDIS_PORT
    places = tuple(place(host, usual) for host in hosts.split(","))
    service, asked = unquote(parts.path.strip("/")), parse_qs(parts.query, strict_parsing=True)
    user, password = (one(asked, f"sentinel_{word}") for word in ("username", "password"))
    is_one_alone = kind is Kind.ONE
    if is_one_alone or asked or (kind is Kind.SENTINEL) != bool(service) or "/" in service:
        raise ValueError(text)
    host, port = places[0]
    first = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    return Address(kind, f"{scheme}://{who}{at}{first}", places, service, user, password)


def one(asked: dict[str, list[str]], name: str) -> str | None:
    """What is asked for by this name, and by no other any more; raises ValueError for two."""
    found = asked.pop(name, [])
    if len(found) > 1:
        raise ValueError(name)
    return found[0] if found else None


def place(text: str, usual: int) -> Place:
    """A host with its port, or the usual one; raises ValueError."""
    parts = urlsplit(f"//{text}")
    port = usual if parts.port is None else parts.port
    if not parts.hostname or not 0 < port <= HIGHEST_PORT or parts.path:
        raise ValueError(text)
    return parts.hostname, port
