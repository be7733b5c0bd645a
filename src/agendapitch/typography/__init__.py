"""The only door to fonts."""
