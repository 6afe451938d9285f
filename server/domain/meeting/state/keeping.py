"""Questions that are kept from one meeting to the next."""

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from server.domain.words import ActName, MemberId, SomebodyOrNone


class Kept(StrEnum):
    """Why something is kept: parked, left unasked at the end, or, in writing, open to the end.

    What is `promised` is no question: it is what the set will do.  Nor is a `topic`, which whoever
    leads put by.
    """

    PARKED = "parked"
    LINGERING = "lingering"
    PROMISED = "promised"
    TOPIC = "topic"
    OPEN = "open"


class Why(StrEnum):
    """Why something is its author's alone.

    `note`: they kept it for themselves.  `learning`: they said that nobody else sees it.  `unseen`:
    it was written for all, and not revealed.  `bid`: it was not chosen.  `question`: they drafted
    it, and have not asked it.
    """

    NOTE = "note"
    LEARNING = "learning"
    UNSEEN = "unseen"
    BID = "bid"
    QUESTION = "question"


class Own(Struct, frozen=True):
    """Something that is its author's alone: `id` is the act that wrote it, in that `meeting`."""

    id: ActName
    by: MemberId
    why: Why
    text: str
    meeting: int


class WordedAs(StrEnum):
    """As what a wording of the problem of a whole set was said."""

    PROBLEM = "problem"
    KEY_QUESTION = "key_question"
    GOAL = "goal"
    REFRAMED = "reframed"


class Wording(Struct, frozen=True):
    """One wording of the problem of a whole set: `id` is the act that said it, in that `meeting`.

    Where it is only named, its text is empty.
    """

    id: ActName
    said: WordedAs
    by: MemberId
    meeting: int
    text: str = ""

    def named(self) -> "Wording":
        """The same, without its words."""
        return replace(self, text="")


class KeptQuestion(Struct, frozen=True):
    """A question that works on: `owner` has it on their page; empty, the whole set has.

    `id` is the act that asked it, in the meeting of that number; where a question is only named,
    its text is empty.
    """

    id: ActName
    why: Kept
    owner: SomebodyOrNone
    by: MemberId
    meeting: int
    text: str = ""

    def named(self) -> "KeptQuestion":
        """The same, without its words."""
        return replace(self, text="")


class Agreement(Struct, frozen=True):
    """A point of what a set has agreed on: `id` is the act that wrote it, in that `meeting`.

    `dropped`: it holds no more.  Where it is only named, its text is empty.
    """

    id: ActName
    by: MemberId
    meeting: int
    text: str = ""
    dropped: bool = False

    def named(self) -> "Agreement":
        """The same, without its words."""
        return replace(self, text="")


class Path(Struct, frozen=True):
    """How far a presenter's problem came in a `meeting`: its `first` words, and its `last`.

    `id` is the act that said the first, `by` is who presented.  Where it is only named, both are
    empty.
    """

    id: ActName
    by: MemberId
    meeting: int
    first: str = ""
    last: str = ""

    def named(self) -> "Path":
        """The same, without its words."""
        return replace(self, first="", last="")
