"""What was measured, as rows with their bounds, and the table that they make."""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """A measurement; `kept` is false where its bound was missed."""

    what: str
    measured: str
    bound: str = ""
    kept: bool = True


class Spread(NamedTuple):
    """How long something took, in ms: half the time, nearly always, and at worst."""

    p50: float
    p99: float
    worst: float

    def __str__(self) -> str:
        return f"p50 {self.p50:.1f}  p99 {self.p99:.1f}  max {self.worst:.1f} ms"


def spread(seconds: Iterable[float]) -> Spread:
    ms = sorted(1000 * each for each in seconds)
    return Spread(rank(ms, 0.5), rank(ms, 0.99), ms[-1])


def rank(values: Sequence[float], part: float) -> float:
    return values[math.ceil(part * len(values)) - 1]


def within(what: str, measured: str, found: float, bound: float, unit: str) -> Row:
    """A row that is kept if what was found is not more than its bound."""
    return Row(what, measured, f"{bound:g} {unit}", found <= bound)


def table(rows: Sequence[Row]) -> str:
    """The rows below each other; a title is a row of which nothing was measured."""
    cells = [row[:3] for row in rows if row.measured]
    wide = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join(line(row, wide) for row in rows)


def line(row: Row, wide: Sequence[int]) -> str:
    if not row.measured:
        return f"\n{row.what}"
    verdict = "" if not row.bound else "kept" if row.kept else "MISSED"
    cells = [cell.ljust(width) for cell, width in zip(row[:3], wide, strict=True)]
    return "  ".join(["", *cells, verdict]).rstrip()
