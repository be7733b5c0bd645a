"""The commands."""

import gc

# A run makes many objects that stay and little garbage: looking for it as often as usual is a tenth of
# a run. Over a hundred decks memory grows by less than three megabytes all the same (`make bench`).
gc.set_threshold(200_000)
