"""Where the files of the web client are, in a checkout and in an installed package alike."""

from functools import cache
from pathlib import Path

import msgspec

PLACES = (Path(__file__).parents[1] / "web", Path(__file__).parents[2] / "web")
WEB = next(place for place in PLACES if place.is_dir())


@cache
def catalogue() -> dict[str, str]:
    """All sentences that a person may see, in English, by their keys."""
    return msgspec.json.decode((WEB / "words" / "en.json").read_bytes(), type=dict[str, str])
