"""What was measured of each, and what it comes to: ratios of the same run, as a table."""

from collections.abc import Mapping, Sequence
from statistics import median
from typing import NamedTuple

OURS = "setroom"
MOST_CALLERS_PERCENT = 70
"""Callers who have more than this of their core to do measure themselves."""


class Measured(NamedTuple):
    """One run of one subject.

    `one` and `four` are acts a second with as many under way in each room; `p50` and `p99` of
    delivery at a pace that is set, in ms from when an act was meant to be sent; KB a member.
    """

    one: float
    four: float
    p50: float
    p99: float
    kilobytes: float
    callers_percent: float

    def __str__(self) -> str:
        return (
            f"{self.one:,.0f} and {self.four:,.0f} acts/s, delivery p50 {self.p50:.1f} "
            f"p99 {self.p99:.1f} ms, {self.kilobytes:.0f} KB a member"
        )


Results = Mapping[str, list[Measured]]


class Spread(NamedTuple):
    """The least, the middle and the most of some runs."""

    least: float
    middle: float
    most: float


class Row(NamedTuple):
    """What is compared: its title, its field, how it is written, and whether more is better."""

    title: str
    field: str
    form: str
    more_is_better: bool


ROWS = (
    Row("acts a second, 1 under way in each room", "one", ",.0f", True),
    Row("acts a second, 4 under way in each room", "four", ",.0f", True),
    Row("delivery at 500 acts a second, p50 in ms", "p50", ".1f", False),
    Row("delivery at 500 acts a second, p99 in ms", "p99", ".1f", False),
    Row("memory of the server for a member, in KB", "kilobytes", ".0f", False),
)


def spread(values: Sequence[float]) -> Spread:
    return Spread(min(values), median(values), max(values))


def values(results: Results, key: str, field: str) -> list[float]:
    return [getattr(run, field) for run in results[key]]


def ratios(results: Results, key: str, field: str) -> Spread:
    """Ours by theirs, run by run."""
    pairs = zip(values(results, OURS, field), values(results, key, field), strict=True)
    return spread([ours / theirs if theirs > 0 else float("inf") for ours, theirs in pairs])


def table(about: str, names: Mapping[str, str], results: Results) -> str:
    """All of it as text, and a warning where those who called had too much to do."""
    lines = [about]
    for row in ROWS:
        lines += ["", row.title]
        for key, name in names.items():
            found = [format(value, row.form) for value in spread(values(results, key, row.field))]
            lines.append(f"  {name:30}  {'  '.join(f'{text:>8}' for text in found)}  {ours(row)}")
            if key != OURS and OURS in results:
                ratio = ratios(results, key, row.field)
                lines[-1] += "  Setroom " + " ".join(f"{value:.2f}" for value in ratio)
    worst = max(run.callers_percent for runs in results.values() for run in runs)
    lines += ["", f"those who call used {worst:.0f} % of their core at most"]
    if worst > MOST_CALLERS_PERCENT:
        lines[-1] += ": they measured themselves"
    return "\n".join(lines)


def ours(row: Row) -> str:
    return "(more is better)" if row.more_is_better else "(less is better)"
