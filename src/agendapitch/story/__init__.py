"""Step 2: a `Script` becomes a `Story` that fits its slot."""
