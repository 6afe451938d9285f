"""What the browser's editor makes without code, as its set keeps it."""

import json
import subprocess
from functools import cache
from typing import Any

from server.domain.meeting.course import Template
from server.domain.sets.state import LearningSet
from server.domain.sets.templates import SaveTemplate, TemplateSaved
from server.edge.reading import read
from tests.modules import PAGE, TESTS
from tests.node import node


@cache
def built() -> list[dict[str, Any]]:
    """The templates as the browser sends them: a case in nine, a day of eight, seven steps."""
    ran = subprocess.run(
        [node(), "--import", str(PAGE), str(TESTS / "built.js")],
        capture_output=True,
        text=True,
        check=True,
    )
    found: list[dict[str, Any]] = json.loads(ran.stdout)
    return found


def kept(template: dict[str, Any]) -> Template:
    act = read(
        {"id": "an-act-of-ana", "replaces": "", "template": template, "type": "save_template"},
        SaveTemplate,
    )
    assert isinstance(act, SaveTemplate)
    saved = act.judge(LearningSet(), "ana")
    assert isinstance(saved, TemplateSaved)
    return saved.template
