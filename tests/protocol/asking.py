"""What is asked of the service again and again, and what a refusal comes to."""

from itertools import pairwise
from typing import Any

from tests.edge.house import Guest, House


def code(answer: Any) -> tuple[str, str]:
    no = answer["refusal"]
    return no["code"], no["field"]


async def goes(coach: Guest, *phases: str) -> None:
    for leaving, to in pairwise(phases):
        assert "refusal" not in await coach.moves(leaving, to)


async def plans(house: House, number: int) -> None:
    await house.plans(f"Meeting-{number}")
