"""A council's look."""
