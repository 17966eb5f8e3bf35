"""What a command line may be given, as argparse asks for it."""

from __future__ import annotations

import argparse

from geodata.calendar import index_of


def day_argument(text: str) -> str:
    """A day of the period. Raises argparse's error, with the period in its text, for anything else."""
    try:
        index_of(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return text
