"""Real stores of many servers: a cluster of masters and copies, or one that sentinels watch."""

import asyncio
import contextlib
import signal
import socket
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from redis.asyncio import Redis
from redis.crc import REDIS_CLUSTER_HASH_SLOTS as SLOTS
from redis.exceptions import RedisError

from server.store.binary import store_binary

DOWN_AFTER_MS = 700
"""After how long of silence the others say that a server is down."""
KEEPS = {
    "appendonly": "yes",
    "appendfsync": "always",
    "save": "",
    "repl-diskless-sync-delay": "0",
    "bind": "127.0.0.1",
}


class Server:
    """One server, on a port of its own, with a folder of its own."""

    def __init__(self, folder: Path, **settings: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.settings, self.port = folder, settings, free_port()
        self.process: Process | None = None

    async def start(self, *more: str) -> None:
        settings = {"port": str(self.port), **self.settings}
        options = [word for name, value in settings.items() for word in (f"--{name}", value)]
        self.process = await asyncio.create_subprocess_exec(
            str(store_binary()), *more, *options, cwd=self.folder, stdout=DEVNULL, stderr=DEVNULL
        )
        while not await self.answers():
            await asyncio.sleep(0.01)

    async def answers(self) -> bool:
        try:
            return bool(await self.ask("PING"))
        except (RedisError, OSError):
            return False

    async def ask(self, *command: Any) -> Any:
        async with Redis(port=self.port, decode_responses=True, socket_timeout=5) as client:
            return await client.execute_command(*command)  # type: ignore[no-untyped-call]  # redis-py gives it no type

    async def tells(self, *command: Any, of: str) -> bool:
        """Whether it says this of itself."""
        try:
            return of in str(await self.ask(*command))
        except (RedisError, OSError):
            return False

    def send(self, what: signal.Signals) -> None:
        assert self.process
        self.process.send_signal(what)

    async def end(self) -> None:
        if self.process and self.process.returncode is None:
            self.process.kill()
            await self.process.wait()


class Many:
    """Servers that keep a store together, and its address."""

    def __init__(self, url: str, servers: list[Server]) -> None:
        self.url, self.servers = url, servers

    async def in_charge(self) -> list[Server]:
        """Those that take what is written."""
        return [one for one in self.servers if await one.tells("ROLE", of="master")]


@contextlib.asynccontextmanager
async def running(servers: list[Server]) -> AsyncIterator[None]:
    try:
        yield
    finally:
        for one in servers:
            await one.end()


@contextlib.asynccontextmanager
async def cluster(folder: Path, masters: int = 3, copies: int = 0) -> AsyncIterator[Many]:
    """Masters that share the slots out, each with so many copies."""
    many = masters * (1 + copies)
    settings = {"cluster-enabled": "yes", "cluster-node-timeout": str(DOWN_AFTER_MS), **KEEPS}
    servers = [
        Server(folder / str(n), **settings, **{"cluster-port": str(free_port())})
        for n in range(many)
    ]
    async with running(servers):
        await asyncio.gather(*(one.start() for one in servers))
        for n, one in enumerate(servers[:masters]):
            first, after = n * SLOTS // masters, (n + 1) * SLOTS // masters
            await one.ask("CLUSTER", "SET-CONFIG-EPOCH", n + 1)
            await one.ask("CLUSTER", "ADDSLOTSRANGE", first, after - 1)
        await meet(servers)
        for n, copy in enumerate(servers[masters:]):
            await copy.ask(
                "CLUSTER", "REPLICATE", await servers[n % masters].ask("CLUSTER", "MYID")
            )
        for copy in servers[masters:]:
            await until(copy, "INFO", "replication", of="'master_link_status': 'up'")
        for one in servers:
            await until(one, "CLUSTER", "INFO", of="cluster_state:ok")
        places = ",".join(f"127.0.0.1:{one.port}" for one in servers)
        yield Many(f"redis+cluster://{places}", servers)


async def meet(servers: list[Server]) -> None:
    for one in servers[1:]:
        place = ("127.0.0.1", one.port, one.settings["cluster-port"])
        await servers[0].ask("CLUSTER", "MEET", *place)
    for one in servers:
        await until(one, "CLUSTER", "INFO", of=f"cluster_known_nodes:{len(servers)}")


@contextlib.asynccontextmanager
async def watched(folder: Path, copies: int = 1, sentinels: int = 3) -> AsyncIterator[Many]:
    """A server and its copies, and the sentinels that put a copy in its place."""
    servers = [Server(folder / str(n), **KEEPS) for n in range(1 + copies)]
    guards = [Server(folder / f"sentinel-{n}") for n in range(sentinels)]
    async with running([*servers, *guards]):
        await asyncio.gather(*(one.start() for one in servers))
        for copy in servers[1:]:
            await copy.ask("REPLICAOF", "127.0.0.1", servers[0].port)
            await until(copy, "INFO", "replication", of="'master_link_status': 'up'")
        for guard in guards:
            config = guard.folder / "sentinel.conf"
            config.write_text(watching(servers[0].port, sentinels // 2 + 1))
            await guard.start(str(config), "--sentinel")
        for guard in guards:
            told = f"'num-other-sentinels': '{sentinels - 1}'"
            await until(guard, "SENTINEL", "MASTERS", of=told)
            await until(guard, "SENTINEL", "MASTERS", of=f"'num-slaves': '{copies}'")
        places = ",".join(f"127.0.0.1:{guard.port}" for guard in guards)
        yield Many(f"redis+sentinel://{places}/words", servers)


def watching(port: int, quorum: int) -> str:
    return "\n".join(
        (
            f"sentinel monitor words 127.0.0.1 {port} {quorum}",
            f"sentinel down-after-milliseconds words {DOWN_AFTER_MS}",
            "sentinel failover-timeout words 3000",
            "",
        )
    )


async def until(one: Server, *command: Any, of: str) -> None:
    while not await one.tells(*command, of=of):
        await asyncio.sleep(0.02)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
