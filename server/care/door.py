"""Whether people can come in by the public address: it is opened as a browser would open it."""

import asyncio
import email.utils
import re
import urllib.error
import urllib.request
from http.client import HTTPResponse
from urllib.parse import urlsplit

from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus, WebSocketException

from server.domain.refusals import Reason
from server.store.checks import Finding, Level, care, well, wrong

WITHIN_S = 10
MOST_APART_S = 5
HERE = ("127.0.0.1", "localhost", "::1")
OK = b'{"status":"ok"}'
"""What `GET /health` answers when all is well."""
AWAY, MISDIRECTED = (502, 504), 421
MOST_READ = 10_000
UNKNOWN_SESSION = 400
"""What the live room says to what is posted to no session."""
ROOM = "/socket.io/?EIO=4&transport="
UPGRADES = (
    "Let the proxy pass WebSockets on for /socket.io/ (nginx: proxy_http_version 1.1; "
    'proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade").'
)
BEGINS = re.compile(rb'<base href="([^"]*)">')
"""Where a page of ours says that its addresses begin."""
HOST = "Let the proxy pass the Host header on (nginx: proxy_set_header Host $http_host)"
REFUSED = {
    Reason.HOST_UNKNOWN: "The service does not go by the name that it is asked for by. "
    f"{HOST}, and set HOSTS={{name}}.",
    Reason.ORIGIN_UNKNOWN: "Pages of {origin} may be refused, as the service is asked for by "
    f"another name. {HOST}, or set ORIGINS={{origin}}.",
}


async def look(address: str, now: float) -> list[Finding]:
    """What comes of opening the address; `now` is this machine's time, in s since 1970."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return [wrong(f"{address} is no address: it must begin with https:// and name a host.")]
    origin = f"{parts.scheme}://{parts.netloc}"
    path = parts.path.rstrip("/")
    home = origin + path
    answers = await asyncio.to_thread(health, home, now)
    if answers[0].level is Level.WRONG:
        return answers
    answers += await asyncio.to_thread(pages, home, path)
    if parts.scheme != "https" and parts.hostname not in HERE:
        answers.append(care("People's words travel unencrypted: serve the address over https."))
    asked = await asyncio.to_thread(asking, home, origin)
    return [*answers, asked, *await websocket(home)]


def health(home: str, now: float) -> list[Finding]:
    try:
        with urllib.request.urlopen(f"{home}/health", timeout=WITHIN_S) as answer:
            if answer.read(len(OK) + 1) != OK:
                return [wrong(f"{home} is not Setroom: another service, or the proxy, answers.")]
            return [well(f"{home} answers, and can save."), *clock(answer, now)]
    except urllib.error.HTTPError as error:
        if error.code in AWAY:
            return [
                wrong(
                    f"The proxy at {home} cannot reach Setroom ({error.code}): see that it runs, "
                    "and that the proxy passes requests on to its HOST and PORT."
                )
            ]
        if error.code == 503:
            return [wrong(f"{home} answers, but cannot save: see what is said of the store.")]
        return [
            wrong(
                f"{home} answers with {error.code}: another service, or the proxy, does, or "
                "BASE_PATH is another path."
            )
        ]
    except OSError as error:
        reason = getattr(error, "reason", error)
        return [wrong(f"{home} does not answer ({reason}): look at the proxy and at its name.")]


def pages(home: str, path: str) -> list[Finding]:
    """What is wrong with where the pages look for what they load, if anything is."""
    try:
        with urllib.request.urlopen(f"{home}/", timeout=WITHIN_S) as answer:
            begins = BEGINS.search(answer.read())
    except OSError:
        return []
    if begins is None or begins[1].decode() == f"{path}/":
        return []
    return [
        wrong(
            f"The pages at {home} look for all that they load below {begins[1].decode()}, and stay "
            f"blank: set BASE_PATH to {path or '/'}, or name the address by which people come."
        )
    ]


def clock(answer: HTTPResponse, now: float) -> list[Finding]:
    """How far the clock of the service is from ours; none where it does not say."""
    said = answer.headers["Date"]
    if said is None:
        return []
    apart = email.utils.parsedate_to_datetime(said).timestamp() - now
    if abs(apart) > MOST_APART_S:
        return [care(f"Its clock is {round(apart)} s from this machine's: let both be set by NTP.")]
    return [well("Its clock and this machine's agree.")]


def asking(home: str, origin: str) -> Finding:
    """Whether the service goes by that name, and takes what pages of the address ask for."""
    request = urllib.request.Request(f"{home}{ROOM}polling", b"", {"Origin": origin})
    try:
        with urllib.request.urlopen(request, timeout=WITHIN_S) as answer:
            status, said = answer.status, b""
    except urllib.error.HTTPError as error:
        status, said = error.code, error.read(MOST_READ)
    except OSError as error:
        return wrong(f"{home} does not always answer ({error}): look at the proxy.")
    for reason, sentence in REFUSED.items():
        if reason.encode() in said:
            return wrong(sentence.format(origin=origin, name=urlsplit(origin).hostname))
    if status != UNKNOWN_SESSION:
        return wrong(f"The live room answers with {status}: another service, or the proxy, does.")
    return well(f"Pages of {origin} may ask for what they need.")


async def websocket(home: str) -> list[Finding]:
    """Whether a WebSocket reaches the live room; nothing where all are refused by their name."""
    address = f"ws{home.removeprefix('http')}{ROOM}websocket"
    try:
        async with asyncio.timeout(WITHIN_S), connect(address) as socket:
            await socket.recv()
            await socket.send("40")
            said = str(await socket.recv())
    except InvalidStatus as error:
        status = error.response.status_code
        if status == MISDIRECTED:
            return []
        return [wrong(f"The live room opens by no WebSocket (it says {status}). {UPGRADES}")]
    except (OSError, TimeoutError, WebSocketException) as error:
        return [wrong(f"The live room opens by no WebSocket ({error or 'no answer'}). {UPGRADES}")]
    if not said.startswith("40{"):
        return [wrong(f"The live room answers with something else than it should. {UPGRADES}")]
    return [well("The live room opens from there, by a WebSocket.")]
