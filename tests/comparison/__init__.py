"""How Setroom compares with others who keep a line, tell a room of it, and acknowledge."""
