"""How a word is meant that was typed in haste: as chats write it, or one slip from a known word."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

SHORTEST, SURE = 4, 5
"""Letters of a word that is mended at all, and of one in which any single slip is."""

Cut = tuple[str, int]
"""A known word, and the letter that was left out of it; -1 for none."""


class Spelling(Struct, frozen=True):
    """`fixes` has for a word how it is meant; `cuts` what known words are with a letter left out.

    Two words that differ by one slip are alike once a letter is left out of one or both, at the
    same place or beside it (Garbe, SymSpell, 2012).
    """

    fixes: Mapping[str, str]
    known: frozenset[str]
    cuts: Mapping[str, list[Cut]]

    @classmethod
    def of(
        cls, fixes: Mapping[str, str], mended: Iterable[str], known: Iterable[str]
    ) -> "Spelling":
        """Mends the words in `mended`; those in `known` are what they are."""
        cuts: dict[str, list[Cut]] = {}
        for word in mended:
            for place in range(-1, len(word)):
                cuts.setdefault(cut(word, place), []).append((word, place))
        return cls(fixes, frozenset(known), cuts)

    def meant(self, word: str) -> str:
        """The word itself, unless it is known to stand for another."""
        if word in self.fixes:
            return self.fixes[word]
        if len(word) < SHORTEST or word in self.known:
            return word
        return self.near(word) or word

    def near(self, word: str) -> str | None:
        """A known word that this one is by one slip: a letter more, less, another, or two swapped.

        The first letter is taken to be right, unless it was swapped with the second; and short
        words are too much alike for any slip but letters swapped or doubled.
        """
        for mine in range(-1, len(word)):
            for known, theirs in self.cuts.get(cut(word, mine), ()):
                if slip(word, mine, known, theirs):
                    return known
        return None


def cut(word: str, place: int) -> str:
    return word if place < 0 else word[:place] + word[place + 1 :]


def slip(word: str, mine: int, known: str, theirs: int) -> bool:
    if mine >= 0 and theirs >= 0 and mine != theirs:
        return abs(mine - theirs) == 1
    if mine > 0 and theirs < 0 and word[mine] == word[mine - 1]:
        return True
    return len(known) >= SURE and max(mine, theirs) > 0
