"""Sizes of pictures, and where the map stands in one: beside the words where there is width, else between them."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

LEAST, MOST = 480, 4096
"""Pixels of a side: fewer leave no room for the words, and MapLibre draws no more."""
WIDE = 1.5
"""Width by height from which on the words have a column beside the map."""
TALL = 1 / 1.4
"""Width by height down to which a picture is as one on paper; below it is one for a telephone, with larger letters."""
COLUMN, HEAD, FOOT = 380, 148, 196
"""Points: width of the column of words; heights of the words above and below the map."""
TALL_HEAD, TALL_FOOT = 176, 330
SHORT_SIDE, SHORT_SIDE_STACKED = 720, 900
"""Points of the shorter side: what a letter's size is measured in."""


@dataclass(frozen=True)
class MapSize:
    """The map's size in points (CSS px) and the device pixels of a point."""

    width: int
    height: int
    scale: float


@dataclass(frozen=True)
class PictureSize:
    """Width and height in pixels."""

    width: int
    height: int

    @property
    def is_wide(self) -> bool:
        """Whether the words stand beside the map."""
        return self.width / self.height >= WIDE

    @property
    def is_tall(self) -> bool:
        """Whether it is one for a telephone."""
        return self.width / self.height <= TALL

    @property
    def scale(self) -> float:
        """Pixels of a point."""
        points = SHORT_SIDE if self.is_wide or self.is_tall else SHORT_SIDE_STACKED
        return min(self.width, self.height) / points

    @property
    def map_size(self) -> MapSize:
        """The map in it; a rest of a point is covered at the edge."""
        width, height = math.ceil(self.width / self.scale), math.ceil(self.height / self.scale)
        if self.is_wide:
            return MapSize(width - COLUMN, height, self.scale)
        return MapSize(width, height - (TALL_HEAD + TALL_FOOT if self.is_tall else HEAD + FOOT), self.scale)

    @property
    def map_place(self) -> tuple[int, int]:
        """Left and top of the map, in points."""
        return (COLUMN, 0) if self.is_wide else (0, TALL_HEAD if self.is_tall else HEAD)


FULL_HD = PictureSize(1920, 1080)
SIZES = {"mp4": FULL_HD, "png": FULL_HD, "gif": PictureSize(1280, 720)}
"""Format -> size if none is asked for."""


def picture_size(text: str) -> PictureSize:
    """The size that `1920x1080` names. Raises ValueError, with what was expected, for anything else."""
    found = re.fullmatch(r"(\d+)[x×](\d+)", text)
    if found is None:
        raise ValueError(f"{text!r}: expected width and height in pixels, as in 1920x1080")
    size = PictureSize(int(found[1]), int(found[2]))
    if not all(LEAST <= side <= MOST for side in (size.width, size.height)):
        raise ValueError(f"{text!r}: expected sides of {LEAST} to {MOST} pixels")
    return size
