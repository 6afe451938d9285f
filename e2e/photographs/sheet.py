"""The contact sheet: all pictures on one page, by story and state."""

from collections.abc import Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from e2e.photographs.studio import Picture

PAGE = """<!doctype html>
<meta charset="utf-8">
<title>Photographs</title>
<style>
  body {{ font: 14px system-ui, sans-serif; margin: 2rem; background: #ddd; }}
  section {{ display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; }}
  figure {{ margin: 0; }}
  img {{ height: 300px; max-width: 480px; object-fit: cover; object-position: top; }}
  .fault {{ outline: 3px solid #c00; }}
  figcaption {{ max-width: 300px; }}
</style>
<h1>Photographs</h1>
<p>{count} pictures; framed are those on which something was found.</p>
{stories}
"""


def write_sheet(folder: Path, pictures: Sequence[Picture]) -> None:
    stories = "\n".join(
        f"<h2>{escape(story)}</h2>\n{states(list(taken))}"
        for story, taken in groupby(pictures, key=lambda picture: picture.story)
    )
    page = PAGE.format(count=len(pictures), stories=stories)
    (folder / "index.html").write_text(page, encoding="utf-8")


def states(pictures: list[Picture]) -> str:
    return "\n".join(
        f"<h3>{escape(state)}</h3>\n<section>{''.join(map(figure, taken))}</section>"
        for state, taken in groupby(pictures, key=lambda picture: picture.state)
    )


def figure(picture: Picture) -> str:
    file, faults = escape(picture.file), escape("; ".join(picture.faults))
    mark = ' class="fault"' if faults else ""
    words = f"{escape(picture.who)}, {picture.view}. {faults}"
    return (
        f'<figure><a href="{file}"><img{mark} loading="lazy" src="{file}" alt=""></a>'
        f"<figcaption>{words}</figcaption></figure>"
    )
