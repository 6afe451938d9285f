"""Changes that only put or append, said once as data, which the browser reads as well.

A path names what is changed, such as `chair` or `questions[reply_to].answers`: in square brackets
stands what holds the id of the one that is meant.  A source says where a value comes from, by its
name: a field of the event; else `act`, `by` or `at` of the entry; else what holds in the meeting at
that moment (NOW).  A `Constant` is itself.
"""

import re
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


class Effect:
    """What an event changes; its sources are found when it is given to the class of an event."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.places = PLACE.findall(path)
        self.own: tuple[str, ...] = ()

    def __set_name__(self, event: type[Any], name: str) -> None:
        self.own = tuple(event.__annotations__)

    def __call__(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """The meeting after the event of this entry."""
        changed: Meeting = self.at(m, self.places, m, entry)
        return changed

    def at(self, part: Any, places: list[tuple[str, str]], m: Meeting, entry: Entry[Any]) -> Any:
        """A part of the meeting, changed where the rest of the path leads."""
        if not places:
            return self.change(part, m, entry)
        (name, chooser), *rest = places
        inner = getattr(part, name)
        if not chooser:
            return replace(part, **{name: self.at(inner, rest, m, entry)})
        chosen = self.value(chooser, m, entry)
        many = (self.at(one, rest, m, entry) if one.id == chosen else one for one in inner)
        return replace(part, **{name: tuple(many)})

    def change(self, part: Any, m: Meeting, entry: Entry[Any]) -> Any:
        raise NotImplementedError

    def value(self, source: Source, m: Meeting, entry: Entry[Any]) -> Any:
        if isinstance(source, Constant):
            return source.value
        if source in self.own:
            return getattr(entry.event, source)
        return getattr(entry if source in LINE else m, source)


class Put(Effect):
    """Set fields of what is at the path: those of the same name, and those that are given."""

    def __init__(self, path: str, *same: str, **given: Source) -> None:
        super().__init__(path)
        self.values: dict[str, Source] = {**{name: name for name in same}, **given}

    def change(self, part: Any, m: Meeting, entry: Entry[Any]) -> Any:
        values = {name: self.value(source, m, entry) for name, source in self.values.items()}
        return replace(part, **values)

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

    def __set_name__(self, event: type[Any], name: str) -> None:
        super().__set_name__(event, name)
        if not isinstance(self.item, str):
            self.values = {f.name: self.source(f) for f in fields(self.item)}

    def source(self, field: Any) -> Source:
        name: str = field.name
        known = name in (*self.own, *LINE, *NOW)
        found = self.given.get(name) or (name if known else USUAL.get(name))
        if found is None and field.default is NODEFAULT:
            raise TypeError(f"{self.path}: nothing gives `{name}`")
        return Constant(field.default) if found is None else found

    def change(self, part: Any, m: Meeting, entry: Entry[Any]) -> Any:
        if isinstance(self.item, str):
            return (*part, self.value(self.item, m, entry))
        values = {name: self.value(source, m, entry) for name, source in self.values.items()}
        return (*part, self.item(**values))

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


class InTurn:
    """Effects one after another."""

    def __init__(self, *effects: Put | Append) -> None:
        self.effects = effects

    def __set_name__(self, event: type[Any], name: str) -> None:
        for effect in self.effects:
            effect.__set_name__(event, name)

    def __call__(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """The meeting after the event of this entry."""
        for effect in self.effects:
            m = effect(m, entry)
        return m


def effects_of(event: type[Any]) -> list[dict[str, Any]]:
    """The effects of an event as data; none where it is changed by hand."""
    change = vars(event).get("change")
    effects = change.effects if isinstance(change, InTurn) else (change,)
    return [effect.data() for effect in effects if isinstance(effect, Put | Append)]
