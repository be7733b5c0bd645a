"""Step 5: a `Scene` becomes a file."""
