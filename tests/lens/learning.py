"""Learns from labelled texts what their features weigh: a support vector machine for each kind.

Features are scaled by how much more often they are in a kind than out of it (Wang and Manning,
"Baselines and Bigrams", ACL 2012), and the weights are found by coordinate descent in the dual
(Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008).
"""

import math
from collections import Counter
from collections.abc import Collection, Sequence
from random import Random

from msgspec import Struct

PENALTY = 0.05
"""How dear a text on the wrong side is, beside large weights."""

SLACK = 1 / (2 * PENALTY)
ROUNDS = 30
ALWAYS = 0
"""The feature that each text has, whose name is empty."""


class Texts(Struct, frozen=True):
    """Texts as their features, by number, and the kind of each; `names` has those of features."""

    features: list[list[int]]
    kinds: list[str]
    names: list[str]


def numbered(featured: Sequence[Collection[str]], kinds: list[str], least: int) -> Texts:
    """Texts with the features that at least so many of them have."""
    count = Counter(name for features in featured for name in features)
    names = sorted(name for name, times in count.items() if times >= least)
    number = {name: place for place, name in enumerate(names, 1)}
    known = [sorted(number[name] for name in one if name in number) for one in featured]
    return Texts([[ALWAYS, *features] for features in known], kinds, ["", *names])


def learn(texts: Texts, kind: str) -> list[float]:
    """The weight of each feature for a kind against all others."""
    signs = [1 if one == kind else -1 for one in texts.kinds]
    squares = [ratio * ratio for ratio in ratios(texts, signs)]
    weights = [0.0] * len(texts.names)
    duals = [0.0] * len(signs)
    curves = [sum(map(squares.__getitem__, features)) + SLACK for features in texts.features]
    order = list(range(len(signs)))
    random = Random(0)
    for _ in range(ROUNDS):
        random.shuffle(order)
        for text in order:
            features, sign = texts.features[text], signs[text]
            miss = sign * sum(map(weights.__getitem__, features)) - 1 + SLACK * duals[text]
            dual = max(duals[text] - miss / curves[text], 0.0)
            step = (dual - duals[text]) * sign
            if step:
                duals[text] = dual
                for feature in features:
                    weights[feature] += step * squares[feature]
    return weights


def ratios(texts: Texts, signs: list[int]) -> list[float]:
    """How much more often each feature is in a kind than out of it, as a logarithm."""
    inside, outside = [1.0] * len(texts.names), [1.0] * len(texts.names)
    for features, sign in zip(texts.features, signs, strict=True):
        counted = inside if sign > 0 else outside
        for feature in features:
            counted[feature] += 1
    inside[ALWAYS] = outside[ALWAYS] = 0
    more = math.log(sum(outside) / sum(inside))
    return [1.0, *(math.log(a / b) + more for a, b in zip(inside[1:], outside[1:], strict=True))]
