"""What is said of a file that cannot be read."""

from __future__ import annotations


class Unreadable(Exception):
    """A file that cannot be used. Its text is one sentence without the name of the file."""
