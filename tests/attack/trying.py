"""Many inputs of a kind, as a seed makes them: the same seed, the same inputs."""

from collections.abc import Callable
from typing import TypeVar

import hypothesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy

T = TypeVar("T")


def tried(inputs: SearchStrategy[T], run: Callable[[T], None], examples: int, seed: int) -> None:
    """Run so many inputs; of one that fails, the smallest that fails is told."""

    @hypothesis.seed(seed)
    @settings(
        max_examples=examples,
        database=None,
        deadline=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(inputs)
    def each(one: T) -> None:
        run(one)

    each()
