"""Courses at random, the same for the same seed, and the built-in ones among them."""

from random import Random

from hypothesis import strategies as st

from server.domain.meeting.course import Labels, Talk, Template, TemplatePhase
from server.domain.meeting.phases import BY_KEY, PhaseKind
from server.domain.meeting.state.rounds import RoundKind
from server.domain.meeting.templates import BUILT_IN


def templates() -> st.SearchStrategy[Template]:
    """A course at random, or a built-in one, for hypothesis."""
    return st.integers(0, 2**32).map(lambda seed: some_template(Random(seed), seed))


def some_template(random: Random, number: int) -> Template:
    """Each built-in course in its turn, and one at random after each of them."""
    built_in = list(BUILT_IN.values())
    half, odd = divmod(number, 2)
    return random_template(random) if odd else built_in[half % len(built_in)]


def random_template(random: Random) -> Template:
    phases = tuple(random_phase(random) for _ in range(random.randint(2, 12)))
    airtimes = random.choice((1, 1, 2, 3))
    return Template(
        "A course at random",
        airtimes,
        random.choice(list(Labels)),
        random.choice(list(Talk)),
        random.random() < 0.6,
        phases,
    )


def random_phase(random: Random) -> TemplatePhase:
    kind = random.choice(list(PhaseKind))
    fitting = [round for round in RoundKind if BY_KEY[kind].suits(round)]
    rounds = tuple(random.choices(fitting, k=random.choice((0, 1, 1, 2))))
    name = random.choice(("", "One of our own"))
    return TemplatePhase(kind, name, random.randint(1, 12), rounds, random.random() < 0.5)
