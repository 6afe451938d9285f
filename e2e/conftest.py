"""What the browser tests share."""

from typing import Any

import pytest

from e2e.chromium import launch_args


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Playwright's own arguments, and the Chromium that this machine has."""
    return {**browser_type_launch_args, **launch_args()}
