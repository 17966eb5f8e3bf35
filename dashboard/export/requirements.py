"""Programs of the system that an export needs, and what to say where one is missing."""

from __future__ import annotations

import shutil

PACKAGES = {
    "chromium": "chromium chromium-driver",
    "chromedriver": "chromium chromium-driver",
    "ffmpeg": "ffmpeg",
}
"""Program -> Debian packages that bring it."""


class CannotExport(Exception):
    """Why nothing was written, in one sentence for the one who asked."""


def find_program(name: str) -> str:
    """Path of a program of PACKAGES. Raises CannotExport if it is not installed."""
    found = shutil.which(name)
    if found is None:
        raise CannotExport(f"The export needs {name}, which is not installed: apt-get install {PACKAGES[name]}")
    return found
