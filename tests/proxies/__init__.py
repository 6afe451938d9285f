"""The lines that README.md gives for proxies, run by the real ones."""
