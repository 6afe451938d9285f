"""What the room must reach, measured in a real browser."""
