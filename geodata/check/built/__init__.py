"""Checks of what the build writes besides the layers: stored results, and the data package that names every file."""
