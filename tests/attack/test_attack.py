"""Whatever is asked or said, right or wrong, is answered as is written, and harms nobody else."""

from pathlib import Path

import pytest

from tests.attack.attack import attacked, attacking

MOST_GROWN_MB = 16
"""After the first half: each batch founds three sets, and a service keeps the last thousand."""


def test_some_hundred_inputs_harm_nobody(tmp_path: Path) -> None:
    with attacking(tmp_path / "data") as attack:
        attack.ask_plainly()
        attack.batch(1, requests=100, talks=40)
        found = attack.verdict
    assert found.inputs > 300
    assert {"200", "joined", "refused: malformed"} <= set(found.outcomes)
    assert len(found.outcomes) > 20
    assert found.errors == []


@pytest.mark.long
@pytest.mark.timeout(3 * 60 * 60)
def test_a_hundred_thousand_inputs_harm_nobody_and_are_not_held(tmp_path: Path) -> None:
    found = attacked(tmp_path / "data", inputs=100_000, seed=1)
    assert found.inputs >= 100_000
    assert found.errors == []
    assert found.grown_mb < MOST_GROWN_MB, found.memory_mb
