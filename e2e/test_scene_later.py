"""Scene 10: a question drafted as the problem is told, asked with a press, thanked at the close."""

import pytest
from playwright.async_api import Locator, expect

from e2e.conftest import NewContext
from e2e.people import People
from e2e.room import SetroomPage
from e2e.service import Service

QUESTION, OTHER = "What would you miss?", "Whose rota is it?"


@pytest.fixture
async def few(new_context: NewContext, service: Service) -> People:
    return await People.arrive(new_context, service.url, ("Ben", "Chloe", "Dev"))


async def test_what_occurs_while_the_problem_is_told_is_asked_later_and_thanked(
    few: People,
) -> None:
    await few.meet()
    await few.ana.choose_presenter("Ben")
    await few.ana.go_to("The problem")
    await few.are_in_phase("The problem")
    for text in (QUESTION, OTHER):
        await drafts(few.chloe, text)
    await few.chloe.page.reload()
    await expect(kept(few.chloe).get_by_role("listitem")).to_have_count(2)
    await expect(few.dev.page.get_by_text(QUESTION)).to_have_count(0)
    await few.ana.go_to("Clarifying questions")
    await few.chloe.page.get_by_text("2 questions for later").click()
    first = kept(few.chloe).get_by_role("listitem").filter(has_text=QUESTION)
    await first.get_by_role("button", name="Ask this").click()
    await few.dev.sees_question(QUESTION)
    await expect(kept(few.chloe).get_by_role("listitem")).to_have_count(1)
    await few.ben.button("This landed").click()
    mark = few.ben.page.get_by_role("button", name="This landed", pressed=True)
    await expect(mark).to_be_visible()
    await expect(few.chloe.page.get_by_text("This landed")).to_have_count(0)
    await few.ana.pass_over_to("Closing")
    for page in few.values():
        card = page.page.get_by_role("region", name="This landed")
        await expect(card).to_contain_text(QUESTION)
        await expect(card).to_contain_text("Thank you, Chloe.")


async def drafts(page: SetroomPage, text: str) -> None:
    form = page.page.get_by_role("form", name="A question for later")
    await form.get_by_role("textbox").fill(text)
    await form.get_by_role("button", name="Keep it for later").click()
    await expect(kept(page)).to_contain_text(text)


def kept(page: SetroomPage) -> Locator:
    """The questions that they drafted."""
    return page.page.get_by_role("list", name="Your questions for later")
