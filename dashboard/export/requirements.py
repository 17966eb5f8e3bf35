"""Programs of the system that an export needs, and what to say where one is missing."""

from __future__ import annotations

import shutil

PROGRAMS: dict[str, tuple[str, ...]] = {
    "pptx": ("chromium", "chromedriver"),
    "pdf": ("chromium", "chromedriver"),
    "mp4": ("chromium", "chromedriver", "ffmpeg"),
    "gif": ("chromium", "chromedriver", "ffmpeg"),
    "png": ("chromium", "chromedriver"),
    "html": (),
}
"""Format (suffix of the file without the dot) -> programs that writing it needs."""
PACKAGES = {
    "chromium": "chromium chromium-driver",
    "chromedriver": "chromium chromium-driver",
    "ffmpeg": "ffmpeg",
}
"""Program -> Debian packages that contain it."""


class CannotExport(Exception):
    """Why nothing was written, in one sentence for the user."""


def find_program(name: str) -> str:
    """Path of a program of PACKAGES. Raises CannotExport if it is not installed."""
    path = shutil.which(name)
    if path is None:
        raise CannotExport(f"The export needs {name}, which is not installed: apt-get install {PACKAGES[name]}")
    return path
