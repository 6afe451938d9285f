"""A set whose members act over sockets, quickly; a few of them are looked at in browsers.

The browser tests have people press buttons; what measures and what photographs needs meetings that
are far along in a second.
"""

import json
import secrets
from collections.abc import Iterable, Mapping
from typing import Any, Self

from msgspec import convert
from playwright.async_api import Browser, BrowserContext, Page

from server.domain.entry import Entry
from server.domain.meeting.fold import fold
from server.domain.meeting.phases import FIRST
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.templates import DEFAULT
from server.domain.meeting.vocabulary import Event
from server.live.seats import new_key
from tests.edge.house import Guest, House

CAST = {name.lower(): name for name in ("Ana", "Ben", "Chloe", "Dev", "Esi", "Farid")}
"""What each is called, by the short name that the code has for them; `ana` is always the coach."""
SEATS = "setroom.seats"
SOON_MS = 20_000

# Every page knows the number of the last entry that it heard, and says when it hears another.
HEARS = r"""(() => {
  window.setroomHeard = 0;
  const Plain = WebSocket;
  const hear = ({ data }) => {
    const seqs = [...String(data).matchAll(/"seq":(\d+)/g)].map(([, seq]) => Number(seq));
    const last = seqs.reduce((most, seq) => Math.max(most, seq), 0);
    if (last <= window.setroomHeard) return;
    window.setroomHeard = last;
    dispatchEvent(new Event("setroom-heard"));
  };
  window.WebSocket = class extends Plain {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", hear);
    }
  };
})()"""
# Drawn, and at rest for a tenth of a second; a clock that ticks is waited for no longer than that.
SETTLES = """async () => {
  await document.fonts.ready;
  let last = performance.now();
  const begun = last;
  const watch = new MutationObserver(() => { last = performance.now(); });
  const all = { subtree: true, childList: true, characterData: true, attributes: true };
  watch.observe(document, all);
  const frame = () => new Promise(requestAnimationFrame);
  do await frame();
  while (performance.now() - last < 100 && performance.now() - begun < 1500);
  watch.disconnect();
  await frame();
}"""


class Company:
    """People of one set, by short names, in one meeting after another."""

    def __init__(self, url: str, browser: Browser, names: Mapping[str, str] = CAST) -> None:
        self.url, self.browser, self.names = url, browser, names
        self.house = House(url)
        self.guests: dict[str, Guest] = {}
        self.number, self.phase, self.seq = 0, FIRST, 0

    @classmethod
    async def founded(
        cls,
        url: str,
        browser: Browser,
        names: Mapping[str, str] = CAST,
        *,
        name: str = "Harbour",
        talks: bool = True,
    ) -> Self:
        company = cls(url, browser, names)
        house, token = company.house, secrets.token_urlsafe(32)
        intent = {"name": name, "coach": names["ana"], "token": token}
        new = await house.posts("/api/sets", intent)
        house.set, house.members_key = new["set"], new["members_key"]
        house.tokens["ana"], house.ids["ana"] = token, new["member"]
        for short, full in names.items():
            if short != "ana":
                await company.seats(short, full)
        await house.acts("ana", "choose_talk", "talk-0001", talks=talks, call="")
        return company

    async def seats(self, short: str, full: str) -> None:
        house, token = self.house, secrets.token_urlsafe(32)
        intent = {"key": house.members_key, "name": full, "token": token}
        seat = await house.posts(f"/api/sets/{house.set}/seats", intent)
        house.tokens[short], house.ids[short] = token, seat["member"]

    async def invites(self, short: str, full: str, role: str) -> None:
        """Somebody is expected as something, and comes by the link that was made for them."""
        house, token, key = self.house, secrets.token_urlsafe(32), new_key()
        expected = {"name": full, "own_key": key, "role": role}
        await house.acts("ana", "expect", f"expect-{short:->8}", **expected)
        intent = {"key": key, "name": full, "token": token, "own_key": "", "back": False}
        seat = await house.posts(f"/api/sets/{house.set}/seats", intent)
        house.tokens[short], house.ids[short] = token, seat["member"]
        self.names = {**self.names, short: full}

    # Meetings

    @property
    def set_page(self) -> str:
        return f"{self.url}/sets/{self.house.set}"

    @property
    def room(self) -> str:
        """The address of the meeting that goes on."""
        return f"{self.set_page}/meetings/{self.number}"

    async def meets(
        self, title: str = "Spring", template: str = DEFAULT, who: Iterable[str] = ()
    ) -> None:
        """Plan the next meeting, and have these, or all, in its lobby."""
        await self.plans(title, template)
        await self.gathers(*who)

    async def plans(self, title: str, template: str = DEFAULT) -> None:
        await self.leave()
        self.number, self.phase = self.number + 1, FIRST
        plan = {"title": title, "template": template, "starts_at": 0}
        await self.house.acts("ana", "plan_meeting", f"plan-{self.number:04}", **plan)

    async def gathers(self, *who: str) -> None:
        for short in who or self.names:
            guest = self.guests[short] = await self.house.comes(short)
            answer = await guest.joins(meeting=self.number)
            assert "refusal" not in answer, answer

    async def leave(self) -> None:
        """All sockets are closed; the pages stay as they are."""
        for guest in self.guests.values():
            await guest.leaves()
        self.house.guests.clear()
        self.guests.clear()

    async def parts(self) -> None:
        """It is over for this set."""
        await self.leave()
        await self.house.close()

    async def does(self, who: str, type: str, **fields: Any) -> str:
        """Somebody does something, and may; returns the id of the act."""
        act = self.guests[who].act(type, **fields)
        answer = await self.guests[who].asks("act", act)
        assert "refusal" not in answer, (who, type, fields, answer)
        self.seq = answer["seq"]
        return str(act["id"])

    async def moves(self, to: str) -> str:
        """The coach moves everyone; returns the id of the first round that the phase brings."""
        move = await self.does("ana", "move", leaving=self.phase, to=to)
        self.phase = to
        return f"{move}.0"

    async def asks(self, who: str, text: str, to: str = "ben") -> str:
        return await self.does(who, "ask", to=self.house.ids[to], text=text)

    async def presents(self, who: str, text: str, key_question: str = "", bid: str = "") -> None:
        """Somebody's problem is chosen, and told."""
        chosen = [self.house.ids[who]]
        await self.does("ana", "choose_presenter", airtime=1, members=chosen, bid=bid)
        await self.moves("present")
        await self.does(who, "present", text=text)
        if key_question:
            await self.does(who, "pose_key_question", text=key_question)

    async def folded(self) -> Meeting:
        """The meeting as the coach may see it."""
        address = f"/api/sets/{self.house.set}/meetings/{self.number}/entries"
        answer = await self.house.gets(address, "ana")
        return fold(convert(answer["entries"], list[Entry[Event]]))

    async def turn(self) -> str:
        """Who has the turn, in a round in which people speak in order."""
        talk = (await self.folded()).talk_round
        assert talk is not None
        return next(who for who, member in self.house.ids.items() if member == talk.turn)

    # Browsers

    def seat(self, who: str) -> dict[str, str]:
        """What the browser of somebody keeps of their seat."""
        return {
            **{"set": self.house.set, "set_name": "Harbour", "member": self.house.ids[who]},
            **{"name": self.names[who], "role": "coach" if who == "ana" else "member"},
            "token": self.house.tokens[who],
        }

    async def browser_of(self, who: str, **options: Any) -> Page:
        """A page in a browser that holds somebody's seat, and that has loaded nothing yet."""
        return await (await self.context_of(who, **options)).new_page()

    async def context_of(self, who: str, **options: Any) -> BrowserContext:
        """A browser that holds somebody's seat."""
        seats = [{"name": SEATS, "value": json.dumps([self.seat(who)])}]
        kept: Any = {"cookies": [], "origins": [{"origin": self.url, "localStorage": seats}]}
        context = await self.browser.new_context(storage_state=kept, **options)
        await context.add_init_script(HEARS)
        return context

    async def settled(self, page: Page) -> None:
        """Wait until a page has drawn all that was done so far."""
        heard = "seq => window.setroomHeard >= seq"
        await page.wait_for_function(heard, arg=self.seq, timeout=SOON_MS)
        await page.evaluate(SETTLES)
