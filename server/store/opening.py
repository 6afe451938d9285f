"""The way to a store: one that an address names, our own in a folder, or one that runs there."""

import contextlib
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from server.store.binary import StoreError
from server.store.embedded import embedded, say_error
from server.store.folder import is_in_use, socket_path
from server.store.log import LogUnavailable
from server.store.redis import RedisLog
from server.store.witness import Witness


@contextlib.asynccontextmanager
async def opened(
    url: str | None, folder: Path, tell: Callable[[str], None] = say_error, anew: bool = False
) -> AsyncIterator[RedisLog]:
    """The logs of the store at the address; None: of our own in the folder, for us alone.

    `tell` hears what our own has lost; where its files are gone it can only be begun `anew`.
    Raises StoreError.
    """
    async with contextlib.AsyncExitStack() as stack:
        if url is None:
            path = await stack.enter_async_context(embedded(folder, tell, anew))
            log = RedisLog(f"unix://{path}", Witness(folder).acknowledged)
        else:
            log = RedisLog(url)
        stack.push_async_callback(log.close)
        try:
            await log.ping()
        except LogUnavailable as error:
            where = f"of the folder {folder}" if url is None else "that REDIS_URL names"
            raise StoreError(
                f"The store {where} does not answer: {error.__cause__}. "
                "See that it runs, and that its address and password are right."
            ) from error
        yield log


@contextlib.asynccontextmanager
async def reached(
    url: str | None, folder: Path, tell: Callable[[str], None] = say_error, anew: bool = False
) -> AsyncIterator[RedisLog]:
    """The same; but where a service runs on the folder, the store that it runs.

    There must be one, unless it may be begun `anew`.  Raises StoreError, and LogUnavailable.
    """
    if url is None and is_in_use(folder):
        with socket_path(folder) as path:
            log = RedisLog(f"unix://{path}")
            try:
                await log.ping()
                yield log
            finally:
                await log.close()
        return
    if url is None and not anew:
        is_there(folder)
    async with opened(url, folder, tell, anew) as log:
        yield log


def is_there(folder: Path) -> None:
    """Raise StoreError where no store ever was in a folder: a mistyped one is not to get one."""
    if not Witness(folder).knows_a_store:
        raise StoreError(
            f"There is no store in {folder.absolute()}; nothing was done. "
            "Say in DATA_DIR where Setroom keeps its data."
        )


def is_stopped(folder: Path) -> None:
    """Raise StoreError where a Setroom runs on a folder, or no store ever was in it."""
    if is_in_use(folder):
        raise StoreError(f"Setroom runs on {folder.absolute()}; nothing was done. Stop it first.")
    is_there(folder)
