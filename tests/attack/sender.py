"""From where an attack comes, and with which headers: the one place where both are said."""

from collections.abc import Iterator
from ipaddress import IPv4Address
from itertools import count

FIRST = IPv4Address("10.0.0.1")


class Senders:
    """As many senders as are asked for, each from an address of their own, behind a proxy here."""

    def __init__(self) -> None:
        self.numbers: Iterator[int] = count()

    def headers(self) -> dict[str, str]:
        """The headers of the next sender."""
        return {"X-Forwarded-For": str(FIRST + next(self.numbers))}
