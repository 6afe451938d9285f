"""Connections as such: what is bounded of them, and who gives way."""
