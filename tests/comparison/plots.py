"""What was measured, drawn: a bar a subject, as long as its middle run, with its least and most."""

from collections.abc import Mapping
from html import escape
from pathlib import Path

from tests.comparison.results import OURS, ROWS, Results, Row, spread, values

WIDTH, LEFT, RIGHT, BAR, GAP, TOP = 720, 230, 90, 22, 10, 56
OURS_IS, THEIRS_ARE, INK = "#2f6f5e", "#b9b4a7", "#2b2a27"


def drawn(folder: Path, about: str, names: Mapping[str, str], results: Results) -> Path:
    """A picture for each row; gives the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for row in ROWS:
        (folder / f"{row.field}.svg").write_text(picture(row, about, names, results))
    return folder


def picture(row: Row, about: str, names: Mapping[str, str], results: Results) -> str:
    found = {key: spread(values(results, key, row.field)) for key in names}
    scale = (WIDTH - LEFT - RIGHT) / max(one.most for one in found.values())
    parts = []
    for place, (key, one) in enumerate(found.items()):
        y = TOP + place * (BAR + GAP)
        color = OURS_IS if key == OURS else THEIRS_ARE
        middle = y + BAR / 2
        ends = [LEFT + value * scale for value in (one.least, one.most)]
        parts += [
            text(LEFT - 8, middle + 4, names[key], "end"),
            f'<rect x="{LEFT}" y="{y}" width="{one.middle * scale:.1f}" height="{BAR}" '
            f'fill="{color}"/>',
            f'<path d="M{ends[0]:.1f} {middle}H{ends[1]:.1f}" stroke="{INK}"/>',
            text(ends[1] + 8, middle + 4, format(one.middle, row.form)),
        ]
    height = TOP + len(found) * (BAR + GAP) + 20
    better = "more is better" if row.more_is_better else "less is better"
    head = text(8, 22, f"{row.title} ({better})") + text(8, 40, about.splitlines()[0], size=11)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        f'font-family="sans-serif">{head}{"".join(parts)}</svg>\n'
    )


def text(x: float, y: float, said: str, anchor: str = "start", size: int = 13) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" '
        f'fill="{INK}">{escape(said)}</text>'
    )
