"""The pages and the routes for programs, one resource a file; JSON in and out."""
