"""The shapes that every word of the domain is made of: tags, texts, names and ids."""

import re
from functools import cache
from typing import Annotated

from msgspec import Meta, Struct

# The look-ahead is for Python, whose $ would let a line break pass at the end.
ActId = Annotated[
    str,
    Meta(
        pattern=r"^[A-Za-z0-9_-]{8,64}$(?!\n)",
        description="Made by whoever acts, new for each act: 8 to 64 letters, digits, - or _.",
    ),
]
ActRef = Annotated[
    str,
    Meta(min_length=1, max_length=80, description="An id, as the meeting has it."),
]
SomeAct = Annotated[
    str, Meta(max_length=80, description="An id, as the meeting has it; empty for none.")
]
RoundRef = Annotated[ActRef, Meta(description="A round, by its id.")]
QuestionRef = Annotated[ActRef, Meta(description="A question, by its id.")]
TemplateKey = Annotated[str, Meta(max_length=64, description="A template, by its key.")]
PhaseKey = Annotated[str, Meta(max_length=64, description="A phase, by its key.")]
ActName = Annotated[
    str, Meta(description="The id of an act; where it is the house's, it has a colon in it.")
]
RoundName = Annotated[str, Meta(description="A round, by its id.")]
QuestionName = Annotated[str, Meta(description="A question, by its id.")]
MemberId = Annotated[
    str,
    Meta(min_length=1, max_length=64, description="A member's id."),
]
DraftRef = Annotated[
    str, Meta(max_length=80, description="A draft of your own, by its id; empty for none.")
]
SomebodyOrNone = Annotated[str, Meta(max_length=64, description="A member's id; empty for nobody.")]
VISIBLE = r"[^\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2060-\u2064\u2800\u3164\ufeff]"
"""Something that can be seen: no white space, control character, or letter of no width or ink."""
LONGEST_TEXT, LONGEST_LINE = 2000, 280
Text = Annotated[str, Meta(min_length=1, max_length=LONGEST_TEXT, pattern=VISIBLE)]
Line = Annotated[str, Meta(min_length=1, max_length=LONGEST_LINE, pattern=VISIBLE)]
Aside = Annotated[str, Meta(max_length=LONGEST_LINE, description="May be empty.")]
Short = Annotated[str, Meta(max_length=60, description="May be empty.")]
AnyText = Annotated[str, Meta(max_length=LONGEST_TEXT, description="May be empty.")]
Millis = Annotated[int, Meta(description="Milliseconds since 1970; 0 for not yet, or never.")]
Name = Annotated[str, Meta(min_length=1, max_length=60, pattern=VISIBLE)]
Title = Annotated[str, Meta(min_length=1, max_length=120, pattern=VISIBLE)]
MeetingNumber = Annotated[int, Meta(ge=1, le=100_000, description="1, 2, 3 ... within its set.")]

HOUSE = "house"
"""Who did it when nobody in particular did: the service itself."""


@cache
def snake(name: str) -> str:
    """Turn the name of a class into its name on the wire: QuestionAsked, question_asked."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


class Word(Struct, frozen=True, gc=False, tag_field="type", tag=snake, forbid_unknown_fields=True):
    """One word of a tagged union, known on the wire by its `type`.

    It holds no cycle, so the garbage collector need not look at it.
    """

    @classmethod
    def key(cls) -> str:
        """The name of this word on the wire."""
        return snake(cls.__name__)


class Act(Word, frozen=True, kw_only=True):
    """Something a person asks to do, named by an id of its own so that twice is once."""

    id: ActId
