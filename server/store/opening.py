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
    url: str | None,
    folder: Path,
    tell: Callable[[str], None] = say_error,
    anew: bool = False,
    copies: int | None = None,
) -> AsyncIterator[RedisLog]:
    """The logs of the store at the address; None: of our own in the folder, for us alone.

    `copies` of the store must have a line before it counts as written; None: as `RedisLog` has it.
    `tell` hears what our own has lost; where its files are gone it can only be begun `anew`.
    Raises StoreError.
    """
    if url is None:
        async with embedded(folder, tell, anew) as path, connected(path, folder) as log:
            yield log
    else:
        async with answering(RedisLog(url, copies=copies), "that REDIS_URL names") as log:
            yield log


@contextlib.asynccontextmanager
async def reached(
    url: str | None,
    folder: Path,
    tell: Callable[[str], None] = say_error,
    anew: bool = False,
    copies: int | None = None,
) -> AsyncIterator[RedisLog]:
    """The same; but where a service runs on the folder, the store that it runs.

    There must be one, unless it may be begun `anew`.  Raises StoreError.
    """
    if url is None and is_in_use(folder):
        with socket_path(folder) as path:
            async with connected(path, folder) as log:
                yield log
        return
    if url is None and not anew:
        must_be_there(folder)
    async with opened(url, folder, tell, anew, copies) as log:
        yield log


def connected(path: Path, folder: Path) -> contextlib.AbstractAsyncContextManager[RedisLog]:
    """The logs of our own store at a socket, as `answering` gives them."""
    log = RedisLog(f"unix://{path}", Witness(folder).acknowledged)
    return answering(log, f"of the folder {folder}")


@contextlib.asynccontextmanager
async def answering(log: RedisLog, which: str) -> AsyncIterator[RedisLog]:
    """Logs whose store answers, until the block ends; raises StoreError if it does not."""
    try:
        await ask(log, which)
        yield log
    finally:
        await log.close()


async def ask(log: RedisLog, which: str) -> None:
    try:
        await log.find()
    except LogUnavailable as error:
        raise StoreError(
            f"The store {which} does not answer: {error.__cause__ or error}. "
            "See that it runs, and that its address and password are right."
        ) from error


def must_be_there(folder: Path) -> None:
    """Raise StoreError where no store ever was in a folder: a mistyped one is not to get one."""
    if not Witness(folder).knows_a_store:
        raise StoreError(
            f"There is no store in {folder.absolute()}; nothing was done. "
            "Say in DATA_DIR where Setroom keeps its data."
        )


def must_be_stopped(folder: Path) -> None:
    """Raise StoreError where a Setroom runs on a folder, or no store ever was in it."""
    if is_in_use(folder):
        raise StoreError(f"Setroom runs on {folder.absolute()}; nothing was done. Stop it first.")
    must_be_there(folder)
