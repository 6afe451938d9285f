"""A sequence that grows at its end: the longer one shares with the shorter what both have."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, Self, TypeVar

T = TypeVar("T")
BLOCK = 64
"""How many are copied at most where one is added or put in another's place."""


class Growing(Sequence[T]):
    """It never changes, as a tuple; but of a tuple each line would copy all that was said before.

    All but the `last` are in `blocks` of BLOCK each.
    """

    __slots__ = ("blocks", "last")
    blocks: tuple[tuple[T, ...], ...]
    last: tuple[T, ...]

    def __init__(self, items: Iterable[T] = ()) -> None:
        self.blocks, self.last = cut(tuple(items))

    def plus(self, *more: T) -> Self:
        """The same with more of them."""
        full, last = cut(self.last + more)
        return self.made(self.blocks + full if full else self.blocks, last)

    def put(self, place: int, item: T) -> Self:
        """The same with another in one place, from 0."""
        at, within = divmod(place, BLOCK)
        if at == len(self.blocks):
            return self.made(self.blocks, changed(self.last, within, item))
        block = changed(self.blocks[at], within, item)
        return self.made(changed(self.blocks, at, block), self.last)

    @classmethod
    def of(cls, items: Iterable[T]) -> Self:
        """Items as they are, or made to grow."""
        return items if isinstance(items, cls) else cls(items)

    @classmethod
    def made(cls, blocks: tuple[tuple[T, ...], ...], last: tuple[T, ...]) -> Self:
        found = cls.__new__(cls)
        found.blocks, found.last = blocks, last
        return found

    def __len__(self) -> int:
        return len(self.blocks) * BLOCK + len(self.last)

    def __iter__(self) -> Iterator[T]:
        return chain(*self.blocks, self.last)

    def __reversed__(self) -> Iterator[T]:
        yield from reversed(self.last)
        for block in reversed(self.blocks):
            yield from reversed(block)

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return tuple(self)[place]
        at, within = divmod(range(len(self))[place], BLOCK)
        return self.last[within] if at == len(self.blocks) else self.blocks[at][within]

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Sequence) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


def cut(items: tuple[T, ...]) -> tuple[tuple[tuple[T, ...], ...], tuple[T, ...]]:
    """Full blocks, and what is left: one more at most."""
    if len(items) <= BLOCK:
        return (), items
    *full, last = (items[at : at + BLOCK] for at in range(0, len(items), BLOCK))
    return tuple(full), last


def changed(items: tuple[T, ...], at: int, item: T) -> tuple[T, ...]:
    """The same with another in one place."""
    return (*items[:at], item, *items[at + 1 :])
