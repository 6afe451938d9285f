"""Whole meetings in real browsers."""
