"""The commands."""

import gc

# A run makes many objects that stay and little garbage: looking for it as often as usual is a fortieth of a short run.
gc.set_threshold(20_000)
