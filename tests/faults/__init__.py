"""The service and its store as processes, with what can go wrong with them done to them."""
