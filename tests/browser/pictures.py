"""What stands on the screen, read back pixel by pixel, and compared with what the same browser draws otherwise."""

from __future__ import annotations

import base64
import io

import numpy as np
from browsers import measure
from driving import Page
from PIL import Image

LEVELS = 8
"""Levels of 255 by which a pixel, or the mean of a block, is another."""
AROUND_THE_MAP = """
const { width, height } = document.querySelector(".map-area").getBoundingClientRect();
return [innerWidth - Math.round(width), innerHeight - Math.round(height)];
"""
"""Width and height of what the page shows beside and below its map."""


def open_with_map(page: Page, address: str, size: tuple[int, int], scale: float) -> None:
    """Opens an address in a window in which the map has a size in px, each of `scale` device pixels.

    Twice: names may stay where they were placed for another size.
    """
    page.open(address)
    around = page.js(AROUND_THE_MAP)
    measure(page.driver, (size[0] + around[0], size[1] + around[1]), scale)
    page.open(address)


def screen(page: Page) -> Image.Image:
    """The window as it stands, one pixel for each CSS pixel, whatever the number of device pixels."""
    told = page.driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True})
    picture = Image.open(io.BytesIO(base64.b64decode(told["data"]))).convert("RGB")
    size = tuple(page.js("return [innerWidth, innerHeight]"))
    return picture if picture.size == size else picture.resize(size, Image.Resampling.BOX)


def changed(one: Image.Image, other: Image.Image) -> np.ndarray:
    """Which pixels differ by more than LEVELS, by row and column."""
    a, b = (np.asarray(picture, dtype=int) for picture in (one, other))
    return np.abs(a - b).max(axis=2) > LEVELS


def blocks(picture: Image.Image, px: int) -> np.ndarray:
    """Mean colours of square blocks of `px` pixels: rows, columns, red green blue from 0 to 255."""
    size = (picture.width // px, picture.height // px)
    return np.asarray(picture.convert("RGB").resize(size, Image.Resampling.BOX), dtype=int)
