"""The settings of one run, read once from the environment."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from msgspec import Struct

from server.domain import founding
from server.domain.founding import Founding

LOG_LEVELS = ("debug", "info", "warning", "error", "critical")
STORE_SCHEMES = ("redis", "rediss", "unix")
HIGHEST_PORT = 65535


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
    return repr(re.sub(r":[^:/@]*@", ":***@", given))


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
    parts = urlsplit(text)
    place = parts.path.strip("/") if parts.scheme == "unix" else parts.hostname
    # Asking for the port raises ValueError if it is none.
    if parts.scheme not in STORE_SCHEMES or not place or parts.port == 0:
        raise ValueError(text)
    return text


def data_dir(text: str) -> Path:
    path = Path(text).expanduser().absolute()
    if path.exists() and not path.is_dir():
        raise ValueError(text)
    return path


def origins(text: str) -> tuple[str, ...]:
    return tuple(origin(part.strip()) for part in text.split(",") if part.strip())


def origin(text: str) -> str:
    """Return the origin as a browser writes it: small letters and no slash at the end."""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0:
        raise ValueError(text)
    if parts.path.strip("/") or parts.query or parts.fragment or "@" in parts.netloc:
        raise ValueError(text)
    return f"{parts.scheme}://{parts.netloc.lower()}"


def log_level(text: str) -> str:
    if text.lower() not in LOG_LEVELS:
        raise ValueError(text)
    return text.lower()


VARIABLES = {
    "HOST": Variable("127.0.0.1", host, "a host name or an address"),
    "PORT": Variable("8000", port, f"a whole number from 0 to {HIGHEST_PORT}"),
    "REDIS_URL": Variable("", redis_url, "a redis://, rediss:// or unix:// URL"),
    "DATA_DIR": Variable("data", data_dir, "a folder, or a path where one can be made"),
    "ORIGINS": Variable("", origins, "origins such as https://a.example, with commas between"),
    "FOUNDING": Variable("anyone", founding.read, "anyone, nobody, or phrase: and some words"),
    "LOG_LEVEL": Variable("info", log_level, f"one of {', '.join(LOG_LEVELS)}"),
}
