"""From what was received to a word of the domain, or to a refusal that names the field."""

import functools
import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast
from urllib.parse import parse_qs

import msgspec
from msgspec.json import Decoder

from server.domain.refusals import Reason, Refusal
from server.domain.words import VISIBLE

T = TypeVar("T")

LARGEST_MESSAGE = 256 * 1024
"""Bytes of a body or a frame; the longest text allowed, in the widest letters, stays far below."""

# What msgspec writes, and the refusal it comes to; the first row that fits counts.
COMPLAINTS = (
    (r"Object missing required field `(?P<field>[^`]+)`", Reason.MISSING_FIELD),
    (r"Object contains unknown field `(?P<field>[^`]*)`", Reason.UNKNOWN_FIELD),
    (r"(?s)Invalid value .* - at `\$\.type`", Reason.UNKNOWN_WORD),
    (r"of length >= 1", Reason.BLANK),
    (f"matching regex {re.escape(repr(VISIBLE))}", Reason.BLANK),
    (r"of length <= ", Reason.TOO_LONG),
    (r"Expected `int` [<>]=", Reason.OUT_OF_RANGE),
    (r"matching regex|of length >=|Invalid ", Reason.NOT_ALLOWED_VALUE),
    (r"Expected `object`, got `[^`]+`$", Reason.MALFORMED),
    (r"Expected ", Reason.WRONG_TYPE),
)
PLACE = re.compile(r" - at `\$\.?(?P<field>[^`]*)`$")


@functools.cache
def decoder(shape: Any) -> Callable[[bytes | str], Any]:
    """What decodes JSON into a shape; to make one takes fifty times as long as to use it."""
    return Decoder(shape).decode


def read(data: Any, shape: type[T]) -> T | Refusal:
    """Turn decoded JSON into the shape (a class or a union of them), or say what is wrong."""
    decode: Callable[[bytes], T] = decoder(cast(Any, shape))
    try:
        return decode(msgspec.json.encode(data))
    except msgspec.ValidationError as error:
        return refusal(str(error))


def read_json(text: bytes, shape: type[T]) -> T | Refusal:
    """Turn the bytes of a JSON object into the shape, or say what is wrong."""
    try:
        data = msgspec.json.decode(text)
    except (ValueError, RecursionError):
        return Refusal(Reason.NOT_JSON)
    return read(data, shape)


def refusal(complaint: str) -> Refusal:
    """Turn a sentence of msgspec into a refusal."""
    for pattern, reason in COMPLAINTS:
        if found := re.search(pattern, complaint):
            place = PLACE.search(complaint)
            named = found.groupdict().get("field", "")
            inside = place["field"] if place else ""
            return Refusal(reason, ".".join(part for part in (inside, named) if part))
    return Refusal(Reason.MALFORMED)


def session_of(scope: Mapping[str, Any]) -> str:
    """The session that a request names; empty if it names none."""
    query = parse_qs(scope["query_string"].decode(errors="replace"))
    return str(query.get("sid", [""])[0])
