"""What stands in a line for a value: harmless to whoever reads it, and never too much."""

from collections.abc import Mapping
from typing import Any

from server.logs.faults import named

LONGEST_VALUE, LONGEST_EVENT = 1_000, 2_000
"""Characters; what is longer is cut."""
UNTOLD = "(untold)"
"""In place of what a library would say of its peers: it knows nothing of what may not be told."""


def plain(text: str, longest: int = LONGEST_VALUE) -> str:
    """The text, cut, in one line: what cannot be seen, or turns around what follows, is escaped.

    That is every control character, line end, mark of direction and half of a surrogate.
    """
    cut = text if len(text) <= longest else text[:longest] + "..."
    return cut if cut.isprintable() else "".join(map(escaped, cut))


def escaped(character: str) -> str:
    if character.isprintable():
        return character
    return character.encode("unicode_escape").decode("ascii")


def shown(value: object, is_ours: bool) -> object:
    """What stands for an argument of a record; `is_ours` says that our own code gave it."""
    match value:
        case int() | float() | None:
            return value
        case BaseException():
            return plain(named(value))
        case _:
            return plain(str(value)) if is_ours else UNTOLD


def filled_in(template: object, given: object, is_ours: bool) -> str:
    """A template with the arguments of a record in it, in one line."""
    if not isinstance(template, str):  # uvicorn logs exceptions as they are
        return str(shown(template, is_ours))
    try:
        said = template % arguments(given, is_ours) if given else template
    except Exception:  # whatever is wrong with its arguments, what happened is told
        said = template
    return plain(said.strip(), LONGEST_EVENT)


def arguments(given: Any, is_ours: bool) -> object:
    if isinstance(given, Mapping):
        return {name: shown(value, is_ours) for name, value in given.items()}
    return tuple(shown(value, is_ours) for value in given)
