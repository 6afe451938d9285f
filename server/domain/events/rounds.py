"""What happened in rounds."""

from server.domain.learning import Level, SeenBy
from server.domain.mix import Kind
from server.domain.rounds import Item, Purpose
from server.domain.words import ActName, MemberId, Word


class RoundOpened(Word, frozen=True):
    """The coach opened a round, or the presenter one for offers; 0 `seconds`: no end of its own."""

    purpose: Purpose
    question: str
    seconds: int


class RoundClosed(Word, frozen=True):
    """The round was closed: by the coach, by the presenter, or because its time was over."""

    round: ActName


class Passed(Word, frozen=True):
    """Somebody let their turn in the round go by."""

    round: ActName


class TurnPutOff(Word, frozen=True):
    """Somebody put their turn off to the end of the round."""

    round: ActName


class TurnSkipped(Word, frozen=True):
    """The next had their turn instead; the member has it at the end, or lost it there."""

    round: ActName
    member: MemberId


class VoteCast(Word, frozen=True):
    """Somebody voted, unseen; `first` says whether they are one more who is ready."""

    round: ActName
    choice: str
    first: bool


class TextWritten(Word, frozen=True):
    """Somebody wrote, unseen; an empty text says that they have nothing to write."""

    round: ActName
    text: str
    first: bool
    kind: Kind
    edited: bool


class LearningWritten(Word, frozen=True):
    """Somebody wrote what they learned, unseen."""

    round: ActName
    level: Level
    text: str
    seen_by: SeenBy
    first: bool


class Veiled(Word, frozen=True):
    """What others are told of something hidden: that it happened, and whether one more is ready.

    It is never kept: it stands in place of the entry that only its author is given.
    """

    round: ActName
    first: bool


class Revealed(Word, frozen=True):
    """What was written is seen by all, in random order; a later one adds what came late."""

    round: ActName
    items: tuple[Item, ...]
