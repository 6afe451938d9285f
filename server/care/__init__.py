"""What whoever runs the service does beside it: look after it, copy it, put it back, mend it."""
