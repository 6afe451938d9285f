"""`python -m tests.lens` prints how well the lens does on what it was not made with."""

from server.lens.table import LANGUAGES, RULES
from tests.lens.hard import hard
from tests.lens.measured import BOUNDS, Bound, all_texts, lines, seconds, share
from tests.lens.variants import VARIANTS, mistaken, moved

HALF = "second"


def main() -> None:
    for language in LANGUAGES:
        texts = lines(language, HALF)
        print(f"{language}, {len(texts)} texts that it was not made with")
        for bound in BOUNDS:
            figures(language, bound)
        shaken(language)
        speed(language)


def figures(language: str, bound: Bound) -> None:
    """A bound, and each source under it, with the interval of every figure."""
    wanted = f"at least {bound.least:.0%}" if bound.least else f"at most {bound.most:.0%}"
    print(f"  {bound.name}, {wanted}")
    every = sorted({line.source for line in lines(language, HALF)})
    for source in (None, *every):
        if told := share(language, HALF, bound, source):
            low, high = told.interval
            figure = f"{told.value:6.1%}  ({low:.1%} to {high:.1%})"
            print(f"    {source or 'all':14}{told.found:4} of {told.of:3}  {figure}")


def shaken(language: str) -> None:
    """What comes of a text that comes otherwise than it was meant."""
    texts = lines(language, HALF)
    for variant in VARIANTS:
        others, none, false = (
            moved(texts, variant, language),
            mistaken(texts, variant, language),
            mistaken(texts, variant, language, shown=True),
        )
        print(
            f"  {variant.__name__:14}changes {others.value:.1%}, counted as none {none.value:.1%}, "
            f"false nudges {false.value:.1%}"
        )


def speed(language: str) -> None:
    texts = all_texts(language)
    each = seconds(texts, language) / len(texts)
    worst = max(seconds([text], language) for text in hard())
    written = sum(len((RULES / f"{language}.{end}").read_text()) for end in ("json", "tsv"))
    print(f"  {each * 1000:.3f} ms a text, {worst * 1000:.1f} ms the hardest; {written} characters")


if __name__ == "__main__":
    main()
