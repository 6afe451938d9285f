"""`python -m tests.lens.train` learns what words weigh from the first halves of the texts."""

import math
import sys
from collections import Counter
from collections.abc import Sequence
from zlib import crc32

from server.domain.meeting.state.mix import QuestionKind
from server.lens.clauses import clauses, questions
from server.lens.table import LANGUAGES, RULES, table
from server.lens.text import sentences
from server.lens.weights import KINDS, features
from tests.lens.learning import Texts, learn, numbered
from tests.lens.measured import GENUINE, Line, lines, sources
from tests.lens.variants import dictated

LEAST = 3
"""Texts that a feature is in, for it to be learned."""

FEATURES = 5_000
"""That are kept: those that weigh most, the more so the oftener they are there."""

UNITS = 20
"""Whole numbers that a weight of 1 is written as."""

KNOWN = frozenset(("classic", "klassisch"))
"""Sources of the best-known forms, which nobody should ever see missed."""

DICTATED = 4
"""One genuine question in so many is learned from without its signs, too."""

FOLDS = 6
"""Parts of the texts, of which each is judged by what the others taught."""

TOLD = {
    QuestionKind.ADVICE: 0.012,
    QuestionKind.LEADING: 0.010,
    QuestionKind.STATEMENT: 0.002,
    QuestionKind.MULTI: 0.006,
}
"""The share of genuine questions that may be taken for one of a kind."""

SHOWN = 2 / 3
"""Of those, how many may be shown to an author: a false nudge costs more than a false count."""

Weights = dict[str, list[int]]


def main(languages: Sequence[str]) -> None:
    for language in languages or LANGUAGES:
        (RULES / f"{language}.tsv").write_text(trained(language), encoding="utf-8")


def trained(language: str) -> str:
    """The weights of a language as they are written: from where on, then a row for a feature."""
    texts = heard(lines(language, "first"))
    featured = [named(line, language) for line in texts]
    judged = crossed(texts, featured)
    border = frozenset(name for name, own in sources(language).items() if own.border)
    told = thresholds(texts, judged, border, 1)
    shown = thresholds(texts, judged, border, SHOWN)
    learned = sorted(taught(texts, featured).items())
    rows = [("told", told), ("shown", shown), *learned]
    return "".join(f"{name}\t{written(values)}\n" for name, values in rows)


def heard(texts: Sequence[Line]) -> list[Line]:
    """Texts; the best-known twice, and some questions once more, as somebody dictates them."""
    asked = [line for line in texts if line.kind in GENUINE][::DICTATED]
    told = (Line(line.kind, line.source, dictated(line.text)) for line in asked)
    return [*texts, *(line for line in texts if line.source in KNOWN), *told]


def named(line: Line, language: str) -> frozenset[str]:
    """The features of a text, by name."""
    t = table(language)
    read = sentences(line.text, t)
    said = clauses(read, t)
    return frozenset(name for name, _ in features(read, said, questions(said, t)))


def taught(texts: Sequence[Line], featured: Sequence[frozenset[str]]) -> Weights:
    """What each feature weighs, for each of KINDS, against a genuine question."""
    every = weighed(kept(texts, featured, None))
    count = Counter(name for one in featured for name in one)
    heavy = sorted(every, key=lambda name: (-strength(every[name], count[name]), name))
    return whole(weighed(kept(texts, featured, frozenset(heavy[:FEATURES]))))


def strength(values: Sequence[float], count: int) -> float:
    return max(map(abs, values)) * math.sqrt(count)


def kept(
    texts: Sequence[Line], featured: Sequence[frozenset[str]], names: frozenset[str] | None
) -> Texts:
    known = [one - {""} if names is None else one & names - {""} for one in featured]
    kinds = ["genuine" if line.kind in GENUINE else str(line.kind) for line in texts]
    return numbered(known, kinds, LEAST)


def weighed(texts: Texts) -> dict[str, list[float]]:
    genuine, *others = (learn(texts, kind) for kind in ("genuine", *map(str, KINDS)))
    columns = zip(texts.names, genuine, *others, strict=True)
    return {name: [own - usual for own in values] for name, usual, *values in columns}


def whole(weights: dict[str, list[float]]) -> Weights:
    rounded = {name: [round(value * UNITS) for value in values] for name, values in weights.items()}
    return {name: values for name, values in rounded.items() if any(values) or not name}


def crossed(texts: Sequence[Line], featured: Sequence[frozenset[str]]) -> list[list[int]]:
    """How each text is judged by what others taught; one that is there twice is no other."""
    folds = [crc32(dictated(line.text).encode()) % FOLDS for line in texts]
    judged: list[list[int]] = [[] for _ in texts]
    for fold in range(FOLDS):
        others = [place for place, own in enumerate(folds) if own != fold]
        learned = taught([texts[p] for p in others], [featured[p] for p in others])
        for place, own in enumerate(folds):
            if own == fold:
                judged[place] = summed(featured[place], learned)
    return judged


def summed(names: frozenset[str], weights: Weights) -> list[int]:
    known = [weights[name] for name in names if name in weights]
    return [sum(column) for column in zip(*known, strict=True)]


def thresholds(
    texts: Sequence[Line], judged: Sequence[list[int]], border: frozenset[str], share: float
) -> list[int]:
    """From which sum on no more than the wished share of genuine questions is of a kind.

    What was sought at the border of two kinds is learned from, but it is no measure of talk.
    """
    told = zip(texts, judged, strict=True)
    genuine = [one for line, one in told if line.kind in GENUINE and line.source not in border]
    found = []
    for column, kind in enumerate(KINDS):
        sums = sorted((one[column] for one in genuine), reverse=True)
        found.append(max(0, sums[round(TOLD[kind] * share * len(sums))] + 1))
    return found


def written(values: Sequence[int]) -> str:
    return "\t".join(str(value or "") for value in values).rstrip("\t")


if __name__ == "__main__":
    main(sys.argv[1:])
