"""The pure half: what may happen, and what it changes."""
