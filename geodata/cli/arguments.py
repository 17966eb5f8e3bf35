"""Types of command-line arguments, as argparse expects them."""

from __future__ import annotations

import argparse

from geodata.calendar import index_of


def day_argument(text: str) -> str:
    """A day of the period. Raises argparse.ArgumentTypeError, with the period in its text, for anything else."""
    try:
        index_of(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return text
