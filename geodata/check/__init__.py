"""Checks of a data folder: a problem says in which file and row what is wrong and what was expected."""
