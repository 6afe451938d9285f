"""In a frame of another site: nobody's by default, and that of whoever the settings name."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

import pytest
from msgspec.structs import replace
from playwright.async_api import Page

from e2e.room import SetroomPage
from tests.edge.house import serving, settings

FRAME = "<!doctype html><title>A portal</title><iframe src='{}' width=1200 height=760></iframe>"
ELSEWHERE = "https://elsewhere.example"


class Portal:
    """A page of another site, with one of ours in a frame; which, `shows` says."""

    def __init__(self) -> None:
        self.shows = self.origin = ""

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError):
            await reader.readuntil(b"\r\n\r\n")
            head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
            writer.write((head + FRAME.format(self.shows)).encode())
        writer.close()


@pytest.fixture
async def portal() -> AsyncIterator[Portal]:
    found = Portal()
    async with await asyncio.start_server(found.answer, "127.0.0.1", 0) as server:
        # By its name the machine is another site than by its number, by which ours is asked.
        found.origin = "http://localhost:{1}".format(*server.sockets[0].getsockname())
        yield found


@contextlib.asynccontextmanager
async def framed(page: Page, portal: Portal, store: str, *origins: str) -> AsyncIterator[Any]:
    """The frame on the page of the portal, where these may show a service."""
    async with serving(replace(settings(store), frames=origins)) as portal.shows:
        await page.goto(portal.origin)
        yield page.frames[1]


@pytest.mark.parametrize("origins", [(), (ELSEWHERE,)])
async def test_by_others_it_is_not_shown(
    page: Page, portal: Portal, store_socket: str, origins: tuple[str, ...]
) -> None:
    async with (
        page.expect_console_message(lambda said: "frame-ancestors" in said.text),
        framed(page, portal, store_socket, *origins) as frame,
    ):
        assert not frame.url.startswith(portal.shows)


async def test_whoever_is_named_shows_it_up_to_the_room(
    page: Page, portal: Portal, store_socket: str
) -> None:
    """Though this browser, as it is private, keeps nothing in a frame of another site."""
    async with framed(page, portal, store_socket, ELSEWHERE, portal.origin) as frame:
        ana = SetroomPage(frame, portal.shows)
        await ana.found_set("Harbour", "Ana")
        await ana.plan_meeting("Meeting 1")
        await ana.go_to_meeting("Meeting 1")
        await ana.is_in_room()
        assert frame.url.startswith(f"{portal.shows}/sets/")
