"""The protocol: told truly, and in full."""
