"""A message to sockets, made into bytes once for all who are sent it."""

from engineio import packet

from server.edge.wire.frames import framed


class Message(packet.Packet):  # type: ignore[misc]  # python-engineio has no types
    """A message of the engine, whose text is given in UTF-8."""

    def __init__(self, text: bytes) -> None:
        self.packet_type, self.binary = packet.MESSAGE, False
        self.text = text
        self.frame = framed(b"%d%b" % (packet.MESSAGE, text))
        """The whole frame of a websocket."""

    def __len__(self) -> int:
        """How many bytes it has."""
        return len(self.text)

    def encode(self, b64: bool = False) -> str:
        """As the engine sends it by any way."""
        return f"{packet.MESSAGE}{self.text.decode()}"
