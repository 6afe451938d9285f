"""Whom to believe that they ask for somebody else: the proxies that are named, and nobody else."""

import logging
from collections.abc import Collection
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from server.edge.budgets import UNPLACED
from server.edge.http.hosts import asked_for, is_address, is_here, named

logger = logging.getLogger(__name__)

Network = IPv4Network | IPv6Network

HERE: tuple[Network, ...] = (ip_network("127.0.0.0/8"), ip_network("::1"))
"""Where a proxy is believed if none is named: on this machine."""
BY_UNIX_SOCKET = ("127.0.0.1", 0)
"""The address and port of whoever comes by no network, and so from this machine."""
PEER = "setroom.peer"
"""Where a scope has the address and port of whoever opened the connection, a proxy or not."""
FORWARDED_HOST = b"x-forwarded-host"
FORWARDED = {b"forwarded", b"x-forwarded-for", b"x-forwarded-proto", FORWARDED_HOST}
"""What a proxy says of whom it asks for."""
NOT_BELIEVED = (
    "%s says for whom it asks, and is not believed. If that is your proxy, add it to PROXIES."
)
UNSAID = (
    "The proxy at %s does not say for whom it asks, so one person may do as much as all together. "
    "Let it send X-Forwarded-For (nginx: proxy_set_header X-Forwarded-For "
    "$proxy_add_x_forwarded_for)."
)


def believing(app: ASGIApp, proxies: Collection[Network], any_host: bool) -> ASGIApp:
    """Believe what proxies say of whom they ask for, and let nobody else say any of it.

    From then on `client` and `scheme` of a scope are those of whoever asked the first proxy that is
    believed, and an `X-Forwarded-Host` that is still there is true. With no proxy named, those on
    this machine are believed; `any_host` then has that one header believed from anybody.
    """
    networks = proxies or HERE
    unheard = FORWARDED - {FORWARDED_HOST} if any_host and not proxies else FORWARDED
    told = ProxyHeadersMiddleware(app, [str(one) for one in networks])  # type: ignore[arg-type]  # another name of the same

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        scope[PEER] = scope["client"] = tuple(scope.get("client") or BY_UNIX_SOCKET)
        address = scope[PEER][0]
        if not is_among(networks, address):
            said = {name for name, _ in scope["headers"]} & unheard
            scope["headers"] = [line for line in scope["headers"] if line[0] not in said]
            if said and is_near(address):
                logger.warning(NOT_BELIEVED, address)
        await told(scope, receive, send)  # type: ignore[arg-type]  # as above

    return wrapped


def placed(app: ASGIApp, proxies: Collection[Network]) -> ASGIApp:
    """Note of whoever comes by a proxy that does not say for whom it asks: `UNPLACED`.

    A proxy is asked by a name, where whoever asks from its machine gives an address or `localhost`.
    """

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        peer, asked = scope[PEER], asked_for(Headers(scope=scope))
        is_proxy = is_believed(proxies, peer[0]) and is_public(asked)
        if scope["client"] == peer and is_proxy:
            scope[UNPLACED] = True
            logger.warning(UNSAID, peer[0])
        await app(scope, receive, send)

    return wrapped


def is_public(asked: Collection[str]) -> bool:
    return any(not (is_here(name) or is_address(name)) for name in map(named, asked))


def is_believed(proxies: Collection[Network], peer: str) -> bool:
    """Whether an address is that of a proxy that is believed; empty, of who comes by no network."""
    return is_among(proxies or HERE, peer or BY_UNIX_SOCKET[0])


def is_among(networks: Collection[Network], address: str) -> bool:
    return any(ip_address(address) in network for network in networks)


def is_near(address: str) -> bool:
    """Whether an address is of a network of one's own, where proxies are; others make things up."""
    return not ip_address(address).is_global
