"""Who may found sets on this service: anyone, whoever knows a phrase, or nobody."""

import hmac

from msgspec import Struct

from server.domain.names import bare, clean
from server.domain.refusals import Reason, Refusal

ANYONE, PHRASE, NOBODY = "anyone", "phrase", "nobody"


class Founding(Struct, frozen=True):
    """Who may: `who` is `anyone`, `nobody`, or `phrase`, and then whoever says the `phrase`."""

    who: str = ANYONE
    phrase: str = ""

    def refuses(self, said: str) -> Refusal | None:
        """Why somebody who says this may not, if so; capitals and spaces do not count."""
        if self.who == NOBODY:
            return Refusal(Reason.FOUNDING_CLOSED)
        if self.who == PHRASE and not hmac.compare_digest(plain(said), plain(self.phrase)):
            return Refusal(Reason.PHRASE_WRONG, "phrase")
        return None


def plain(phrase: str) -> bytes:
    return bare(clean(phrase)).encode()


def read(text: str) -> Founding:
    """Of `anyone`, `nobody`, or `phrase:` and the words; raises ValueError for anything else."""
    who, _, phrase = text.partition(":")
    if who == PHRASE and clean(phrase):
        return Founding(PHRASE, phrase)
    if text in (ANYONE, NOBODY):
        return Founding(text)
    raise ValueError(text)
