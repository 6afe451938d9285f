"""All that a process says goes one way: its loggers, its loop, and what nobody catches."""

import asyncio
import logging
import sys
from collections.abc import Coroutine
from types import TracebackType
from typing import Any

from server.ending import end
from server.logs.lines import Formatter
from server.logs.seldom import Seldom

logger = logging.getLogger(__name__)

LOOK_EVERY_S = 5.0
FAILURES = (
    "Error on transport creation for incoming connection",
    "Exception in callback",
    "Fatal error",
    "Future exception was never retrieved",
    "Task exception was never retrieved",
    "Task was destroyed but it is pending",
    "socket.accept() out of system resource",
)
"""How the loop begins to say what went wrong; what follows may be anything."""
ANY_FAILURE = "the event loop met an error"


def take_over(level: str, form: str) -> Seldom:
    """Let whatever is logged from a level on be written to standard error, in one of `FORMATS`."""
    handler = Seldom()
    handler.setFormatter(Formatter(form))
    logging.basicConfig(level=level.upper(), handlers=[handler])
    logging.raiseExceptions = False  # where a line cannot be written, all of its record would be
    sys.excepthook = uncaught
    sys.unraisablehook = unraisable
    return handler


async def logged(work: Coroutine[Any, Any, None], handler: Seldom) -> None:
    """Do some work; what its loop says is logged, and what was left out is told in time."""
    asyncio.get_running_loop().set_exception_handler(failed)
    telling = asyncio.create_task(keep_telling(handler))
    try:
        await work
    finally:
        await end(telling)


async def keep_telling(handler: Seldom) -> None:
    while True:
        await asyncio.sleep(LOOK_EVERY_S)
        handler.tell(handler.clock())


def failed(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Log what the loop says, in its place: it would write the reprs of all that had to do with it.

    Of those it keeps the name of a task, as that may name a log.
    """
    said = str(context.get("message"))
    failure = next(filter(said.startswith, FAILURES), ANY_FAILURE)
    task = context.get("task") or context.get("future")
    name = task.get_name() if isinstance(task, asyncio.Task) else ""
    logger.error(failure, exc_info=context.get("exception"), extra={"about": name})


def uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    logger.critical("a mistake of ours ended this", exc_info=error)


def unraisable(found: "sys.UnraisableHookArgs") -> None:
    logger.error("a mistake of ours, where nobody could be told of it", exc_info=found.exc_value)
