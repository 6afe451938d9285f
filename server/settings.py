"""The settings of one run, read once from the environment."""

import re
from collections.abc import Callable, Mapping
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from msgspec import Struct

from server.domain import founding
from server.domain.founding import Founding
from server.store import address
from server.store.address import HIGHEST_PORT

LOG_LEVELS = ("debug", "info", "warning", "error", "critical")
LOG_FORMATS = ("text", "json")
OWN = (
    *("api", "app", "bundle", "design", "gym", "health", "images"),
    *("lens", "protocol", "sets", "styles", "vendor", "words"),
)
"""What addresses of ours begin with, so that none could be told from one below such a path."""
BASE_PATH = re.compile(r"[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*")
FRAME = re.compile(r"https?://[a-z0-9.-]+(:[0-9]+)?")


class SettingsError(Exception):
    """Every mistake in the environment, one a line."""


class Settings(Struct, frozen=True):
    host: str
    port: int
    """0 lets the machine choose a free port."""
    redis_url: str | None
    """None means the embedded store in `data_dir`."""
    data_dir: Path
    origins: tuple[str, ...]
    """The browser origins that may connect beside the one that served the page."""
    log_level: str
    founding: Founding = Founding()
    """Who may found sets."""
    hosts: tuple[str, ...] = ()
    """The names that the service goes by, beside those that are always its own; or `any`."""
    proxies: tuple[IPv4Network | IPv6Network, ...] = ()
    """Where the proxies are that say for whom they ask; none named: on this machine."""
    log_format: str = "text"
    """One of `LOG_FORMATS`."""
    base_path: str = ""
    """The path under which the service stands, as "/setroom"; the root has none."""
    frames: tuple[str, ...] = ()
    """The origins whose pages may show ours in a frame."""
    copies: int | None = None
    """How many copies of the store are to have what is written; None: one, where there are any."""

    @property
    def kept_in(self) -> str:
        """Where what is written is kept, in words."""
        return shown(self.redis_url) if self.redis_url else f"the folder {self.data_dir}"


class Variable(NamedTuple):
    default: str
    parse: Callable[[str], Any]
    wanted: str


def read(environ: Mapping[str, str]) -> Settings:
    """Read the settings; an empty variable counts as one that is not set.

    Raises SettingsError, which names every mistake at once.
    """
    values: dict[str, Any] = {}
    mistakes = []
    for name, variable in VARIABLES.items():
        given = environ.get(name, "").strip() or variable.default
        try:
            values[name.lower()] = variable.parse(given)
        except ValueError:
            mistakes.append(f"{name} is {shown(given)}, but must be {variable.wanted}.")
    if mistakes:
        raise SettingsError("\n".join(mistakes))
    return Settings(**values)


def shown(given: str) -> str:
    # A mistake in a URL must not bring its password into a log.
    return repr(re.sub(r"(:|_password=)[^:/@&]*(@|&|$)", r"\1***\2", given))


def host(text: str) -> str:
    if any(character.isspace() or character in "/@" for character in text):
        raise ValueError(text)
    return text


def port(text: str) -> int:
    # int() alone would take "+80", "8_0" and other alphabets' digits.
    if not (text.isascii() and text.isdecimal()) or int(text) > HIGHEST_PORT:
        raise ValueError(text)
    return int(text)


def redis_url(text: str) -> str | None:
    if not text:
        return None
    address.parse(text)
    return text


def copies(text: str) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdecimal()):
        raise ValueError(text)
    return int(text)


def data_dir(text: str) -> Path:
    path = Path(text).expanduser().absolute()
    if path.exists() and not path.is_dir():
        raise ValueError(text)
    return path


def parts_of(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def origins(text: str) -> tuple[str, ...]:
    return tuple(origin(part) for part in parts_of(text))


def origin(text: str) -> str:
    """Return the origin as a browser writes it: small letters and no slash at the end."""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0:
        raise ValueError(text)
    if parts.path.strip("/") or parts.query or parts.fragment or "@" in parts.netloc:
        raise ValueError(text)
    return f"{parts.scheme}://{parts.netloc.lower()}"


def hosts(text: str) -> tuple[str, ...]:
    return tuple(name(part) for part in parts_of(text))


def name(text: str) -> str:
    """Return the name as a browser asks by it: in small letters, those beyond ASCII encoded."""
    if any(character in text for character in ":*"):
        raise ValueError(text)
    return host(text).encode("idna").decode().lower().removesuffix(".")


def proxies(text: str) -> tuple[IPv4Network | IPv6Network, ...]:
    return tuple(ip_network(part, strict=False) for part in parts_of(text))


def base_path(text: str) -> str:
    """Return the path with a slash before it and none after it; that of the root is empty."""
    path = text.strip("/")
    if (path and not BASE_PATH.fullmatch(path)) or path.split("/")[0] in OWN:
        raise ValueError(text)
    return f"/{path}" if path else ""


def frames(text: str) -> tuple[str, ...]:
    """Return origins that can stand in a policy as they are."""
    found = origins(text)
    if not all(map(FRAME.fullmatch, found)):
        raise ValueError(text)
    return found


def log_level(text: str) -> str:
    if text.lower() not in LOG_LEVELS:
        raise ValueError(text)
    return text.lower()


def log_format(text: str) -> str:
    if text.lower() not in LOG_FORMATS:
        raise ValueError(text)
    return text.lower()


VARIABLES = {
    "HOST": Variable("127.0.0.1", host, "a host name or an address"),
    "PORT": Variable("8000", port, f"a whole number from 0 to {HIGHEST_PORT}"),
    "REDIS_URL": Variable(
        "",
        redis_url,
        "a redis://, rediss:// or unix:// URL, or of sentinels, redis+sentinel://HOST,HOST/NAME, "
        "or of a cluster, redis+cluster://HOST,HOST",
    ),
    "COPIES": Variable("", copies, "a whole number"),
    "DATA_DIR": Variable("data", data_dir, "a folder, or a path where one can be made"),
    "ORIGINS": Variable("", origins, "origins such as https://a.example, with commas between"),
    "HOSTS": Variable("", hosts, "names such as sets.example, with commas between, or any"),
    "PROXIES": Variable("", proxies, "addresses, or networks such as 10.0.0.0/24, with commas"),
    "BASE_PATH": Variable(
        "",
        base_path,
        "a path such as /setroom, of letters, digits, - and _, and "
        f"begin with none of {', '.join(OWN)}",
    ),
    "FRAMES": Variable("", frames, "origins such as https://a.example, with commas between"),
    "FOUNDING": Variable("anyone", founding.read, "anyone, nobody, or phrase: and some words"),
    "LOG_LEVEL": Variable("info", log_level, f"one of {', '.join(LOG_LEVELS)}"),
    "LOG_FORMAT": Variable("text", log_format, " or ".join(LOG_FORMATS)),
}
