"""The table of what was measured, beside what it was once and what it must reach."""

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple, Self


class Row(NamedTuple):
    """One measurement: what it was when the work began, what it must reach, and what it is."""

    what: str
    began: str
    target: str
    measured: str
    reached: bool

    @classmethod
    def at_most(
        cls, what: str, began: str, target: float, measured: float, unit: str = "", digits: int = 0
    ) -> Self:
        """A number that must not be more than its target."""
        shown = f"{measured:,.{digits}f}{unit}"
        return cls(what, began, f"{target:,.{digits}f}{unit}", shown, measured <= target)


HEADS = ("", "began at", "to reach", "measured", "")


def table(rows: Sequence[Row]) -> str:
    cells = [HEADS, *((*row[:4], "reached" if row.reached else "NOT YET") for row in rows)]
    wide = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = (zip(line, wide, strict=True) for line in cells)
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in line).rstrip() for line in lines
    )


def middle(values: Sequence[float]) -> float:
    """What half of them are below: one that was disturbed says nothing."""
    return float(median(values))
