"""The page of a set that has met, and a lobby, with long words in them: nothing is cut off."""

import re
from typing import Any

from playwright.async_api import Route, expect

from e2e.room import SetroomPage
from e2e.screens import Eyes, Watch
from e2e.service import Service

LONG = "Wolfeschlegelsteinhausenbergerdorff" * 3
LEVELS = ("best", "better", "self", "set", "organisation", "elsewhere")


async def test_what_meetings_left_on_the_page_of_a_set(
    somebody: SetroomPage, service: Service
) -> None:
    """The set has not met: what it would have left is given to its page."""
    watch, eyes = Watch(somebody.page, service.url), Eyes()
    await somebody.found_set(LONG, LONG[:60])
    await somebody.plan_meeting(LONG)
    await somebody.plan_meeting(f"{LONG}.")
    await somebody.page.route(re.compile(r"/api/sets/[^/]+$"), with_all)
    await somebody.page.reload()
    for title in ("What we promised one another", "The problem of us all", "What I learned"):
        await expect(somebody.page.get_by_role("heading", name=title, exact=True)).to_be_visible()
    await eyes.look(somebody.page, "the set, folded")
    await somebody.page.get_by_text("How we came to see it so").click()
    await eyes.look(somebody.page, "the set, unfolded")
    await somebody.page.set_viewport_size({"width": 1280, "height": 800})
    await somebody.go_to_meeting(f"{LONG}.")
    await eyes.look(somebody.page, "lobby")
    assert watch.complaints == []


async def with_all(route: Route) -> None:
    response = await route.fetch()
    page = await response.json()
    await route.fulfill(response=response, json=page | left(page["me"], *page["meetings"]))


def left(me: str, first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    """All that the first of two meetings can leave, by one person."""
    said = {"by": me, "meeting": 1, "text": LONG}
    about = [{"id": level, "level": level, "seen_by": "set"} for level in LEVELS]
    why = {"parked": me, "lingering": "", "promised": "", "topic": "", "open": me}
    return {
        "meetings": [first | {"started_at": 1, "closed_at": 1}, second],
        "kept": [said | {"id": key, "why": key, "owner": owner} for key, owner in why.items()],
        "own": [said | {"id": key, "why": key} for key in ("note", "learning", "bid")],
        "wordings": [
            said | {"id": f"{at}", "said": key}
            for at, key in enumerate(("problem", "key_question", "goal", "reframed"))
        ],
        "agreements": [said | {"id": "agreed", "dropped": False}],
        "next_parts": [{"part": part, "member": me} for part in ("chair", "host")],
        "learnings": [{"meeting": 1, "learning": {"by": me, "text": LONG} | one} for one in about],
    }
