"""Courses at random, the same for the same seed, and the built-in ones among them."""

from random import Random

from hypothesis import strategies as st
from msgspec.structs import replace

from server.domain.meeting.course import Labels, PhaseWords, Talk, Template, TemplatePhase
from server.domain.meeting.phases import BY_KEY, PhaseKind
from server.domain.meeting.state.plans import RoundPlan
from server.domain.meeting.state.rounds import RULES, Purpose
from server.domain.meeting.templates import BUILT_IN, phase, plan, template

PLANNED = [purpose for purpose in Purpose if RULES[purpose].opens == "open_round"]
WORDS = PhaseWords("Lead.", "Tell.", "Ask.", "")


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
    return template(
        "A course at random",
        *phases,
        airtimes=airtimes,
        labels=random.choice(list(Labels)),
        talk=random.choice(list(Talk)),
        facilitated=random.random() < 0.6,
        shared=random.random() < 0.3,
        automatic=random.random() < 0.1,
    )


def random_phase(random: Random) -> TemplatePhase:
    kind = random.choice(list(PhaseKind))
    fitting = [purpose for purpose in PLANNED if BY_KEY[kind].suits(purpose)]
    rounds = tuple(map(random_plan, random.choices(fitting, k=random.choice((0, 1, 1, 2)))))
    airtime = random.random() < 0.5
    made = phase(kind, random.randint(1, 12), rounds=rounds, airtime=airtime)
    name, words = random.choice((("", None), ("One of our own", None), ("Ours", WORDS)))
    only = (1,) if airtime and not BY_KEY[kind].presenter and random.random() < 0.2 else ()
    return replace(made, name=name, words=words, only=only)


def random_plan(purpose: Purpose) -> RoundPlan:
    rule = RULES[purpose]
    options = ("Here", "There") if rule.own else ()
    return plan(purpose, "What of it?", options, texts=3 if rule.several else 1)
