"""The rules of a language: a table that is read by the server and by browsers alike."""

import re
from enum import StrEnum
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from server.domain.meeting.state.mix import QuestionKind

RULES = Path(__file__).parent / "rules"
LANGUAGES = tuple(sorted(path.stem for path in RULES.glob("*.json")))
"""The languages that have rules, by their ISO 639-1 codes."""

BEGINS = re.compile(r"\{[a-z_]+\}(?![?{*])|\^ | ")
"""What patterns have in common at their beginning, if anything."""


class Scope(StrEnum):
    """Where a rule is looked for, from the narrowest to the widest.

    `open`: in every sentence; `usual`: not where an open question takes up all of one;
    `unasked`: only where the whole text asks nothing.
    """

    OPEN = "open"
    USUAL = "usual"
    UNASKED = "unasked"


SCOPES = tuple(Scope)

CARRIED = (QuestionKind.ADVICE, QuestionKind.LEADING, QuestionKind.CLOSED, QuestionKind.STATEMENT)
"""The kinds that a text may be of though it asks nothing."""


class Row(Struct, frozen=True, forbid_unknown_fields=True):
    """A rule: a sentence is of its kind if `pattern` is found in it, and `unless` is not.

    Patterns are regular expressions over a line of words, with a space before and after each;
    `{name}` stands for one of the words of that name with the space behind it, `{:name}` without.
    A `pattern` begins with `^` or with the space before a word.
    `nudge` is what is said of it to the author, nothing if empty.  `yes` and `no` are sentences
    that it finds, and that it must not find.
    """

    key: str
    kind: QuestionKind
    pattern: str
    unless: str = ""
    scope: Scope = Scope.USUAL
    nudge: str = ""
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


class Nudge(Struct, frozen=True, forbid_unknown_fields=True):
    """What the lens says to an author in passing, and beginnings that they may take up."""

    says: str
    openers: tuple[str, ...] = ()


class Rules(Struct, frozen=True, forbid_unknown_fields=True):
    """The file of a language.

    `letters` has for a plain character those that are read as it; `fixes` for a word how it is
    meant; `words` the names that patterns use: a list of words, or a pattern.  `leads` are what may
    stand before a question without being part of it, `asides` questions that ask nothing,
    `breaks` where a second question begins within a sentence.  Of `rows`, the first of the kind
    that comes first decides.
    """

    letters: dict[str, str]
    abbreviations: tuple[str, ...]
    fixes: dict[str, str]
    words: dict[str, tuple[str, ...] | str]
    leads: tuple[str, ...]
    asides: tuple[str, ...]
    breaks: tuple[Row, ...]
    rows: tuple[Row, ...]
    nudges: dict[str, Nudge]


class Rule(Struct, frozen=True):
    """A row that is ready to be looked for."""

    row: Row
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None


class Rows(Struct, frozen=True):
    """The rules of a kind, in order; in a line in which `any` is not found, none of them is."""

    rules: tuple[Rule, ...]
    any: re.Pattern[str]


class Letters(dict[int, int]):
    """Reads every character as a plain one; what is in no word as a space."""

    def __missing__(self, code: int) -> int:
        known = (code < 0x250 and code >= 0x20) or code == 0x0A
        self[code] = code if known else 0x20
        return self[code]


class Table(Struct, frozen=True):
    """The rules of a language, ready for use."""

    letters: Letters
    abbreviations: frozenset[str]
    fixes: dict[str, str]
    leads: re.Pattern[str]
    asides: re.Pattern[str]
    breaks: tuple[Rule, ...]
    asking: Rows
    several: Rows
    carried: dict[QuestionKind, dict[Scope, Rows]]
    nudges: dict[str, Nudge]


@cache
def rules(language: str) -> Rules:
    """The rules of one of LANGUAGES as they are written."""
    return msgspec.json.decode((RULES / f"{language}.json").read_bytes(), type=Rules)


@cache
def table(language: str) -> Table:
    """The rules of one of LANGUAGES, ready for use."""
    return ready(rules(language))


def ready(written: Rules) -> Table:
    def expression(pattern: str) -> re.Pattern[str]:
        return re.compile(filled(pattern, written.words), re.ASCII)

    def rule(row: Row) -> Rule:
        unless = expression(row.unless) if row.unless else None
        return Rule(row, expression(row.pattern), unless)

    rules = [rule(row) for row in written.rows]

    def of(*kinds: QuestionKind, scope: Scope = Scope.USUAL) -> Rows:
        scopes = SCOPES[: SCOPES.index(scope) + 1]
        own = [rule for kind in kinds for rule in rules if rule.row.kind is kind]
        near = tuple(rule for rule in own if rule.row.scope in scopes)
        return Rows(near, expression(either([rule.row.pattern for rule in near])))

    return Table(
        plain(written.letters),
        frozenset(written.abbreviations),
        written.fixes,
        expression(f"^ (?:{'|'.join(written.leads)})(?:, )?"),
        expression(f"^ (?:{'|'.join(written.asides)})$"),
        tuple(map(rule, written.breaks)),
        of(QuestionKind.QUESTION, QuestionKind.CLOSED),
        of(QuestionKind.MULTI),
        {kind: {scope: of(kind, scope=scope) for scope in SCOPES} for kind in CARRIED},
        written.nudges,
    )


def ways(pattern: str) -> list[str]:
    """The alternatives that a pattern is made of."""
    found, depth = [""], 0
    for letter in pattern:
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and not depth:
            found.append("")
        else:
            found[-1] += letter
    return found


def either(patterns: list[str]) -> str:
    """A pattern that is found where any of them is.

    What many have in common at their beginning stands in it once, and is looked at once; and it is
    looked for at the beginning of words alone.
    """
    alike: dict[str, list[str]] = {}
    for way in (way for pattern in patterns for way in ways(pattern)):
        found = BEGINS.match(way)
        begins = found[0] if found else ""
        alike.setdefault(begins, []).append(way.removeprefix(begins))
    told = (f"{begins}(?:{'|'.join(rests)})" for begins, rests in alike.items())
    return f"(?= )(?:{'|'.join(told)})"


def filled(pattern: str, words: dict[str, tuple[str, ...] | str]) -> str:
    """A pattern with every `{name}` in it replaced by what it stands for."""

    def fill(gap: re.Match[str]) -> str:
        meant = words[gap[2]]
        if isinstance(meant, str):
            return f"(?:{filled(meant, words)})"
        one = f"(?:{'|'.join(meant)})"
        return one if gap[1] else f"(?:{one} )"

    return re.sub(r"\{(:?)([a-z_]+)\}", fill, pattern)


def plain(letters: dict[str, str]) -> Letters:
    """What each character is read as: without capitals, and its like as the plain one."""
    capitals = [*range(0x41, 0x5B), *range(0xC0, 0xD7), *range(0xD8, 0xDF)]
    found = {ord(like): ord(letter) for letter, alike in letters.items() for like in alike}
    return Letters({code: code + 0x20 for code in capitals} | found)
