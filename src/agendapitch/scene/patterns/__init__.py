"""One module for each kind of slide. What a module offers is `scene/choosing.py`'s `Pattern`."""
