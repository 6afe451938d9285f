"""A round as it is planned in a template, or called: what is asked, and what is chosen from."""

from typing import Annotated

from msgspec import Meta, Struct

from server.domain.meeting.state.rounds import Purpose
from server.domain.names import clean, tidy
from server.domain.words import Aside, Name

MOST_OPTIONS, MOST_TEXTS = 10, 5
Options = Annotated[
    tuple[Name, ...],
    Meta(max_length=MOST_OPTIONS, description="What a vote of one's own chooses from; else empty."),
]
Texts = Annotated[
    int, Meta(ge=1, le=MOST_TEXTS, description="How many texts each may write, 1 where none is.")
]


class RoundPlan(Struct, frozen=True, forbid_unknown_fields=True):
    """A round as a template plans it: what it is for, what is asked, what there is to choose from.

    An empty `question` is the usual one of its purpose.
    """

    purpose: Purpose
    question: Aside
    options: Options
    texts: Texts

    def tidied(self) -> "RoundPlan":
        """The same, with its words as they are kept."""
        options = tuple(clean(option) for option in self.options)
        return RoundPlan(self.purpose, tidy(self.question), options, self.texts)
