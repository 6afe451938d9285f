"""What people said of themselves: the skill they practise, what they committed to."""

from datetime import date

from server.domain.words import MemberId, Word


class SkillChosen(Word, frozen=True):
    """Somebody named the skill that they practise today."""

    skill: str


class SkillRated(Word, frozen=True):
    """Somebody said how their skill went, 1 to 5."""

    rating: int


class ExampleGiven(Word, frozen=True):
    """Somebody told a member of a moment in which they practised their skill."""

    member: MemberId
    text: str


class Committed(Word, frozen=True):
    """Somebody committed to an action."""

    what: str
    by_when: date
    first_step: str
    how_known: str
    obstacle: str
    if_then: str
    confidence: int
