"""Step 3: a `Story` becomes a `Scene`."""
