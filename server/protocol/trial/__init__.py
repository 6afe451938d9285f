"""The meetings that a client may be tried on: what is done in them, step by step."""
