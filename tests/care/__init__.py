"""What whoever runs the service does beside it."""
