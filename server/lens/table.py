"""The rules of a language: a table that is read by the server and by browsers alike."""

import re
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from server.domain.meeting.state.mix import QuestionKind
from server.lens.patterns import Contractions, Words, either, filled, idle, token
from server.lens.plain import LATIN, OTHER, WORD, Letters
from server.lens.spelling import Spelling

RULES = Path(__file__).parent / "rules"
LANGUAGES = tuple(sorted(path.stem for path in RULES.glob("*.json")))
"""The languages that have rules, by their ISO 639-1 codes."""

EXPLAINED = (QuestionKind.ADVICE, QuestionKind.LEADING)
"""The kinds of which rows say what in a text speaks for them."""


class Row(Struct, frozen=True, forbid_unknown_fields=True):
    """A rule: a clause is of its kind if `pattern` is found in it, and `unless` is not.

    Patterns are regular expressions over a line of words, with a space before and after each;
    `{name}` stands for one of the words of that name with the space behind it, `{:name}` without.
    A `pattern` begins with `^` or with the space before a word.

    A row of an open or a closed question tells that a clause asks, and how; a `soft` one only leads
    up to another question, where there is one, and an `unasked` one is looked for only where the
    whole text asks nothing.  A row of any other kind explains what the weights have found.
    `nudge` is what is said of it to the author, nothing if empty.  `yes` and `no` are sentences
    that it finds, and that it must not find.
    """

    key: str
    kind: QuestionKind
    pattern: str
    unless: str = ""
    nudge: str = ""
    soft: bool = False
    unasked: bool = False
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


class Nudge(Struct, frozen=True, forbid_unknown_fields=True):
    """What the lens says to an author in passing, and beginnings that they may take up."""

    says: str
    openers: tuple[str, ...] = ()


class Break(Struct, frozen=True, forbid_unknown_fields=True):
    """Where within a sentence another clause begins that asks something.

    The clause begins where `pattern` does; `apart` says whether its question is one of its own.
    """

    key: str
    pattern: str
    apart: bool = False
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


class Rules(Struct, frozen=True, forbid_unknown_fields=True):
    """The file of a language.

    How it is written: `letters` has for a plain character those that are read as it, `folded` for a
    letter the letters that it may be written with; `fixes` has for a word how it is meant, `mended`
    are words that are known in spite of a slip, and `alike` words that only look like one.
    `fillers` say nothing wherever they stand, `hedges` nothing but at the start of a sentence, and
    `common` words are in every text of the language.

    What it means: `words` are the names that patterns use, for a list of words or a pattern.
    `leads` are what may stand before a question without being part of it, `asides` questions that
    ask nothing, `breaks` where a second clause begins within a sentence.  Of `rows`, the first that
    is found counts.  `usual` has for a kind the nudge of what no row explains.
    """

    letters: dict[str, str]
    folded: dict[str, str]
    abbreviations: tuple[str, ...]
    contractions: Contractions
    fixes: dict[str, str]
    mended: tuple[str, ...]
    alike: tuple[str, ...]
    fillers: tuple[str, ...]
    hedges: tuple[str, ...]
    common: tuple[str, ...]
    words: Words
    leads: tuple[str, ...]
    asides: tuple[str, ...]
    breaks: tuple[Break, ...]
    rows: tuple[Row, ...]
    usual: dict[QuestionKind, str]
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


class Table(Struct, frozen=True):
    """The rules of a language, ready for use."""

    letters: Letters
    folded: dict[int, str]
    abbreviations: frozenset[str]
    token: re.Pattern[str]
    spelling: Spelling
    common: frozenset[str]
    idle: re.Pattern[str]
    leads: re.Pattern[str]
    asides: re.Pattern[str]
    breaks: tuple[tuple[re.Pattern[str], bool], ...]
    asking: Rows
    checking: Rows
    explaining: dict[QuestionKind, Rows]
    usual: dict[QuestionKind, str]
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
    folded = str.maketrans(written.folded)

    def expression(pattern: str) -> re.Pattern[str]:
        return re.compile(filled(pattern, written.words).translate(folded), re.ASCII)

    def rule(row: Row) -> Rule:
        unless = expression(row.unless) if row.unless else None
        return Rule(row, expression(row.pattern), unless)

    def rows(*kinds: QuestionKind, unasked: bool = False) -> Rows:
        own = [row for row in written.rows if row.kind in kinds and row.unasked is unasked]
        return Rows(tuple(map(rule, own)), expression(either([row.pattern for row in own])))

    return Table(
        letters(written.letters),
        folded,
        frozenset(written.abbreviations),
        token(written.contractions),
        spelling(written, folded),
        frozenset(word.translate(folded) for word in written.common),
        expression(idle(written.fillers, written.hedges)),
        expression(f"^ (?:{'|'.join(written.leads)})(?:, )?"),
        expression(f"^ (?:{'|'.join(written.asides)})$"),
        tuple((expression(one.pattern), one.apart) for one in written.breaks),
        rows(QuestionKind.QUESTION, QuestionKind.CLOSED),
        rows(QuestionKind.CLOSED, unasked=True),
        {kind: rows(kind) for kind in EXPLAINED},
        written.usual,
        written.nudges,
    )


def spelling(written: Rules, folded: dict[int, str]) -> Spelling:
    """How words are meant in the language; those that its patterns name are meant as they are."""
    patterns = [filled(row.pattern + row.unless, written.words) for row in written.rows]
    named = (*patterns, *written.alike, *written.mended, *written.common)
    known = re.findall(rf"[{WORD}']+", " ".join(named).translate(folded))
    fixes = {
        word.translate(folded): meant.translate(folded) for word, meant in written.fixes.items()
    }
    return Spelling.of(fixes, [word.translate(folded) for word in written.mended], known)


def letters(like: dict[str, str]) -> Letters:
    """What each character is read as: without capitals, and its like as the plain one."""
    known = {code: chr(code) for code in range(0x20, LATIN)} | {0x0A: "\n", ord(OTHER): " "}
    capitals = {code: chr(code + 0x20) for code in (*range(0x41, 0x5B), *range(0xC0, 0xDF))}
    alike = {ord(sign): letter for letter, signs in like.items() for sign in signs}
    return Letters(known | capitals | {0xD7: " ", 0x1E9E: "\u00df"} | alike)
