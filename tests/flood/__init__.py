"""Floods from one address or one seat, and what a healthy room notices of them."""
