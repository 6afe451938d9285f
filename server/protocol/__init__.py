"""The protocol, told from the domain itself: to our own web client, to programs, to people."""
