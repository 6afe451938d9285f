"""The way to a store: one that an address names, our own in a folder, or one that runs there."""

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

from server.store.embedded import embedded
from server.store.folder import is_in_use, socket_path
from server.store.redis import RedisLog
from server.store.witness import Witness


@contextlib.asynccontextmanager
async def opened(url: str | None, folder: Path) -> AsyncIterator[RedisLog]:
    """The logs of the store at the address; None: of our own in the folder, for us alone.

    Raises StoreError, and LogUnavailable.
    """
    async with contextlib.AsyncExitStack() as stack:
        if url is None:
            path = await stack.enter_async_context(embedded(folder))
            log = RedisLog(f"unix://{path}", Witness(folder).acknowledged)
        else:
            log = RedisLog(url)
        stack.push_async_callback(log.close)
        await log.ping()
        yield log


@contextlib.asynccontextmanager
async def reached(url: str | None, folder: Path) -> AsyncIterator[RedisLog]:
    """The same; but where a service runs on the folder, the store that it runs.

    Raises StoreError, and LogUnavailable.
    """
    if url is None and is_in_use(folder):
        with socket_path(folder) as path:
            async with opened(f"unix://{path}", folder) as log:
                yield log
    else:
        async with opened(url, folder) as log:
            yield log
