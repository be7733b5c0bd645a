"""Safe repairs of an author's own text: each is shown before it is made, and nothing else in the file changes."""
