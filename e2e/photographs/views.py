"""In which windows, and in which light, the screens of each role are photographed.

Not every role is seen in every window: all of them together are.
"""

from collections.abc import Sequence
from typing import NamedTuple

WINDOWS = {
    "laptop": (1280, 800),
    "half": (640, 800),
    "small": (1024, 640),
    "phone": (360, 740),
    "typing": (360, 420),
}
"""`typing` is what a phone's keyboard leaves of the screen."""


class View(NamedTuple):
    window: str
    theme: str
    whole: bool = False
    """Whether all of the page is taken, and not only what the window shows."""

    def __str__(self) -> str:
        return f"{self.window}-{self.theme}{'-whole' if self.whole else ''}"


def views(windows: str) -> tuple[View, ...]:
    """Such as `laptop-light half-dark`."""
    pairs = (named.split("-") for named in windows.split())
    return tuple(View(window, theme) for window, theme in pairs)


WHOLE = View("laptop", "light", whole=True)
PHONE_WHOLE = View("phone", "light", whole=True)
DARK_WHOLE = View("phone", "dark", whole=True)
ROLES: dict[str, Sequence[View]] = {
    "coach": (*views("laptop-light laptop-dark half-light small-light phone-dark"), WHOLE),
    "presenter": (*views("laptop-light phone-dark typing-light"), PHONE_WHOLE),
    "member": (*views("laptop-dark half-dark small-light phone-light typing-dark"), DARK_WHOLE),
}
OUTSIDE = (*views("laptop-light laptop-dark half-light phone-light phone-dark"), WHOLE, PHONE_WHOLE)
"""Pages that are the same for everybody."""
EVERY = (
    *(View(window, theme) for window in WINDOWS for theme in ("light", "dark")),
    *(WHOLE, PHONE_WHOLE),
)
