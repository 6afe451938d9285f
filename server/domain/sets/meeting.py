"""A meeting as its set knows it: when it is to be, and what became of it."""

from msgspec import Struct
from msgspec.structs import replace

from server.domain.meeting.course import Template
from server.domain.meeting.state.learning import Learning
from server.domain.meeting.state.mix import Mix
from server.domain.meeting.templates import BUILT_IN, DEFAULT
from server.domain.record import MeetingRecord


class Planned(Struct, frozen=True):
    """A meeting of the set, as the set knows it; times are ms since 1970, 0 for not yet, or never.

    It is to be on the day and at the hour of `starts_at`, if that was said; `planned_at` is when
    somebody planned it.  `mix` counts what its questions were like, once it is closed.
    """

    number: int
    title: str
    planned_at: int
    template: Template = BUILT_IN[DEFAULT]
    started_at: int = 0
    closed_at: int = 0
    mix: Mix = Mix()
    starts_at: int = 0
    cancelled_at: int = 0

    @property
    def is_ahead(self) -> bool:
        """Whether it goes on, or is to come."""
        return not (self.closed_at or self.cancelled_at)

    def after(self, record: MeetingRecord | None) -> "Planned":
        """The same, with what its record says of it."""
        if record is None:
            return self
        found = {name: getattr(record, name) for name in ("started_at", "closed_at", "mix")}
        return replace(self, **found)


class SetLearning(Struct, frozen=True):
    """Something that was learned in a meeting."""

    meeting: int
    learning: Learning
