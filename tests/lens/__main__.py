"""`python -m tests.lens` prints how well the lens does on both halves, and how quick it is."""

from server.lens.table import LANGUAGES
from tests.lens.hard import hard
from tests.lens.measured import HALVES, all_texts, bounds, counted, lines, seconds


def main() -> None:
    for language in LANGUAGES:
        for half in HALVES:
            figures(language, half)
        speed(language)


def figures(language: str, half: str) -> None:
    print(f"{language}, {half} half, {len(lines(language, half))} sentences")
    for bound in bounds(language):
        found, of = counted(language, half, bound)
        wanted = f"at least {bound.least:.0%}" if bound.least else f"at most {bound.most:.0%}"
        print(f"  {bound.name:22}{found:4} of {of:3}  {found / of:6.1%}  {wanted}")


def speed(language: str) -> None:
    texts = all_texts(language)
    each = seconds(texts, language) / len(texts)
    worst = max(seconds([text], language) for text in hard())
    print(f"  {each * 1000:.3f} ms a sentence; {worst * 1000:.1f} ms the hardest text")


if __name__ == "__main__":
    main()
