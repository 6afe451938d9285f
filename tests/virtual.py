"""An event loop whose time is its own: waiting costs nothing, and the same seed does the same."""

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class Still(selectors.DefaultSelector):
    """Never waits, as nothing comes from outside: time goes on to what is due next."""

    now = 0.0

    def select(self, timeout: float | None = None) -> Any:
        assert timeout is not None, "everybody waits for ever"
        self.now += max(timeout, 0)
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    """Runs by a time that begins at 0 and goes on only when nobody has anything to do."""

    def __init__(self) -> None:
        self.still = Still()
        super().__init__(self.still)

    def time(self) -> float:
        return self.still.now


def virtually(main: Coroutine[Any, Any, T]) -> T:
    """Run something to its end in no time."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(main)
