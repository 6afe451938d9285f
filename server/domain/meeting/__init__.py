"""One meeting: what may be asked for, whether it may happen, and what it changes."""
