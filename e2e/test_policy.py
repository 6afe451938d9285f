"""The policy allows what pages really load, and nothing that none of them does."""

import pytest
from playwright.async_api import Browser

from e2e.clockwork import Clockwork, running
from e2e.inspector import Inspector
from e2e.photographs.stories import STORIES
from server.edge.http.pages import BUNDLE
from tests.edge.policies import directives

QUICK = {"plain": ("outside",), "bundled": ("outside", "hebrew")}
"""One of the stories is of a meeting with all that it leaves."""
NOTHING = frozenset({"'none'"})
HERE = frozenset({"'self'"})
MADE = BUNDLE.made()


@pytest.fixture(params=[pytest.param("plain", marks=pytest.mark.long), "bundled"])
def form(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Whether the modules are served as they are written, or bundled."""
    if request.param == "bundled" and MADE is None:
        pytest.skip("a module is newer than the bundle")
    monkeypatch.setattr(BUNDLE, "made", lambda: MADE if request.param == "bundled" else None)
    return str(request.param)


EVERY = (pytest.mark.long, pytest.mark.timeout(900))
"""All stories there are take some minutes."""


@pytest.mark.parametrize("every", [False, pytest.param(True, marks=EVERY)])
async def test_what_is_allowed_is_what_pages_load(
    browser: Browser, store_socket: str, form: str, every: bool
) -> None:
    clock = Clockwork()
    async with running(store_socket, clock) as url:
        inspector = Inspector(browser, url)
        for story in STORIES if every else QUICK[form]:
            await STORIES[story](inspector, clock)
    assert inspector.wrong == []
    [policy] = map(directives, inspector.policies)
    assert {name for name, sources in policy.items() if sources != NOTHING} == set(inspector.loaded)
    assert set(policy.values()) == {HERE, NOTHING}
    assert policy["default-src"] == NOTHING
