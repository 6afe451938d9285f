"""What follows from a value is worked out once, as values never change."""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")
UNKNOWN = object()


class once(Generic[T]):
    """A property that is kept with the value, beside its fields: of a Struct with `dict=True`.

    `functools.cached_property` takes a lock each time, until Python 3.12.
    """

    def __init__(self, work: Callable[[Any], T]) -> None:
        self.work, self.__doc__ = work, work.__doc__

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self.name = name

    @overload
    def __get__(self, value: None, owner: type[Any]) -> Self: ...

    @overload
    def __get__(self, value: object, owner: type[Any]) -> T: ...

    def __get__(self, value: Any, owner: type[Any]) -> "T | Self":
        if value is None:
            return self
        found: T = self.find(value)
        value.__dict__[self.name] = found
        return found

    def find(self, value: Any) -> Any:
        return self.work(value)


class lasting(once[T]):
    """One that is the same for all values that share their `steady`, a dict."""

    def find(self, value: Any) -> Any:
        found = value.steady.get(self.name, UNKNOWN)
        if found is UNKNOWN:
            found = value.steady[self.name] = self.work(value)
        return found
