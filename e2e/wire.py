"""All that a browser was sent and sent itself, as it went over the wire."""

import json
import re
from collections.abc import Iterator
from typing import Any, Self

from playwright.async_api import Page, Request, WebSocket, WebSocketRoute

from tests.waiting import eventually

HIDDEN = ("vote_cast", "text_written", "learning_written")
"""The events that only their author is given."""
PREFIX = 12
"""So many letters of a text would give it away."""
# Engine.IO and Socket.IO put a few digits in front of what is said.
MESSAGE = re.compile(r"^\d+(\[.*\])$", re.DOTALL)

# A body can be read later only for as long as the page stays; so it is read as it comes.
FETCHED = """
const fetched = window.fetch;
window.fetch = async (...asked) => {
  const answer = await fetched(...asked);
  await window.setroomFetched(await answer.clone().text());
  return answer;
};
"""


class Wire:
    """What went to and from one browser, by socket and by fetch; the page's own files left out."""

    def __init__(self) -> None:
        self.received: list[str] = []
        self.sent: list[str] = []
        self.whole = True

    @classmethod
    async def of(cls, page: Page) -> Self:
        """Listen to a page from now on."""
        wire = cls()
        page.on("websocket", wire.listen)
        page.on("request", wire.look)
        await page.expose_function("setroomFetched", lambda said: wire.received.append(said))
        await page.add_init_script(FETCHED)
        return wire

    def listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", lambda said: self.received.append(text(said)))
        socket.on("framesent", lambda said: self.sent.append(text(said)))

    def look(self, request: Request) -> None:
        """See whether the room is heard by WebSocket, as nothing else of it is heard here."""
        if "transport=polling" in request.url:
            self.whole = False

    def shows(self, told: str) -> bool:
        """Whether anything that was received shows a text, or as much of it as gives it away."""
        assert self.whole
        clue = told[:PREFIX].lower()
        return any(clue in said.lower() for said in self.received)

    @property
    def me(self) -> str:
        """Who sits at this browser, as the server said at joining."""
        return next(str(told["me"]) for told in self.told() if "me" in told)

    @property
    def said(self) -> list[Any]:
        """All that this browser said to the server, heartbeats left out."""
        return [word for each in self.sent for word in words(each)]

    def entries(self) -> list[Any]:
        """The entries that came, by their numbers: live, at joining, or as a transcript."""
        live = [w[1] for said in self.received for w in words(said) if w[0] == "entry"]
        told = [entry for told in self.told() for entry in told.get("entries", ())]
        return sorted(live + told, key=lambda entry: entry["seq"])

    def told(self) -> list[Any]:
        """The answers that came, by the socket and by HTTP."""
        answers = [w[0] for said in self.received for w in words(said) if isinstance(w[0], dict)]
        bodies = [said for said in self.received if said.startswith('{"')]
        return answers + [json.loads(body) for body in bodies]

    def asked(self, kind: str) -> list[Any]:
        """The acts of a kind that this browser sent."""
        return [w[1] for w in self.said if w[0] == "act" and w[1]["type"] == kind]


class SlowLine:
    """The line to one browser, which can be kept from hearing for a while; it can always speak."""

    def __init__(self) -> None:
        self.slow = False
        self.waiting: list[str | bytes] = []
        self.browser: WebSocketRoute | None = None

    async def between(self, page: Page) -> None:
        """Stand between this page and the server from its next connection on."""
        await page.route_web_socket(re.compile("socket.io"), self.connect)

    def connect(self, browser: WebSocketRoute) -> None:
        self.browser = browser
        server = browser.connect_to_server()
        browser.on_message(server.send)
        server.on_message(self.hear)

    def hear(self, said: str | bytes) -> None:
        assert self.browser is not None
        if self.slow:
            self.waiting.append(said)
        else:
            self.browser.send(said)

    async def has_heard(self, word: str) -> None:
        """Wait until this is among what waits."""
        await eventually(lambda: any(word in text(said) for said in self.waiting))

    def hears_again(self) -> None:
        """Let through what waited, in order, and all that follows."""
        assert self.browser is not None
        self.slow = False
        for said in self.waiting:
            self.browser.send(said)
        self.waiting.clear()


def text(said: str | bytes) -> str:
    return said if isinstance(said, str) else said.decode(errors="replace")


def words(said: str) -> Iterator[Any]:
    """What a frame of the socket says, if it says anything."""
    if found := MESSAGE.match(said):
        yield json.loads(found[1])
