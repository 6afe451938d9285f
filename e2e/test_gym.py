"""A newcomer practises alone, by keyboard: hears what the lens sees, and keeps what they like."""

from playwright.async_api import Locator, Page, Request, expect

from e2e.room import SetroomPage
from e2e.screens import Eyes, Watch
from e2e.service import Service

ADVICE = "Have you tried talking to them over lunch?"
OPENER = "What have you tried so far?"
CLOSED = "Are they still there?"
OPEN = "That is open: they choose where to go."
GERMAN = "Hast du schon mal versucht, mit ihnen zu reden?"
PROBLEMS = 12


class Gym:
    """One person in the gym."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.form = page.get_by_role("form", name="Your question about this problem")
        self.box = self.form.get_by_label("What would you ask?")
        self.remark = self.form.get_by_role("status")
        self.eyes = Eyes()

    async def is_at(self, number: int) -> None:
        """The heading of the problem has the focus, so that it is read out."""
        heading = self.page.get_by_role("heading", name=f"Problem {number} of {PROBLEMS}")
        await expect(heading).to_be_focused()

    async def goes_to(self, wanted: Locator) -> None:
        """Press Tab until this has the focus."""
        await expect(wanted).to_be_visible()
        for _ in range(20):
            if await wanted.evaluate("element => element === document.activeElement"):
                return
            await self.page.keyboard.press("Tab")
        raise AssertionError("Tab does not reach it")

    async def presses(self, button: str) -> None:
        await self.goes_to(self.page.get_by_role("button", name=button, exact=True))
        await self.page.keyboard.press("Enter")

    async def asks(self, text: str) -> None:
        """Write, and have it looked at, without leaving the box."""
        await self.goes_to(self.box)
        await self.page.keyboard.press("ControlOrMeta+A")
        await self.page.keyboard.type(text)
        await self.page.keyboard.press("Control+Enter")

    async def place_of(self, button: str) -> float:
        box = await self.form.get_by_role("button", name=button, exact=True).bounding_box()
        assert box is not None
        return box["y"] + float(await self.page.evaluate("scrollY"))


async def test_a_newcomer_practises_alone(somebody: SetroomPage, service: Service) -> None:
    watch = Watch(somebody.page, service.url)
    await somebody.page.goto(service.url)
    await somebody.page.get_by_role("link", name="Practise asking").click()
    gym = Gym(somebody.page)
    sent = requests(gym.page)
    await asks_until_it_is_open(gym)
    await goes_back_and_on(gym)
    await reaches_the_end(gym)
    assert [request.url for request in sent if request.method != "GET"] == []
    assert [request.url for request in sent if "lunch" in request.url] == []
    assert watch.complaints == []


def requests(page: Page) -> list[Request]:
    """All that the page asks for from now on."""
    found: list[Request] = []
    page.on("request", lambda request: found.append(request))
    return found


async def asks_until_it_is_open(gym: Gym) -> None:
    """Advice is nudged, with its words; an opener is open.  The buttons stay where they are."""
    await gym.goes_to(gym.box)
    await gym.page.keyboard.type(ADVICE)
    before = await gym.place_of("Next")
    await gym.page.keyboard.press("Control+Enter")
    await expect(gym.remark).to_contain_text("This may carry a suggestion.")
    await expect(gym.remark.locator("q")).to_have_text("Have you tried")
    assert await gym.place_of("Next") == before
    await gym.eyes.look(gym.page, "gym, advice")
    await gym.presses(OPENER)
    await expect(gym.box).to_be_focused()
    await expect(gym.box).to_have_value(OPENER)
    await expect(gym.remark).to_contain_text(OPEN)
    await gym.eyes.look(gym.page, "gym, open")


async def goes_back_and_on(gym: Gym) -> None:
    """What was written stays, through a reload too; an opener with a gap is there to be filled."""
    await gym.presses("Next")
    await gym.is_at(2)
    await expect(gym.box).to_have_value("")
    await expect(gym.remark).to_be_empty()
    await gym.asks(CLOSED)
    await expect(gym.remark).to_contain_text("Fine for a fact.")
    await gym.presses("How …?")
    await gym.page.keyboard.type("did it begin")
    await expect(gym.box).to_have_value("How did it begin?")
    await gym.presses("Back")
    await gym.is_at(1)
    await gym.page.reload()
    await expect(gym.box).to_have_value(OPENER)


async def reaches_the_end(gym: Gym) -> None:
    """One's own questions as they stand; then from the beginning."""
    for number in range(2, PROBLEMS + 1):
        await gym.presses("Next")
        await gym.is_at(number)
    await gym.presses("Finish")
    await expect(gym.page.get_by_role("heading", name="Your questions")).to_be_focused()
    own = gym.page.get_by_role("listitem")
    await expect(own).to_contain_text([OPENER, "How did it begin?"])
    await gym.eyes.look(gym.page, "gym, the end")
    await gym.presses("Clear all and start again")
    await gym.is_at(1)
    await expect(gym.box).to_have_value("")


async def test_one_can_practise_in_german(somebody: SetroomPage, service: Service) -> None:
    await somebody.page.goto(f"{service.url}/gym")
    gym = Gym(somebody.page)
    await gym.page.get_by_label("Language of the problems").select_option(label="German")
    await expect(gym.page.locator("blockquote [lang=de]")).to_contain_text("Kita")
    await gym.asks(GERMAN)
    await expect(gym.remark).to_have_attribute("lang", "de")
    await expect(gym.remark.locator("q")).to_contain_text("Hast du schon mal versucht")
    await expect(gym.box).to_have_attribute("lang", "de")
    await gym.eyes.look(gym.page, "gym in German")
