"""The meeting as frozen values: where everyone is, what goes on, what was said."""
