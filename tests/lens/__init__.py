"""The lens: its rules, its reading, its figures, its twin in the browser."""
