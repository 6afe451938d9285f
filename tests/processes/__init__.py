"""The service by several processes of one machine."""
