"""What Setroom is compared with: each keeps a line, tells a room of it, and acknowledges."""
