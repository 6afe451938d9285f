"""Where the world comes in: decode, call, encode; never a rule of the meeting."""
