"""The meeting and the set, pure: read phases, commands, decide, events, meeting, evolve, sets."""
