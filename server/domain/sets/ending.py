"""The end of a set: it is deleted, with all that was written in it."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.names import clean
from server.domain.refusals import Reason, Refusal
from server.domain.sets.state import LearningSet
from server.domain.words import Act, MemberId, Title, Word


class DeleteSet(Act, frozen=True):
    """Delete the set, with its meetings and all that was written in them; `name` is the set's."""

    name: Title

    def judge(self, s: LearningSet, by: MemberId) -> "SetDeleted | Refusal":
        fits = clean(self.name) == s.name
        return SetDeleted() if fits else Refusal(Reason.NAME_DIFFERS, "name")


class EndSet(Act, frozen=True):
    """The house deletes the set, as whoever runs the service asked for it."""

    def judge(self, s: LearningSet, by: MemberId) -> "SetDeleted":
        return SetDeleted()


class SetDeleted(Word, frozen=True):
    """The last line of a set: nobody is let in any more, and all that is kept of it goes."""

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        return replace(s, deleted=True)
