"""What people in a meeting do at random: they speak, and write unseen in round after round."""

import random
from collections.abc import Sequence
from typing import Any

from tests.commands import whole
from tests.simulation.client import Client


class Deeds:
    """Has people act, the first of them as their coach; each act has a number of its own."""

    def __init__(self, clients: Sequence[Client], chance: random.Random) -> None:
        self.clients, self.chance = clients, chance
        self.acts = 0
        self.last, self.round = "", "none"

    def begin(self) -> None:
        """The coach leads everybody out of the lobby, to where all may speak."""
        self.asks(self.clients[0], "move", leaving="lobby", to="open")
        self.asks(self.clients[0], "close_round", round=f"{self.last}.0")

    def one(self, leading: float) -> None:
        """Somebody does something; how often it is the coach who leads is told between 0 and 1."""
        if self.chance.random() < leading:
            self.leads(self.clients[0])
        elif self.chance.random() < 0.5:
            writer = self.chance.choice(self.clients)
            self.asks(writer, "write", round=self.round, text=f"Unseen {self.acts}")
        else:
            self.asks(self.chance.choice(self.clients), "say", text=f"Word {self.acts}")

    def leads(self, coach: Client) -> None:
        """Open a round, reveal it, or close it."""
        match self.chance.randrange(3):
            case 0:
                self.asks(coach, "open_round", purpose="thoughts", question="", seconds=0)
                self.round = self.last
            case 1:
                self.asks(coach, "reveal", round=self.round)
            case _:
                self.asks(coach, "close_round", round=self.round)

    def asks(self, client: Client, kind: str, **fields: Any) -> None:
        self.acts += 1
        self.last = f"act-{self.acts:06}"
        client.act({"type": kind, "id": self.last, **whole(kind, fields)})
