"""The language that a set writes in, which decides what the lens reads."""

from enum import StrEnum


class Language(StrEnum):
    """Languages by their ISO 639-1 codes; `other` is any that the lens has no rules for."""

    ENGLISH = "en"
    GERMAN = "de"
    OTHER = "other"
