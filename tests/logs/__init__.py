"""How the service logs."""
