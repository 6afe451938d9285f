"""Rooms over logs: races, gaps, who is here, and what passes between a set and its meetings."""
