"""What people say of themselves: the skill they practise, what they commit to."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from server.domain.words import Act, Aside, Line, MemberId, Text


class ChooseSkill(Act, frozen=True):
    """Name the skill that you practise today; a later one replaces it."""

    skill: Line


class RateSkill(Act, frozen=True):
    """Say how your skill went: 1, hardly, to 5, very well."""

    rating: Annotated[int, Meta(ge=1, le=5)]


class GiveExample(Act, frozen=True):
    """Tell a member of a moment in which you saw them practise their skill."""

    member: MemberId
    text: Text


class Commit(Act, frozen=True):
    """Commit to an action: what, and by which day, such as 2026-12-01.

    All else may be empty: the first step, how you will know it worked, what could get in the way,
    and what you will do then.  `confidence` is 1 to 10, 0 for not said.  At most three a meeting.
    """

    what: Text
    by_when: date
    first_step: Aside
    how_known: Aside
    obstacle: Aside
    if_then: Aside
    confidence: Annotated[int, Meta(ge=0, le=10)]
