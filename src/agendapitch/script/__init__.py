"""Step 1: YAML text becomes a `Script`."""
