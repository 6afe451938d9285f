"""What python-socketio packs and unpacks messages with: JSON by msgspec, and text alone."""

from typing import Any

import msgspec
from socketio import packet


class Json:
    """msgspec in the place of the standard library's json, as python-socketio wants it.

    Stricter: what is no JSON (NaN), or can never be encoded again (half a surrogate), is refused.
    """

    @staticmethod
    def dumps(value: Any, **options: Any) -> str:
        return msgspec.json.encode(value).decode()

    @staticmethod
    def loads(text: str, **options: Any) -> Any:
        """Raises ValueError alone, also for what is nested too deeply."""
        try:
            return msgspec.json.decode(text)
        except RecursionError as error:
            raise ValueError("nested too deeply") from error


class TextPacket(packet.Packet):  # type: ignore[misc]  # python-socketio has no types
    """A packet that is never binary: nothing here is, and attachments would pile up unread."""

    uses_binary_events = False

    def decode(self, encoded_packet: Any) -> Any:
        """Raises ValueError for any packet but CONNECT, DISCONNECT, EVENT and ACK."""
        if not isinstance(encoded_packet, str) or encoded_packet[:1] not in ("0", "1", "2", "3"):
            raise ValueError("not a text packet")
        return super().decode(encoded_packet)
