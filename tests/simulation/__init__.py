"""Whole rooms in a world whose time, network and store are made up, and fail as a seed says."""
