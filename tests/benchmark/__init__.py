"""The promises about speed, measured on the real service: `python -m tests.benchmark`."""
