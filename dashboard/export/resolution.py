"""How large a picture is on paper."""

from __future__ import annotations

from io import BytesIO

from PIL import Image


def with_resolution(png: bytes, dpi: int) -> bytes:
    """The same PNG, which says how many of its pixels make an inch."""
    kept = BytesIO()
    with Image.open(BytesIO(png)) as picture:
        picture.save(kept, "PNG", dpi=(dpi, dpi))
    return kept.getvalue()
