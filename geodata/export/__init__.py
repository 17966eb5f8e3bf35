"""Data to take away: a selection of days and layers as a file, and how to cite it."""
