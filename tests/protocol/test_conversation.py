"""The worked example, followed to the letter on the real service."""

from server.protocol.conversation import steps
from tests.protocol.talking import Talk


async def test_the_worked_example_happens_as_it_is_told(host: str) -> None:
    talk = Talk(host)
    await talk.follow()
    assert len(talk.done) == len(steps())
    assert len(talk.meaning.known) > 10
