"""From a refusal to what is sent of it: a code, a sentence, the field, and whether to try again."""

from msgspec import Struct

from server.domain.refusals import Refusal
from server.edge.web import say


class RefusalBody(Struct, frozen=True):
    """A refusal as it is sent.

    `code` is for programs, `sentence` for people, `field` names what it is about (empty: all of
    it), and `again` says whether the very same message may succeed later: `after` so many ms, if
    that is known, and else 0.
    """

    code: str
    sentence: str
    field: str
    again: bool
    after: int = 0


class Refused(Struct, frozen=True):
    """The answer to whatever was refused."""

    refusal: RefusalBody


def refused(refusal: Refusal) -> Refused:
    """Put a refusal into words."""
    reason = refusal.reason
    sentence = say(f"refusal-{reason}")
    return Refused(RefusalBody(reason, sentence, refusal.field, reason.again, refusal.after))
