"""The worked example, followed to the letter on the real service."""

from tests.protocol.example import steps
from tests.protocol.talking import Talk


async def test_the_worked_example_happens_as_it_is_written(host: str) -> None:
    talk = Talk(host)
    await talk.follow()
    assert talk.taken == len(list(steps())) > 50
    assert len(talk.meaning.known) > 10
