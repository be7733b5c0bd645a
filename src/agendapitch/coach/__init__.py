"""Step 4: what would make the talk better."""
