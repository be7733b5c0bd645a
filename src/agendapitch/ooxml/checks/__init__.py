"""What can be wrong with a deck's package, one family in each module. `package_check.py` runs them all."""
