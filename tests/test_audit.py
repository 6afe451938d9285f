"""What an audit says: of a warning that there is one, and of nothing that it is well unasked."""

import json
from typing import Any

import pytest

from tests import audit
from tests.audit import NOTHING, Looked, javascript, python

WARNED = {"id": "PYSEC-2026-1", "fix_versions": ["1.1"], "aliases": [], "description": "..."}


def of_python(*packages: dict[str, Any]) -> Looked:
    return python(json.dumps({"dependencies": packages, "fixes": []}))


def of_npm(**vulnerabilities: Any) -> Looked:
    metadata = {"dependencies": {"total": 7}}
    return javascript(json.dumps({"vulnerabilities": vulnerabilities, "metadata": metadata}))


def said(looked: Looked) -> list[str]:
    return [line.split()[0] for line in looked.said("Python")]


def test_a_warning_is_told_with_what_mends_it() -> None:
    found = of_python({"name": "one", "version": "1.0", "vulns": [WARNED]})
    assert found.warnings == ("one 1.0: PYSEC-2026-1, mended in 1.1",)
    assert said(found) == ["WARNING"]
    found = of_npm(one={"range": "<2", "severity": "high"})
    assert found.warnings == ("one <2: high",)


def test_that_nobody_warns_is_said_where_all_were_asked_about() -> None:
    assert said(of_python({"name": "one", "version": "1.0", "vulns": []})) == ["well"]
    assert said(of_npm()) == ["well"]


def test_what_could_not_be_asked_about_is_not_called_well() -> None:
    well = {"name": "one", "version": "1.0", "vulns": []}
    unknown = {"name": "two", "skip_reason": "not found"}
    assert said(of_python(well, unknown)) == ["UNKNOWN"]
    assert of_python(well, unknown)[:2] == (1, 2)
    warned = {"name": "three", "version": "1.0", "vulns": [WARNED]}
    assert said(of_python(warned, unknown)) == ["WARNING", "UNKNOWN"]


@pytest.mark.parametrize("answer", ["", "no JSON", "[]", '{"message":"405","statusCode":405}'])
def test_no_answer_says_nothing(answer: str) -> None:
    assert python(answer) == javascript(answer) == NOTHING
    assert said(NOTHING) == ["UNKNOWN"]


@pytest.mark.parametrize(("looked", "status"), [(NOTHING, 0), (Looked(1, 1, ("one",)), 1)])
def test_the_status_tells_of_warnings_alone(
    looked: Looked, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit, "ask_of_python", lambda: looked)
    monkeypatch.setattr(audit, "ask_of_javascript", lambda folder: NOTHING)
    with pytest.raises(SystemExit) as ended:
        audit.main()
    assert int(ended.value.code or 0) == status


def test_a_program_that_is_not_there_has_no_answer() -> None:
    assert audit.run(["no-such-program"]) == ""
