"""Lines by which earlier versions told a set of its meetings, and which say nothing any more."""

from typing import Any

from server.domain.entry import Entry
from server.domain.sets.state import LearningSet
from server.domain.words import Word


class Superseded(Word, frozen=True):
    """What stood here is known by the record of a meeting; only former lines are read as this."""

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        return s
