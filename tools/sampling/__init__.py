"""Parts of the generators of sample and load data. Python's standard library only."""
