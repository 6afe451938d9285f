"""The catalogue as its files are parsed: what it says, and what is to be filled in."""

from collections.abc import Iterator
from functools import cache
from typing import TypeVar

from fluent.syntax import FluentParser, ast

from server.domain.meeting.course import Labels
from server.domain.meeting.state.people import Capacity
from server.edge.web import WORDS

SENTENCES = "en.ftl"
TOLD = (Capacity.COACH, Capacity.PRESENTER, Capacity.MEMBER)
"""Who is told in a phase what to do; who watches reads what one of these does."""
MEETINGS = "en/meetings.ftl"
"""What the meetings that are built in say."""
PACKS = {pack: f"en/{pack}.ftl" for pack in Labels if pack is not Labels.SET}
"""The files in which sets have other words for people than the usual ones."""
CHAIR = "en/chair.ftl"
"""The file with the word for whoever leads where no coach does."""
CALLED = [name for pack in Labels for name in (pack.value, f"{pack}/chair")]
"""In which words people can be called: those of a set, with a coach who leads, or without."""

GERMAN = {
    "words/de.ftl": """
-coach =
    { $case ->
       *[nominative] { $place ->
           *[within] der Coach
            [start] Der Coach
        }
        [dative] dem Coach
    }
    .gender = masculine
-group = Gruppe

talk = Sprich mit { -coach(case: "dative") } der { -group }, { $name }.
floor = { -coach(place: "start") } hat das Wort. Was { -coach.gender ->
       *[masculine] er
        [feminine] sie
    } sagt, gilt.
waiting =
    { $count ->
        [0] Keine Frage wartet.
        [one] Eine Frage wartet.
       *[other] { $count } Fragen warten.
    }
""",
    "words/de/neutral.ftl": """
-coach =
    { $case ->
       *[nominative] { $place ->
           *[within] die Moderation
            [start] Die Moderation
        }
        [dative] der Moderation
    }
    .gender = feminine
""",
}
"""A language that inflects, in which a set may give the coach another gender."""

Node = TypeVar("Node", bound=ast.BaseNode)


def source(file: str) -> str:
    return (WORDS / file).read_text(encoding="utf-8")


@cache
def entries(file: str) -> list[ast.EntryType]:
    """All entries of a file of the catalogue."""
    return FluentParser().parse(source(file)).body


@cache
def messages() -> dict[str, ast.Message]:
    """All sentences, by their keys."""
    both = (*entries(SENTENCES), *entries(MEETINGS))
    return {entry.id.name: entry for entry in both if isinstance(entry, ast.Message)}


def every_key() -> set[str]:
    return set(messages())


def gaps(key: str) -> set[str]:
    """The names of the values that a sentence needs."""
    return {gap.id.name for gap in found(messages()[key], ast.VariableReference)}


def bare(key: str) -> str:
    """A sentence in all its variants, with nothing filled in; `{coach}` is the word of a set."""
    return " ".join(map(written, found(messages()[key], ast.Pattern)))


def written(pattern: ast.Pattern) -> str:
    return "".join(
        part.value if isinstance(part, ast.TextElement) else gap(part.expression)
        for part in pattern.elements
    )


def gap(expression: object) -> str:
    return f"{{{expression.id.name}}}" if isinstance(expression, ast.TermReference) else ""


def forms(file: str) -> dict[str, list[str]]:
    """The words for people in a file, each with the forms that it has."""
    terms = (entry for entry in entries(file) if isinstance(entry, ast.Term))
    return {term.id.name: [form(v) for v in found(term, ast.Variant)] for term in terms}


def form(variant: ast.Variant) -> str:
    return variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value


def found(node: object, kind: type[Node]) -> Iterator[Node]:
    """All nodes of a kind within a node, and perhaps itself."""
    if isinstance(node, kind):
        yield node
    if isinstance(node, list):
        for child in node:
            yield from found(child, kind)
    elif isinstance(node, ast.BaseNode):
        for child in vars(node).values():
            yield from found(child, kind)
