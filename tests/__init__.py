"""The tests, each at the lowest level that can fail for its reason."""
