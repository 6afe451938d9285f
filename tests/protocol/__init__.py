"""The protocol: described truly, and in full."""
