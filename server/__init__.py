"""Setroom's server: the meetings, their store and the web that people meet through."""
