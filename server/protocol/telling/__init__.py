"""What each field means, and what each event changes: for readers who have only the protocol."""

from server.protocol.telling.effects import EFFECTS
from server.protocol.telling.fields import EVERYWHERE
from server.protocol.telling.fields_of_messages import OF_MESSAGES
from server.protocol.telling.fields_of_state import OF_STATE

# Of a field of one shape, or of every shape that has it; what the domain says of it gives way.
FIELDS = EVERYWHERE | OF_MESSAGES | OF_STATE

__all__ = ["EFFECTS", "FIELDS"]
