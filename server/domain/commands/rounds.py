"""What is done in rounds, and with them."""

from typing import Annotated

from msgspec import Meta

from server.domain.learning import Level, SeenBy
from server.domain.mix import Kind
from server.domain.rounds import Purpose
from server.domain.words import Act, ActRef, Aside, MemberId, Text

Seconds = Annotated[
    int, Meta(ge=0, le=600, description="How long it lasts; 0 where it has no end of its own.")
]


class OpenRound(Act, frozen=True):
    """Open a round for a purpose; `question` is shown above it.

    A silence lasts 10 to 180 seconds, a burst of questions 60 to 600; other rounds end by what
    people do, and their `seconds` are 0.  The round that was open goes on afterwards.
    """

    purpose: Purpose
    question: Aside
    seconds: Seconds


class CloseRound(Act, frozen=True):
    """Close the round, whoever has not had a turn; what is still hidden in it stays unseen."""

    round: ActRef


class OpenResources(Act, frozen=True):
    """As the presenter, ask the others for offers: contacts, books, what they did themselves."""


class CloseResources(Act, frozen=True):
    """As the presenter, let the offers end."""

    round: ActRef


class Pass(Act, frozen=True):
    """Let your turn in a round go by, or say that you have nothing to write in it."""

    round: ActRef


class ComeBack(Act, frozen=True):
    """Put your turn off to the end of the round; once."""

    round: ActRef


class SkipTurn(Act, frozen=True):
    """Go on to the next; the one whose turn it is gets it at the end, or loses it there."""

    round: ActRef
    member: MemberId


class Vote(Act, frozen=True):
    """Choose one of the options; hidden until the reveal, and may be changed until then."""

    round: ActRef
    choice: str


class Write(Act, frozen=True):
    """Write your text in a round that hides; it may be replaced until the reveal.

    Of a question, `kind` is what the lens saw, `edited` whether it was changed after its hint.
    """

    round: ActRef
    text: Text
    kind: Kind
    edited: bool


class WriteLearning(Act, frozen=True):
    """Write what you learned about yourself, the set or the organisation, and who may see it."""

    round: ActRef
    level: Level
    text: Text
    seen_by: SeenBy


class Reveal(Act, frozen=True):
    """Show everybody at once what was written in the round, in random order."""

    round: ActRef
