"""Whether people can come in by the public address: it is opened as a browser would open it."""

import asyncio
import email.utils
import urllib.error
import urllib.request
from http.client import HTTPResponse
from urllib.parse import urlsplit

from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus, WebSocketException
from websockets.typing import Origin

from server.store.checks import Finding, Level, care, well, wrong

WITHIN_S = 10
MOST_APART_S = 5
HERE = ("127.0.0.1", "localhost", "::1")
OK = b'{"status":"ok"}'
"""What `GET /health` answers when all is well."""
AWAY = (502, 504)
SOCKET = "/socket.io/?EIO=4&transport=websocket"
UPGRADES = (
    "Let the proxy pass WebSockets on for /socket.io/ (nginx: proxy_http_version 1.1; "
    'proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade").'
)
HOSTS = "Let the proxy pass the Host header on (nginx: proxy_set_header Host $http_host)"
NO_UPGRADE = b"upgrade"
"""What the service says of a request for a WebSocket that the proxy made an ordinary one."""


async def look(address: str, now: float) -> list[Finding]:
    """What comes of opening the address; `now` is this machine's time, in s since 1970."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return [wrong(f"{address} is no address: it must begin with https:// and name a host.")]
    origin = f"{parts.scheme}://{parts.netloc}"
    answers = await asyncio.to_thread(health, origin, now)
    if answers[0].level is Level.WRONG:
        return answers
    if parts.scheme != "https" and parts.hostname not in HERE:
        answers.append(care("People's words travel unencrypted: serve the address over https."))
    return [*answers, await websocket(origin)]


def health(origin: str, now: float) -> list[Finding]:
    try:
        with urllib.request.urlopen(f"{origin}/health", timeout=WITHIN_S) as answer:
            if answer.read(len(OK) + 1) != OK:
                return [wrong(f"{origin} is not Setroom: another service, or the proxy, answers.")]
            return [well(f"{origin} answers, and can save."), *clock(answer, now)]
    except urllib.error.HTTPError as error:
        if error.code in AWAY:
            return [
                wrong(
                    f"The proxy at {origin} cannot reach Setroom ({error.code}): see that it runs, "
                    "and that the proxy passes requests on to its HOST and PORT."
                )
            ]
        if error.code == 503:
            return [wrong(f"{origin} answers, but cannot save: see what is said of the store.")]
        return [wrong(f"{origin} answers with {error.code}: another service, or the proxy, does.")]
    except OSError as error:
        reason = getattr(error, "reason", error)
        return [wrong(f"{origin} does not answer ({reason}): look at the proxy and at its name.")]


def clock(answer: HTTPResponse, now: float) -> list[Finding]:
    """How far the clock of the service is from ours; none where it does not say."""
    said = answer.headers["Date"]
    if said is None:
        return []
    apart = email.utils.parsedate_to_datetime(said).timestamp() - now
    if abs(apart) > MOST_APART_S:
        return [care(f"Its clock is {round(apart)} s from this machine's: let both be set by NTP.")]
    return [well("Its clock and this machine's agree.")]


async def websocket(origin: str) -> Finding:
    """Whether the live room can be opened from a page of the address."""
    address = f"ws{origin.removeprefix('http')}{SOCKET}"
    try:
        async with asyncio.timeout(WITHIN_S), connect(address, origin=Origin(origin)) as socket:
            await socket.recv()
            await socket.send("40")
            said = str(await socket.recv())
    except InvalidStatus as error:
        status = error.response.status_code
        if status in (400, 403) and NO_UPGRADE not in (error.response.body or b"").lower():
            return wrong(f"The live room is refused to pages of {origin}. {HOSTS}, or set ORIGINS.")
        return wrong(f"The live room cannot be opened (it says {status}). {UPGRADES}")
    except (OSError, TimeoutError, WebSocketException) as error:
        return wrong(f"The live room cannot be opened ({error or 'no answer'}). {UPGRADES}")
    if not said.startswith("40{"):
        return wrong(f"The live room answers with something else than it should. {UPGRADES}")
    return well("The live room opens from there, by a WebSocket.")
