"""Attacks on the service: requests made from its own document, and conversations that go wrong."""
