"""What is open in this process: rooms over logs, who is in them, and what passes between them."""
