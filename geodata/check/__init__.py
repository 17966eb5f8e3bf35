"""Checks of a data folder: every problem with file, row and what was expected."""
