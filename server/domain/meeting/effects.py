"""Changes that only put or append, said once as data, which the browser reads as well.

A path names what is changed, such as `chair` or `questions[reply_to].answers`: in square brackets
stands what holds the id of the one that is meant, which no other there has.  A source says where a
value comes from, by its name: a field of the event; else `act`, `by` or `at` of the entry; else
what holds in the meeting at that moment (NOW).  A `Constant` is itself.
"""

import re
from collections.abc import Callable
from typing import Any

from msgspec import NODEFAULT, Struct, to_builtins
from msgspec.structs import fields, replace

from server.domain.entry import Entry
from server.domain.meeting.state.meeting import Meeting

LINE = ("act", "by", "at")
NOW = ("phase", "airtime", "number")
USUAL = {"id": "act", "meeting": "number"}
"""Where the fields of something new come from when neither event, line nor moment has the name."""
PLACE = re.compile(r"(\w+)(?:\[(\w+)\])?")


class Constant(Struct, frozen=True):
    """A value that is always the same."""

    value: Any


Source = str | Constant
Find = Callable[[Meeting, Entry[Any]], Any]


class Effect:
    """What an event changes; its sources are found when it is given to the class of an event."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.own: tuple[str, ...] = ()
        self.places: list[tuple[str, Find | None]] = []

    def __set_name__(self, event: type[Any], name: str) -> None:
        self.own = tuple(event.__annotations__)
        places = PLACE.findall(self.path)
        self.places = [(part, self.find(chooser) if chooser else None) for part, chooser in places]

    def __call__(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """The meeting after the event of this entry."""
        changed: Meeting = self.at(m, 0, m, entry)
        return changed

    def at(self, part: Any, depth: int, m: Meeting, entry: Entry[Any]) -> Any:
        """A part of the meeting, changed where the rest of the path leads: from that depth on."""
        if depth == len(self.places):
            return self.change(part, m, entry)
        name, chooser = self.places[depth]
        inner = getattr(part, name)
        if chooser is None:
            return replace(part, **{name: self.at(inner, depth + 1, m, entry)})
        chosen = chooser(m, entry)
        for i in range(len(inner) - 1, -1, -1):  # what is meant is mostly among the newest
            if inner[i].id == chosen:
                many = list(inner)
                many[i] = self.at(inner[i], depth + 1, m, entry)
                return replace(part, **{name: tuple(many)})
        return part

    def change(self, part: Any, m: Meeting, entry: Entry[Any]) -> Any:
        raise NotImplementedError

    def find(self, source: Source) -> Find:
        """How the value of a source is found."""
        if isinstance(source, Constant):
            value = source.value
            return lambda m, entry: value
        if source in self.own:
            return lambda m, entry: getattr(entry.event, source)
        if source in LINE:
            return lambda m, entry: getattr(entry, source)
        return lambda m, entry: getattr(m, source)


class Put(Effect):
    """Set fields of what is at the path: those of the same name, and those that are given."""

    def __init__(self, path: str = "", *same: str, **given: Source) -> None:
        super().__init__(path)
        self.values: dict[str, Source] = {**{name: name for name in same}, **given}
        self.found: list[tuple[str, Find]] = []

    def __set_name__(self, event: type[Any], name: str) -> None:
        super().__set_name__(event, name)
        self.found = [(name, self.find(source)) for name, source in self.values.items()]

    def change(self, part: Any, m: Meeting, entry: Entry[Any]) -> Any:
        return replace(part, **{name: value(m, entry) for name, value in self.found})

    def data(self) -> dict[str, Any]:
        """As the browser is given it."""
        return {"change": "put", "path": self.path, "values": plain(self.values)}


class Append(Effect):
    """Append to the list at the path: a new value of a shape, or what a source gives.

    A field of the shape comes from the source that is given for it, else from the one of its own
    name, else it has its default.
    """

    def __init__(self, path: str, item: type[Struct] | str, **given: Source) -> None:
        super().__init__(path)
        self.item, self.given = item, given
        self.values: dict[str, Source] = {}
        self.found: list[Find] = []

    def __set_name__(self, event: type[Any], name: str) -> None:
        super().__set_name__(event, name)
        if isinstance(self.item, str):
            self.found = [self.find(self.item)]
        else:
            self.values = {f.name: self.source(f) for f in fields(self.item)}
            self.found = [self.find(source) for source in self.values.values()]

    def source(self, field: Any) -> Source:
        name: str = field.name
        known = name in (*self.own, *LINE, *NOW)
        found = self.given.get(name) or (name if known else USUAL.get(name))
        if found is None and field.default is NODEFAULT:
            raise TypeError(f"{self.path}: nothing gives `{name}`")
        return Constant(field.default) if found is None else found

    def change(self, part: Any, m: Meeting, entry: Entry[Any]) -> Any:
        values = [value(m, entry) for value in self.found]
        return part + tuple(values if isinstance(self.item, str) else (self.item(*values),))

    def data(self) -> dict[str, Any]:
        """As the browser is given it."""
        if isinstance(self.item, str):
            return {"change": "append", "path": self.path, "source": self.item}
        return {"change": "append", "path": self.path, "values": plain(self.values)}


def plain(values: dict[str, Source]) -> dict[str, Any]:
    """Sources as data: a name, or `{is: value}`."""
    return {
        name: {"is": to_builtins(source.value)} if isinstance(source, Constant) else source
        for name, source in values.items()
    }


def effect_of(event: type[Any]) -> dict[str, Any] | None:
    """The effect of an event as data; None where it is changed by hand."""
    change = vars(event).get("change")
    return change.data() if isinstance(change, Put | Append) else None
