"""The browser's lens is the server's: the same file, the same verdict on every text."""

import json
import subprocess
from pathlib import Path
from typing import Any

import msgspec
import pytest

from server.domain.meeting.state.mix import QuestionKind
from server.lens.look import look
from server.lens.table import LANGUAGES
from tests.lens.hard import anything, hard
from tests.lens.measured import HALVES, lines
from tests.lens.variants import VARIANTS
from tests.node import node

TWIN = Path(__file__).parents[1] / "web" / "lens.js"
AT_RANDOM = 10_000


def texts(language: str) -> list[str]:
    known = [line.text for half in HALVES for line in lines(language, half)]
    shaken = [variant(text, language) for variant in VARIANTS for text in known[::20]]
    return [*known, *shaken, *hard(), *anything(AT_RANDOM)]


def in_the_browser(language: str, texts: list[str]) -> list[dict[str, Any]]:
    """What the browser's modules make of the texts."""
    given = json.dumps({"language": language, "texts": texts})
    ran = subprocess.run(
        [node(), str(TWIN)], input=given, capture_output=True, text=True, check=True
    )
    told: list[dict[str, Any]] = json.loads(ran.stdout)
    return told


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_agree_on_every_text(language: str) -> None:
    given = texts(language)
    here = [msgspec.to_builtins(look(text, language)) for text in given]
    there = in_the_browser(language, given)
    assert [pair for pair in zip(given, here, there, strict=True) if differ(*pair)] == []
    assert {verdict["kind"] for verdict in here} == set(QuestionKind)


def differ(text: str, here: dict[str, Any], there: dict[str, Any]) -> bool:
    return bool(json.loads(json.dumps(here)) != there)
