"""One file for each command, found by its name: `commands/make.py` holds `make`."""
