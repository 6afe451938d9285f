"""A code for programs that says itself when it is given."""

from enum import StrEnum
from typing import Self


class Coded(StrEnum):
    """Codes, each written with a sentence: `when` tells a programmer what led to it."""

    when: str

    def __new__(cls, code: str, when: str) -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.when = when
        return member
