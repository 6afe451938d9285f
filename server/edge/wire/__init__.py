"""The bytes of a connection: heads that end, answers that are read, and room for everybody."""
