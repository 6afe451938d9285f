"""The tests of where meetings are kept."""
