"""A message to sockets, made into bytes once for all who are sent it."""

from functools import cached_property

from engineio import packet
from websockets.frames import Frame, Opcode


class Message(packet.Packet):  # type: ignore[misc]  # python-engineio has no types
    """A message of the engine, whose text is given in UTF-8."""

    def __init__(self, text: bytes) -> None:
        super().__init__(packet.MESSAGE)
        self.text = text

    def __len__(self) -> int:
        """How many bytes it has."""
        return len(self.text)

    @cached_property
    def frame(self) -> bytes:
        """The whole frame of a websocket."""
        return Frame(Opcode.TEXT, b"%d" % packet.MESSAGE + self.text).serialize(mask=False)

    def encode(self, b64: bool = False) -> str:
        """As the engine sends it by any way."""
        return f"{packet.MESSAGE}{self.text.decode()}"
