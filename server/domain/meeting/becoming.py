"""From what was asked for to what then has happened, where both have the same fields."""

from typing import Any, TypeVar

from msgspec import Struct

from server.domain.names import tidy
from server.domain.words import Act

E = TypeVar("E", bound=Struct)


def becomes(event: type[E], act: Act, **given: Any) -> E:
    """The event of an act: `given`, and for all else its fields of the same names, tidied."""
    fields = (name for name in event.__struct_fields__ if name not in given)
    return event(**{name: plain(getattr(act, name)) for name in fields}, **given)


def plain(value: Any) -> Any:
    return tidy(value) if type(value) is str else value
