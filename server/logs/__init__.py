"""How the service logs: what a line may say, and how seldom the same trouble is told again."""
