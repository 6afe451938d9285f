"""What a line says of an exception: its type and where it was, and its words if they are ours."""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from traceback import walk_tb

from server.store.binary import StoreError
from server.store.following import Deaf
from server.store.log import LogUnavailable
from server.store.pulse import Refused

SPEAK: tuple[type[Exception], ...] = (LogUnavailable, Refused, StoreError, Deaf)
"""The exceptions whose words are our own; those of any other may be what people wrote."""
MOST_CAUSES, MOST_FRAMES = 4, 30
HERE = Path(__file__).parents[1]
"""Our own code."""


def told(error: BaseException) -> str:
    """The name of an exception, and of those that led to it, with their words if they are ours."""
    return " from ".join(map(named, causes(error)))


def named(error: BaseException) -> str:
    """The name of an exception, with its words if they are ours, or the system's."""
    name = type(error).__name__
    if isinstance(error, OSError):
        return f"{name} ({os.strerror(error.errno)})" if error.errno else name
    return f"{name} ({error})" if isinstance(error, SPEAK) and str(error) else name


def causes(error: BaseException) -> Iterator[BaseException]:
    """An exception, and those that led to it, the nearest first."""
    return islice(chain(error), MOST_CAUSES)


def chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        inner = error.exceptions[0] if isinstance(error, BaseExceptionGroup) else None
        context = None if error.__suppress_context__ else error.__context__
        error = error.__cause__ or inner or context


def stack(error: BaseException) -> tuple[str, ...]:
    """Where an exception came from, and those that led to it: the innermost first, each a place."""
    return tuple(place for one in causes(error) for place in places(one))


def places(error: BaseException) -> list[str]:
    frames = [
        f"{file(frame.f_code.co_filename)}:{line} in {frame.f_code.co_name}"
        for frame, line in walk_tb(error.__traceback__)
    ]
    return frames[::-1][:MOST_FRAMES]


def file(name: str) -> str:
    """The name of a file of code, short: ours from `server` on, another by its end."""
    path = Path(name)
    known = path.relative_to(HERE.parent).parts if path.is_relative_to(HERE) else path.parts[-3:]
    return "/".join(known)
