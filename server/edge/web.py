"""Where the files of the web client are, in a checkout and in an installed package alike."""

import re
from functools import cache
from pathlib import Path

import msgspec

from server.domain.meeting.course import Labels

PLACES = (Path(__file__).parents[1] / "web", Path(__file__).parents[2] / "web")
WEB = next(place for place in PLACES if place.is_dir())
USUAL = Labels.SET
"""Whose words for people the server speaks; a browser has those of the meeting."""


@cache
def words() -> dict[str, str]:
    """All words that a person may see, in English, by their keys, with their gaps."""
    return msgspec.json.decode((WEB / "words" / "en.json").read_bytes(), type=dict[str, str])


@cache
def catalogue() -> dict[str, str]:
    """The same words, with the usual names for coach, presenter, member and group filled in."""
    return {key: re.sub(r"\{(\w+)\}", named, sentence) for key, sentence in words().items()}


def named(gap: re.Match[str]) -> str:
    return words().get(f"labels.{USUAL}.{gap[1]}", gap[0])
