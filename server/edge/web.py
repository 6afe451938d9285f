"""Where the files of the web client are, and what the server says with their words."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

PLACES = (Path(__file__).parents[1] / "web", Path(__file__).parents[2] / "web")
WEB = next(place for place in PLACES if place.is_dir())
WORDS = WEB / "words"


def spoken(language: str, *sources: str) -> FluentBundle:
    """Return what can be said in a language; a later source takes the place of an earlier one."""
    bundle = FluentBundle([language], use_isolating=False)
    for source in sources:
        bundle.add_resource(FluentResource(source), allow_overrides=True)
    return bundle


@cache
def english() -> FluentBundle:
    """All that a person may see, with the usual words for people; a browser has those of a set."""
    return spoken("en", (WORDS / "en.ftl").read_text(encoding="utf-8"))


def say(key: str, **values: str | int) -> str:
    """Return the sentence of a key, with its values filled in."""
    return sentence(english(), key, values)


def sentence(bundle: FluentBundle, key: str, values: Mapping[str, str | int]) -> str:
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise KeyError(key)
    said, wrong = bundle.format_pattern(pattern, dict(values))
    if wrong:
        raise ValueError(f"{key}: {wrong[0]}")
    return str(said)
