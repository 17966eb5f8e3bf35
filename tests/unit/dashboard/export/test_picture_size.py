"""Shapes of pictures: where the map stands, and how large it is."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from dashboard.export.picture_size import SIZES, PictureSize
from dashboard.export.resolution import with_resolution


def test_frames_are_full_hd_and_those_of_a_gif_smaller() -> None:
    assert {name: (size.width, size.height) for name, size in SIZES.items()} == {
        "mp4": (1920, 1080),
        "png": (1920, 1080),
        "gif": (1280, 720),
    }


@pytest.mark.parametrize(
    ("size", "place", "map_size", "scale"),
    [
        ((1920, 1080), (380, 0), (900, 720), 1.5),
        ((3840, 2160), (380, 0), (900, 720), 3),
        ((1080, 1920), (0, 176), (720, 774), 1.5),
        ((1080, 1080), (0, 148), (900, 556), 1.2),
        ((3508, 2480), (0, 148), (1274, 556), 2480 / 900),
    ],
    ids=["full HD", "4K", "telephone", "square", "A4 at 300 dpi"],
)
def test_the_map_stands_beside_the_words_or_between_them(
    size: tuple[int, int], place: tuple[int, int], map_size: tuple[int, int], scale: float
) -> None:
    found = PictureSize(*size)
    assert found.map_place == place
    assert (found.map_size.width, found.map_size.height) == map_size
    assert found.scale == pytest.approx(scale)


def test_a_picture_says_how_large_it_is_on_paper() -> None:
    """300 dots an inch, which PNG counts by the metre."""
    kept = io.BytesIO()
    Image.new("RGB", (4, 3)).save(kept, "PNG")
    with Image.open(io.BytesIO(with_resolution(kept.getvalue(), 300))) as found:
        assert found.info["dpi"] == pytest.approx((300, 300), abs=0.01)
