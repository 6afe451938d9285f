"""What the room must reach on every machine: where the question stands, and what is in reach."""

from playwright.async_api import Browser

from e2e.measure.standing import in_welcome, under_a_problem
from e2e.service import Service


async def test_the_question_stands_high_and_the_box_is_in_reach(
    browser: Browser, service: Service
) -> None:
    rows = await under_a_problem(service.url, browser)
    assert [row for row in rows if not row.reached] == []


async def test_the_coach_has_little_before_her(browser: Browser, service: Service) -> None:
    controls, _ = await in_welcome(service.url, browser)
    assert controls.reached, controls
